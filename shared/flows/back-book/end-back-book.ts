import type { BackBookKey, BackBookStore } from '../../backbook-ports.ts';
import type { StoredBackBook } from '../../contracts/stored-back-book.ts';
import { Unavailable } from '../../ports.ts';

/** A book that is being screened moves on a few times a second. */
const maxAttempts = 20;

/** The back book as it stands once `change` is made of it: null of the change leaves it as it is. Null where there is none. */
export async function endBackBook(
  backBooks: Pick<BackBookStore, 'read' | 'put'>,
  {
    key,
    change,
  }: { readonly key: BackBookKey; readonly change: (book: StoredBackBook) => Partial<StoredBackBook> | null },
): Promise<StoredBackBook | null> {
  for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
    const book = await backBooks.read(key);
    const changes = book && change(book);
    if (!book || changes === null) return book;
    const ended: StoredBackBook = { ...book, ...changes, version: book.version + 1 };
    if ((await backBooks.put(ended)) === 'put') return ended;
  }
  throw new Unavailable('A back book moved on again and again.');
}
