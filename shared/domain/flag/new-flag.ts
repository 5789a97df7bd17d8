import type { CleanIdentifier, RaiseFlag } from '../../contracts/flag.ts';
import type { FlagEvent, FlagHead } from '../../contracts/flag-head.ts';
import type { FlagId } from '../../contracts/ids.ts';
import type { Evidence } from '../../contracts/vocabulary.ts';
import { flagEvidence } from './evidence-of.ts';
import type { FlagActor } from './flag-actor.ts';
import { voiceOf } from './speak.ts';

export interface NewFlag {
  readonly flag: RaiseFlag;
  readonly flagId: FlagId;
  readonly identifiers: readonly CleanIdentifier[];
  readonly actor: FlagActor;
  /** `verified` for entries of a list whose evidence the coalition accepts as such. */
  readonly evidence: Extract<Evidence, 'reported' | 'verified'>;
  /** RFC 3339, UTC. */
  readonly now: string;
}

const defaultYears = 5;
/** How long before its end a flag is due for another look, in days. */
const reviewDaysBefore = 90;

/** A flag at its first `seq`, and the event that raises it: valid for five years where nobody says otherwise. */
export function newFlag(raising: NewFlag): { readonly head: FlagHead; readonly event: FlagEvent } {
  const { flag, flagId, actor, evidence, now } = raising;
  const { member, owner, subject } = actor;
  const validUntil = flag.validUntil ?? yearsLater(now, defaultYears);
  const verified = evidence === 'verified';
  const reference = flag.evidenceReferences?.[0] ?? flag.source?.feed ?? '';
  const identifiers = raising.identifiers.map((identifier) => ({
    ...identifier,
    vouchedBy: [member],
    verifiedBy: verified ? member : null,
  }));
  const voices = [voiceOf(actor, { says: 'raised', at: now })];
  const head: FlagHead = {
    flagId,
    seq: 1,
    contentSeq: 1,
    state: 'active',
    evidence: flagEvidence({ voices, identifiers }),
    disputed: false,
    category: flag.category,
    identifiers,
    formerIdentifiers: [],
    raisedBy: member,
    voices,
    verification: verified ? { by: { member, owner, subject }, reference, at: now } : null,
    disputes: [],
    hold: null,
    supersededBy: null,
    ...(flag.source ? { feed: flag.source.feed } : {}),
    ...(flag.narrative === undefined ? {} : { narrative: flag.narrative }),
    evidenceReferences: flag.evidenceReferences ?? [],
    shareLevel: flag.shareLevel ?? 'contributors',
    jurisdictions: flag.jurisdictions ?? [],
    raisedAt: now,
    changedAt: now,
    validFrom: flag.validFrom ?? now,
    validUntil,
    reviewAt: flag.reviewAt ?? daysBefore(validUntil, reviewDaysBefore),
  };
  return { head, event: { flagId, seq: 1, kind: 'raised', actor: { member, subject }, at: now } };
}

function yearsLater(now: string, years: number): string {
  const date = new Date(Date.parse(now));
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return date.toISOString();
}

const daysBefore = (at: string, days: number): string =>
  new Date(Date.parse(at) - days * 86_400_000).toISOString();
