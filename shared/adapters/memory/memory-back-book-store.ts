import type { BackBookKey, BackBookStore } from '../../backbook-ports.ts';
import type { BackBookPage, StoredBackBook } from '../../contracts/stored-back-book.ts';
import { backBookList } from '../back-book-list.ts';
import { frozenCopy } from './memory-state.ts';
import { paged } from './paged.ts';

/** Back books in memory. Nothing of them is ever forgotten before the process is. */
export function memoryBackBookStore(): BackBookStore {
  const books = new Map<string, StoredBackBook>();
  const pages = new Map<string, BackBookPage>();
  const claims = new Map<string, number>();
  const nameOf = ({ provider, id }: BackBookKey, part: number | string = '') => `${provider}#${id}#${part}`;
  return {
    create: async (book) => {
      if (books.has(nameOf(book))) return 'exists';
      books.set(nameOf(book), frozenCopy(book));
      return 'created';
    },
    read: async (key) => books.get(nameOf(key)) ?? null,
    list: async (provider, page) =>
      paged(
        [...books.values()].filter((book) => book.provider === provider),
        { page, list: backBookList(provider), order: ({ id }) => id },
      ),
    put: async (book, page) => {
      if ((books.get(nameOf(book))?.version ?? 0) !== book.version - 1) return 'moved-on';
      books.set(nameOf(book), frozenCopy(book));
      if (page) pages.set(nameOf(book, page.page), frozenCopy(page));
      return 'put';
    },
    readPages: async (key, { after, limit }) =>
      Array.from({ length: limit }, (_, at) => pages.get(nameOf(key, after + at + 1))).filter(
        (page) => page !== undefined,
      ),
    claim: async (book, lines) =>
      new Map(
        lines.map(({ reference, line }) => {
          const name = nameOf(book, reference);
          const first = claims.get(name) ?? line;
          claims.set(name, first);
          return [reference, first];
        }),
      ),
  };
}
