import { redeliveredSchema } from '../../shared/contracts/notice-view.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { callApi } from '../client/call-api.ts';
import { type Command, complain, type ExitCode, readArguments } from '../command.ts';
import { noticeOptions, noticeOptionsHelp, noticeServer } from './notice-server.ts';

const help = `Usage: flagstop notices redeliver NOTICE … [--server URL] [--provider ID] [--token TOKEN] [--json]
       flagstop notices redeliver --from N --to N …

Has notices sent again to your endpoint, each under the id it always had: up to 100 by their ids, or up to 1,000 by their
numbers. What is on its way already is not sent twice; what waits for a later attempt is sent now.

  --from N          from this number …
  --to N            … to this one
${noticeOptionsHelp('flagstop/decisions:read')}`;

/** `flagstop notices redeliver`. */
export const noticesRedeliver: Command = {
  name: 'notices redeliver',
  summary: 'have notices sent again',
  help,
  run,
};

const options = { ...noticeOptions, from: { type: 'string' }, to: { type: 'string' } } as const;
const seeHelp = 'See flagstop notices redeliver --help.';

async function run(args: readonly string[]): Promise<ExitCode> {
  const parsed = readArguments(args, { options, positionals: [], more: true });
  if (!parsed.ok) return complain(`flagstop notices redeliver: ${parsed.error}. ${seeHelp}`);
  const { values, positionals } = parsed.value;
  const body = bodyOf(positionals, values);
  if (!body.ok) return complain(`flagstop notices redeliver: ${body.error}. ${seeHelp}`);
  const server = await noticeServer(values);
  if (!server.ok) return complain(server.error);
  const sent = await callApi(server.value, {
    method: 'POST',
    path: `${server.value.path}/notices/redeliver`,
    body: body.value,
    answer: redeliveredSchema,
  });
  if (!sent.ok) return complain(sent.error);
  const { answer, raw } = sent.value;
  if (values.json) console.log(raw);
  else
    console.log(
      [
        ...answer.items.map(({ noticeId, sequence, type }) => `${sequence}  ${type}  ${noticeId}`),
        `${answer.items.length} will be sent.`,
        ...answer.unknown.map((id) => `${id} is no notice of yours.`),
      ].join('\n'),
    );
  return answer.unknown.length > 0 ? 1 : 0;
}

function bodyOf(
  ids: readonly string[],
  { from, to }: { from?: string; to?: string },
): Result<object, string> {
  if (ids.length > 0)
    return from === undefined && to === undefined
      ? ok({ ids })
      : fail('give ids, or --from and --to, not both');
  if (from === undefined || to === undefined) return fail('give ids, or --from and --to');
  const isNumber = (text: string) => /^[1-9][0-9]{0,11}$/.test(text);
  if (!isNumber(from) || !isNumber(to)) return fail('--from and --to take numbers from 1');
  return ok({ from: Number(from), to: Number(to) });
}
