import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { backBookScreener } from '../../functions/screen-backbook/screen-backbook.ts';
import type { Observer, Stores } from '../../shared/ports.ts';
import type { CoalitionView } from '../../shared/view-ports.ts';
import { backBookFolder } from './back-book-folder.ts';
import { runBackBooks } from './run-back-books.ts';

interface HomeParts {
  readonly stores: Stores;
  readonly coalition: CoalitionView;
  readonly observer: Observer;
  readonly nowMs: () => number;
  /** Where files wait until they are screened. */
  readonly folder: string;
  readonly baseUrl: () => string;
}

/** Short enough that whoever asks meanwhile is answered. */
const budgetMs = 250;
const rowsAtOnce = 4;

/** Back books on this machine: the folder their files are sent to, and what screens them. */
export function backBooksAtHome({ stores, coalition, observer, nowMs, folder, baseUrl }: HomeParts) {
  const files = backBookFolder({ folder, baseUrl, nowMs, secret: randomBytes(32) });
  const screener = backBookScreener({
    stores,
    files,
    coalition,
    observer,
    nowMs,
    budgetMs,
    livemode: false,
    atOnce: rowsAtOnce,
    random: Math.random,
    pause: (ms) => pause(ms),
  });
  // What was screened stands in the log; the file has served its purpose.
  return { files, engine: runBackBooks(screener, { ended: (key) => files.forget(key) }) };
}
