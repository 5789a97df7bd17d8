import { memberViewSchema } from '../../shared/contracts/member-view.ts';
import { callApi } from '../client/call-api.ts';
import { type Command, complain, type ExitCode, readArguments } from '../command.ts';
import { flagOptions, flagOptionsHelp, flagServer } from '../flags/flag-server.ts';
import { describeMember } from './describe-member.ts';

/** `flagstop members suspend ID`. */
export const membersSuspend: Command = {
  name: 'members suspend',
  summary: 'suspend a member',
  help: `Usage: flagstop members suspend ID --reason TEXT [--server URL] [--token TOKEN] [--as NAME] [--json]

Suspends a member: the management API refuses it from its next call on, screenings within 60 seconds. Its flags stand.

  --reason TEXT     kept with its history, so name no person in it
${flagOptionsHelp('operator', 'flagstop/members:write')}`,
  run: (args) => changeStatus('members suspend', args),
};

/** `flagstop members resume ID`. */
export const membersResume: Command = {
  name: 'members resume',
  summary: 'end a suspension',
  help: `Usage: flagstop members resume ID --reason TEXT [--active] [--server URL] [--token TOKEN] [--as NAME] [--json]

Ends a suspension, or a probation: the member is on probation again, or with --active in full standing.

  --active          in full standing
  --reason TEXT     kept with its history, so name no person in it
${flagOptionsHelp('operator', 'flagstop/members:write')}`,
  run: (args) => changeStatus('members resume', args),
};

const options = {
  ...flagOptions,
  reason: { type: 'string' },
  active: { type: 'boolean', default: false },
} as const;

async function changeStatus(
  name: 'members suspend' | 'members resume',
  args: readonly string[],
): Promise<ExitCode> {
  const parsed = readArguments(args, { options, positionals: ['ID'] });
  const seeHelp = `See flagstop ${name} --help.`;
  if (!parsed.ok) return complain(`flagstop ${name}: ${parsed.error}. ${seeHelp}`);
  const { values, positionals } = parsed.value;
  const { reason, active } = values;
  if (reason === undefined) return complain(`flagstop ${name}: --reason is needed. ${seeHelp}`);
  const suspends = name === 'members suspend';
  if (suspends && active) return complain(`flagstop ${name}: it takes no --active. ${seeHelp}`);
  const server = await flagServer(values, 'operator');
  if (!server.ok) return complain(server.error);
  const status = suspends ? 'suspended' : active ? 'active' : 'probation';
  const path = `/v1/members/${encodeURIComponent(positionals[0] ?? '')}`;
  const changed = await callApi(server.value, {
    method: 'PATCH',
    path,
    body: { status, reason },
    answer: memberViewSchema,
  });
  if (!changed.ok) return complain(changed.error);
  console.log(values.json ? changed.value.raw : describeMember(changed.value.answer));
  return 0;
}
