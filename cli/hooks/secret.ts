import { type Command, complain, type ExitCode, readArguments } from '../command.ts';
import { noticeOptions, noticeOptionsHelp } from '../notices/notice-server.ts';
import { hookCall } from './hook-call.ts';
import { hookSourceOf } from './hook-source.ts';
import { secretOf } from './secret-of.ts';

const help = `Usage: flagstop hooks secret SOURCE --secret-file PATH [--overlap-hours N] [--revoke-now KEY] …

Tells the secret that a source showed you, with which it signs its webhooks. The older one goes on for a while, so that nothing is
refused meanwhile. At most two count at a time.

  --secret-file PATH  a file that holds the secret as the source shows it; /dev/stdin asks for it
  --secret SECRET     or the secret itself, which your shell then remembers
  --overlap-hours N   how long the older secret goes on, 0 to 720; default: 72
  --revoke-now KEY    this one ends at once; what is signed with it is refused within 60 seconds
${noticeOptionsHelp('flagstop/secrets:write')}`;

/** `flagstop hooks secret SOURCE`. */
export const hooksSecret: Command = {
  name: 'hooks secret',
  summary: 'tell the secret that a source signs with',
  help,
  run,
};

const options = {
  ...noticeOptions,
  secret: { type: 'string' },
  'secret-file': { type: 'string' },
  'overlap-hours': { type: 'string' },
  'revoke-now': { type: 'string' },
} as const;

async function run(args: readonly string[]): Promise<ExitCode> {
  const parsed = readArguments(args, { options, positionals: ['SOURCE'] });
  if (!parsed.ok) return refuse(parsed.error);
  const { values, positionals } = parsed.value;
  const source = hookSourceOf(positionals[0]);
  if (!source.ok) return refuse(source.error);
  const { 'overlap-hours': hours, 'revoke-now': revokeNow } = values;
  if (hours !== undefined && !/^[0-9]{1,3}$/.test(hours))
    return refuse('--overlap-hours takes a number, 0 to 720');
  const secret = await secretOf({ value: values.secret, file: values['secret-file'] });
  if (!secret.ok) return complain(secret.error);
  if (secret.value === undefined) return refuse('--secret-file is missing');
  const body = {
    secret: secret.value,
    ...(hours !== undefined && { overlapHours: Number(hours) }),
    ...(revokeNow !== undefined && { revokeNow }),
  };
  return await hookCall(values, { method: 'POST', source: source.value, step: '/secrets', body });
}

function refuse(why: string): ExitCode {
  return complain(`flagstop hooks secret: ${why}. See flagstop hooks secret --help.`);
}
