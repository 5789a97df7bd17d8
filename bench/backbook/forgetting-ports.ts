import type { BackBookStore } from '../../shared/backbook-ports.ts';
import type { StoredBackBook } from '../../shared/contracts/stored-back-book.ts';
import type { RunPorts } from '../../shared/flows/back-book/run-back-book.ts';
import { aCoalition } from '../../tests/support/a-coalition.ts';
import { screenPorts } from '../../tests/support/a-screening.ts';
import { raiseInventedFlags } from '../screening-counts/raise-invented-flags.ts';

/** Flags in the store: enough that names have candidates. */
const flags = 500;

/**
 * What screens the rows of one back book and keeps nothing of them: flags and rules as they are, decisions and pages counted
 * and forgotten, and a file that is made as it is read.
 */
export async function forgettingPorts(book: StoredBackBook, rows: () => AsyncIterable<Uint8Array>) {
  const coalition = await aCoalition();
  const { stores, view } = coalition;
  await raiseInventedFlags({ ...stores, keyring: await view.keyring() }, flags);
  const kept = { book, decisions: 0, pages: 0 };
  const backBooks: BackBookStore = {
    ...stores.backBooks,
    read: async () => kept.book,
    put: async (next, page) => {
      kept.book = next;
      if (page) kept.pages += 1;
      return 'put';
    },
    claim: async (_book, lines) => new Map(lines.map(({ reference, line }) => [reference, line])),
  };
  const ports: RunPorts = {
    ...screenPorts(coalition),
    store: {
      readFirst: (read) => stores.screening.readFirst(read),
      readSecond: (read) => stores.screening.readSecond(read),
      commit: async () => {
        kept.decisions += 1;
        return { kind: 'committed' };
      },
    },
    backBooks,
    files: { open: async () => ({ version: '1', size: book.size, bytes: rows() }) },
  };
  return { ports, kept };
}
