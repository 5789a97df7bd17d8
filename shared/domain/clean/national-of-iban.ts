/** The national account, `CC:routing:account`, that an IBAN is made of, or null where the country's own spelling is not known here. */
export function nationalOfIban(iban: string): string | null {
  const country = iban.slice(0, 2);
  const parts = structures.get(country);
  if (!parts) return null;
  const [from, routing, number] = parts;
  const start = 4 + from;
  return `${country}:${iban.slice(start, start + routing)}:${iban.slice(start + routing, start + routing + number)}`;
}

/**
 * Where routing and account number stand in the basic bank account number: [start, routing length, account length]
 * (SWIFT IBAN Registry). GB and IE begin with four letters of the bank's BIC, IT and SM with a check letter; FR and MC end
 * with two check digits; ES has two between.
 */
const structures: ReadonlyMap<string, readonly [number, number, number]> = new Map([
  ['AT', [0, 5, 11]],
  ['CH', [0, 5, 12]],
  ['DE', [0, 8, 10]],
  ['FR', [0, 10, 11]],
  ['GB', [4, 6, 8]],
  ['IE', [4, 6, 8]],
  ['IT', [1, 10, 12]],
  ['LI', [0, 5, 12]],
  ['PL', [0, 8, 16]],
]);
