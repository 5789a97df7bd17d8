import { flagPageSchema } from '../../shared/contracts/flag-lists.ts';
import type { FlagView } from '../../shared/contracts/flag-view.ts';
import { callForAll } from '../client/call-api.ts';
import { type Command, complain, type ExitCode, readArguments } from '../command.ts';
import { flagRow } from './flag-row.ts';
import { flagOptions, flagOptionsHelp, flagServer } from './flag-server.ts';

const help = `Usage: flagstop flags list [--member ID] [--overdue] [--server URL] [--token TOKEN] [--as NAME] [--json]

Lists the flags that you raised, oldest first, a line each, whatever became of them.

  --member ID       the flags that another member raised; for operators and auditors
  --overdue         only those in force past the date by which you were to look at them again
${flagOptionsHelp('contributor', 'flagstop/flags:read')}`;

/** `flagstop flags list`. */
export const flagsList: Command = { name: 'flags list', summary: 'list the flags you raised', help, run };

const options = {
  ...flagOptions,
  member: { type: 'string' },
  overdue: { type: 'boolean', default: false },
} as const;

async function run(args: readonly string[]): Promise<ExitCode> {
  const parsed = readArguments(args, { options, positionals: [] });
  if (!parsed.ok) return complain(`flagstop flags list: ${parsed.error}. See flagstop flags list --help.`);
  const { values } = parsed.value;
  const server = await flagServer(values, values.member === undefined ? 'contributor' : 'operator');
  if (!server.ok) return complain(server.error);
  const whose = values.member === undefined ? 'mine=true' : `member=${encodeURIComponent(values.member)}`;
  const flags = await callForAll(server.value, { path: `/v1/flags?${whose}`, page: flagPageSchema });
  if (!flags.ok) return complain(flags.error);
  const now = Date.now();
  const listed = flags.value.filter((flag) => !values.overdue || isOverdue(flag, now));
  for (const flag of listed) console.log(values.json ? JSON.stringify(flag) : flagRow(flag));
  if (listed.length === 0 && !values.json) console.log('No flags.');
  return 0;
}

/** What is past its review date stays in force: it is for its author to amend, confirm by a later date, or withdraw. */
const isOverdue = ({ state, reviewAt }: FlagView, now: number): boolean =>
  (state === 'active' || state === 'held') && Date.parse(reviewAt) < now;
