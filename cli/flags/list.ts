import { flagPageSchema } from '../../shared/contracts/flag-lists.ts';
import type { FlagView } from '../../shared/contracts/flag-view.ts';
import { callForAll } from '../client/call-api.ts';
import { type Command, complain, type ExitCode, readArguments } from '../command.ts';
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
  for (const flag of flags.value) console.log(values.json ? JSON.stringify(flag) : row(flag));
  if (flags.value.length === 0 && !values.json) console.log('No flags.');
  return 0;
}

function row({ flagId, state, evidence, disputed, category, identifiers, raisedAt }: FlagView): string {
  const standing = `${state}, ${evidence}${disputed ? ', disputed' : ''}`;
  const [first] = identifiers;
  const shown = first ? `${first.type} ${first.value}` : 'no identifiers';
  const more = identifiers.length > 1 ? ` and ${identifiers.length - 1} more` : '';
  return `${flagId}  ${raisedAt.slice(0, 10)}  ${standing.padEnd(30)}${category.padEnd(22)}${shown}${more}`;
}
