/** What the contract says of a value: a compact JSON schema without words. */
export interface Fact {
  type?: string;
  enum?: unknown[];
  const?: unknown;
  nullable?: boolean;
  default?: unknown;
  required?: string[] | boolean;
  properties?: Record<string, Fact>;
  items?: Fact;
  oneOf?: Fact[];
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  format?: string;
  pattern?: string;
}

/** The parts of our JSON schemas that are compared. */
export interface Schema extends Omit<
  Fact,
  'type' | 'properties' | 'items' | 'oneOf' | 'required' | 'nullable'
> {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
}

/** One of our schemas with its references followed and null taken apart. */
export interface Unwrapped {
  schema: Schema;
  isNullable: boolean;
}

/** Follows references and takes `null` out of unions. */
export function unwrap(schema: Schema, named: Record<string, Schema>): Unwrapped {
  if (schema.$ref !== undefined) {
    const { $ref, ...rest } = schema;
    const target = unwrap(named[$ref.replace('#/components/schemas/', '')] ?? {}, named);
    return { schema: { ...target.schema, ...rest }, isNullable: target.isNullable };
  }
  if (schema.allOf?.length === 1 && schema.allOf[0]) {
    const { allOf, ...rest } = schema;
    return unwrap({ ...allOf[0], ...rest }, named);
  }
  const { anyOf, ...rest } = schema;
  const choices = anyOf?.filter(({ type }) => type !== 'null');
  if (anyOf && choices?.length === 1 && choices[0]) {
    const only = unwrap(choices[0], named);
    return {
      schema: { ...only.schema, ...rest },
      isNullable: only.isNullable || choices.length < anyOf.length,
    };
  }
  if (anyOf && choices) {
    return { schema: { ...rest, oneOf: choices }, isNullable: choices.length < anyOf.length };
  }
  if (Array.isArray(schema.type)) {
    const types = schema.type.filter((type) => type !== 'null');
    const [type] = types;
    return {
      schema: type !== undefined && types.length === 1 ? { ...schema, type } : schema,
      isNullable: types.length < schema.type.length,
    };
  }
  return { schema, isNullable: false };
}
