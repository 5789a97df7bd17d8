import { type SourceActView, sourceActPageSchema } from '../../shared/contracts/source-act.ts';
import { callForAll } from '../client/call-api.ts';
import { type Command, complain, type ExitCode, readArguments } from '../command.ts';
import { noticeOptions, noticeOptionsHelp, noticeServer } from '../notices/notice-server.ts';

const help = `Usage: flagstop hooks acts [--server URL] [--provider ID] [--token TOKEN] [--json]

Lists what Flagstop did at your sources because of a decision, will do, or would do in a dry run; newest decisions first. What was
done at a source only you change back, there.

${noticeOptionsHelp('flagstop/decisions:read or flagstop/secrets:write')}`;

/** `flagstop hooks acts`. */
export const hooksActs: Command = {
  name: 'hooks acts',
  summary: 'list what Flagstop did at your sources',
  help,
  run,
};

async function run(args: readonly string[]): Promise<ExitCode> {
  const parsed = readArguments(args, { options: noticeOptions, positionals: [] });
  if (!parsed.ok) return complain(`flagstop hooks acts: ${parsed.error}. See flagstop hooks acts --help.`);
  const { values } = parsed.value;
  const server = await noticeServer(values);
  if (!server.ok) return complain(server.error);
  const acts = await callForAll(server.value, {
    path: `${server.value.path}/acts`,
    page: sourceActPageSchema,
  });
  if (!acts.ok) return complain(acts.error);
  const lines = acts.value.map((act) => (values.json ? JSON.stringify(act) : row(act)));
  console.log(lines.length > 0 || values.json ? lines.join('\n') : 'Nothing was done at any source.');
  return 0;
}

function row({
  decidedAt,
  source,
  merchant,
  what,
  state,
  outcome,
  decisionId,
  attempts,
}: SourceActView): string {
  const last = attempts.at(-1);
  const came = last ? `, ${last.status ?? last.failure}` : '';
  return `${decidedAt}  ${state.padEnd(7)}  ${source.padEnd(6)}  ${what}  ${merchant.reference}  ${outcome} (${decisionId}${came})`;
}
