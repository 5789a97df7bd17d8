import type { BackBookId } from '../../contracts/back-book.ts';
import type { MerchantReference } from '../../contracts/ids.ts';
import { type Body, fingerprintOf } from '../fingerprint.ts';
import type { Keyring } from '../match/lookup-key.ts';

/**
 * What names the screening of a row for ever: the same row of the same back book is one request, and a row that changed is
 * another. Keyed, because a hash of personal data can be guessed. Null where the secret of that version is gone.
 */
export function rowSourceId(
  row: { readonly id: BackBookId; readonly reference: MerchantReference; readonly body: Body },
  { keyring, keyVersion }: { readonly keyring: Keyring; readonly keyVersion: number },
): string | null {
  const secret = [...keyring.active, ...keyring.retired].find(({ version }) => version === keyVersion);
  if (!secret) return null;
  const { canonical, raw } = fingerprintOf(row.body, secret);
  return `${row.id}:${row.reference}:${canonical ?? raw}`;
}
