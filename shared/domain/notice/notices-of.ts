import canonicalize from 'canonicalize';
import type { FlagId } from '../../contracts/ids.ts';
import {
  type EndpointRecord,
  maxNoticeFlags,
  type NewNotice,
  type NoticeBody,
  type NoticeData,
  type NoticeType,
} from '../../contracts/notice.ts';
import type { StoredDecision } from '../../contracts/stored-decision.ts';
import type { DecisionSource } from '../../contracts/vocabulary.ts';
import { noticeIdOf } from './notice-id.ts';

/** A decision that was committed, and what bears on whom it is told. */
export interface Committed {
  readonly decision: StoredDecision;
  /** The decision that it followed; null for the first on a merchant. */
  readonly before: Pick<StoredDecision, 'outcome' | 'facts'> | null;
  readonly endpoint: Pick<EndpointRecord, 'state' | 'decisionsMade'> | null;
  /** RFC 3339, UTC. */
  readonly now: string;
}

/** What a notice says besides what all of a decision's say. */
interface Said {
  readonly type: NoticeType;
  readonly more: Pick<NoticeData, 'previousOutcome' | 'flags' | 'flagCount'>;
}

/**
 * The notices that a decision gives. What a provider asked for was answered to it, so that is told only where its endpoint
 * asks for `decision.made`; of a back book its report tells. What we decided by ourselves is told where it came out
 * otherwise: `decision.changed` of the outcome, `flag.hit` of flags that came to count, `flag.cleared` of those that ceased
 * to. A rehearsal under a sandbox name gives what a real merchant would: to receive notices is a thing to rehearse, and only
 * test mode takes such names. The same decision gives the same ids and the same words, whenever it is asked.
 */
export function noticesOf({ decision, before, endpoint, now }: Committed): readonly NewNotice[] {
  return said({ decision, before, endpoint }).map(({ type, more }) => ({
    noticeId: noticeIdOf(decision.decisionId, type),
    provider: decision.provider,
    at: (sequence) => ({
      noticeId: noticeIdOf(decision.decisionId, type),
      provider: decision.provider,
      sequence,
      version: 1,
      type,
      body: bodyOf(decision, { type, more, sequence }),
      ...(endpoint?.state === 'active'
        ? { state: 'waiting', waitingSince: now }
        : { state: 'stored', waitingSince: null }),
      attempts: [],
      redeliveries: 0,
      createdAt: now,
    }),
  }));
}

/**
 * Who already knows the outcome: whoever asked was answered. A source of webhooks was answered too and reads no answers, so its
 * provider is told.
 */
function told(source: DecisionSource): 'in its answer' | 'to another' | 'in a report' | 'by nobody' {
  if (source === 'api') return 'in its answer';
  if (source === 'backbook') return 'in a report';
  return source === 'rescreen' ? 'by nobody' : 'to another';
}

function said({ decision, before, endpoint }: Omit<Committed, 'now'>): Said[] {
  const how = told(decision.source);
  if (how === 'to another') return [{ type: 'decision.made', more: {} }];
  if (how === 'in its answer') return endpoint?.decisionsMade ? [{ type: 'decision.made', more: {} }] : [];
  return how === 'by nobody' && before ? changes(decision, before) : [];
}

function changes(decision: StoredDecision, before: NonNullable<Committed['before']>): Said[] {
  const [now, then] = [flagsThatCount(decision), flagsThatCount(before)];
  const named = (type: 'flag.hit' | 'flag.cleared', flags: ReadonlySet<FlagId>): Said[] =>
    flags.size === 0
      ? []
      : [{ type, more: { flags: [...flags].sort().slice(0, maxNoticeFlags), flagCount: flags.size } }];
  return [
    ...(decision.outcome === before.outcome
      ? []
      : [{ type: 'decision.changed', more: { previousOutcome: before.outcome } } as const]),
    ...named('flag.hit', now.difference(then)),
    ...named('flag.cleared', then.difference(now)),
  ];
}

/** A match that the provider itself cleared counts for nothing, until it comes back. */
function flagsThatCount({ facts }: Pick<StoredDecision, 'facts'>): Set<FlagId> {
  return new Set(facts.matches.filter(({ cleared }) => !cleared).map(({ flagId }) => flagId));
}

function bodyOf(
  { decisionId, livemode, merchant, outcome, decidedAt }: StoredDecision,
  { type, more, sequence }: Said & { readonly sequence: number },
): string {
  const data = { livemode, sequence, merchant: { reference: merchant }, decisionId, outcome, ...more };
  const body: NoticeBody = { type, timestamp: decidedAt, data };
  const text = canonicalize(body);
  if (text === undefined) throw new Error('A notice is an object.');
  return text;
}
