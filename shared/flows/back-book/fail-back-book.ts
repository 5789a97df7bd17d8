import type { BackBookKey, BackBookStore } from '../../backbook-ports.ts';
import type { BackBookFailure, RowError } from '../../contracts/back-book.ts';
import { endBackBook } from './end-back-book.ts';

/** Ends a running back book that cannot go on. What was screened stays; one that ended already stays as it is. */
export async function failBackBook(
  backBooks: Pick<BackBookStore, 'read' | 'put'>,
  of: {
    readonly key: BackBookKey;
    readonly failure: BackBookFailure;
    readonly errors?: readonly RowError[];
    readonly now: string;
  },
): Promise<void> {
  const { key, failure, errors = [], now } = of;
  await endBackBook(backBooks, {
    key,
    change: ({ state }) =>
      state === 'running' ? { state: 'failed', failure, errors: [...errors], endedAt: now } : null,
  });
}
