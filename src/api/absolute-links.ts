/**
 * Puts an address in front of every link of an answer: text that starts with `/`, in a field named `url` or
 * `…_url`, at any depth. Everything else is handed on as it is.
 * @param address Scheme and host, without a slash at the end
 */
export function withAbsoluteLinks<Value>(value: Value, address: string): Value {
  return absolute(value, address) as Value;
}

function absolute(value: unknown, address: string): unknown {
  if (Array.isArray(value)) return value.map((item) => absolute(item, address));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [
      name,
      isLink(name, field) ? new URL(field, address).href : absolute(field, address),
    ]),
  );
}

function isLink(name: string, value: unknown): value is string {
  return /(^|_)url$/.test(name) && typeof value === 'string' && value.startsWith('/');
}
