import { type BackBookFormat, backBookFormatSchema } from '../../shared/contracts/back-book.ts';
import { registerBackBookSchema } from '../../shared/contracts/register-back-book.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { type Command, complain, type ExitCode, readArguments } from '../command.ts';
import { decisionOptions } from '../decisions-show.ts';
import { decisionServer } from '../server-of.ts';
import { describeBackBook } from './describe-back-book.ts';
import { measureFile } from './portfolio-file.ts';
import { screenPortfolio } from './screen-portfolio.ts';
import { writeReport } from './write-report.ts';

const help = `Usage: flagstop backbook FILE [--format ndjson|csv] [--name NAME] [--resume] [--report FILE] …
       flagstop backbook list [--json]
       flagstop backbook cancel ID

Has a whole portfolio screened: each row of FILE is a merchant application, and has its own decision in the log. The file is
sent to the server, which screens it; how far it is is shown meanwhile. After Ctrl-C the server goes on: the same command with
--resume comes back to it, and goes on with one that stopped. The same file again is the same back book: its decisions stay.

  --format NAME   ndjson: an application a line, as it would be posted; csv: a header row and a merchant a row.
                  Default: csv where FILE ends in .csv, else ndjson
  --name NAME     another name makes the same file another back book, which is judged anew, e.g. 2026-q4
  --resume        go on with a file that was begun
  --report FILE   write what came of each row: CSV where it ends in .csv, else JSON lines; counts to FILE.summary.json
  --server URL    default: the server of .flagstop/demo.json
  --provider ID   whose portfolio it is; default: the demo's provider
  --token TOKEN   a token with flagstop/decisions:resolve and :read; default: the demo provider's
  --json          print the back book as it came
  --help          show this

Exit codes: 0 every row has a decision, 1 a row has none, the file has no rows, or the back book did not come to its end.`;

/** `flagstop backbook FILE`. */
export const backbook: Command = { name: 'backbook', summary: 'screen a whole portfolio', help, run };

const options = {
  ...decisionOptions,
  format: { type: 'string' },
  name: { type: 'string' },
  resume: { type: 'boolean', default: false },
  report: { type: 'string' },
} as const;

async function run(args: readonly string[]): Promise<ExitCode> {
  const parsed = readArguments(args, { options, positionals: ['FILE'] });
  if (!parsed.ok) return complain(`flagstop backbook: ${parsed.error}. See flagstop backbook --help.`);
  const { values, positionals } = parsed.value;
  const path = positionals[0] ?? '';
  const format = formatOf(values.format, path);
  if (!format.ok) return complain(format.error);
  const name = registerBackBookSchema.shape.name.safeParse(values.name);
  if (!name.success) return complain('--name takes letters, digits, . _ and -, up to 64 of them.');
  const server = await decisionServer(values);
  if (!server.ok) return complain(server.error);
  const file = await measureFile(path);
  if (!file.ok) return complain(file.error);
  const { resume } = values;
  const asked = { file: file.value, format: format.value, name: name.data ?? null, resume };
  const screened = await screenPortfolio(server.value, asked);
  if (!screened.ok) return complain(screened.error);
  const book = screened.value;
  const report = await writeReport(server.value, { book, path: values.report ?? null });
  if (!report.ok) return complain(report.error);
  console.log(values.json ? JSON.stringify(book) : describeBackBook(book, report.value.undecided));
  if (values.report !== undefined && !values.json) console.log(`Report: ${values.report}`);
  const { rows, errors, duplicates } = book.counts;
  return book.state === 'done' && rows > 0 && errors + duplicates === 0 ? 0 : 1;
}

function formatOf(given: string | undefined, path: string): Result<BackBookFormat, string> {
  if (given === undefined) return ok(path.toLowerCase().endsWith('.csv') ? 'csv' : 'ndjson');
  const format = backBookFormatSchema.safeParse(given);
  return format.success ? ok(format.data) : fail('--format takes ndjson or csv.');
}
