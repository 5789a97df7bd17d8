import { hookSigners } from '../../functions/provider-hooks/hook-signers.ts';
import type { HookAnswer } from '../../shared/contracts/hook-answer.ts';
import type { Outcome } from '../../shared/contracts/vocabulary.ts';
import { describeFault } from '../client/describe-fault.ts';
import { hookPathOf, postHook } from '../client/post-hook.ts';
import { type Command, complain, type ExitCode, readArguments } from '../command.ts';
import { readNamedFile } from '../read-file.ts';
import { hookServer } from '../server-of.ts';
import { describeTaken } from './describe-taken.ts';
import { hookSourceOf } from './hook-source.ts';
import { secretOf } from './secret-of.ts';

const help = `Usage: flagstop hooks send SOURCE FILE [--secret S | --secret-file PATH] [--notification-url URL]
       [--server URL] [--provider ID] [--json]

Signs FILE as a source does and posts it to the source’s webhook, to see what comes of it.
FILE holds an event as JSON; see local/demo/hooks for samples. What PayPal signs nobody else can: its own page of test events
(Webhooks Simulator) does not sign with your webhook’s id either, so have a sandbox account send a real one.

  --secret SECRET         what the source signs with; default: the demo’s
  --secret-file PATH      a file that holds it
  --notification-url URL  Square signs the URL that it was told; default: the URL that is posted to
  --server URL            default: the server of .flagstop/demo.json
  --provider ID           default: the demo’s provider
  --json                  print the answer as it came
  --help                  show this

Exit codes: 0 approve, or taken without a screening; 10 review, 20 decline, 1 error.`;

/** `flagstop hooks send SOURCE FILE`: what comes of an event that is signed as its source signs. */
export const hooksSend: Command = { name: 'hooks send', summary: 'send a signed test event', help, run };

const options = {
  server: { type: 'string' },
  provider: { type: 'string' },
  secret: { type: 'string' },
  'secret-file': { type: 'string' },
  'notification-url': { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

async function run(args: readonly string[]): Promise<ExitCode> {
  const parsed = readArguments(args, { options, positionals: ['SOURCE', 'FILE'] });
  if (!parsed.ok) return refuse(parsed.error);
  const { values, positionals } = parsed.value;
  const source = hookSourceOf(positionals[0]);
  if (!source.ok) return refuse(source.error);
  const sign = hookSigners[source.value];
  if (!sign)
    return complain('PayPal signs with a private key that only PayPal has: nobody else can send its events.');
  const given = await secretOf({ value: values.secret, file: values['secret-file'] });
  if (!given.ok) return complain(given.error);
  const server = await hookServer({ ...values, secret: given.value }, source.value);
  if (!server.ok) return complain(server.error);
  const file = await readNamedFile(positionals[1] ?? '');
  if (!file.ok) return complain(file.error);
  const { baseUrl, provider, secret } = server.value;
  const to = { baseUrl, provider, source: source.value };
  const notificationUrl = values['notification-url'] ?? `${baseUrl}${hookPathOf(to)}`;
  const headers = sign(file.value, { secret, nowMs: Date.now(), notificationUrl });
  const taken = await postHook({ ...to, headers, body: file.value });
  if (!taken.ok) return complain(describeFault(taken.error));
  console.log(values.json ? taken.value.raw : describeTaken(taken.value));
  return exitCodeOf(taken.value.answer);
}

function exitCodeOf(answer: HookAnswer): ExitCode {
  return answer.action === 'screened' ? exitCodes[answer.decision.outcome] : 0;
}

const exitCodes: Readonly<Record<Outcome, ExitCode>> = { approve: 0, review: 10, decline: 20 };

function refuse(why: string): ExitCode {
  return complain(`flagstop hooks send: ${why}. See flagstop hooks send --help.`);
}
