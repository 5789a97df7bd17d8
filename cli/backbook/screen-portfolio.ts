import { setTimeout as pause } from 'node:timers/promises';
import {
  type BackBookFormat,
  type BackBookView,
  backBookViewSchema,
  registeredBackBookSchema,
} from '../../shared/contracts/back-book.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { backBookProgress } from './back-book-progress.ts';
import { type BackBookServer, callBackBooks } from './back-book-server.ts';
import { type PortfolioFile, sendFile } from './portfolio-file.ts';

export interface Portfolio {
  readonly file: PortfolioFile;
  readonly format: BackBookFormat;
  readonly name: string | null;
  /** Go on with one that was begun. */
  readonly resume: boolean;
}

/**
 * The back book once all rows of a file are screened, or it ended otherwise: registered, sent where it was not yet, started and
 * waited for. One that is done is answered as it is. One sentence where it cannot go on.
 */
export async function screenPortfolio(
  server: BackBookServer,
  portfolio: Portfolio,
): Promise<Result<BackBookView, string>> {
  const { file, format, name, resume } = portfolio;
  const registered = await callBackBooks(server, {
    method: 'POST',
    path: '',
    body: { format, size: file.size, sha256: file.sha256, ...(name !== null && { name }) },
    answer: registeredBackBookSchema,
  });
  if (!registered.ok) return registered;
  const { backBook, upload } = registered.value;
  if (backBook.state === 'done') return ok(backBook);
  if (upload === null && !resume) return fail(begun(backBook));
  const refused = upload && (await sendFile(file, upload));
  if (refused) return fail(refused);
  const started = await startUnlessDone(server, backBook.id);
  return started.ok ? untilEnded(server, started.value) : started;
}

/** The back book as it was started; or as it is done, for one that runs may end before the call to go on with it arrives. */
async function startUnlessDone(server: BackBookServer, id: string): Promise<Result<BackBookView, string>> {
  const answer = backBookViewSchema;
  const started = await callBackBooks(server, { method: 'POST', path: `/${id}/start`, answer });
  if (started.ok) return started;
  const read = await callBackBooks(server, { method: 'GET', path: `/${id}`, answer });
  return read.ok && read.value.state === 'done' ? read : started;
}

function begun({ id, state, counts }: BackBookView): string {
  return state === 'cancelled'
    ? `This file was cancelled as ${id}. Give it another --name to have it screened.`
    : `This file was begun as ${id}: ${counts.rows} rows are screened. Add --resume to go on with it, or another --name to begin anew.`;
}

/** Asks how far it is, less often the longer it takes. Whoever breaks off is told how to come back: the server goes on. */
async function untilEnded(
  server: BackBookServer,
  started: BackBookView,
): Promise<Result<BackBookView, string>> {
  const progress = backBookProgress();
  const broken = () => {
    progress.end();
    console.error(`\n${started.id} goes on without you. The same command with --resume comes back to it.`);
    process.exit(1);
  };
  process.once('SIGINT', broken);
  let book = started;
  try {
    for (let waitMs = 100; book.state === 'running'; waitMs = Math.min(waitMs * 1.3, 2_000)) {
      progress.tell(book);
      await pause(waitMs);
      const read = await callBackBooks(server, {
        method: 'GET',
        path: `/${book.id}`,
        answer: backBookViewSchema,
      });
      if (!read.ok) return fail(`${read.error} ${book.id} goes on without you; --resume comes back to it.`);
      book = read.value;
    }
    progress.tell(book);
    return ok(book);
  } finally {
    process.off('SIGINT', broken);
    progress.end();
  }
}
