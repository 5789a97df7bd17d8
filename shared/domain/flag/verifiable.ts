import type { FlagHead, HeadIdentifier } from '../../contracts/flag-head.ts';

/**
 * True where an operator of this owner may verify an identifier: nobody has, and somebody of another owner stands
 * behind it. So no owner reports and verifies the same by itself.
 */
export function isVerifiable(
  { voices }: Pick<FlagHead, 'voices'>,
  { identifier, owner }: { readonly identifier: HeadIdentifier; readonly owner: string },
): boolean {
  if (identifier.verifiedBy !== null) return false;
  return voices.some((voice) => voice.owner !== owner && identifier.vouchedBy.includes(voice.member));
}
