/** How old a flag is, in steps that an operator thinks in. */
export const flagAges = ['day', 'month', 'year', 'older'] as const;
export type FlagAge = (typeof flagAges)[number];

const dayMs = 24 * 3_600_000;
const bounds: readonly (readonly [FlagAge, number])[] = [
  ['day', dayMs],
  ['month', 30 * dayMs],
  ['year', 365 * dayMs],
];

/** The step that a flag raised at `raisedAt` (RFC 3339) is in at `now`: up to a day, to 30, to 365, or older. */
export function flagAge(raisedAt: string, now: string): FlagAge {
  const ms = Date.parse(now) - Date.parse(raisedAt);
  return bounds.find(([, most]) => ms <= most)?.[0] ?? 'older';
}
