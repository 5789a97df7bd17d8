import { access } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { CsvMapping } from '../shared/contracts/feeds/csv-mapping.ts';
import {
  type FeedFormat,
  feedFormatSchema,
  feedNameSchema,
  type RegisterFeed,
} from '../shared/contracts/feeds/feed-registration.ts';
import type { FeedView } from '../shared/contracts/feeds/feed-requests.ts';
import { flagCategorySchema } from '../shared/contracts/vocabulary.ts';
import { UnreadableFeed } from '../shared/domain/feeds/bytes/unpack-feed.ts';
import type { FeedRow } from '../shared/domain/feeds/feed-row.ts';
import type { FeedReading } from '../shared/domain/feeds/read-feed.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { describeFault } from './client/describe-fault.ts';
import { type Command, complain, type ExitCode, readArguments } from './command.ts';
import { describeImport, describeRefusal, describeTally } from './import/describe-import.ts';
import { type FeedCalls, feedCalls } from './import/feed-calls.ts';
import { importFile, tallyRows } from './import/import-file.ts';
import { digestOf, type LocalFile, rowsOfFile } from './import/local-file.ts';
import { readMapping } from './import/read-mapping.ts';
import { tokenServer } from './server-of.ts';

const help = `Usage: flagstop flags import FILE --format ofac-sdn|jsonl|csv|stix|ftm [--mapping FILE] [--feed NAME] [--dry-run] …

Imports a list on a running server: entries are raised or amended, and the word for entries that are gone is taken back.
Importing the same file again changes nothing, and the same command continues one that was interrupted. A bad row is
reported and the others go on. FILE may be gzipped.

  --format ofac-sdn   FILE is OFAC's sdn.csv; alt.csv and add.csv beside it are read too
  --format jsonl      FILE holds a flag a line, as POST /v1/flags takes it
  --format csv        FILE has a header row; --mapping says what its columns hold
  --format stix       FILE is a STIX 2.1 bundle
  --format ftm        FILE holds FollowTheMoney entities as JSON lines
  --mapping FILE      YAML or JSON, for --format csv; default: what the feed was registered with
  --feed NAME         default: the format's name. A feed that nobody registered is registered by an operator's
                      import: ofac-sdn with evidence verified, every other one with reported
  --category NAME     of entries that name none themselves
  --dry-run           read the file and report its rows; send nothing
  --server URL        default: the server of .flagstop/demo.json
  --token TOKEN       a token with flagstop/flags:write; default: the demo operator's
  --concurrency N     requests under way at a time, 1 to 64 (default 8)
  --help              show this

Exit codes: 0 all is imported, 1 a row was bad or refused, or the import is held or ended early.`;

/** `flagstop flags import FILE`. */
export const flagsImport: Command = { name: 'flags import', summary: 'import a list of flags', help, run };

const options = {
  format: { type: 'string' },
  mapping: { type: 'string' },
  feed: { type: 'string' },
  category: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  server: { type: 'string' },
  token: { type: 'string' },
  concurrency: { type: 'string', default: '8' },
} as const;

interface Asked extends LocalFile {
  readonly feed: string;
  readonly reading: FeedReading;
  readonly concurrency: number;
}

async function run(args: readonly string[]): Promise<ExitCode> {
  const parsed = readArguments(args, { options, positionals: ['FILE'] });
  if (!parsed.ok)
    return complain(`flagstop flags import: ${parsed.error}. See flagstop flags import --help.`);
  const { values, positionals } = parsed.value;
  const asked = await readAsked({ ...values, path: positionals[0] ?? '' });
  if (!asked.ok) return complain(asked.error);
  try {
    if (values['dry-run']) return await dryRun(asked.value);
    const server = await tokenServer(values, 'operator');
    if (!server.ok) return complain(server.error);
    const calls = feedCalls({ ...server.value, pause: (ms) => pause(ms) });
    return await importAsked(calls, asked.value);
  } catch (error) {
    if (error instanceof UnreadableFeed) return complain(`${error.message} Nothing was taken back.`);
    throw error;
  }
}

interface Values {
  readonly path: string;
  readonly format?: string | undefined;
  readonly mapping?: string | undefined;
  readonly feed?: string | undefined;
  readonly category?: string | undefined;
  readonly concurrency: string;
}

async function readAsked(values: Values): Promise<Result<Asked, string>> {
  const concurrency = Number(values.concurrency);
  if (!Number.isInteger(concurrency) || concurrency < 1 || concurrency > 64)
    return fail('--concurrency takes a number from 1 to 64.');
  const format = feedFormatSchema.safeParse(values.format);
  if (!format.success) return fail('--format is needed: ofac-sdn, jsonl, csv, stix or ftm.');
  const feed = feedNameSchema.safeParse(values.feed ?? format.data);
  if (!feed.success) return fail('--feed takes a name in lower case: letters, digits, . _ and -.');
  const category = flagCategorySchema.safeParse(values.category);
  if (values.category !== undefined && !category.success) return fail('--category takes one of ours.');
  const mapping = values.mapping === undefined ? ok(null) : await readMapping(values.mapping);
  if (!mapping.ok) return mapping;
  const there = await access(values.path).then(
    () => true,
    () => false,
  );
  if (!there) return fail(`${values.path} cannot be read: there is no such file, or you may not read it.`);
  const reading = {
    format: format.data,
    feed: feed.data,
    mapping: mapping.value,
    category: category.success ? category.data : null,
    now: new Date().toISOString(),
  };
  return ok({ path: values.path, format: format.data, feed: feed.data, reading, concurrency });
}

async function dryRun(asked: Asked): Promise<ExitCode> {
  if (asked.format === 'csv' && !asked.reading.mapping) return complain('--mapping is needed for a dry run.');
  const tally = await tallyRows(rowsOfFile(asked, asked.reading), tellBad);
  console.log(describeTally(tally));
  return tally.counts.bad > 0 ? 1 : 0;
}

function tellBad(row: FeedRow): void {
  if (row.kind === 'bad') console.error(`${row.file ? `${row.file} ` : ''}line ${row.line}: ${row.why}`);
}

async function importAsked(calls: FeedCalls, asked: Asked): Promise<ExitCode> {
  const began = performance.now();
  const feed = await registered(calls, asked);
  if (!feed.ok) return complain(feed.error);
  const mapping: CsvMapping | null = asked.reading.mapping ?? feed.value.mapping ?? null;
  const category = asked.reading.category ?? feed.value.category ?? null;
  if (asked.format === 'csv' && !mapping)
    return complain('--mapping is needed: the feed was registered without one.');
  const reading: FeedReading = { ...asked.reading, mapping, category };
  const begun = await calls.begin(asked.feed, await digestOf(asked, { mapping, category }));
  if (!begun.ok) return complain(describeFault(begun.error));
  if (begun.value.state !== 'rows') return toldState(begun.value);
  const before = await tallyRows(rowsOfFile(asked, reading), tellBad);
  const done = await importFile(calls, {
    feed: asked.feed,
    run: begun.value.run,
    rows: rowsOfFile(asked, reading),
    total: before.counts.flags,
    concurrency: asked.concurrency,
    refused: (line, result) => console.error(describeRefusal(line, result)),
  });
  if (!done.ok)
    return complain(`${describeFault(done.error)} The import ended early; the same command continues it.`);
  const { tally, state } = done.value;
  console.log(describeTally(tally, { seconds: (performance.now() - began) / 1_000 }));
  const told = toldState(state);
  return tally.counts.bad + tally.counts.refused > 0 ? 1 : told;
}

function toldState(state: Parameters<typeof describeImport>[0]): ExitCode {
  console.log(describeImport(state));
  return state.state === 'held' ? 1 : 0;
}

/** The feed as it is registered; an operator's import registers one that is not. */
async function registered(
  calls: FeedCalls,
  { feed, format, reading }: Asked,
): Promise<Result<FeedView, string>> {
  const listed = await calls.list();
  if (!listed.ok) return fail(describeFault(listed.error));
  const known = listed.value.items.find((one) => one.feed === feed);
  if (known && known.format !== format) return fail(`The feed ${feed} is registered as ${known.format}.`);
  if (known) return ok(known);
  const made = await calls.register(feed, newRegistration({ format, reading }));
  if (made.ok) return made;
  const missing = `The feed ${feed} is not registered, and you may not register it.`;
  return fail(`${missing} ${describeFault(made.error)}`);
}

/** How long a list may go without being looked at, in hours: a week, and a month for what has no rhythm we know of. */
const staleAfterHours = { week: 168, month: 720 } as const;

function newRegistration({ format, reading }: { format: FeedFormat; reading: FeedReading }): RegisterFeed {
  const { mapping, category } = reading;
  const rest = { ...(mapping && { mapping }), ...(category && { category }) };
  if (format === 'ofac-sdn')
    return { format, evidence: 'verified', staleAfterHours: staleAfterHours.week, ...rest };
  return { format, evidence: 'reported', staleAfterHours: staleAfterHours.month, ...rest };
}
