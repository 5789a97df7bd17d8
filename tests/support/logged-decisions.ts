import * as fc from 'fast-check';
import type { Facts } from '../../shared/contracts/facts.ts';
import { outcomes } from '../../shared/contracts/vocabulary.ts';
import type { LoggedDecision } from '../../shared/domain/backtest/tally-decision.ts';
import { factsArbitrary } from './facts-arbitrary.ts';
import { ordinaryFacts } from './ordinary-facts.ts';
import { sampleId } from './stored-samples.ts';

/** A logged decision of a name, an approval of ordinary facts where nothing else is said. */
export function aLoggedDecision(name: string, changes: Partial<LoggedDecision> = {}): LoggedDecision {
  return {
    decisionId: sampleId.decision(name),
    provider: sampleId.member('pay-one'),
    outcome: 'approve',
    facts: ordinaryFacts,
    decidedAt: '2026-11-21T12:00:00.000Z',
    ...changes,
  };
}

/** Ordinary facts but for the country. */
export const factsFrom = (country: string): Facts => ({
  ...ordinaryFacts,
  merchant: { ...ordinaryFacts.merchant, country },
});

/** Any decisions that a log can hold, each with an id of its own. */
export const loggedArbitrary: fc.Arbitrary<LoggedDecision[]> = fc
  .array(
    fc.record({
      facts: factsArbitrary,
      outcome: fc.constantFrom(...outcomes),
      day: fc.integer({ min: 1, max: 5 }),
      provider: fc.constantFrom('pay-one', 'pay-two'),
      draw: fc.nat(),
    }),
    { maxLength: 40 },
  )
  .map((all) =>
    all.map(({ facts, outcome, day, provider, draw }, at) =>
      aLoggedDecision(`${draw}-${at}`, {
        ...{ facts, outcome },
        provider: sampleId.member(provider),
        decidedAt: `2026-11-0${day}T00:00:00.000Z`,
      }),
    ),
  );
