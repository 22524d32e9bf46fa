const REFERENCE = '#/components/schemas/';

/** A description as plain JSON. */
interface Description {
  paths?: unknown;
  components?: { schemas?: Record<string, unknown> };
}

/** Description of a 200 that its route does not describe further. */
const SUCCESS = 'It is done, or has begun.';

/**
 * Leaves each schema of an OpenAPI description once. The generator writes every named schema twice, as it is read
 * (`NameInput`) and as it is written (`Name`); what no path leads to is dropped, and a schema that is only read
 * gets its plain name. Limits that only say what a whole number is, and that further fields may come, are left out;
 * wildcards in paths get a name.
 */
export function tidyOpenApi<Document extends Description>(description: Document): Document {
  const schemas = description.components?.schemas ?? {};
  const used = reachable(description.paths, schemas);
  const plainName = (name: string): string => {
    const plain = name.replace(/Input$/, '');
    return plain !== name && plain in schemas && !used.has(plain) ? plain : name;
  };
  const kept = Object.fromEntries([...used].sort().map((name) => [plainName(name), schemas[name]]));
  const whole = { ...description, components: { ...description.components, schemas: kept } };
  return withoutNoise(rename(whole, plainName));
}

/** Names of the schemas that something refers to, directly or through others. */
function reachable(from: unknown, schemas: Record<string, unknown>): Set<string> {
  const found = new Set<string>();
  const waiting = [from];
  while (waiting.length > 0) {
    for (const name of referencesIn(waiting.pop())) {
      if (found.has(name)) continue;
      found.add(name);
      waiting.push(schemas[name]);
    }
  }
  return found;
}

function referencesIn(value: unknown): string[] {
  const text = JSON.stringify(value) ?? '';
  return [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name = '']) => name);
}

/** The same description with other names in its references. */
function rename<Document>(description: Document, newName: (name: string) => string): Document {
  const text = JSON.stringify(description, (key, value: unknown) =>
    key === '$ref' && typeof value === 'string' && value.startsWith(REFERENCE)
      ? `${REFERENCE}${newName(value.slice(REFERENCE.length))}`
      : value,
  );
  return JSON.parse(text) as Document;
}

/** Values that the generator writes but that say nothing, and what stands in their place. */
function withoutNoise<Document>(description: Document): Document {
  const isNoise = (key: string, value: unknown): boolean =>
    (key === 'additionalProperties' && value === false) ||
    (key === 'minimum' && value === Number.MIN_SAFE_INTEGER) ||
    (key === 'maximum' && value === Number.MAX_SAFE_INTEGER);
  const text = JSON.stringify(description, (key, value: unknown) => {
    if (isNoise(key, value)) return undefined;
    if (key === 'description' && value === 'Default Response') return SUCCESS;
    return key === 'name' && value === '*' ? WILDCARD : value;
  });
  return JSON.parse(text.replaceAll('/{*}"', `/{${WILDCARD}}"`)) as Document;
}

/** Name of the part of a path that a wildcard takes. */
const WILDCARD = 'path';
