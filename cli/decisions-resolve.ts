import { type Resolved, resolvedSchema } from '../shared/contracts/resolution.ts';
import { callServer, parseJson } from './client/call-server.ts';
import { describeFault } from './client/describe-fault.ts';
import { type Command, complain, type ExitCode, readArguments } from './command.ts';
import { decisionOptions } from './decisions-show.ts';
import { describeReview } from './describe-review.ts';
import { decisionServer } from './server-of.ts';

const help = `Usage: flagstop decisions resolve ID --outcome OUTCOME --rationale TEXT [--clear FLAG …] [--until TIME]
       [--confirm FLAG …] [--server URL] [--provider ID] [--token TOKEN] [--json]

Ends the review of a decision, proposes its end where two people are needed, or escalates it to the coalition's
operators. The decision itself never changes.

  --outcome OUTCOME  approve, decline or escalate
  --rationale TEXT   why; kept as long as the decision, so name no person in it
  --clear FLAG       this merchant is not the subject of that flag; may be given several times
  --until TIME       when clearances end, e.g. 2027-06-30T00:00:00Z; default: in 360 days
  --confirm FLAG     with decline: this merchant is the subject of that flag; may be given several times
  --server URL       default: the server of .flagstop/demo.json
  --provider ID      whose decision it is; default: the demo's provider
  --token TOKEN      a token with flagstop/decisions:resolve; default: the demo's first analyst's
  --json             print the answer as it came
  --help             show this

Exit codes: 0 the step was made, or had been made before, 1 an error.`;

/** `flagstop decisions resolve ID`. */
export const decisionsResolve: Command = {
  name: 'decisions resolve',
  summary: 'end or escalate a review',
  help,
  run,
};

const options = {
  ...decisionOptions,
  outcome: { type: 'string' },
  rationale: { type: 'string' },
  clear: { type: 'string', multiple: true },
  until: { type: 'string' },
  confirm: { type: 'string', multiple: true },
} as const;

async function run(args: readonly string[]): Promise<ExitCode> {
  const parsed = readArguments(args, { options, positionals: ['ID'] });
  if (!parsed.ok) return complain(`flagstop decisions resolve: ${parsed.error}. ${seeHelp}`);
  const { values, positionals } = parsed.value;
  const { outcome, rationale, clear = [], until, confirm = [] } = values;
  if (outcome === undefined || rationale === undefined)
    return complain(`flagstop decisions resolve: --outcome and --rationale are needed. ${seeHelp}`);
  const server = await decisionServer(values, 'analyst');
  if (!server.ok) return complain(server.error);
  const { baseUrl, provider, token } = server.value;
  const clearances = clear.map((flagId) => ({
    flagId,
    ...(until === undefined ? {} : { expiresAt: until }),
  }));
  const reply = await callServer({
    baseUrl,
    method: 'POST',
    path: `/v1/providers/${encodeURIComponent(provider)}/decisions/${encodeURIComponent(positionals[0] ?? '')}/resolution`,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: Buffer.from(JSON.stringify({ outcome, rationale, clearances, confirms: confirm })),
  });
  if (!reply.ok) return complain(describeFault(reply.error));
  const resolved = resolvedSchema.safeParse(parseJson(reply.value.text));
  if (!resolved.success)
    return complain(`${baseUrl} answered something that is no resolution. Check --server.`);
  console.log(values.json ? reply.value.text : described(resolved.data));
  return 0;
}

const seeHelp = 'See flagstop decisions resolve --help.';

function described(resolved: Resolved): string {
  return [resolved.decisionId, ...describeReview(resolved)].join('\n');
}
