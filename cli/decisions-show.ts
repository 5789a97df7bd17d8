import { decisionViewSchema } from '../shared/contracts/decision-view.ts';
import { callServer, parseJson } from './client/call-server.ts';
import { describeFault } from './client/describe-fault.ts';
import { type Command, complain, type ExitCode, readArguments } from './command.ts';
import { describeAnswer } from './describe-answer.ts';
import { describeReview } from './describe-review.ts';
import { describeTrigger } from './describe-trigger.ts';
import { decisionServer } from './server-of.ts';

const help = `Usage: flagstop decisions show ID [--server URL] [--provider ID] [--token TOKEN] [--json]

Shows a logged decision: what was answered, and the flags, policy and engine it rested on.

  --server URL    default: the server of .flagstop/demo.json
  --provider ID   whose decision it is; default: the demo's provider
  --token TOKEN   a token with flagstop/decisions:read; default: the demo provider's
  --json          print the decision as it came, with all facts
  --help          show this`;

/** `flagstop decisions show ID`. */
export const decisionsShow: Command = {
  name: 'decisions show',
  summary: 'show a logged decision',
  help,
  run,
};

/** Options of the commands that read one decision. */
export const decisionOptions = {
  server: { type: 'string' },
  provider: { type: 'string' },
  token: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

async function run(args: readonly string[]): Promise<ExitCode> {
  const parsed = readArguments(args, { options: decisionOptions, positionals: ['ID'] });
  if (!parsed.ok)
    return complain(`flagstop decisions show: ${parsed.error}. See flagstop decisions show --help.`);
  const { values, positionals } = parsed.value;
  const server = await decisionServer(values);
  if (!server.ok) return complain(server.error);
  const { baseUrl, provider, token } = server.value;
  const path = `/v1/providers/${encodeURIComponent(provider)}/decisions/${encodeURIComponent(positionals[0] ?? '')}`;
  const headers = { authorization: `Bearer ${token}` };
  const reply = await callServer({ baseUrl, method: 'GET', path, headers });
  if (!reply.ok) return complain(describeFault(reply.error));
  const decision = decisionViewSchema.safeParse(parseJson(reply.value.text));
  if (!decision.success)
    return complain(`${baseUrl} answered something that is no decision. Check --server.`);
  console.log(values.json ? reply.value.text : described(decision.data));
  return 0;
}

function described({
  answer,
  source,
  previous,
  flags,
  engine,
  decidedAt,
  trigger,
  resolution,
  values,
}: ReturnType<typeof decisionViewSchema.parse>) {
  return [
    describeAnswer({ answer, replayed: false, values }),
    `Merchant ${answer.merchant.reference}, decided ${decidedAt}, ${trigger ? `again, ${describeTrigger(trigger)}` : `asked by way of ${source}`}.`,
    `Rested on ${flags.length === 0 ? 'no flag' : flags.map(({ flagId, seq }) => `${flagId} at ${seq}`).join(', ')}.`,
    `Engine: matcher ${engine.matcher}, keys ${engine.keys}, facts ${engine.facts}.`,
    ...(previous === null ? [] : [`Follows ${previous}.`]),
    ...(resolution === null ? [] : describeReview(resolution)),
  ].join('\n');
}
