import { createHash } from 'node:crypto';
import {
  type Jurisdiction,
  type JurisdictionsView,
  jurisdictionsViewSchema,
  replacedJurisdictionsSchema,
} from '../../shared/contracts/jurisdiction.ts';
import {
  compareJurisdictions,
  type JurisdictionDifference,
} from '../../shared/domain/jurisdiction/compare-jurisdictions.ts';
import { csvColumns } from '../../shared/domain/jurisdiction/csv-columns.ts';
import {
  type JurisdictionFault,
  readJurisdictions,
} from '../../shared/domain/jurisdiction/read-jurisdictions.ts';
import { callApi, type TokenServer } from '../client/call-api.ts';
import { type Command, complain, type ExitCode, readArguments } from '../command.ts';
import { flagOptions, flagOptionsHelp, flagServer } from '../flags/flag-server.ts';
import { readNamedFile } from '../read-file.ts';
import { countCountries, describeDifference } from './describe-jurisdiction.ts';

const help = `Usage: flagstop jurisdictions import FILE [--dry-run] [--remove] [--server URL] [--token TOKEN] [--as NAME] [--json]

Replaces what is known of countries' law by what a file says (CSV, UTF-8): a row for each country and subject, with its
source. The whole table is replaced at once, so the file holds all of it; flagstop jurisdictions show --csv writes the one
in force. A file with a fault changes nothing. See docs/jurisdictions.md for the columns:
  ${csvColumns.slice(0, 7).join(',')},
  ${csvColumns.slice(7).join(',')}

  --dry-run         say what would change, and change nothing
  --remove          let countries go that are in force and not in the file
${flagOptionsHelp('operator', 'flagstop/policies:write')}`;

/** `flagstop jurisdictions import FILE`. */
export const jurisdictionsImport: Command = {
  name: 'jurisdictions import',
  summary: 'replace what is known of countries’ law by a file',
  help,
  run,
};

const options = {
  ...flagOptions,
  'dry-run': { type: 'boolean', default: false },
  remove: { type: 'boolean', default: false },
} as const;

/** Most faults that are printed. */
const maxShown = 50;

async function run(args: readonly string[]): Promise<ExitCode> {
  const parsed = readArguments(args, { options, positionals: ['FILE'] });
  if (!parsed.ok)
    return complain(
      `flagstop jurisdictions import: ${parsed.error}. See flagstop jurisdictions import --help.`,
    );
  const { values, positionals } = parsed.value;
  const path = positionals[0] ?? '';
  const bytes = await readNamedFile(path);
  if (!bytes.ok) return complain(bytes.error);
  const rows = await readJurisdictions(bytes.value, { now: new Date().toISOString() });
  if (!rows.ok) return complain(describeFaults(path, rows.error));
  const server = await flagServer(values, 'operator');
  if (!server.ok) return complain(server.error);
  const call = { method: 'GET', path: '/v1/jurisdictions', answer: jurisdictionsViewSchema } as const;
  const table = await callApi(server.value, call);
  if (!table.ok) return complain(table.error);
  const { answer: before } = table.value;
  const difference = compareJurisdictions(before.items, rows.value);
  const plan = { path, rows: rows.value, before, difference };
  if (values['dry-run']) return tellDryRun(plan, values);
  if (difference.removed.length > 0 && !values.remove) return complain(refuseRemoval(plan));
  const fileSha256 = createHash('sha256').update(bytes.value).digest('hex');
  return replace(server.value, { ...plan, fileSha256, json: values.json });
}

interface Plan {
  readonly path: string;
  readonly rows: readonly Jurisdiction[];
  readonly before: JurisdictionsView;
  readonly difference: JurisdictionDifference;
}

function tellDryRun(
  { path, rows, before, difference }: Plan,
  { json }: { readonly json: boolean },
): ExitCode {
  if (json) console.log(JSON.stringify({ version: before.version, rows: rows.length, ...difference }));
  else
    console.log(
      [
        `${path} holds ${countCountries(rows.length)}; ${inForce(before)}. It would change:`,
        describeDifference(difference),
        'A dry run: nothing was changed.',
      ].join('\n'),
    );
  return 0;
}

function inForce({ version, items }: JurisdictionsView): string {
  return version === 0 ? 'none are in force' : `version ${version} with ${items.length} is in force`;
}

function refuseRemoval({ path, difference }: Plan): string {
  const gone = difference.removed.join(' ');
  return `${path} holds nothing of ${gone}, which would be unknown from then on. Put them into the file, or say --remove. Nothing was changed.`;
}

async function replace(
  server: TokenServer,
  { rows, before, fileSha256, json }: Plan & { readonly fileSha256: string; readonly json: boolean },
): Promise<ExitCode> {
  const body = { version: before.version, fileSha256, rows };
  const call = {
    method: 'PUT',
    path: '/v1/jurisdictions',
    body,
    answer: replacedJurisdictionsSchema,
  } as const;
  const replaced = await callApi(server, call);
  if (!replaced.ok) return complain(replaced.error);
  const { answer, raw } = replaced.value;
  if (json) console.log(raw);
  else if (answer.version === before.version)
    console.log(`Version ${answer.version} says the same already: nothing was changed.`);
  else
    console.log(
      [
        `Version ${answer.version} with ${countCountries(answer.rows)} is in force; screenings follow within 60 seconds.`,
        describeDifference(answer),
      ].join('\n'),
    );
  return 0;
}

function describeFaults(path: string, faults: readonly JurisdictionFault[]): string {
  const lines = faults
    .slice(0, maxShown)
    .map(
      ({ line, column, what, remedy }) =>
        `${path}:${line}${column === null ? '' : `, ${column}`}: ${what}. ${remedy}`,
    );
  const more = faults.length - lines.length;
  return [...lines, ...(more > 0 ? [`and ${more} more`] : []), 'Nothing was changed.'].join('\n');
}
