/** Every name in a content's fields of one name, at any depth: icons stand in `icon`, pictures in `picture`. */
export function namesIn(value: unknown, fieldName: 'icon' | 'picture'): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => namesIn(one, fieldName));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, field]) =>
    key === fieldName && typeof field === 'string' ? [field] : namesIn(field, fieldName),
  );
}
