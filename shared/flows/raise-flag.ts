import canonicalize from 'canonicalize';
import type { FlagEvent, FlagHead, RaiseFlag } from '../contracts/flag.ts';
import type { FlagId } from '../contracts/ids.ts';
import type { Problem } from '../contracts/problem.ts';
import type { Evidence } from '../contracts/vocabulary.ts';
import { cleanFlagIdentifier } from '../domain/clean/clean-flag-identifier.ts';
import type { Keyring } from '../domain/match/lookup-key.ts';
import { type FlagStore, Unavailable } from '../ports.ts';
import { fail, ok, type Result } from '../result.ts';
import { writePostings } from './write-postings.ts';

export interface RaiseFlagRequest {
  readonly flag: RaiseFlag;
  readonly flagId: FlagId;
  readonly actor: FlagEvent['actor'];
  /** What this actor's word is worth: `reported` for a member, `verified` for an operator with a reference. */
  readonly evidence: Evidence;
  /** RFC 3339, UTC. */
  readonly now: string;
}

export interface Raised {
  readonly head: FlagHead;
  /** Identifiers of the request that could not be cleaned; the flag stands on the others. */
  readonly unusable: readonly { readonly pointer: string; readonly why: string }[];
  /** True where the same entry of the same list had been raised before: nothing changed. */
  readonly existed: boolean;
}

const defaultYears = 5;

/**
 * The raised flag, in force for every screening that begins after this resolves. Postings are written first and
 * the head last: a crash in between leaves hints that point at nothing, never a flag that nobody finds.
 */
export async function raiseFlag(
  ports: { readonly flags: FlagStore; readonly keyring: Keyring },
  request: RaiseFlagRequest,
): Promise<Result<Raised, Problem>> {
  const cleaned = request.flag.identifiers.map((input, index) => ({
    index,
    result: cleanFlagIdentifier(input),
  }));
  const identifiers = cleaned.flatMap(({ result }) => (result.ok ? [result.value] : []));
  const unusable = cleaned.flatMap(({ index, result }) =>
    result.ok ? [] : [{ pointer: `/identifiers/${index}`, why: result.error }],
  );
  if (identifiers.length === 0)
    return fail({
      code: 'schema',
      detail: 'None of the identifiers can be matched on.',
      errors: unusable.map(({ pointer, why }) => ({ pointer, code: why })),
    });
  const validUntil = request.flag.validUntil ?? yearsLater(request.now, defaultYears);
  if (Date.parse(validUntil) <= Date.parse(request.now))
    return fail({ code: 'schema', errors: [{ pointer: '/validUntil', code: 'in-the-past' }] });
  const head = headOf(request, { identifiers, validUntil });
  // An entry of a list is often raised again: then one read tells, and nothing is written.
  const before = request.flag.source ? await ports.flags.readHead(head.flagId) : null;
  if (before) return sameAsBefore(before, { head, unusable });
  await writePostings(ports, head);
  const event: FlagEvent = {
    flagId: head.flagId,
    seq: 1,
    kind: 'raised',
    actor: request.actor,
    at: request.now,
  };
  if ((await ports.flags.commitChange(head, event)) === 'committed')
    return ok({ head, unusable, existed: false });
  return raisedBefore(ports.flags, { head, unusable });
}

function headOf(
  { flag, flagId, actor, evidence, now }: RaiseFlagRequest,
  { identifiers, validUntil }: Pick<FlagHead, 'identifiers' | 'validUntil'>,
): FlagHead {
  return {
    flagId,
    seq: 1,
    state: 'active',
    evidence,
    disputed: false,
    category: flag.category,
    identifiers,
    raisedBy: actor.member,
    ...(flag.source ? { feed: flag.source.feed } : {}),
    ...(flag.narrative === undefined ? {} : { narrative: flag.narrative }),
    evidenceReferences: flag.evidenceReferences ?? [],
    raisedAt: now,
    changedAt: now,
    validUntil,
  };
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
  const same =
    stored.category === head.category && canonicalize(stored.identifiers) === canonicalize(head.identifiers);
  if (same) return ok({ head: stored, unusable, existed: true });
  return fail({
    code: 'conflict',
    detail: 'This entry was raised before with other content; amend that flag instead.',
  });
}

function yearsLater(now: string, years: number): string {
  const date = new Date(Date.parse(now));
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return date.toISOString();
}
