import { randomUUID } from 'node:crypto';
import { webhookIdSchema } from '../shared/contracts/ids.ts';
import type { Outcome } from '../shared/contracts/vocabulary.ts';
import { readSecret } from '../shared/domain/signature.ts';
import { describeFault } from './client/describe-fault.ts';
import { postScreening } from './client/post-screening.ts';
import { type Command, complain, type ExitCode, readArguments } from './command.ts';
import { describeAnswer } from './describe-answer.ts';
import { readNamedFile } from './read-file.ts';
import { signedServer } from './server-of.ts';

const help = `Usage: flagstop screen FILE [--server URL] [--provider ID] [--secret whsec_…] [--id ID] [--json]

Signs a merchant application and posts it, as a provider's onboarding webhook does.
FILE holds the application as JSON; see local/demo/applications for samples.

  --server URL      default: the server of .flagstop/demo.json
  --provider ID     default: the demo's provider
  --secret SECRET   the provider's webhook secret; default: the demo's
  --id ID           the webhook-id: sent again with the same file, the stored answer comes back; default: a new one
  --json            print the answer as it came
  --help            show this

Exit codes: 0 approve, 10 review, 20 decline, 1 error.`;

/** `flagstop screen FILE`: the decision on an application, told to people or as JSON. */
export const screen: Command = { name: 'screen', summary: 'screen a merchant application', help, run };

const options = {
  server: { type: 'string' },
  provider: { type: 'string' },
  secret: { type: 'string' },
  id: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

async function run(args: readonly string[]): Promise<ExitCode> {
  const parsed = readArguments(args, { options, positionals: ['FILE'] });
  if (!parsed.ok) return complain(`flagstop screen: ${parsed.error}. See flagstop screen --help.`);
  const { values, positionals } = parsed.value;
  const server = await signedServer(values);
  if (!server.ok) return complain(server.error);
  const secret = readSecret(server.value.secret);
  if (!secret) return complain('--secret takes a webhook secret: whsec_ and 24 to 64 bytes in base64.');
  const file = await readNamedFile(positionals[0] ?? '');
  if (!file.ok) return complain(file.error);
  const { baseUrl, provider } = server.value;
  const webhookId = values.id ?? `cli_${randomUUID()}`;
  if (!webhookIdSchema.safeParse(webhookId).success)
    return complain('--id takes 1 to 64 of A-Z a-z 0-9 _ and -.');
  const request = { baseUrl, provider, secret, webhookId, body: file.value, nowMs: Date.now() };
  const screened = await postScreening(request);
  if (!screened.ok) return complain(describeFault(screened.error));
  console.log(values.json ? screened.value.raw : describeAnswer(screened.value));
  return exitCodes[screened.value.answer.outcome];
}

const exitCodes: Readonly<Record<Outcome, ExitCode>> = { approve: 0, review: 10, decline: 20 };
