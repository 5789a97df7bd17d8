import type { ShadowCount, ShadowJudgement } from '../../contracts/shadow.ts';
import type { Page, PageRequest } from '../../ports.ts';
import type { ShadowLog } from '../../shadow-ports.ts';
import { readCursor, writeCursor } from '../page-cursor.ts';
import { policyLists } from '../policy-lists.ts';
import { addedUp, shadowOrder } from '../shadow-counts.ts';
import { frozenCopy, type MemoryState } from './memory-state.ts';

/** What policies in shadow make of live traffic, in memory. */
export function memoryShadowLog(state: MemoryState): ShadowLog {
  return {
    noteShadow: async (judgement) => {
      const noted = state.shadowJudgements.get(judgement.version) ?? new Map();
      if (noted.has(judgement.decisionId)) return 'noted-before';
      state.shadowJudgements.set(judgement.version, noted.set(judgement.decisionId, frozenCopy(judgement)));
      return 'noted';
    },
    countShadow: async (version) => addedUp(judgementsOf(state, version).map(countOf)),
    listShadow: async (version, page) => list(judgementsOf(state, version), { version, page }),
  };
}

const judgementsOf = (state: MemoryState, version: string): ShadowJudgement[] => [
  ...(state.shadowJudgements.get(version)?.values() ?? []),
];

function countOf({ decidedAt, from, to, differs }: ShadowJudgement): ShadowCount {
  const day = decidedAt.slice(0, 'YYYY-MM-DD'.length);
  return { day, from, to, decisions: 1, differing: differs ? 1 : 0 };
}

function list(
  all: readonly ShadowJudgement[],
  { version, page }: { version: string; page: PageRequest },
): Page<ShadowJudgement> | 'bad-cursor' {
  const name = policyLists.shadow(version);
  const start = readCursor(page.cursor, name);
  if (start === 'bad-cursor') return start;
  const rest = all
    .filter(
      (judgement) => judgement.differs && (start.after === null || shadowOrder(judgement) < start.after),
    )
    .toSorted((a, b) => (shadowOrder(a) < shadowOrder(b) ? 1 : -1));
  const items = rest.slice(0, page.limit);
  const last = items.at(-1);
  const more = last && rest.length > items.length;
  return { items, nextCursor: more ? writeCursor({ list: name, after: shadowOrder(last) }) : null };
}
