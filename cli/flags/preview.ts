import { type FlagPreview, flagPreviewSchema } from '../../shared/contracts/flag-preview.ts';
import { type Command, complain, type ExitCode, readArguments } from '../command.ts';
import { callFlag } from './call-flag.ts';
import { flagOptions, flagOptionsHelp, flagServer } from './flag-server.ts';
import { readInput } from './read-input.ts';

const help = `Usage: flagstop flags preview FILE|- [--server URL] [--token TOKEN] [--as NAME] [--json]

Says how many boarded merchants a flag would touch, before it is raised. FILE holds it as flags add takes it; - reads
standard input. Members that are no operators are told of no single merchant: only identifiers that three or more have
count for them.

${flagOptionsHelp('contributor', 'flagstop/flags:write')}`;

/** `flagstop flags preview FILE|-`. */
export const flagsPreview: Command = {
  name: 'flags preview',
  summary: 'how many merchants a flag would touch',
  help,
  run,
};

async function run(args: readonly string[]): Promise<ExitCode> {
  const parsed = readArguments(args, { options: flagOptions, positionals: ['FILE'] });
  if (!parsed.ok)
    return complain(`flagstop flags preview: ${parsed.error}. See flagstop flags preview --help.`);
  const { values, positionals } = parsed.value;
  const body = await readInput(positionals[0] ?? '');
  if (!body.ok) return complain(body.error);
  const server = await flagServer(values, 'contributor');
  if (!server.ok) return complain(server.error);
  const previewed = await callFlag({
    ...server.value,
    method: 'POST',
    path: '/preview',
    body: body.value,
    answer: flagPreviewSchema,
  });
  if (!previewed.ok) return complain(previewed.error);
  console.log(values.json ? previewed.value.raw : described(previewed.value.answer));
  return 0;
}

function described({ merchants, atLeast, outcomes, held, limit, unusable }: FlagPreview): string {
  const many = `${atLeast ? 'at least ' : ''}${merchants} boarded merchant${merchants === 1 ? '' : 's'}`;
  return [
    `It would touch ${many}.`,
    ...outcomes.map((one) => `  ${one.from} → ${one.to}: ${one.merchants}`),
    held
      ? `It would be held until an operator releases it: more than ${limit} are touched.`
      : `It would act at once: at most ${limit} may be touched, also by all flags of a member in a day.`,
    ...unusable.map(({ pointer, why }) => `Left out: ${pointer}, ${why}.`),
  ].join('\n');
}
