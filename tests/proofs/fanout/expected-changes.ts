import type { MemoryState } from '../../../shared/adapters/memory/memory-state.ts';
import type { FactMatch } from '../../../shared/contracts/facts.ts';
import { cleanApplication, type FieldIdentifier } from '../../../shared/domain/clean/clean-application.ts';
import { matchFlags } from '../../../shared/domain/match/match-flags.ts';
import { noon } from '../../support/a-coalition.ts';
import type { FanoutStory } from './fanout-story.ts';

/** What should have become of the merchants of each group, told without index, postings or streams. */
export interface Expected {
  /** Compares the merchants with all flags there are, and counts for whom something changed since the last look. */
  look(): void;
  changesOf(group: number): number;
  /** Whether these are other matches than the flags give as of the last look. */
  differs(group: number, matches: readonly FactMatch[]): boolean;
}

const now = new Date(noon).toISOString();

/** Merchants of a group have one site, so one of each is compared. Nobody is met by a flag yet. */
export function expectedChanges(state: MemoryState, { groups, groupOf }: FanoutStory): Expected {
  const identifiers = new Map<number, readonly FieldIdentifier[]>();
  for (const { merchant, application } of state.applications.values()) {
    const group = groupOf(Number(merchant.slice('m-'.length)));
    if (!identifiers.has(group)) identifiers.set(group, cleanApplication(application).identifiers);
  }
  const shapes = new Map<number, string>();
  const changes = new Map<number, number>();
  return {
    look: () => {
      // One that is held touches nobody that was boarded before.
      const heads = [...state.heads.values()].filter((head) => head.state !== 'held');
      for (let group = 0; group < groups; group += 1) {
        const own = identifiers.get(group) ?? [];
        const shape = shapeOf(matchFlags({ identifiers: own, heads, clearances: new Map(), now }));
        if (shape !== (shapes.get(group) ?? '')) changes.set(group, (changes.get(group) ?? 0) + 1);
        shapes.set(group, shape);
      }
    },
    changesOf: (group) => changes.get(group) ?? 0,
    differs: (group, matches) => shapeOf(matches) !== (shapes.get(group) ?? ''),
  };
}

const shapeOf = (matches: readonly FactMatch[]): string =>
  matches
    .map(({ flagId, evidence, disputed, strength }) => `${flagId} ${evidence} ${disputed} ${strength}`)
    .sort()
    .join(', ');
