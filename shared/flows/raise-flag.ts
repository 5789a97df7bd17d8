import canonicalize from 'canonicalize';
import type { RaiseFlag } from '../contracts/flag.ts';
import type { FlagHead, HeadIdentifier } from '../contracts/flag-head.ts';
import type { FlagId } from '../contracts/ids.ts';
import type { Problem } from '../contracts/problem.ts';
import type { FlagActor } from '../domain/flag/flag-actor.ts';
import { newFlag } from '../domain/flag/new-flag.ts';
import { withHold } from '../domain/flag/with-hold.ts';
import { type FlagStore, Unavailable } from '../ports.ts';
import { fail, ok, type Result } from '../result.ts';
import { breakFlood } from './safeguards/break-flood.ts';
import type { SafeguardPorts } from './safeguards/safeguard-ports.ts';
import { spendQuota } from './safeguards/spend-quota.ts';
import { vetIdentifiers } from './safeguards/vet-identifiers.ts';
import { writePostings } from './write-postings.ts';

export interface RaiseFlagRequest {
  readonly flag: RaiseFlag;
  readonly flagId: FlagId;
  readonly actor: FlagActor;
  /** `verified` for entries of a list whose evidence the coalition accepts as such; `reported` for anybody's word. */
  readonly evidence: 'reported' | 'verified';
  /** How many its member may raise in a day; absent or null where that is not counted, as for lists that operators registered. */
  readonly flagsPerDay?: number | null;
  /** RFC 3339, UTC. */
  readonly now: string;
}

export interface Raised {
  readonly head: FlagHead;
  /** Identifiers of the request that cannot or must not be flagged; the flag stands on the others. */
  readonly unusable: readonly { readonly pointer: string; readonly why: string }[];
  /** True where the same entry of the same list had been raised before: nothing changed. */
  readonly existed: boolean;
}

/**
 * The raised flag, in force for every screening that begins after this resolves. Postings are written first and
 * the head last: a crash in between leaves hints that point at nothing, never a flag that nobody finds. One that touches
 * too many boarded merchants is held from its first `seq` on, and counted before it is written.
 */
export async function raiseFlag(
  ports: SafeguardPorts,
  request: RaiseFlagRequest,
): Promise<Result<Raised, Problem>> {
  const { flag, actor, now } = request;
  const vetting = { inputs: flag.identifiers, pointer: '/identifiers', now };
  const { identifiers, unusable } = await vetIdentifiers(ports, vetting);
  if (identifiers.length === 0)
    return fail({
      code: 'schema',
      detail: 'None of the identifiers can be flagged.',
      errors: unusable.map(({ pointer, why }) => ({ pointer, code: why })),
    });
  const fresh = newFlag({ ...request, identifiers });
  const untimely = untimelyField(fresh.head);
  if (untimely) return fail({ code: 'schema', errors: [untimely] });
  // An entry of a list is often raised again: then one read tells, and nothing is written.
  const before = flag.source ? await ports.flags.readHead(request.flagId) : null;
  if (before) return sameAsBefore(before, { head: fresh.head, unusable });
  const spent = await spendQuota(ports.memberDays, { what: 'raised', ...request });
  if (spent) return fail(spent);
  const hold = await breakFlood(ports, { head: fresh.head, before: null, actor, now });
  const { head, event } = hold ? withHold(fresh, hold) : fresh;
  await writePostings(ports, head);
  if ((await ports.flags.commitChange(head, event)) === 'committed')
    return ok({ head, unusable, existed: false });
  return raisedBefore(ports.flags, { head, unusable });
}

async function raisedBefore(
  flags: FlagStore,
  { head, unusable }: Pick<Raised, 'head' | 'unusable'>,
): Promise<Result<Raised, Problem>> {
  const stored = await flags.readHead(head.flagId);
  if (!stored) throw new Unavailable('A flag was refused as raised before, and is not there.');
  return sameAsBefore(stored, { head, unusable });
}

/** The stored flag where the entry says now what it said then. What others did to the flag since stays out of it. */
function sameAsBefore(
  stored: FlagHead,
  { head, unusable }: Pick<Raised, 'head' | 'unusable'>,
): Result<Raised, Problem> {
  const content = ({ category, identifiers }: FlagHead) =>
    canonicalize({ category, identifiers: identifiers.map(bare) });
  const same = content(stored) === content(head);
  if (same) return ok({ head: stored, unusable, existed: true });
  return fail({
    code: 'conflict',
    detail: 'This entry was raised before with other content; amend that flag instead.',
  });
}

/** An identifier without who stands behind it. */
function bare({ vouchedBy: _vouchedBy, verifiedBy: _verifiedBy, ...identifier }: HeadIdentifier) {
  return identifier;
}

function untimelyField({ raisedAt, validFrom, validUntil, reviewAt }: FlagHead) {
  const now = Date.parse(raisedAt);
  if (Date.parse(validUntil) <= now) return { pointer: '/validUntil', code: 'in-the-past' };
  if (Date.parse(validFrom) >= Date.parse(validUntil))
    return { pointer: '/validFrom', code: 'after-its-end' };
  if (Date.parse(reviewAt) > Date.parse(validUntil)) return { pointer: '/reviewAt', code: 'after-its-end' };
  return null;
}
