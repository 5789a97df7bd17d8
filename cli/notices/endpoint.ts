import { type EndpointView, endpointViewSchema } from '../../shared/contracts/notice-view.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { type ApiCall, callApi } from '../client/call-api.ts';
import { type Command, complain, type ExitCode, readArguments } from '../command.ts';
import { openSecretFile } from '../members/secret-file.ts';
import { noticeOptions, noticeOptionsHelp, noticeServer } from './notice-server.ts';

const help = `Usage: flagstop notices endpoint [--server URL] [--provider ID] [--token TOKEN] [--json]
       flagstop notices endpoint --url URL [--signature v1|v1a] [--decisions-made] [--secret-file PATH] …
       flagstop notices endpoint --prove|--disable …

Shows where your notices go; says where they shall go, under a new secret that is shown once; has the address prove that it is
yours, without which nothing is sent there; or has no more sent.

  --url URL         a public https address, without a port
  --signature S     v1 (default): HMAC-SHA-256 under a secret; v1a: ed25519, you are told the public key
  --decisions-made  have decision.made raised too, for what you screen yourself
  --secret-file P   write the secret to a new file that only you can read, and print it nowhere
  --prove           ask the address with a signed challenge, which it gives back; also once it was disabled
  --disable         no more notices there; they are kept, and can be pulled
${noticeOptionsHelp('flagstop/secrets:write')}`;

/** `flagstop notices endpoint`. */
export const noticesEndpoint: Command = {
  name: 'notices endpoint',
  summary: 'show or say where notices go',
  help,
  run,
};

const options = {
  ...noticeOptions,
  url: { type: 'string' },
  signature: { type: 'string' },
  'decisions-made': { type: 'boolean', default: false },
  'secret-file': { type: 'string' },
  prove: { type: 'boolean', default: false },
  disable: { type: 'boolean', default: false },
} as const;

async function run(args: readonly string[]): Promise<ExitCode> {
  const parsed = readArguments(args, { options, positionals: [] });
  const asked = parsed.ok ? askedOf(parsed.value.values) : parsed;
  if (!parsed.ok || !asked.ok) return refuse(asked.ok ? '' : asked.error);
  const { values } = parsed.value;
  const { step, ...call } = asked.value;
  const server = await noticeServer(values);
  if (!server.ok) return complain(server.error);
  // Before a secret is made: one that cannot be written would be lost.
  const file = await openSecretFile(values['secret-file']);
  if (!file.ok) return complain(file.error);
  const path = `${server.value.path}/endpoint${step}`;
  const got = await callApi(server.value, { ...call, path, answer: endpointViewSchema });
  if (!got.ok) {
    await file.value?.discard();
    return complain(got.error);
  }
  const { secret, ...endpoint } = got.value.answer;
  if (file.value) await (secret === undefined ? file.value.discard() : file.value.write(secret));
  const shown = file.value ? endpoint : got.value.answer;
  console.log(values.json ? JSON.stringify(shown) : described(shown, file.value?.path ?? null));
  return 0;
}

function refuse(why: string): ExitCode {
  return complain(`flagstop notices endpoint: ${why}. See flagstop notices endpoint --help.`);
}

interface Given {
  readonly url?: string;
  readonly signature?: string;
  readonly 'decisions-made': boolean;
  readonly 'secret-file'?: string;
  readonly prove: boolean;
  readonly disable: boolean;
}

interface Asked extends Pick<ApiCall<EndpointView>, 'method' | 'body'> {
  /** What follows the endpoint's path. */
  readonly step: '' | '/proof';
}

function askedOf(given: Given): Result<Asked, string> {
  const { url, signature, prove, disable, 'decisions-made': decisionsMade, 'secret-file': file } = given;
  if ([url !== undefined, prove, disable].filter(Boolean).length > 1)
    return fail('give one of --url, --prove and --disable');
  if (url !== undefined) {
    const body = { url, decisionsMade, ...(signature !== undefined && { signature }) };
    return ok({ method: 'PUT', step: '', body });
  }
  if (signature !== undefined || decisionsMade || file !== undefined) return fail('--url is missing');
  if (prove) return ok({ method: 'POST', step: '/proof' });
  return ok({ method: disable ? 'DELETE' : 'GET', step: '' });
}

function described(
  { url, state, disabledWhy, signature, publicKey, decisionsMade, changedAt, secret }: EndpointView,
  file: string | null,
): string {
  return [
    url,
    `  ${state}${disabledWhy === null ? '' : ` (${disabledWhy})`} since ${changedAt}; signed ${signature}`,
    `  decision.made: ${decisionsMade ? 'yes' : 'no'}`,
    ...(state === 'unproved'
      ? ['  Until it is proved (--prove) nothing is sent, and notices are stored.']
      : []),
    ...(publicKey === null ? [] : [`  Public key: ${publicKey}`]),
    ...(file === null ? [] : [`  Secret: in ${file}`]),
    ...(secret === undefined
      ? []
      : [
          `  Secret: ${secret}`,
          'Put it into your secrets manager now and nowhere else: it is shown this once and cannot be read again.',
        ]),
  ].join('\n');
}
