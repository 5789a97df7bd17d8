import { flagPageSchema } from '../../shared/contracts/flag-lists.ts';
import { callForAll } from '../client/call-api.ts';
import { type Command, complain, type ExitCode, readArguments } from '../command.ts';
import { flagRow } from './flag-row.ts';
import { flagOptions, flagOptionsHelp, flagServer } from './flag-server.ts';

const help = `Usage: flagstop flags list [--member ID] [--server URL] [--token TOKEN] [--as NAME] [--json]

Lists the flags that you raised, oldest first, a line each, whatever became of them.

  --member ID       the flags that another member raised; for operators and auditors
${flagOptionsHelp('contributor', 'flagstop/flags:read')}`;

/** `flagstop flags list`. */
export const flagsList: Command = { name: 'flags list', summary: 'list the flags you raised', help, run };

const options = { ...flagOptions, member: { type: 'string' } } as const;

async function run(args: readonly string[]): Promise<ExitCode> {
  const parsed = readArguments(args, { options, positionals: [] });
  if (!parsed.ok) return complain(`flagstop flags list: ${parsed.error}. See flagstop flags list --help.`);
  const { values } = parsed.value;
  const server = await flagServer(values, values.member === undefined ? 'contributor' : 'operator');
  if (!server.ok) return complain(server.error);
  const whose = values.member === undefined ? 'mine=true' : `member=${encodeURIComponent(values.member)}`;
  const flags = await callForAll(server.value, { path: `/v1/flags?${whose}`, page: flagPageSchema });
  if (!flags.ok) return complain(flags.error);
  for (const flag of flags.value) console.log(values.json ? JSON.stringify(flag) : flagRow(flag));
  if (flags.value.length === 0 && !values.json) console.log('No flags.');
  return 0;
}
