import type { FlagOpinion, ResolutionCommit, ResolutionStore } from '../../review-ports.ts';
import { frozenCopy, type MemoryState, merchantKey } from './memory-state.ts';

/** Steps of reviews, in memory. */
export function memoryResolutionStore(state: MemoryState): ResolutionStore {
  return {
    read: async (provider, decisionId) =>
      (state.resolutions.get(decisionId) ?? []).filter((step) => step.provider === provider),
    commit: async (commit) => commitStep(state, commit),
  };
}

function commitStep(
  state: MemoryState,
  { step, standingVersion, clearances, opinions }: ResolutionCommit,
): 'committed' | 'read-again' {
  const before = state.resolutions.get(step.decisionId) ?? [];
  if (before.some(({ n }) => n === step.n)) return 'read-again';
  if (state.standings.get(merchantKey(step))?.version !== standingVersion) return 'read-again';
  // In the order of their numbers, as a sort key keeps them.
  const steps = [...before, frozenCopy(step)].toSorted((a, b) => a.n - b.n);
  state.resolutions.set(step.decisionId, steps);
  for (const clearance of clearances)
    state.clearances.set(merchantKey(clearance, clearance.flagId), frozenCopy(clearance));
  for (const opinion of opinions) addOpinion(state, opinion);
  return 'committed';
}

function addOpinion(state: MemoryState, { flagId, says }: FlagOpinion): void {
  const before = state.opinions.get(flagId) ?? { notTheSubject: 0, subject: 0 };
  state.opinions.set(flagId, { ...before, [says]: before[says] + 1 });
}
