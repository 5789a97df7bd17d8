import { policyViewSchema } from '../../shared/contracts/policy-view.ts';
import { readPolicyFile } from '../../shared/contracts/read-policy-file.ts';
import { type CallFault, callServer, parseJson } from '../client/call-server.ts';
import { describeFault } from '../client/describe-fault.ts';
import { type Command, complain, type ExitCode, readArguments } from '../command.ts';
import { readNamedFile } from '../read-file.ts';
import { describePolicy } from './describe-policy.ts';
import { policyOptions, policyOptionsHelp, policyServer } from './policy-server.ts';

const help = `Usage: flagstop policy propose FILE [--provider ID] [--server URL] [--token TOKEN] [--as NAME] [--json]

Proposes a version of a policy (YAML). It decides nothing before it is approved and active. Its version never changes: an
edited file takes a new one. The same file again is answered again.

${policyOptionsHelp('operator, with --provider analyst')}`;

/** `flagstop policy propose FILE`. */
export const policyPropose: Command = {
  name: 'policy propose',
  summary: 'propose a version of a policy',
  help,
  run,
};

async function run(args: readonly string[]): Promise<ExitCode> {
  const parsed = readArguments(args, { options: policyOptions, positionals: ['FILE'] });
  if (!parsed.ok)
    return complain(`flagstop policy propose: ${parsed.error}. See flagstop policy propose --help.`);
  const { values, positionals } = parsed.value;
  const path = positionals[0] ?? '';
  const file = await readNamedFile(path);
  if (!file.ok) return complain(file.error);
  const yaml = file.value.toString('utf8');
  const read = readPolicyFile(yaml);
  if (!read.ok) return complain(read.error.map(({ where, what }) => `${path}: ${where} ${what}`).join('\n'));
  const server = await policyServer(values, ['operator', 'analyst']);
  if (!server.ok) return complain(server.error);
  const { baseUrl, token, line } = server.value;
  const reply = await callServer({
    baseUrl,
    method: 'POST',
    path: line,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: Buffer.from(JSON.stringify({ yaml })),
  });
  if (!reply.ok) return complain(faults(path, reply.error) ?? describeFault(reply.error));
  const policy = policyViewSchema.safeParse(parseJson(reply.value.text));
  if (!policy.success)
    return complain(`${baseUrl} answered something that is not what was asked for. Check --server.`);
  console.log(values.json ? reply.value.text : describePolicy(policy.data));
  return 0;
}

/** Each fault of the policy on a line of its own, or null where it is another refusal. */
function faults(path: string, fault: CallFault): string | null {
  if (fault.kind !== 'refused') return null;
  const lines = (fault.problem.errors ?? []).flatMap(({ where, what, remedy }) =>
    where === undefined || what === undefined
      ? []
      : [`${path}: ${where} ${what}${remedy === undefined ? '' : `. ${remedy}`}`],
  );
  return lines.length > 0 ? lines.join('\n') : null;
}
