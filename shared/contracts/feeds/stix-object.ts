import * as z from 'zod';

const text = z.string().max(8_192);
const common = {
  id: z.string().regex(/^[a-z0-9-]{3,64}--[0-9a-fA-F-]{36}$/),
  revoked: z.boolean().default(false),
  labels: z.array(text).max(100).default([]),
};
const object = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), ...common, ...shape });

/**
 * The objects of STIX 2.1 (OASIS Standard, 10 June 2021) that can name a party, with what of them is read. Wallets have no type of
 * their own there: `cryptocurrency-wallet` and `x-cryptocurrency-wallet` are what senders use.
 */
export const stixObjectSchema = z.discriminatedUnion('type', [
  object('identity', { name: text, identity_class: text.default('unspecified') }),
  object('domain-name', { value: text }),
  object('url', { value: text }),
  object('email-addr', { value: text }),
  object('user-account', {
    account_type: text.optional(),
    account_login: text.optional(),
    user_id: text.optional(),
  }),
  object('cryptocurrency-wallet', walletShape()),
  object('x-cryptocurrency-wallet', walletShape()),
  object('indicator', {
    pattern: text,
    pattern_type: text,
    valid_until: z.iso.datetime({ offset: true }).optional(),
  }),
]);
export type StixObject = z.infer<typeof stixObjectSchema>;

/** The types that are read. */
export const stixTypes: readonly string[] = stixObjectSchema.options.map(({ shape }) => shape.type.value);

/** Any object of a bundle. */
export const stixAnyObjectSchema = z.object({ type: z.string().regex(/^[a-z0-9-]{3,250}$/) });

function walletShape() {
  const names = { currency_type: text.optional(), currency: text.optional(), chain: text.optional() };
  return { address: text.optional(), value: text.optional(), ...names };
}
