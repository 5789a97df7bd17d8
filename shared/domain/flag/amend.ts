import { maxFlagIdentifiers } from '../../contracts/flag.ts';
import { type FlagHead, type HeadIdentifier, maxIdentifiersEver } from '../../contracts/flag-head.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { FlagActor } from './flag-actor.ts';
import type { Amendment, Change, MoveRefusal } from './flag-move.ts';
import { formerOf, idOf } from './former-identifiers.ts';
import { voiceOf, withVoice } from './speak.ts';

interface Amending {
  readonly changes: Amendment;
  readonly actor: FlagActor;
  readonly now: string;
  readonly rationale: string;
}

/**
 * What a flag becomes when its author or an operator amends it. An identifier that is added rests on whoever adds it
 * alone; its author takes back only its own word for one that it removes, an operator strikes it. The category of what
 * others stand behind is changed by operators only.
 */
export function amend(head: FlagHead, amending: Amending): Result<Change, MoveRefusal> {
  const { changes, actor, now, rationale } = amending;
  const refusal = shortcoming(head, amending);
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
      ...copied(plain),
      ...(category && { category }),
      ...(content && { contentSeq: head.seq + 1 }),
      ...(add && { voices: withVoice(head.voices, voice) }),
      identifiers,
      formerIdentifiers,
    },
    event: { kind: 'amended', reason: rationale, changed: Object.keys(changes).toSorted() },
  });
}

const copied = ({ evidenceReferences, jurisdictions, ...rest }: Amendment) => ({
  ...rest,
  ...(evidenceReferences && { evidenceReferences: [...evidenceReferences] }),
  ...(jurisdictions && { jurisdictions: [...jurisdictions] }),
});

function shortcoming(head: FlagHead, { changes, actor, now }: Amending): MoveRefusal | null {
  if (Object.keys(changes).length === 0) return { kind: 'invalid', pointer: '', code: 'nothing-to-change' };
  const shared = head.verification !== null || head.voices.some(({ owner }) => owner !== actor.owner);
  if (changes.category && shared && !actor.roles.includes('operator'))
    return { kind: 'invalid', pointer: '/category', code: 'others-stand-behind-it' };
  const until = changes.validUntil ?? head.validUntil;
  if (Date.parse(until) <= Date.parse(now))
    return { kind: 'invalid', pointer: '/validUntil', code: 'in-the-past' };
  if (
    changes.validUntil &&
    shared &&
    Date.parse(until) < Date.parse(head.validUntil) &&
    !actor.roles.includes('operator')
  )
    return { kind: 'invalid', pointer: '/validUntil', code: 'others-stand-behind-it' };
  return null;
}

function withoutRemoved(head: FlagHead, { changes, actor }: Amending): HeadIdentifier[] {
  const removed = new Set((changes.remove ?? []).map(idOf));
  return head.identifiers.flatMap((identifier) => {
    if (!removed.has(idOf(identifier))) return [identifier];
    if (actor.roles.includes('operator')) return [];
    const vouchedBy = identifier.vouchedBy.filter((member) => member !== actor.member);
    return vouchedBy.length > 0 || identifier.verifiedBy !== null ? [{ ...identifier, vouchedBy }] : [];
  });
}

function withAdded(listed: readonly HeadIdentifier[], { changes, actor }: Amending): HeadIdentifier[] {
  const all = new Map(listed.map((identifier) => [idOf(identifier), identifier]));
  for (const added of changes.add ?? []) {
    const before = all.get(idOf(added));
    const vouchedBy = [...new Set([...(before?.vouchedBy ?? []), actor.member])];
    all.set(idOf(added), { ...added, vouchedBy, verifiedBy: before?.verifiedBy ?? null });
  }
  return [...all.values()];
}
