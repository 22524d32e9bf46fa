/** The parts of a JSON schema that made-up values are drawn from. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  format?: string;
  examples?: unknown[];
}

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  schema?: Schema;
}

/** An endpoint of an OpenAPI description. */
export interface Operation {
  method: string;
  /** With `{name}` for parameters. */
  path: string;
  parameters: Parameter[];
  /** Schema of its JSON body. */
  body: Schema | null;
  /** Media types that its body may have. */
  mediaTypes: string[];
}

interface DescribedOperation {
  parameters?: Parameter[];
  requestBody?: { content?: Record<string, { schema?: Schema }> };
}

/** An OpenAPI description, as far as requests are made from it. */
export interface Description {
  paths: Record<string, Record<string, DescribedOperation>>;
  components: { schemas: Record<string, Schema> };
}

/** All endpoints of a description, in its order. */
export function operationsOf(description: Description): Operation[] {
  return Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody }]) => {
      const content = requestBody?.content ?? {};
      return {
        method: method.toUpperCase(),
        path: path.replace('{*}', '{wildcard}'),
        parameters,
        body: content['application/json']?.schema ?? null,
        mediaTypes: Object.keys(content),
      };
    }),
  );
}
