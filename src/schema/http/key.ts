import { z } from 'zod';

const KeyName = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .max(100, 'must have at most 100 characters')
  .meta({ description: 'What the key is for, in words of your own.', examples: ['Laptop'] });

/** Body of `POST /v3/keys`, an extension of Autokino. */
export const CreateKeyBody = z
  .object({ name: KeyName })
  .meta({ id: 'CreateKeyBody', examples: [{ name: 'Laptop' }] });
export type CreateKeyBody = z.infer<typeof CreateKeyBody>;

const keyFields = {
  key_id: z.string(),
  name: z.string(),
  origin: z.enum(['home', 'environment', 'created']).meta({
    description:
      '`home`: made at the first start of the server; `environment`: set by AUTOKINO_API_KEY; `created`: by a user.',
  }),
  prefix: z
    .string()
    .nullable()
    .meta({ description: 'Begin of the secret; null when somebody thought the secret up.' }),
  created_at: z.int().meta({ description: 'Unix time in seconds.' }),
  last_used_at: z
    .int()
    .nullable()
    .meta({ description: 'Unix time in seconds, to the minute; null: never used.' }),
};

const keyExample = {
  key_id: '9a1b2c3d4e5f4a6b8c7d9e0f1a2b3c4d',
  name: 'Laptop',
  origin: 'created' as const,
  prefix: 'ak_7Qx2b',
  created_at: 1_790_000_000,
  last_used_at: null,
};

/** A key as it is listed: never its secret. */
export const KeyResource = z.object(keyFields).meta({ id: 'Key', examples: [keyExample] });
export type KeyResource = z.infer<typeof KeyResource>;

/** Answer of `POST /v3/keys`. */
export const CreatedKey = z
  .object({
    ...keyFields,
    secret: z.string().meta({ description: 'The key itself. It is shown here and never again.' }),
  })
  .meta({
    id: 'CreatedKey',
    examples: [{ ...keyExample, secret: 'ak_7Qx2bK0v9mB4nR6tY8uI1oP3aS5dF7gH9jK2lZ4xC6w' }],
  });
export type CreatedKey = z.infer<typeof CreatedKey>;

/** Answer of `DELETE /v3/keys/{key_id}`. */
export const RevokedKey = z.object({ key_id: z.string(), deleted: z.literal(true) }).meta({
  id: 'RevokedKey',
  examples: [{ key_id: '9a1b2c3d4e5f4a6b8c7d9e0f1a2b3c4d', deleted: true }],
});
export type RevokedKey = z.infer<typeof RevokedKey>;
