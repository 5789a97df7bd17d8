import type { MemberId } from '../../contracts/ids.ts';
import type { DecisionSummary, StoredDecision } from '../../contracts/stored-decision.ts';
import type { DecisionFilter, DecisionLog, Page, PageRequest } from '../../ports.ts';
import { decidedOrder, decisionListName, summaryOf } from '../decision-list.ts';
import { readCursor, writeCursor } from '../page-cursor.ts';
import { memoryLoggedDecisions } from './memory-logged-decisions.ts';
import type { MemoryState } from './memory-state.ts';

/** What was decided, in memory. A list walks every decision: enough for a laptop and for tests. */
export function memoryDecisionLog(state: MemoryState): DecisionLog {
  return {
    read: async (provider, decisionId) => {
      const decision = state.decisions.get(decisionId);
      return decision?.provider === provider ? decision : null;
    },
    list: async (provider, filter, page) => listDecisions(state, { provider, filter, ...page }),
    ...memoryLoggedDecisions(state),
  };
}

function listDecisions(
  state: MemoryState,
  request: PageRequest & { provider: MemberId; filter: DecisionFilter },
): Page<DecisionSummary> | 'bad-cursor' {
  const list = decisionListName(request.provider, request.filter);
  const cursor = readCursor(request.cursor, list);
  if (cursor === 'bad-cursor') return cursor;
  const { after } = cursor;
  const rest = [...state.decisions.values()]
    .filter((decision) => decision.provider === request.provider && stands(decision, request.filter))
    .map((decision) => ({ order: decidedOrder(decision), decision }))
    .filter(({ order }) => after === null || order < after)
    .sort((a, b) => (a.order < b.order ? 1 : -1));
  const shown = rest.slice(0, request.limit);
  const last = shown.at(-1);
  return {
    items: shown.map(({ decision }) => summaryOf(decision)),
    nextCursor: last && rest.length > shown.length ? writeCursor({ list, after: last.order }) : null,
  };
}

function stands(decision: StoredDecision, filter: DecisionFilter): boolean {
  return filter.by === 'day'
    ? decision.decidedAt.startsWith(filter.day)
    : decision.merchant === filter.merchant;
}
