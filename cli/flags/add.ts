import { flagViewSchema } from '../../shared/contracts/flag-view.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { type Command, complain, type ExitCode, readArguments } from '../command.ts';
import { addLines, flagLines } from './add-lines.ts';
import { callFlag } from './call-flag.ts';
import { describeFlag } from './describe-flag.ts';
import { flagOptions, flagOptionsHelp, flagServer } from './flag-server.ts';
import { identifierHelp, identifierOptions, readIdentifiers } from './identifier-options.ts';
import { readInput } from './read-input.ts';

const help = `Usage: flagstop flags add FILE|- [--server URL] [--token TOKEN] [--as NAME] [--json]
       flagstop flags add --category CATEGORY --host HOST … [--narrative TEXT] [--reference TEXT …] …

Raises a flag, in force for the next screening. FILE holds it as POST /v1/flags takes it; - reads standard input.
With a flag on each of several lines, as flags export writes them, it raises each; what stands already is left as it is.
Never send abusive material or links to it: identifiers and a reference to the case are enough.

  --category NAME   what it is raised for, e.g. sale-site; see docs/flag-categories.md
${identifierHelp}
  --narrative TEXT  confidential: why
  --reference TEXT  where the evidence is kept; may be given several times
  --share LEVEL     who may read it: operators, contributors or members; default: contributors
  --until TIME      its end, e.g. 2030-06-30T00:00:00Z; default: in five years
${flagOptionsHelp('contributor', 'flagstop/flags:write')}`;

/** `flagstop flags add`. */
export const flagsAdd: Command = { name: 'flags add', summary: 'raise a flag', help, run };

const options = {
  ...flagOptions,
  ...identifierOptions,
  category: { type: 'string' },
  narrative: { type: 'string' },
  reference: { type: 'string', multiple: true },
  share: { type: 'string' },
  until: { type: 'string' },
} as const;

const seeHelp = 'See flagstop flags add --help.';

async function run(args: readonly string[]): Promise<ExitCode> {
  const byOptions = args.some((arg) => arg === '--category' || arg.startsWith('--category='));
  const parsed = readArguments(args, { options, positionals: byOptions ? [] : ['FILE'] });
  if (!parsed.ok) return complain(`flagstop flags add: ${parsed.error}. ${seeHelp}`);
  const { values, positionals } = parsed.value;
  const body = byOptions ? bodyOf(values) : await readInput(positionals[0] ?? '');
  if (!body.ok) return complain(body.error);
  const server = await flagServer(values, 'contributor');
  if (!server.ok) return complain(server.error);
  const lines = body.value instanceof Uint8Array ? flagLines(body.value) : null;
  if (lines) return addLines(lines, { server: server.value, json: values.json });
  const raised = await callFlag({
    ...server.value,
    method: 'POST',
    path: '',
    body: body.value,
    answer: flagViewSchema,
  });
  if (!raised.ok) return complain(raised.error);
  console.log(values.json ? raised.value.raw : describeFlag(raised.value.answer));
  return 0;
}

type Values = Parameters<typeof readIdentifiers>[0] & {
  readonly category?: string | undefined;
  readonly narrative?: string | undefined;
  readonly reference?: string[] | undefined;
  readonly share?: string | undefined;
  readonly until?: string | undefined;
};

function bodyOf(values: Values): Result<object, string> {
  const identifiers = readIdentifiers(values);
  if (!identifiers.ok) return identifiers;
  if (identifiers.value.length === 0) return fail(`flagstop flags add: an identifier is needed. ${seeHelp}`);
  const { category, narrative, reference, share, until } = values;
  return ok({
    category,
    identifiers: identifiers.value,
    ...(narrative !== undefined && { narrative }),
    ...(reference && { evidenceReferences: reference }),
    ...(share !== undefined && { shareLevel: share }),
    ...(until !== undefined && { validUntil: until }),
  });
}
