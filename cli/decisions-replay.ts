import { type DecisionReplay, decisionReplaySchema } from '../shared/contracts/decision-replay.ts';
import { callServer, parseJson } from './client/call-server.ts';
import { describeFault } from './client/describe-fault.ts';
import { type Command, complain, type ExitCode, readArguments } from './command.ts';
import { decisionOptions } from './decisions-show.ts';
import { decisionServer } from './server-of.ts';

const help = `Usage: flagstop decisions replay ID [--server URL] [--provider ID] [--token TOKEN] [--json]

Runs a logged decision again on the server, and says which parts it ran: its policy on the stored facts, and its
matching while the application is kept. Nothing is changed by it.

  --server URL    default: the server of .flagstop/demo.json
  --provider ID   whose decision it is; default: the demo's provider
  --token TOKEN   a token with flagstop/decisions:read; default: the demo provider's
  --json          print the result as it came
  --help          show this

Exit codes: 0 every part that was run came out the same, 1 not, or an error.`;

/** `flagstop decisions replay ID`. */
export const decisionsReplay: Command = {
  name: 'decisions replay',
  summary: 'run a decision again',
  help,
  run,
};

async function run(args: readonly string[]): Promise<ExitCode> {
  const parsed = readArguments(args, { options: decisionOptions, positionals: ['ID'] });
  if (!parsed.ok)
    return complain(`flagstop decisions replay: ${parsed.error}. See flagstop decisions replay --help.`);
  const { values, positionals } = parsed.value;
  const server = await decisionServer(values);
  if (!server.ok) return complain(server.error);
  const { baseUrl, provider, token } = server.value;
  const id = encodeURIComponent(positionals[0] ?? '');
  const path = `/v1/providers/${encodeURIComponent(provider)}/decisions/${id}/replay`;
  const headers = { authorization: `Bearer ${token}` };
  const reply = await callServer({ baseUrl, method: 'GET', path, headers });
  if (!reply.ok) return complain(describeFault(reply.error));
  const replay = decisionReplaySchema.safeParse(parseJson(reply.value.text));
  if (!replay.success) return complain(`${baseUrl} answered something that is no replay. Check --server.`);
  console.log(values.json ? reply.value.text : described(replay.data));
  const { policy, matching } = replay.data;
  return [policy, matching].every((part) => !part.ran || part.same) ? 0 : 1;
}

function described({ decisionId, outcome, policy, matching }: DecisionReplay): string {
  return [
    `${decisionId} was decided ${outcome.toUpperCase()}.`,
    policy.ran
      ? `Policy was run on the stored facts: ${policy.outcome.toUpperCase()} (${policy.reasonCodes.join(', ')}), ${sameOrNot(policy.same)}.`
      : `Policy was not run: ${reasons[policy.why]}.`,
    matching.ran
      ? `Matching was run on the kept application: ${matching.compared} flags compared, ${matching.movedOn} changed since and left out, ${sameOrNot(matching.same)}.`
      : `Matching was not run: ${reasons[matching.why]}.`,
  ].join('\n');
}

function sameOrNot(same: boolean): string {
  return same ? 'the same as then' : 'NOT the same as then';
}

const reasons = {
  'policy-not-found': 'the store no longer holds the policy of then',
  'policy-not-loadable': 'the policy of then cannot be loaded by this version',
  'matcher-changed': 'this version matches otherwise than the one that decided',
  'application-not-kept': 'the application is no longer kept',
} as const;
