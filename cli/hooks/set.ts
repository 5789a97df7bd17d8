import { fail, ok, type Result } from '../../shared/result.ts';
import { type Command, complain, type ExitCode, readArguments } from '../command.ts';
import { noticeOptions, noticeOptionsHelp } from '../notices/notice-server.ts';
import { hookCall } from './hook-call.ts';
import { hookSourceOf } from './hook-source.ts';
import { secretOf } from './secret-of.ts';

const help = `Usage: flagstop hooks set SOURCE [--notification-url URL] [--webhook-id ID] [--account ID]
       [--api-key-file PATH | --no-api-key] [--act off|dry-run|live [--on decline] [--on review]]
       [--acting-key-file PATH | --no-acting-key] [--pause] …

Says how the webhooks of a source are taken: stripe, adyen, checkout, razorpay, mollie, square or paypal. What a source needs,
its page under docs/providers says. Settings are put in place of those before; secrets stay.

  --notification-url URL  the URL exactly as the source was told it (Square)
  --webhook-id ID         the source’s id of the webhook (PayPal)
  --account ID            your own account at the source: events of another are ignored
  --api-key-file PATH     a file that holds a key restricted to reading the source’s API
  --no-api-key            read nothing there any more
  --act MODE              whether Flagstop acts at the source: off (at first), dry-run or live
  --on OUTCOME            the outcomes on which it does: decline, review
  --acting-key-file PATH  a file that holds a key which may do that at the source; needed for live
  --no-acting-key         forget it
  --pause                 refuse the source’s webhooks until they are set again
${noticeOptionsHelp('flagstop/secrets:write')}`;

/** `flagstop hooks set SOURCE`. */
export const hooksSet: Command = {
  name: 'hooks set',
  summary: 'say how a source’s webhooks are taken',
  help,
  run,
};

const options = {
  ...noticeOptions,
  'notification-url': { type: 'string' },
  'webhook-id': { type: 'string' },
  account: { type: 'string' },
  'api-key-file': { type: 'string' },
  'no-api-key': { type: 'boolean', default: false },
  'acting-key-file': { type: 'string' },
  'no-acting-key': { type: 'boolean', default: false },
  act: { type: 'string' },
  on: { type: 'string', multiple: true },
  pause: { type: 'boolean', default: false },
} as const;

async function run(args: readonly string[]): Promise<ExitCode> {
  const parsed = readArguments(args, { options, positionals: ['SOURCE'] });
  if (!parsed.ok) return refuse(parsed.error);
  const { values, positionals } = parsed.value;
  const source = hookSourceOf(positionals[0]);
  if (!source.ok) return refuse(source.error);
  if (values.on && values.act === undefined) return refuse('--on goes with --act');
  const apiKey = await keyOf('api-key', { file: values['api-key-file'], none: values['no-api-key'] });
  if (!apiKey.ok) return complain(apiKey.error);
  const actingKey = await keyOf('acting-key', {
    file: values['acting-key-file'],
    none: values['no-acting-key'],
  });
  if (!actingKey.ok) return complain(actingKey.error);
  const settings = {
    notificationUrl: values['notification-url'],
    webhookId: values['webhook-id'],
    account: values.account,
  };
  const body = {
    settings,
    state: values.pause ? 'off' : 'on',
    ...(apiKey.value !== undefined && { apiKey: apiKey.value }),
    ...(actingKey.value !== undefined && { actingKey: actingKey.value }),
    ...(values.act !== undefined && { acting: { mode: values.act, on: values.on ?? [] } }),
  };
  return await hookCall(values, { method: 'PUT', source: source.value, body });
}

/** Undefined leaves the key as it is; null forgets it. */
async function keyOf(
  name: string,
  { file, none }: { readonly file: string | undefined; readonly none: boolean },
): Promise<Result<string | null | undefined, string>> {
  if (!none) return await secretOf({ file });
  return file === undefined ? ok(null) : fail(`Give --${name}-file or --no-${name}, not both.`);
}

function refuse(why: string): ExitCode {
  return complain(`flagstop hooks set: ${why}. See flagstop hooks set --help.`);
}
