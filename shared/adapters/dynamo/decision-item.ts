import {
  type DecisionSummary,
  decisionSummarySchema,
  type StoredDecision,
  storedDecisionSchema,
} from '../../contracts/stored-decision.ts';
import { decidedOrder, summaryOf } from '../decision-list.ts';
import { indexKeys, keys } from './keys.ts';
import { packDocument, unpackDocument } from './packed-document.ts';
import { type Item, parseItem, toItem } from './stored-item.ts';

/** A decision as its item: the document, and beside it what lists show and are ordered by. */
export function decisionItem(decision: StoredDecision): Item {
  const { provider, decisionId } = decision;
  return toItem(keys.decision(decisionId), {
    ...summaryOf(decision),
    provider,
    document: packDocument(decision),
    dayShard: indexKeys.dayOf(provider, decision.decidedAt.slice(0, 'YYYY-MM-DD'.length), decisionId),
    merchantKey: indexKeys.merchant(decision),
    decidedOrder: decidedOrder(decision),
  });
}

/** The decision an item holds. */
export const parseDecision = (item: Item): StoredDecision =>
  unpackDocument(storedDecisionSchema, item, 'decision');

/** What an index shows of a decision. */
export const parseSummary = (item: Item): DecisionSummary =>
  parseItem(decisionSummarySchema, item, 'decision summary');
