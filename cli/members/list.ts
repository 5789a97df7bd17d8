import { memberPageSchema } from '../../shared/contracts/member-view.ts';
import { callForAll } from '../client/call-api.ts';
import { type Command, complain, type ExitCode, readArguments } from '../command.ts';
import { flagOptions, flagOptionsHelp, flagServer } from '../flags/flag-server.ts';

const help = `Usage: flagstop members list [--server URL] [--token TOKEN] [--as NAME] [--json]

Lists the members of the coalition: all of them to operators and auditors, to others themselves.

${flagOptionsHelp('operator', 'flagstop/members:write')}`;

/** `flagstop members list`. */
export const membersList: Command = { name: 'members list', summary: 'list the members', help, run };

async function run(args: readonly string[]): Promise<ExitCode> {
  const parsed = readArguments(args, { options: flagOptions, positionals: [] });
  if (!parsed.ok)
    return complain(`flagstop members list: ${parsed.error}. See flagstop members list --help.`);
  const { values } = parsed.value;
  const server = await flagServer(values, 'operator');
  if (!server.ok) return complain(server.error);
  const members = await callForAll(server.value, { path: '/v1/members', page: memberPageSchema });
  if (!members.ok) return complain(members.error);
  const lines = members.value.map((member) =>
    values.json
      ? JSON.stringify(member)
      : row(member, Math.max(...members.value.map((one) => one.memberId.length))),
  );
  console.log(lines.join('\n'));
  return 0;
}

type Listed = ReturnType<typeof memberPageSchema.parse>['items'][number];

function row({ memberId, status, roles, owner, name }: Listed, width: number): string {
  return `${memberId.padEnd(width)}  ${status.padEnd(9)}  ${name}: ${roles.join(', ')}; owner ${owner}`;
}
