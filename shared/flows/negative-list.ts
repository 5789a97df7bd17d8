import {
  type NegativeEntry,
  type NegativeId,
  negativeYears,
  type ProposeNegative,
} from '../contracts/negative-list.ts';
import type { Problem } from '../contracts/problem.ts';
import { cleanFlagIdentifier } from '../domain/clean/clean-flag-identifier.ts';
import { negativeKeys } from '../domain/flag/negative-keys.ts';
import type { Keyring } from '../domain/match/lookup-key.ts';
import { Unavailable } from '../ports.ts';
import { fail, ok, type Result } from '../result.ts';
import type { NegativeList } from '../safeguard-ports.ts';

type Decider = NegativeEntry['proposedBy'];

interface Proposing {
  readonly asked: ProposeNegative;
  readonly id: NegativeId;
  readonly by: Decider;
  /** RFC 3339, UTC. */
  readonly now: string;
}

/**
 * The entry that waits for a second person, after which nobody flags the identifier until its end. The identifier itself is
 * written nowhere. Keys come first: a crash in between leaves keys that lead to nothing.
 */
export async function proposeNegative(
  { negativeList, keyring }: { readonly negativeList: NegativeList; readonly keyring: Keyring },
  { asked, id, by, now }: Proposing,
): Promise<Result<NegativeEntry, Problem>> {
  const clean = cleanFlagIdentifier(asked.identifier);
  if (!clean.ok) return fail({ code: 'schema', errors: [{ pointer: '/identifier', code: clean.error }] });
  const until = asked.until ?? yearsAfter(now, negativeYears.ordinary);
  const late = Date.parse(until) > Date.parse(yearsAfter(now, negativeYears.most));
  if (Date.parse(until) <= Date.parse(now) || late)
    return fail({ code: 'schema', errors: [{ pointer: '/until', code: late ? 'too-late' : 'in-the-past' }] });
  const entry: NegativeEntry = {
    id,
    version: 1,
    state: 'proposed',
    type: clean.value.type,
    reason: asked.reason,
    until,
    proposedBy: by,
    proposedAt: now,
    confirmedBy: null,
    confirmedAt: null,
    removedBy: null,
    removedAt: null,
  };
  // Under the newest secret alone: what is retired later still knows it.
  const keys = negativeKeys(clean.value, { active: keyring.active.slice(0, 1), retired: [] });
  await negativeList.addKeys(keys, id);
  if ((await negativeList.put(entry)) === 'moved-on')
    throw new Unavailable('The id of a new entry was taken already.');
  return ok(entry);
}

/** The entry in force, once another person than the one who proposed it says so; done already, it is answered again. */
export async function confirmNegative(
  negativeList: NegativeList,
  step: { readonly id: NegativeId; readonly by: Decider; readonly now: string },
): Promise<Result<NegativeEntry, Problem>> {
  const entry = await negativeList.read(step.id);
  if (!entry) return fail({ code: 'not-found' });
  if (entry.state === 'in-force' && entry.confirmedBy?.subject === step.by.subject) return ok(entry);
  if (entry.state !== 'proposed') return fail(over);
  if (entry.proposedBy.subject === step.by.subject)
    return fail({ code: 'conflict', detail: 'Somebody else has to confirm what you proposed.' });
  const confirmed = { state: 'in-force', confirmedBy: step.by, confirmedAt: step.now } as const;
  return written(negativeList, { ...entry, ...confirmed, version: entry.version + 1 });
}

/** The entry, taken off the list by one person: that protects nobody any more and harms nobody by itself. */
export async function removeNegative(
  negativeList: NegativeList,
  step: { readonly id: NegativeId; readonly by: Decider; readonly now: string },
): Promise<Result<NegativeEntry, Problem>> {
  const entry = await negativeList.read(step.id);
  if (!entry) return fail({ code: 'not-found' });
  if (entry.state === 'removed') return ok(entry);
  const removed = { state: 'removed', removedBy: step.by, removedAt: step.now } as const;
  return written(negativeList, { ...entry, ...removed, version: entry.version + 1 });
}

const over: Problem = { code: 'conflict', detail: 'This entry is confirmed or removed already.' };

async function written(
  negativeList: NegativeList,
  entry: NegativeEntry,
): Promise<Result<NegativeEntry, Problem>> {
  const put = await negativeList.put(entry);
  return put === 'put' ? ok(entry) : fail({ code: 'conflict', detail: 'Somebody else changed this entry.' });
}

function yearsAfter(now: string, years: number): string {
  const date = new Date(Date.parse(now));
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return date.toISOString();
}
