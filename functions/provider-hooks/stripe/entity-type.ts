/** The kind of a merchant in an application's words; a kind that Stripe does not document as it is, so that it is dropped and noted. */
export function entityType(told: unknown): unknown {
  return typeof told === 'string' ? (kinds.get(told) ?? told) : told;
}

const kinds: ReadonlyMap<string, string> = new Map([
  ['company', 'company'],
  ['individual', 'individual'],
  ['non_profit', 'non-profit'],
  ['government_entity', 'government'],
]);
