import { type FlagAge, flagAge, flagAges } from '../domain/flag/flag-age.ts';
import type { LivingFlags } from '../index-ports.ts';

/** What is known of a flag where it is only counted. */
export interface Counted {
  readonly state: LivingFlags['state'];
  readonly raisedAt: string;
}

/** Counts flags one by one; the answer has every state and age, those that no flag is in too. */
export function livingCounts(now: string) {
  const counts = new Map<string, number>();
  const key = (state: LivingFlags['state'], age: FlagAge) => `${state} ${age}`;
  return {
    add({ state, raisedAt }: Counted): void {
      const at = key(state, flagAge(raisedAt, now));
      counts.set(at, (counts.get(at) ?? 0) + 1);
    },
    all: (): readonly LivingFlags[] =>
      (['active', 'held'] as const).flatMap((state) =>
        flagAges.map((age) => ({ state, age, count: counts.get(key(state, age)) ?? 0 })),
      ),
  };
}
