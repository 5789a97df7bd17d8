import { type RotatedSecret, rotatedSecretSchema } from '../../shared/contracts/member-view.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { callApi } from '../client/call-api.ts';
import { type Command, complain, type ExitCode, readArguments } from '../command.ts';
import { flagOptions, flagOptionsHelp, flagServer } from '../flags/flag-server.ts';
import { describeKeys } from './describe-member.ts';
import { openSecretFile, type SecretFile } from './secret-file.ts';

const help = `Usage: flagstop members rotate ID [--overlap-hours N] [--revoke-now KEY] [--secret-file PATH]
       [--kind ed25519 --public-key BASE64] [--server URL] [--token TOKEN] [--as NAME] [--json]

Makes a new key with which a provider signs its webhooks. The older key goes on for a while, so that nothing is refused
while the new one is put in place. At most two keys are active.

  --overlap-hours N how long the older key goes on, 0 to 720; default: 72
  --revoke-now KEY  this key ends at once; screenings refuse it within 60 seconds
  --secret-file P   write the secret to a new file that only you can read, and print it nowhere
  --kind KIND       hmac (default): a secret is made and shown once; ed25519: you keep the private key
  --public-key B64  with ed25519: the 32 bytes of the public key in base64
${flagOptionsHelp('operator', 'flagstop/members:write, or of the provider itself with flagstop/secrets:write')}`;

/** `flagstop members rotate ID`. */
export const membersRotate: Command = {
  name: 'members rotate',
  summary: 'make a new webhook secret',
  help,
  run,
};

const options = {
  ...flagOptions,
  'overlap-hours': { type: 'string' },
  'revoke-now': { type: 'string' },
  'secret-file': { type: 'string' },
  kind: { type: 'string' },
  'public-key': { type: 'string' },
} as const;

async function run(args: readonly string[]): Promise<ExitCode> {
  const parsed = readArguments(args, { options, positionals: ['ID'] });
  if (!parsed.ok) return complain(`flagstop members rotate: ${parsed.error}. ${seeHelp}`);
  const { values, positionals } = parsed.value;
  const body = bodyOf(values);
  if (!body.ok) return complain(`flagstop members rotate: ${body.error}. ${seeHelp}`);
  const server = await flagServer(values, 'operator');
  if (!server.ok) return complain(server.error);
  // Before anything is rotated: a secret that cannot be written would be lost.
  const file = await openSecretFile(values['secret-file']);
  if (!file.ok) return complain(file.error);
  const rotated = await callApi(server.value, {
    method: 'POST',
    path: `/v1/providers/${encodeURIComponent(positionals[0] ?? '')}/secrets/rotate`,
    body: body.value,
    answer: rotatedSecretSchema,
  });
  if (!rotated.ok) {
    await file.value?.discard();
    return complain(rotated.error);
  }
  await tell(rotated.value, { file: file.value, json: values.json });
  return 0;
}

const seeHelp = 'See flagstop members rotate --help.';

interface Given {
  readonly 'overlap-hours'?: string;
  readonly 'revoke-now'?: string;
  readonly kind?: string;
  readonly 'public-key'?: string;
}

function bodyOf(given: Given): Result<object, string> {
  const { kind, 'overlap-hours': hours, 'revoke-now': revokeNow, 'public-key': publicKey } = given;
  if (hours !== undefined && !/^[0-9]{1,3}$/.test(hours))
    return fail('--overlap-hours takes a number, 0 to 720');
  return ok({
    ...(kind !== undefined && { kind }),
    ...(hours !== undefined && { overlapHours: Number(hours) }),
    ...(revokeNow !== undefined && { revokeNow }),
    ...(publicKey !== undefined && { publicKey }),
  });
}

/** The secret goes to one place: the file, or stdout. */
async function tell(
  { answer, raw }: { answer: RotatedSecret; raw: string },
  { file, json }: { file: SecretFile | null; json: boolean },
): Promise<void> {
  const { secret, ...rest } = answer;
  if (file) await (secret === undefined ? file.discard() : file.write(secret));
  if (json) console.log(file ? JSON.stringify(rest) : raw);
  else console.log(described(answer, file?.path ?? null));
}

function described({ provider, key, secret, others }: RotatedSecret, path: string | null): string {
  const stored = path === null ? secret : `in ${path}`;
  return [
    `${provider} signs with ${key.keyId} from now on.`,
    ...(secret === undefined ? [] : [`Secret: ${stored}`, howToStore]),
    describeKeys([...others, key]),
  ].join('\n');
}

const howToStore =
  'Put it into your secrets manager now and nowhere else: it is shown this once and cannot be read again.';
