import type { StoredBackBook } from '../../contracts/stored-back-book.ts';

/** Whether a file may still be sent for a back book: it waits for one, or failed before any of its rows was screened. */
export function needsFile({ state, pages }: Pick<StoredBackBook, 'state' | 'pages'>): boolean {
  return state === 'waiting' || (state === 'failed' && pages === 0);
}
