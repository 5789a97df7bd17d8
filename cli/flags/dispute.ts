import { disputeOpenedSchema } from '../../shared/contracts/flag-moves.ts';
import { type Command, complain, type ExitCode, readArguments } from '../command.ts';
import { callFlag } from './call-flag.ts';
import { flagOptions, flagOptionsHelp, flagServer } from './flag-server.ts';

const help = `Usage: flagstop flags dispute ID --rationale TEXT [--decision ID [--provider ID]] [--days N] [--server URL]
       [--token TOKEN] [--as NAME] [--json]

Opens a dispute: while it is open the flag caps at review. With a decision that met the flag it is the merchant's;
a provider disputes in no other way, and is told the dispute's number and clock only.

  --rationale TEXT  why; kept with the flag's history, so name no victim in it
  --decision ID     the decision that the merchant is aggrieved by
  --provider ID     for operators: whose decision it is
  --days N          how long an operator has to decide; default 10, only operators give up to 60
${flagOptionsHelp('secondContributor', 'flagstop/flags:write')}`;

/** `flagstop flags dispute ID`. */
export const flagsDispute: Command = { name: 'flags dispute', summary: 'dispute a flag', help, run };

const options = {
  ...flagOptions,
  rationale: { type: 'string' },
  decision: { type: 'string' },
  provider: { type: 'string' },
  days: { type: 'string' },
} as const;

async function run(args: readonly string[]): Promise<ExitCode> {
  const parsed = readArguments(args, { options, positionals: ['ID'] });
  const seeHelp = 'See flagstop flags dispute --help.';
  if (!parsed.ok) return complain(`flagstop flags dispute: ${parsed.error}. ${seeHelp}`);
  const { values, positionals } = parsed.value;
  const { rationale, decision, provider, days } = values;
  if (rationale === undefined) return complain(`flagstop flags dispute: --rationale is needed. ${seeHelp}`);
  if (days !== undefined && !/^[1-9]\d?$/.test(days)) return complain('--days takes a number from 1 to 60.');
  const server = await flagServer(values, 'secondContributor');
  if (!server.ok) return complain(server.error);
  const opened = await callFlag({
    ...server.value,
    method: 'POST',
    path: `/${encodeURIComponent(positionals[0] ?? '')}/disputes`,
    body: {
      rationale,
      ...(decision !== undefined && { decisionId: decision }),
      ...(provider !== undefined && { provider }),
      ...(days !== undefined && { days: Number(days) }),
    },
    answer: disputeOpenedSchema,
  });
  if (!opened.ok) return complain(opened.error);
  const { flagId, n, dueAt } = opened.value.answer;
  const sentence = `Dispute ${n} of ${flagId} is open. An operator should decide it by ${dueAt}.`;
  console.log(values.json ? opened.value.raw : sentence);
  return 0;
}
