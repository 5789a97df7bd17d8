import canonicalize from 'canonicalize';
import type { CleanIdentifier } from '../../contracts/flag.ts';
import type { FlagHead, HeadIdentifier } from '../../contracts/flag-head.ts';
import type { FlagActor } from '../flag/flag-actor.ts';
import type { Amendment } from '../flag/flag-move.ts';
import { idOf } from '../flag/former-identifiers.ts';
import type { SourcedFlag } from './feed-row.ts';

interface Listed {
  /** What the entry says now. */
  readonly flag: SourcedFlag;
  readonly identifiers: readonly CleanIdentifier[];
  readonly actor: FlagActor;
  /** Where the flag is due to be prolonged: its new end (RFC 3339, UTC). */
  readonly until: string | null;
}

/**
 * What must change of a flag so that it says what its entry says now; null where nothing must. The list takes back its
 * own word only: what others stand behind too is left to them, and so is all that the entry does not speak of.
 */
export function entryAmendment(head: FlagHead, listed: Listed): Amendment | null {
  const { flag, identifiers, actor, until } = listed;
  const wanted = new Set(identifiers.map(idOf));
  const vouched = new Set(head.identifiers.filter(isVouchedBy(actor)).map(idOf));
  const add = identifiers.filter((identifier) => !vouched.has(idOf(identifier)));
  const remove = head.identifiers.filter((one) => !wanted.has(idOf(one)) && isOwnAlone(one, actor));
  const validUntil = flag.validUntil ?? until;
  const changes: Amendment = {
    ...(add.length > 0 && { add }),
    ...(remove.length > 0 && { remove: remove.map(({ type, value }) => ({ type, value })) }),
    ...(flag.category !== head.category && { category: flag.category }),
    ...changedOf(head, flag),
    ...(validUntil && validUntil !== head.validUntil && { validUntil }),
  };
  return Object.keys(changes).length === 0 ? null : changes;
}

const plainParts = ['narrative', 'evidenceReferences', 'shareLevel', 'jurisdictions'] as const;

function changedOf(head: FlagHead, flag: SourcedFlag): Amendment {
  const parts = plainParts.filter(
    (part) => flag[part] !== undefined && canonicalize(flag[part]) !== canonicalize(head[part]),
  );
  return Object.fromEntries(parts.map((part) => [part, flag[part]]));
}

const isVouchedBy =
  ({ member }: FlagActor) =>
  ({ vouchedBy }: HeadIdentifier): boolean =>
    vouchedBy.includes(member);

/** An operator's removal strikes an identifier whoever stands behind it, so only what is its own alone is removed. */
function isOwnAlone({ vouchedBy, verifiedBy }: HeadIdentifier, { member, roles }: FlagActor): boolean {
  if (!vouchedBy.includes(member)) return false;
  if (!roles.includes('operator')) return true;
  return vouchedBy.length === 1 && (verifiedBy === null || verifiedBy === member);
}
