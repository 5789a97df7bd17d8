import { noticeViewSchema } from '../../shared/contracts/notice-view.ts';
import { callApi } from '../client/call-api.ts';
import { type Command, complain, type ExitCode, readArguments } from '../command.ts';
import { noticeOptions, noticeOptionsHelp, noticeServer } from './notice-server.ts';

const help = `Usage: flagstop notices ping [--server URL] [--provider ID] [--token TOKEN] [--json]

Has a notice sent to your endpoint that tells nothing, so that you see whether it arrives. There is one in a minute, however often you ask.

${noticeOptionsHelp('flagstop/decisions:read')}`;

/** `flagstop notices ping`. */
export const noticesPing: Command = { name: 'notices ping', summary: 'have a test notice sent', help, run };

async function run(args: readonly string[]): Promise<ExitCode> {
  const parsed = readArguments(args, { options: noticeOptions, positionals: [] });
  if (!parsed.ok)
    return complain(`flagstop notices ping: ${parsed.error}. See flagstop notices ping --help.`);
  const { values } = parsed.value;
  const server = await noticeServer(values);
  if (!server.ok) return complain(server.error);
  const path = `${server.value.path}/notices/ping`;
  const sent = await callApi(server.value, { method: 'POST', path, answer: noticeViewSchema });
  if (!sent.ok) return complain(sent.error);
  const { answer, raw } = sent.value;
  if (values.json) console.log(raw);
  else console.log(`${answer.data.sequence}  ping  ${answer.noticeId}\nIt will be sent.`);
  return 0;
}
