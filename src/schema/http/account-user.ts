import { z } from 'zod';

const Credits = z.object({ remaining: z.int().nullable(), resets_at: z.string().nullable() }).nullable();

const amount = z.number().nullable();

const Wallet = z.object({
  currency: z.enum(['usd', 'credits']),
  remaining_balance: amount,
  auto_reload: z.object({ enabled: z.boolean(), amount_usd: amount, threshold_usd: amount }).nullable(),
});

const Subscription = z.object({
  plan: z.enum(['free', 'starter', 'creator', 'pro', 'team', 'enterprise', 'business_plus']),
  credits: z.object({ premium_credits: Credits, add_on_credits: Credits }),
});

const UsageBased = z.object({
  included_credits: amount,
  remaining_credits: amount,
  spending_cap_usd: amount,
  spending_current_usd: amount,
});

/**
 * Answer of `GET /v3/users/me`. Nothing is charged here, so every field that speaks of payment is null; they stand in
 * the schema because clients know them.
 */
export const AccountUser = z
  .object({
    username: z.string().meta({ description: 'Name of the account that the key belongs to.' }),
    email: z.string().nullable(),
    first_name: z.string().nullable(),
    last_name: z.string().nullable(),
    billing_type: z
      .enum(['wallet', 'subscription', 'usage_based'])
      .nullable()
      .meta({ description: 'Always null: nothing is charged.' }),
    wallet: Wallet.nullable(),
    subscription: Subscription.nullable(),
    usage_based: UsageBased.nullable(),
  })
  .meta({
    id: 'AccountUser',
    examples: [
      {
        username: 'default',
        email: null,
        first_name: null,
        last_name: null,
        billing_type: null,
        wallet: null,
        subscription: null,
        usage_based: null,
      },
    ],
  });
export type AccountUser = z.infer<typeof AccountUser>;
