import type { BackBookKey, BackBookStore } from '../../backbook-ports.ts';
import type { Problem } from '../../contracts/problem.ts';
import type { StoredBackBook } from '../../contracts/stored-back-book.ts';
import { fail, ok, type Result } from '../../result.ts';
import { endBackBook } from './end-back-book.ts';

/**
 * The back book, which goes no further: what was decided stands, and what was not is not. Cancelling again changes nothing.
 * `not-found` for one that is not the provider's, `conflict` for one that is done.
 */
export async function cancelBackBook(
  backBooks: Pick<BackBookStore, 'read' | 'put'>,
  { key, now }: { readonly key: BackBookKey; readonly now: string },
): Promise<Result<StoredBackBook, Problem>> {
  const book = await endBackBook(backBooks, {
    key,
    change: ({ state }) =>
      state === 'done' || state === 'cancelled' ? null : { state: 'cancelled', failure: null, endedAt: now },
  });
  if (!book) return fail({ code: 'not-found' });
  return book.state === 'done' ? fail({ code: 'conflict', detail: 'This back book is done.' }) : ok(book);
}
