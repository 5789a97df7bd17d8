import { hookSetupsSchema } from '../../shared/contracts/hook-setup.ts';
import { callApi } from '../client/call-api.ts';
import { type Command, complain, type ExitCode, readArguments } from '../command.ts';
import { noticeOptions, noticeOptionsHelp, noticeServer } from '../notices/notice-server.ts';
import { describeHook } from './describe-hook.ts';
import { hookCall } from './hook-call.ts';
import { hookSourceOf } from './hook-source.ts';

const scopes = 'flagstop/decisions:read or flagstop/secrets:write';

/** `flagstop hooks list`. */
export const hooksList: Command = {
  name: 'hooks list',
  summary: 'list the sources whose webhooks you take',
  help: `Usage: flagstop hooks list [--server URL] [--provider ID] [--token TOKEN] [--json]

Shows how the webhooks of each source are taken, of which anything was ever said.

${noticeOptionsHelp(scopes)}`,
  run: list,
};

/** `flagstop hooks show SOURCE`. */
export const hooksShow: Command = {
  name: 'hooks show',
  summary: 'show how a source’s webhooks are taken',
  help: `Usage: flagstop hooks show SOURCE [--server URL] [--provider ID] [--token TOKEN] [--json]

Shows how a source’s webhooks are taken and the URL to tell it; never a secret or key.

${noticeOptionsHelp(scopes)}`,
  run: show,
};

/** `flagstop hooks off SOURCE`. */
export const hooksOff: Command = {
  name: 'hooks off',
  summary: 'take no more webhooks of a source',
  help: `Usage: flagstop hooks off SOURCE [--server URL] [--provider ID] [--token TOKEN] [--json]

From now on the source’s webhooks are refused, within 60 seconds everywhere. Its secrets and the key to its API are forgotten.

${noticeOptionsHelp('flagstop/secrets:write')}`,
  run: off,
};

async function list(args: readonly string[]): Promise<ExitCode> {
  const parsed = readArguments(args, { options: noticeOptions, positionals: [] });
  if (!parsed.ok) return complain(`flagstop hooks list: ${parsed.error}. See flagstop hooks list --help.`);
  const { values } = parsed.value;
  const server = await noticeServer(values);
  if (!server.ok) return complain(server.error);
  const { baseUrl, path } = server.value;
  const got = await callApi(server.value, {
    method: 'GET',
    path: `${path}/hooks`,
    answer: hookSetupsSchema,
  });
  if (!got.ok) return complain(got.error);
  const { answer, raw } = got.value;
  const told = answer.items.map((hook) => describeHook(hook, baseUrl)).join('\n');
  console.log(values.json ? raw : told || 'You take no webhooks of any source yet.');
  return 0;
}

function show(args: readonly string[]): Promise<ExitCode> {
  return one(args, { name: 'show', method: 'GET' });
}

function off(args: readonly string[]): Promise<ExitCode> {
  return one(args, { name: 'off', method: 'DELETE' });
}

async function one(
  args: readonly string[],
  { name, method }: { readonly name: string; readonly method: 'GET' | 'DELETE' },
): Promise<ExitCode> {
  const parsed = readArguments(args, { options: noticeOptions, positionals: ['SOURCE'] });
  const source = parsed.ok ? hookSourceOf(parsed.value.positionals[0]) : parsed;
  if (!parsed.ok || !source.ok)
    return complain(
      `flagstop hooks ${name}: ${source.ok ? '' : source.error}. See flagstop hooks ${name} --help.`,
    );
  return await hookCall(parsed.value.values, { method, source: source.value });
}
