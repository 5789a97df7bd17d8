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
const deliveries = 'functions/provider-hooks/bad-deliveries.test.ts';
const hooks = 'functions/provider-hooks/receive-hook.test.ts';
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

const webhooks: typeof files = [
  [
    'a webhook without its source’s headers, or with another source’s',
    '401 `signature-missing` or `signature-invalid`, 400 `bad-header`',
    deliveries,
    'without its headers, or with those of another source',
  ],
  [
    'one under another secret, or to a provider that has none or is none',
    '401 `signature-invalid`, the same for all',
    hooks,
    'under another secret, of another provider, or of nobody are one refusal',
  ],
  [
    'one of a year ago',
    '401 `timestamp-out-of-window` where its source signs the time, else the bytes that were answered then; nothing is decided',
    deliveries,
    'of a year ago decides nothing anew',
  ],
  [
    'one under a secret that ended',
    '401 `signature-invalid`',
    deliveries,
    'of a year ago is refused under a secret that ended since',
  ],
  [
    'one of 1 MB',
    '413 `body-too-large`, before anything is looked at',
    deliveries,
    'of 1 MB is refused before anything is looked at',
  ],
  [
    'one that is no JSON object, has a key twice or is 17 levels deep, rightly signed',
    '400 `malformed-json`, `body-not-object`, `duplicate-key`, `too-deep`',
    deliveries,
    'that is 17 levels deep',
  ],
  [
    'one of test mode to a live stage, or the reverse',
    '422 `wrong-mode`, where its source says the mode',
    deliveries,
    'or it is refused and nothing decided',
  ],
  [
    'one about an account that is not the provider’s',
    '200 `ignored`, `another-account`',
    deliveries,
    'is acknowledged, counted, and decides nothing',
  ],
  [
    'any JSON, and an event with anything in any field, rightly signed',
    'never a 5xx; nobody without a name or a country is approved',
    hooks,
    'are never our fault, whatever they hold',
  ],
  [
    'a setting of another source',
    '422, `not-at-this-source` by pointer',
    'functions/management/hooks.test.ts',
    'is refused for %s by pointer, and nothing of it is repeated',
  ],
];

/** Files of lists, rows of back books, what is pressed in widgets, and webhooks of sources. */
export const heldElsewhere: readonly HeldElsewhere[] = [files, portfolios, widgets, webhooks].flatMap(
  (some, at) =>
    some.map(([input, answered, file, title]) => ({
      number: 89 + at,
      input,
      answered,
      by: [file, title] as const,
    })),
);
