import type * as z from 'zod';
import { readCursor, writeCursor } from '../../../shared/adapters/page-cursor.ts';
import {
  type backBookListSchema,
  type backBookReportSchema,
  maxReportPages,
} from '../../../shared/contracts/back-book.ts';
import { readPageQuery } from '../../../shared/contracts/read-page-query.ts';
import { readReportQuery } from '../../../shared/contracts/read-report-query.ts';
import { viewBackBook } from '../../../shared/domain/back-book/view-back-book.ts';
import { fail, ok } from '../../../shared/result.ts';
import { endpoint } from '../endpoint.ts';
import { isReadableProvider } from '../readable-provider.ts';
import { backBookPath, backBooksPath, readableBook, readingBackBooks } from './own-back-books.ts';

const badCursor = fail({
  code: 'bad-parameter',
  errors: [{ pointer: '/cursor', code: 'bad-cursor' }],
} as const);

/** `GET /v1/providers/{provider}/backbooks`: a provider’s back books of the last 90 days. */
export const listBackBooks = endpoint({
  need: readingBackBooks,
  ...backBooksPath,
  async answer({ caller, path, query, deps }) {
    const { backBooks, coalition } = deps.stores;
    if (!(await isReadableProvider(caller, path.provider, coalition))) return fail({ code: 'not-found' });
    const asked = readPageQuery(query);
    if (!asked.ok) return asked;
    const page = await backBooks.list(path.provider, asked.value);
    if (page === 'bad-cursor') return badCursor;
    const items = page.items.map((book) => viewBackBook(book, deps));
    const body: z.infer<typeof backBookListSchema> = { items, nextCursor: page.nextCursor };
    return ok({ status: 200, body });
  },
});

/** `GET …/backbooks/{id}`: how far it is, and what was counted by now. */
export const readBackBookState = endpoint({
  need: readingBackBooks,
  ...backBookPath,
  async answer(call) {
    const book = await readableBook(call);
    return book ? ok({ status: 200, body: viewBackBook(book, call.deps) }) : fail({ code: 'not-found' });
  },
});

/** `GET …/backbooks/{id}/report`: what came of each row, in the order of the file, as far as it is. */
export const readBackBookReport = endpoint({
  need: readingBackBooks,
  ...backBookPath,
  async answer(call) {
    const asked = readReportQuery(call.query);
    if (!asked.ok) return asked;
    const book = await readableBook(call);
    if (!book) return fail({ code: 'not-found' });
    const list = `report#${book.provider}#${book.id}`;
    const start = readCursor(asked.value.cursor, list);
    if (start === 'bad-cursor' || !/^\d{0,9}$/.test(start.after ?? '')) return badCursor;
    const after = Number(start.after ?? 0);
    const pages = await call.deps.stores.backBooks.readPages(book, { after, limit: maxReportPages });
    const last = pages.at(-1)?.page ?? after;
    const body: z.infer<typeof backBookReportSchema> = {
      items: pages.flatMap(({ rows }) => rows),
      nextCursor: last < book.pages ? writeCursor({ list, after: String(last) }) : null,
    };
    return ok({ status: 200, body, about: { count: body.items.length } });
  },
});
