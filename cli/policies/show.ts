import { policyWholeSchema } from '../../shared/contracts/policy-view.ts';
import { callApi } from '../client/call-api.ts';
import { type Command, complain, type ExitCode, readArguments } from '../command.ts';
import { describePolicy, describePolicyHistory } from './describe-policy.ts';
import { policyOptions, policyOptionsHelp, policyServer } from './policy-server.ts';

const help = `Usage: flagstop policy show VERSION [--provider ID] [--server URL] [--token TOKEN] [--as NAME] [--json]

Shows a version, what happened to it, and what you may do with it now. With --json its document too.

${policyOptionsHelp('operator, with --provider analyst')}`;

/** `flagstop policy show VERSION`. */
export const policyShow: Command = {
  name: 'policy show',
  summary: 'show a version of a policy, and its history',
  help,
  run,
};

async function run(args: readonly string[]): Promise<ExitCode> {
  const parsed = readArguments(args, { options: policyOptions, positionals: ['VERSION'] });
  if (!parsed.ok) return complain(`flagstop policy show: ${parsed.error}. See flagstop policy show --help.`);
  const { values, positionals } = parsed.value;
  const server = await policyServer(values, ['operator', 'analyst']);
  if (!server.ok) return complain(server.error);
  const whole = await callApi(server.value, {
    method: 'GET',
    path: `${server.value.line}/${encodeURIComponent(positionals[0] ?? '')}`,
    answer: policyWholeSchema,
  });
  if (!whole.ok) return complain(whole.error);
  const { record, events } = whole.value.answer;
  console.log(
    values.json ? whole.value.raw : [describePolicy(record), describePolicyHistory(events)].join('\n'),
  );
  return 0;
}
