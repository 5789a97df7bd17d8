import { policyPageSchema } from '../../shared/contracts/policy-view.ts';
import { callForAll } from '../client/call-api.ts';
import { type Command, complain, type ExitCode, readArguments } from '../command.ts';
import { policyRow } from './describe-policy.ts';
import { policyOptions, policyOptionsHelp, policyServer } from './policy-server.ts';

const help = `Usage: flagstop policy list [--provider ID] [--server URL] [--token TOKEN] [--as NAME] [--json]

Lists the versions of a line of policies, by name, and how each stands.

${policyOptionsHelp('operator, with --provider analyst')}`;

/** `flagstop policy list`. */
export const policyList: Command = {
  name: 'policy list',
  summary: 'list the versions of a policy',
  help,
  run,
};

async function run(args: readonly string[]): Promise<ExitCode> {
  const parsed = readArguments(args, { options: policyOptions, positionals: [] });
  if (!parsed.ok) return complain(`flagstop policy list: ${parsed.error}. See flagstop policy list --help.`);
  const { values } = parsed.value;
  const server = await policyServer(values, ['operator', 'analyst']);
  if (!server.ok) return complain(server.error);
  const policies = await callForAll(server.value, { path: server.value.line, page: policyPageSchema });
  if (!policies.ok) return complain(policies.error);
  const width = Math.max(0, ...policies.value.map(({ version }) => version.length));
  for (const policy of policies.value)
    console.log(values.json ? JSON.stringify(policy) : policyRow(policy, width));
  if (policies.value.length === 0 && !values.json) console.log('No policies.');
  return 0;
}
