import * as z from 'zod';
import { backBookIdSchema } from '../../../shared/contracts/back-book.ts';
import { memberIdSchema } from '../../../shared/contracts/ids.ts';
import type { StoredBackBook } from '../../../shared/contracts/stored-back-book.ts';
import type { Need } from '../authorize.ts';
import type { Call } from '../endpoint.ts';
import { isReadableProvider } from '../readable-provider.ts';

const path = z.object({ provider: memberIdSchema });
const bookPath = path.extend({ id: backBookIdSchema });
type BookPath = z.infer<typeof bookPath>;

/** The path below one provider, and what its log line is about. */
export const backBooksPath = {
  path,
  about: ({ provider }: z.infer<typeof path>) => ({ provider }),
} as const;

/** The path of one back book. */
export const backBookPath = {
  path: bookPath,
  about: ({ provider, id }: BookPath) => ({ provider, backBook: id }),
} as const;

/** What a provider needs to have its portfolio screened: decisions are made in its name. */
export const screeningBackBooks: Need = { scope: 'flagstop/decisions:resolve', roles: ['provider'] };

/** What one needs to read what came of it, as of other decisions. */
export const readingBackBooks: Need = { scope: 'flagstop/decisions:read', roles: 'any' };

/** A back book that the caller may read: the provider’s own, to it, operators and auditors; else null, as for an unknown one. */
export async function readableBook({
  caller,
  path: key,
  deps,
}: Call<BookPath>): Promise<StoredBackBook | null> {
  const { coalition, backBooks } = deps.stores;
  const may = await isReadableProvider(caller, key.provider, coalition);
  return may ? backBooks.read(key) : null;
}
