import { flagViewSchema } from '../../shared/contracts/flag-view.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { type Command, complain, type ExitCode, readArguments } from '../command.ts';
import { callFlag } from './call-flag.ts';
import { describeFlag } from './describe-flag.ts';
import { flagOptions, flagOptionsHelp, flagServer } from './flag-server.ts';
import { seqOf } from './flag-step.ts';
import { identifierHelp, identifierOptions, readIdentifiers } from './identifier-options.ts';

const help = `Usage: flagstop flags amend ID --rationale TEXT [what changes …] [--seq N] [--server URL] [--token TOKEN] [--as NAME]
       [--json]

Changes what a flag says; for its author and operators. What is added rests on your word alone.

  --rationale TEXT  why; kept with the flag's history, so name no victim in it
${identifierHelp}, added
  --remove TYPE:VALUE
                    an identifier as the flag shows it; may be given several times
  --category NAME, --narrative TEXT, --share LEVEL, --until TIME, --review TIME
  --reference TEXT  the evidence references from now on; may be given several times
  --seq N           the seq of the flag as you read it; default: as it is now
${flagOptionsHelp('contributor', 'flagstop/flags:write')}`;

/** `flagstop flags amend ID`. */
export const flagsAmend: Command = { name: 'flags amend', summary: 'change what a flag says', help, run };

const options = {
  ...flagOptions,
  ...identifierOptions,
  rationale: { type: 'string' },
  remove: { type: 'string', multiple: true },
  category: { type: 'string' },
  narrative: { type: 'string' },
  reference: { type: 'string', multiple: true },
  share: { type: 'string' },
  until: { type: 'string' },
  review: { type: 'string' },
  seq: { type: 'string' },
} as const;

async function run(args: readonly string[]): Promise<ExitCode> {
  const parsed = readArguments(args, { options, positionals: ['ID'] });
  const seeHelp = 'See flagstop flags amend --help.';
  if (!parsed.ok) return complain(`flagstop flags amend: ${parsed.error}. ${seeHelp}`);
  const { values, positionals } = parsed.value;
  if (values.rationale === undefined)
    return complain(`flagstop flags amend: --rationale is needed. ${seeHelp}`);
  const changes = changesOf(values);
  if (!changes.ok) return complain(changes.error);
  const server = await flagServer(values, 'contributor');
  if (!server.ok) return complain(server.error);
  const path = `/${encodeURIComponent(positionals[0] ?? '')}`;
  const seq = await seqOf(values, { ...server.value, path });
  if (!seq.ok) return complain(seq.error);
  const amended = await callFlag({
    ...server.value,
    method: 'PATCH',
    path,
    body: { seq: seq.value, rationale: values.rationale, ...changes.value },
    answer: flagViewSchema,
  });
  if (!amended.ok) return complain(amended.error);
  console.log(values.json ? amended.value.raw : describeFlag(amended.value.answer));
  return 0;
}

type Values = Parameters<typeof readIdentifiers>[0] &
  Readonly<Partial<Record<'category' | 'narrative' | 'share' | 'until' | 'review', string | undefined>>> & {
    readonly remove?: string[] | undefined;
    readonly reference?: string[] | undefined;
  };

function changesOf(values: Values): Result<object, string> {
  const add = readIdentifiers(values);
  if (!add.ok) return add;
  const { remove = [], category, narrative, reference, share, until, review } = values;
  if (remove.some((one) => !/^[a-z_]+:./.test(one)))
    return fail('--remove takes TYPE:VALUE, e.g. host:a.example.');
  const removed = remove.map((one) => ({
    type: one.slice(0, one.indexOf(':')),
    value: one.slice(one.indexOf(':') + 1),
  }));
  return ok({
    ...(add.value.length > 0 && { add: add.value }),
    ...(removed.length > 0 && { remove: removed }),
    ...(category !== undefined && { category }),
    ...(narrative !== undefined && { narrative }),
    ...(reference && { evidenceReferences: reference }),
    ...(share !== undefined && { shareLevel: share }),
    ...(until !== undefined && { validUntil: until }),
    ...(review !== undefined && { reviewAt: review }),
  });
}
