import { viewBackBook } from '../../../shared/domain/back-book/view-back-book.ts';
import { cancelBackBook } from '../../../shared/flows/back-book/cancel-back-book.ts';
import { startBackBook } from '../../../shared/flows/back-book/start-back-book.ts';
import { fail, ok } from '../../../shared/result.ts';
import { endpoint } from '../endpoint.ts';
import { backBookPath, screeningBackBooks } from './own-back-books.ts';

/** `POST …/backbooks/{id}/start`: the file was sent; also for one that stopped, which goes on where it was. Answers before it is done. */
export const startBackBookRun = endpoint({
  need: screeningBackBooks,
  ...backBookPath,
  async answer({ caller, path, deps, nowMs }) {
    if (caller.member.memberId !== path.provider) return fail({ code: 'not-found' });
    const ports = { backBooks: deps.stores.backBooks, engine: deps.backBookEngine };
    const started = await startBackBook(ports, { key: path, now: new Date(nowMs).toISOString() });
    return started.ok ? ok({ status: 202, body: viewBackBook(started.value, deps) }) : started;
  },
});

/** `POST …/backbooks/{id}/cancel`: it goes no further; what was decided stands. */
export const postCancelBackBook = endpoint({
  need: screeningBackBooks,
  ...backBookPath,
  async answer({ caller, path, deps, nowMs }) {
    if (caller.member.memberId !== path.provider) return fail({ code: 'not-found' });
    const of = { key: path, now: new Date(nowMs).toISOString() };
    const cancelled = await cancelBackBook(deps.stores.backBooks, of);
    return cancelled.ok ? ok({ status: 200, body: viewBackBook(cancelled.value, deps) }) : cancelled;
  },
});
