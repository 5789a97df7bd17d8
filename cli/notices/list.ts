import { type NoticeView, noticePageSchema } from '../../shared/contracts/notice-view.ts';
import { callApi } from '../client/call-api.ts';
import { type Command, complain, type ExitCode, readArguments } from '../command.ts';
import { noticeOptions, noticeOptionsHelp, noticeServer } from './notice-server.ts';

const help = `Usage: flagstop notices list [--after N] [--limit N] [--server URL] [--provider ID] [--token TOKEN] [--json]

Pulls notices, a line each, in the order of their numbers. Ask after the last number that you have: you miss none.

  --after N         the number of the last notice that you have; default: 0, from the first
  --limit N         how many at most, 1 to 100; default: 100
${noticeOptionsHelp('flagstop/decisions:read')}`;

/** `flagstop notices list`. */
export const noticesList: Command = { name: 'notices list', summary: 'pull notices', help, run };

const options = { ...noticeOptions, after: { type: 'string' }, limit: { type: 'string' } } as const;

async function run(args: readonly string[]): Promise<ExitCode> {
  const parsed = readArguments(args, { options, positionals: [] });
  if (!parsed.ok)
    return complain(`flagstop notices list: ${parsed.error}. See flagstop notices list --help.`);
  const { values } = parsed.value;
  const server = await noticeServer(values);
  if (!server.ok) return complain(server.error);
  const query = new URLSearchParams({ after: values.after ?? '0', limit: values.limit ?? '100' });
  const pulled = await callApi(server.value, {
    method: 'GET',
    path: `${server.value.path}/notices?${query.toString()}`,
    answer: noticePageSchema,
  });
  if (!pulled.ok) return complain(pulled.error);
  const { answer, raw } = pulled.value;
  if (values.json) console.log(raw);
  else console.log([...answer.items.map(row), nextStep(answer.items.length, answer.next)].join('\n'));
  return 0;
}

function row({ noticeId, type, timestamp, data, state }: NoticeView): string {
  const { sequence, merchant, previousOutcome, outcome, flags, flagCount = 0 } = data;
  const more = [
    merchant?.reference,
    previousOutcome === undefined ? outcome : `${previousOutcome} → ${outcome}`,
    ...(flags ?? []),
    ...(flags && flagCount > flags.length ? [`and ${flagCount - flags.length} more`] : []),
  ].filter((part) => part !== undefined);
  return `${String(sequence).padStart(6)}  ${timestamp}  ${type.padEnd(16)}  ${more.join('  ')}  (${noticeId}, ${state})`;
}

function nextStep(count: number, next: number): string {
  return count === 0 ? `Nothing after ${next}.` : `Next: flagstop notices list --after ${next}`;
}
