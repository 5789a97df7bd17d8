import { maxFlagIdentifiers } from '../../contracts/flag.ts';
import { type FlagHead, type HeadIdentifier, maxIdentifiersEver } from '../../contracts/flag-head.ts';
import { fail, ok, type Result } from '../../result.ts';
import { type Amending, amendmentFault } from './amendment-fault.ts';
import type { Amendment, Change, MoveRefusal } from './flag-move.ts';
import { formerOf, idOf } from './former-identifiers.ts';
import { voiceOf, withVoice } from './speak.ts';

/**
 * What a flag becomes when its author or an operator amends it. An identifier that is added rests on whoever adds it
 * alone; its author takes back only its own word for one that it removes, an operator strikes it. The category of what
 * others stand behind is changed by operators only.
 */
export function amend(head: FlagHead, amending: Amending): Result<Change, MoveRefusal> {
  const { changes, actor, now, rationale } = amending;
  const refusal = amendmentFault(head, amending);
  if (refusal) return fail(refusal);
  const identifiers = withAdded(withoutRemoved(head, amending), amending);
  const { formerIdentifiers } = formerOf(head, identifiers);
  const count = identifiers.length;
  if (count === 0) return fail({ kind: 'invalid', pointer: '/remove', code: 'nothing-left' });
  if (count > maxFlagIdentifiers || count + formerIdentifiers.length > maxIdentifiersEver)
    return fail({ kind: 'invalid', pointer: '/add', code: 'too-many-items', limit: maxFlagIdentifiers });
  const { add, remove, category, ...plain } = changes;
  const content = add !== undefined || remove !== undefined || category !== undefined;
  const voice = voiceOf(actor, { says: 'amended', at: now, rationale });
  return ok({
    head: {
      reviewAt: earlier(head.reviewAt, changes.validUntil ?? head.validUntil),
      ...copied(plain),
      ...(category && { category }),
      ...(content && { contentSeq: head.seq + 1 }),
      ...(add && { voices: withVoice(head.voices, voice) }),
      ...(add && verificationOf(amending)),
      identifiers,
      formerIdentifiers,
    },
    event: { kind: 'amended', reason: rationale, changed: Object.keys(changes).toSorted() },
  });
}

function verificationOf({ actor, now, listReference }: Amending): Partial<FlagHead> {
  const { member, owner, subject } = actor;
  if (listReference === undefined) return {};
  return { verification: { by: { member, owner, subject }, reference: listReference, at: now } };
}

const earlier = (a: string, b: string): string => (Date.parse(a) <= Date.parse(b) ? a : b);

const copied = ({ evidenceReferences, jurisdictions, ...rest }: Amendment) => ({
  ...rest,
  ...(evidenceReferences && { evidenceReferences: [...evidenceReferences] }),
  ...(jurisdictions && { jurisdictions: [...jurisdictions] }),
});

function withoutRemoved(head: FlagHead, { changes, actor }: Amending): HeadIdentifier[] {
  const removed = new Set((changes.remove ?? []).map(idOf));
  return head.identifiers.flatMap((identifier) => {
    if (!removed.has(idOf(identifier))) return [identifier];
    if (actor.roles.includes('operator')) return [];
    const vouchedBy = identifier.vouchedBy.filter((member) => member !== actor.member);
    return vouchedBy.length > 0 || identifier.verifiedBy !== null ? [{ ...identifier, vouchedBy }] : [];
  });
}

/** What stands on the flag already stays as it is written there: who stands behind it saw that, not what is added now. */
function withAdded(
  listed: readonly HeadIdentifier[],
  { changes, actor, listReference }: Amending,
): HeadIdentifier[] {
  const byList = listReference === undefined ? null : actor.member;
  const all = new Map(listed.map((identifier) => [idOf(identifier), identifier]));
  for (const added of changes.add ?? []) {
    const before = all.get(idOf(added));
    const vouchedBy = [...new Set([...(before?.vouchedBy ?? []), actor.member])];
    all.set(idOf(added), { ...(before ?? added), vouchedBy, verifiedBy: before?.verifiedBy ?? byList });
  }
  return [...all.values()];
}
