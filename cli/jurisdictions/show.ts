import {
  type JurisdictionsView,
  jurisdictionHistorySchema,
  jurisdictionsViewSchema,
} from '../../shared/contracts/jurisdiction.ts';
import { writeJurisdictions } from '../../shared/domain/jurisdiction/write-jurisdictions.ts';
import { callApi, callForAll, type TokenServer } from '../client/call-api.ts';
import { type Command, complain, type ExitCode, readArguments } from '../command.ts';
import { flagOptions, flagOptionsHelp, flagServer } from '../flags/flag-server.ts';
import {
  countCountries,
  describeJurisdiction,
  importLine,
  jurisdictionLine,
} from './describe-jurisdiction.ts';

const help = `Usage: flagstop jurisdictions show [COUNTRY] [--csv] [--history] [--server URL] [--token TOKEN] [--as NAME] [--json]

Shows what is known of countries' law and to whom reports go, each with its source; of one country all of it. What nobody
has read up is unknown.

  --csv             as a file that can be changed and imported again
  --history         who imported which file when; for operators and auditors
${flagOptionsHelp('operator', 'any scope to read')}`;

/** `flagstop jurisdictions show [COUNTRY]`. */
export const jurisdictionsShow: Command = {
  name: 'jurisdictions show',
  summary: 'show what is known of countries’ law',
  help,
  run,
};

const options = {
  ...flagOptions,
  csv: { type: 'boolean', default: false },
  history: { type: 'boolean', default: false },
} as const;

async function run(args: readonly string[]): Promise<ExitCode> {
  const parsed = readArguments(args, { options, positionals: [], more: true });
  if (!parsed.ok) return complain(`flagstop jurisdictions show: ${parsed.error}. ${seeHelp}`);
  const { values, positionals } = parsed.value;
  const [country, ...surplus] = positionals.map((given) => given.toUpperCase());
  if (surplus.length > 0) return complain(`flagstop jurisdictions show: one country at a time. ${seeHelp}`);
  const server = await flagServer(values, 'operator');
  if (!server.ok) return complain(server.error);
  if (values.history) return showHistory(server.value, values);
  const call = { method: 'GET', path: '/v1/jurisdictions', answer: jurisdictionsViewSchema } as const;
  const table = await callApi(server.value, call);
  if (!table.ok) return complain(table.error);
  const { answer, raw } = table.value;
  const items = answer.items.filter((row) => country === undefined || row.country === country);
  if (country !== undefined && items.length === 0)
    return complain(`Nobody has read anything up about ${country}: everything is unknown there.`);
  if (values.csv) process.stdout.write(writeJurisdictions(items));
  else if (values.json) console.log(country === undefined ? raw : JSON.stringify(items[0]));
  else console.log(country === undefined ? described(answer) : items.map(describeJurisdiction).join('\n'));
  return 0;
}

const seeHelp = 'See flagstop jurisdictions show --help.';

function described({ version, importedAt, items }: JurisdictionsView): string {
  if (importedAt === null) return 'No table was imported yet: everything is unknown.';
  return [
    `Version ${version}, imported ${importedAt}: ${countCountries(items.length)}.`,
    ...items.map(jurisdictionLine),
  ].join('\n');
}

async function showHistory(server: TokenServer, { json }: { readonly json: boolean }): Promise<ExitCode> {
  const page = { path: '/v1/jurisdictions/events', page: jurisdictionHistorySchema };
  const events = await callForAll(server, page);
  if (!events.ok) return complain(events.error);
  if (json) console.log(JSON.stringify(events.value));
  else
    console.log(
      events.value.length === 0 ? 'No table was imported yet.' : events.value.map(importLine).join('\n'),
    );
  return 0;
}
