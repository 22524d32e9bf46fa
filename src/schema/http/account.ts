import { z } from 'zod';

/** Body of `POST /v3/accounts`, an extension of Autokino. */
export const CreateAccountBody = z
  .object({
    name: z
      .string()
      .trim()
      .min(1, 'must not be empty')
      .max(100, 'must have at most 100 characters')
      .meta({ description: 'Name that no other account of this server has.', examples: ['Newsroom'] }),
  })
  .meta({ id: 'CreateAccountBody', examples: [{ name: 'Newsroom' }] });
export type CreateAccountBody = z.infer<typeof CreateAccountBody>;

/** An account of this server. */
export const AccountResource = z
  .object({
    account_id: z.string(),
    name: z.string(),
    is_operator: z.boolean().meta({ description: 'Its keys may manage all accounts.' }),
    created_at: z.int().meta({ description: 'Unix time in seconds.' }),
  })
  .meta({
    id: 'Account',
    examples: [
      {
        account_id: '3c4d5e6f7a8b4c9d8e0f1a2b3c4d5e6f',
        name: 'Newsroom',
        is_operator: false,
        created_at: 1_790_000_000,
      },
    ],
  });
export type AccountResource = z.infer<typeof AccountResource>;
