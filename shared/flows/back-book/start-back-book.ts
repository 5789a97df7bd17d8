import type { BackBookEngine, BackBookKey, BackBookStore } from '../../backbook-ports.ts';
import type { BackBookFailure } from '../../contracts/back-book.ts';
import type { Problem } from '../../contracts/problem.ts';
import type { StoredBackBook } from '../../contracts/stored-back-book.ts';
import { needsFile } from '../../domain/back-book/needs-file.ts';
import { fail, ok, type Result } from '../../result.ts';
import { failBackBook } from './fail-back-book.ts';

export interface StartPorts {
  readonly backBooks: BackBookStore;
  readonly engine: BackBookEngine;
}

/** A book that runs is written down every few seconds; one that was not for so long has nobody who runs it. */
const stuckMs = 3_600_000;

const isStuck = ({ movedAt }: StoredBackBook, now: string): boolean =>
  Date.parse(now) - Date.parse(movedAt) > stuckMs;

/** What may have passed since, so that the same back book can go on. */
const passing: ReadonlySet<BackBookFailure | null> = new Set(['stopped', 'member-suspended']);

/**
 * A back book that runs: one whose file was sent, one that goes on where it stopped, or one that runs already, which is
 * handed to the engine once more, as a new start where it did not move for an hour. `not-found` for one that is not the provider's; `conflict` where it has ended, or where
 * another of the provider's runs: one at a time, so that no provider takes what others need.
 */
export async function startBackBook(
  ports: StartPorts,
  { key, now }: { readonly key: BackBookKey; readonly now: string },
): Promise<Result<StoredBackBook, Problem>> {
  const book = await ports.backBooks.read(key);
  if (!book) return fail({ code: 'not-found' });
  if (book.state === 'running' && !isStuck(book, now)) {
    await ports.engine.start(book);
    return ok(book);
  }
  if (book.state !== 'running' && !needsFile(book) && !passing.has(book.failure))
    return fail({
      code: 'conflict',
      detail: 'This back book has ended. Register the file under another name to have it judged anew.',
    });
  if (await anotherRuns(ports.backBooks, key))
    return fail({ code: 'conflict', detail: 'Another back book of yours runs. One runs at a time.' });
  const running = begun(book, now);
  if ((await ports.backBooks.put(running)) === 'moved-on')
    return fail({ code: 'conflict', detail: 'Something else was done to this back book just now. Read it.' });
  try {
    await ports.engine.start(running);
  } catch (error) {
    await failBackBook(ports.backBooks, { key, failure: 'stopped', now });
    throw error;
  }
  return ok(running);
}

function begun(book: StoredBackBook, now: string): StoredBackBook {
  return {
    ...book,
    version: book.version + 1,
    state: 'running',
    failure: null,
    errors: [],
    starts: book.starts + 1,
    // Before the first row is screened another file may come.
    fileVersion: book.pages === 0 ? null : book.fileVersion,
    startedAt: book.startedAt ?? now,
    movedAt: now,
    endedAt: null,
  };
}

async function anotherRuns(
  backBooks: StartPorts['backBooks'],
  { provider, id }: BackBookKey,
): Promise<boolean> {
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<BackBookStore['list']>> = await backBooks.list(provider, {
      limit: 100,
      cursor,
    });
    if (page === 'bad-cursor') throw new Error('The list of back books refused its own cursor.');
    if (page.items.some((one) => one.state === 'running' && one.id !== id)) return true;
    cursor = page.nextCursor;
  } while (cursor !== null);
  return false;
}
