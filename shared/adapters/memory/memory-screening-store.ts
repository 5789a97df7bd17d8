import type { LookupKey } from '../../contracts/ids.ts';
import type {
  CommitOutcome,
  DecisionCommit,
  FirstRead,
  FirstWave,
  Posting,
  PostingPage,
  ScreeningStore,
  SecondRead,
  SecondWave,
} from '../../ports.ts';
import { parsePosting } from '../posting-entry.ts';
import { furtherPages } from '../posting-pages.ts';
import { frozenCopy, type MemoryState, merchantKey } from './memory-state.ts';

/** The hot path's store in memory: every read is complete, every commit atomic. */
export function memoryScreeningStore(state: MemoryState): ScreeningStore {
  return {
    readFirst: async (read) => readFirst(state, read),
    readSecond: async (read) => readSecond(state, read),
    commit: async (commit) => commitDecision(state, commit),
  };
}

function readFirst(state: MemoryState, read: FirstRead): FirstWave {
  const decision = state.decisions.get(read.decisionId);
  return {
    decision: decision?.provider === read.provider ? decision : null,
    standing: state.standings.get(merchantKey(read)) ?? null,
    postings: present(read.keys, (key) => pageZero(state, key)),
    asked: present(read.strongKeys, (key) => state.asked.get(key)),
    unread: [],
  };
}

function readSecond(state: MemoryState, read: SecondRead): SecondWave {
  return {
    heads: present(read.flags, (flagId) => state.heads.get(flagId)),
    clearances: present(read.flags, (flagId) => state.clearances.get(merchantKey(read, flagId))),
    further: present(read.overflowing, (key) => {
      const pages = state.postings.get(key) ?? [];
      return {
        postings: pages.slice(1, 1 + furtherPages).flatMap(postingsOf),
        complete: pages.length <= 1 + furtherPages,
      };
    }),
    unread: [],
  };
}

function commitDecision(state: MemoryState, commit: DecisionCommit): CommitOutcome {
  const earlier = state.decisions.get(commit.decision.decisionId);
  if (earlier) return { kind: 'decided-already', decision: earlier };
  const key = merchantKey(commit.standing);
  if ((state.standings.get(key)?.version ?? null) !== commit.expectedVersion) return { kind: 'read-again' };
  state.decisions.set(commit.decision.decisionId, frozenCopy(commit.decision));
  const { application } = commit;
  state.applications.set(merchantKey(application, application.decisionId), frozenCopy(application));
  state.standings.set(key, frozenCopy(commit.standing));
  return { kind: 'committed' };
}

function pageZero(state: MemoryState, key: LookupKey): PostingPage | undefined {
  const pages = state.postings.get(key);
  return pages?.[0] && { postings: postingsOf(pages[0]), overflows: pages.length > 1 };
}

function postingsOf(page: ReadonlySet<string>): Posting[] {
  return [...page].map(parsePosting).filter((posting) => posting !== null);
}

function present<K, V>(keys: readonly K[], read: (key: K) => V | undefined): Map<K, V> {
  const found = new Map<K, V>();
  for (const key of keys) {
    const value = read(key);
    if (value !== undefined) found.set(key, value);
  }
  return found;
}
