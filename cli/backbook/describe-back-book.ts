import type { BackBookFailure, BackBookView, ReportRow } from '../../shared/contracts/back-book.ts';

/** A back book in a few lines: what it is, how it stands, what was counted, and the first rows on which nothing was decided. */
export function describeBackBook(book: BackBookView, undecided: readonly ReportRow[] = []): string {
  const { counts } = book;
  const others = counts.errors + counts.duplicates - undecided.length;
  return [
    `Back book ${book.id}${book.name === null ? '' : ` (${book.name})`}: ${stateOf(book)}.`,
    `${number(counts.rows, 'row')}: ${counts.approve} approve, ${counts.review} review, ${counts.decline} decline; ${number(counts.errors, 'error')}, ${number(counts.duplicates, 'duplicate')}.`,
    ...(book.state === 'done' && counts.rows === 0 ? ['  The file has no rows: nobody was screened.'] : []),
    ...book.errors.map(({ pointer, code, nearest = '' }) => `  ${[pointer, code, nearest].join(' ').trim()}`),
    ...undecided.map(describeRow),
    ...(undecided.length > 0 && others > 0 ? [`  … and ${others} more, in the report.`] : []),
  ].join('\n');
}

function describeRow({ line, problem }: ReportRow): string {
  const errors = (problem?.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`.trim());
  return `  line ${line}: ${[problem?.code, errors.join(', ')].filter((part) => part).join('. ')}`;
}

function stateOf({ state, failure }: BackBookView): string {
  return failure === null ? state : `${state}, ${failures[failure]}`;
}

const failures: Readonly<Record<BackBookFailure, string>> = {
  stopped: 'for a part of the server did not answer; the same command with --resume goes on',
  'no-file': 'for its file never came; the same command sends it',
  'another-size': 'for its file has another size than was said; the same command sends it',
  'file-changed': 'for its file was replaced',
  'header-unusable': 'for its header cannot be used',
  'member-suspended': 'for the provider is suspended',
};

const number = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
