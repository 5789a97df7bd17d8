/** What is answered to bad input that is no call: each row is held by a test that stands with what answers. */
export interface HeldElsewhere {
  readonly number: number;
  readonly input: string;
  readonly answered: string;
  /** A file under tests/, and what it calls the case. */
  readonly by: readonly [file: string, title: string];
}

const arriving = 'functions/import-feed/import-feed.test.ts';
const reading = 'domain/feeds/read-feed.test.ts';
const rows = 'domain/back-book/read-back-book.test.ts';
const running = 'flows/back-book/run-back-book.test.ts';
const reviews = 'functions/ops-widget/reviews.test.ts';
const explorer = 'functions/ops-widget/flags-and-decisions.test.ts';
const markup = 'functions/ops-widget/html.test.ts';

const files: readonly (readonly [input: string, answered: string, ...HeldElsewhere['by']])[] = [
  [
    'a file of a list that nobody registered',
    '`import.refused` in the log',
    arriving,
    'of no registered feed',
  ],
  [
    'a file of a list whose owner is no member',
    '`import.refused` in the log',
    arriving,
    'of an unknown owner',
  ],
  ['a broken gzip', '`import.failed`; not tried again', arriving, 'that is a broken gzip'],
  ['a gzip of 32 MB of nothing', '`import.failed`; not unpacked further', arriving, 'that is a gzip bomb'],
  [
    'a file that is replaced while it is read',
    'handed over again, and read from its beginning',
    arriving,
    'that changes while it is read is handed over again',
  ],
  [
    'an empty file in place of a list',
    'held until an operator lets it take flags back',
    arriving,
    'that deletes everything is held',
  ],
  [
    'a CSV list without a column that its mapping names',
    'told once, and no row is read',
    reading,
    'whose header lacks a column of the mapping is told once',
  ],
  [
    'one STIX object beyond the limit',
    'a bad row; the next are read',
    reading,
    'with one object beyond the limit goes on with the next',
  ],
];

const portfolios: typeof files = [
  [
    'a line that is too long',
    '`line-too-long`; the next are read',
    rows,
    'passes by a line that is too long',
  ],
  ['a CSV row with another number of cells', '`another-number-of-cells`', rows, 'too few and too many cells'],
  ['bytes that are no UTF-8', '`invalid-utf8`', rows, 'bytes that are no UTF-8'],
  ['a NUL byte', '`nul-byte`', rows, 'a NUL byte'],
  ['a formula in a cell', 'text, as it stands', rows, 'formulas, which are text'],
  [
    'a quote that is never closed',
    '`quote-not-closed` for one row; those behind it are read',
    rows,
    'loses one row to a quote that is never closed',
  ],
  ['a column that is none', 'the back book fails: `unknown-column`', rows, 'a column that is none'],
  ['`__proto__` for a column', 'the back book fails: `unknown-column`', rows, 'a prototype'],
  [
    'a row that is no application, or one with a key twice',
    'the code and pointer that a screening would get, in the report by line; the next are decided',
    running,
    'tells what is wrong with bad rows by line, pointer and code',
  ],
  [
    'a file that is replaced after its first rows',
    'the back book fails: `file-changed`',
    running,
    'where its file is replaced after the first rows',
  ],
];

const widgets: typeof files = [
  [
    'an event that is no widget’s',
    'a sentence in Markdown; `widget.refused`',
    reviews,
    'that is no widget’s is refused',
  ],
  ['markup and scripts as reasons', 'text', reviews, 'shows hostile reasons as text'],
  [
    'any text in any place of a page',
    'text: it opens no tag and ends no attribute',
    markup,
    'shows every text as it is',
  ],
  ['a flag id that is none, or markup for one', 'there is no such flag', explorer, 'has no flag %j'],
  [
    'another’s name, typed or sent',
    'not read: an alias is a person',
    reviews,
    'takes no name from what is typed or sent',
  ],
  [
    'a step in the parameters of a dashboard',
    'nothing is done: opening a page acts on nothing',
    reviews,
    'a dashboard that is opened, whatever its parameters say',
  ],
  [
    'a button that another person was shown, a made-up one, one of an hour ago',
    'nothing is done',
    reviews,
    'a button that another person was shown',
  ],
];

/** Files of lists, rows of back books, and what is pressed in widgets. */
export const heldElsewhere: readonly HeldElsewhere[] = [files, portfolios, widgets].flatMap((some, at) =>
  some.map(([input, answered, file, title]) => ({
    number: 89 + at,
    input,
    answered,
    by: [file, title] as const,
  })),
);
