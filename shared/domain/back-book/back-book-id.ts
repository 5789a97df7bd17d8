import { createHash } from 'node:crypto';
import { type BackBookId, backBookIdSchema } from '../../contracts/back-book.ts';
import type { MemberId } from '../../contracts/ids.ts';
import type { RegisterBackBook } from '../../contracts/register-back-book.ts';
import { flagIdFrom } from '../flag-id.ts';

/** A back book's id from 16 or more random bytes. */
export function backBookIdFrom(bytes: Uint8Array): BackBookId {
  return backBookIdSchema.parse(flagIdFrom(bytes).replace('flg_', 'bbk_'));
}

/** The id under which a provider's file of a known digest is registered: the same file under the same name has the same one. */
export function fileBackBookId(
  provider: MemberId,
  { format, sha256, name = '' }: Pick<RegisterBackBook, 'format' | 'name'> & { readonly sha256: string },
): BackBookId {
  const content = [provider, format, sha256, name].map((part) => `${part.length}:${part}`).join('');
  return backBookIdFrom(createHash('sha256').update(content).digest());
}
