import { type FlagHistory, flagHistorySchema } from '../../shared/contracts/flag-moves.ts';
import { flagViewSchema } from '../../shared/contracts/flag-view.ts';
import { ok, type Result } from '../../shared/result.ts';
import { type Command, complain, type ExitCode, readArguments } from '../command.ts';
import { callFlag } from './call-flag.ts';
import { describeFlag } from './describe-flag.ts';
import { describeHistory } from './describe-history.ts';
import { flagOptions, flagOptionsHelp, flagServer } from './flag-server.ts';

const help = `Usage: flagstop flags show ID [--history] [--server URL] [--token TOKEN] [--as NAME] [--json]

Shows a flag as you may see it, and what you may do with it now.

  --history         its whole history too, oldest step first
${flagOptionsHelp('operator', 'flagstop/flags:read')}`;

/** `flagstop flags show ID`. */
export const flagsShow: Command = { name: 'flags show', summary: 'show a flag, and its history', help, run };

const options = { ...flagOptions, history: { type: 'boolean', default: false } } as const;

async function run(args: readonly string[]): Promise<ExitCode> {
  const parsed = readArguments(args, { options, positionals: ['ID'] });
  if (!parsed.ok) return complain(`flagstop flags show: ${parsed.error}. See flagstop flags show --help.`);
  const { values, positionals } = parsed.value;
  const server = await flagServer(values, 'operator');
  if (!server.ok) return complain(server.error);
  const path = `/${encodeURIComponent(positionals[0] ?? '')}`;
  const flag = await callFlag({ ...server.value, method: 'GET', path, answer: flagViewSchema });
  if (!flag.ok) return complain(flag.error);
  const history = values.history ? await wholeHistory(server.value, path) : ok(null);
  if (!history.ok) return complain(history.error);
  if (values.json) console.log(jsonOf(flag.value.raw, history.value));
  else console.log([describeFlag(flag.value.answer), ...lines(history.value)].join('\n'));
  return 0;
}

const lines = (history: FlagHistory['items'] | null) => (history ? [describeHistory(history)] : []);

/** The flag as it came; with its history, one object of both. */
function jsonOf(flag: string, history: FlagHistory['items'] | null): string {
  return history ? `{"flag":${flag},"history":${JSON.stringify(history)}}` : flag;
}

async function wholeHistory(
  server: { baseUrl: string; token: string },
  path: string,
): Promise<Result<FlagHistory['items'], string>> {
  const items: FlagHistory['items'] = [];
  let cursor: string | null = null;
  do {
    const query: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page: Result<{ answer: FlagHistory }, string> = await callFlag({
      ...server,
      method: 'GET',
      path: `${path}/events?limit=100${query}`,
      answer: flagHistorySchema,
    });
    if (!page.ok) return page;
    items.push(...page.value.answer.items);
    cursor = page.value.answer.nextCursor;
  } while (cursor !== null);
  return ok(items);
}
