import type { FlagIdentifier } from '../../shared/contracts/flag.ts';
import { type FlagsFound, flagsFoundSchema } from '../../shared/contracts/flag-search.ts';
import { identifierTypeSchema, identifierTypes } from '../../shared/contracts/vocabulary.ts';
import { flagIdentifierOf } from '../../shared/domain/flag/flag-identifier-of.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { type Command, complain, type ExitCode, readArguments } from '../command.ts';
import { callFlag } from './call-flag.ts';
import { describeFlag } from './describe-flag.ts';
import { flagOptions, flagOptionsHelp, flagServer } from './flag-server.ts';

const help = `Usage: flagstop flags search TYPE VALUE … [--ended] [--server URL] [--token TOKEN] [--as NAME] [--json]

Finds the flags that list an identifier, or one so like it that a screening would meet it too, as far as you may read them.

  TYPE              one of ${identifierTypes.join(', ')}
  VALUE             as people write it, or as a flag shows it; up to ten. Those of several parts:
                    handle SERVICE:NAME, wallet CHAIN:ADDRESS, tax_id COUNTRY:SCHEME:NUMBER,
                    registration_number COUNTRY:NUMBER, bank_account IBAN or COUNTRY:ROUTING:ACCOUNT,
                    address 'COUNTRY|POSTAL CODE|CITY|STREET'
  --ended           also flags that ended; not for members that only screen
${flagOptionsHelp('contributor', 'flagstop/flags:read')}`;

/** `flagstop flags search TYPE VALUE …`. */
export const flagsSearch: Command = {
  name: 'flags search',
  summary: 'find flags by what they list',
  help,
  run,
};

const options = { ...flagOptions, ended: { type: 'boolean', default: false } } as const;

async function run(args: readonly string[]): Promise<ExitCode> {
  const parsed = readArguments(args, { options, positionals: ['TYPE', 'VALUE'], more: true });
  const seeHelp = 'See flagstop flags search --help.';
  if (!parsed.ok) return complain(`flagstop flags search: ${parsed.error}. ${seeHelp}`);
  const { values, positionals } = parsed.value;
  const [type = '', ...written] = positionals;
  const identifiers = identifiersOf(type, written);
  if (!identifiers.ok) return complain(`flagstop flags search: ${identifiers.error} ${seeHelp}`);
  const server = await flagServer(values, 'contributor');
  if (!server.ok) return complain(server.error);
  const found = await callFlag({
    ...server.value,
    method: 'POST',
    path: '/search',
    body: { identifiers: identifiers.value, ...(values.ended && { includeEnded: true }) },
    answer: flagsFoundSchema,
  });
  if (!found.ok) return complain(found.error);
  console.log(values.json ? found.value.raw : describe(found.value.answer, written));
  return 0;
}

/** What parts a value has; each stands behind a colon but the first. */
const colons = { handle: 1, wallet: 1, registration_number: 1, tax_id: 2 } as const;

function identifiersOf(typed: string, written: readonly string[]): Result<FlagIdentifier[], string> {
  const type = identifierTypeSchema.safeParse(typed);
  if (!type.success) return fail(`TYPE is one of ${identifierTypes.join(', ')}.`);
  const wanted = new Map<string, number>(Object.entries(colons)).get(type.data) ?? 0;
  if (written.some((value) => value.split(':').length <= wanted))
    return fail(`A ${type.data} has ${wanted + 1} parts, with a colon between.`);
  return ok(written.map((value) => flagIdentifierOf({ type: type.data, value })));
}

function describe({ items, complete, unusable }: FlagsFound, written: readonly string[]): string {
  const lines = items.flatMap(({ flag, on }) => [
    describeFlag(flag),
    ...on.map(
      ({ pointer, method, score, explanation }) =>
        `Found by ${written[indexIn(pointer)]}: ${explanation}${method === 'close' ? ` (close, ${score})` : ''}.`,
    ),
    '',
  ]);
  return [
    ...lines,
    ...unusable.map(({ pointer, why }) => `Not looked for: ${written[indexIn(pointer)]}, ${why}.`),
    `${items.length} ${items.length === 1 ? 'flag' : 'flags'} found.`,
    ...(complete ? [] : ['There may be more: name the party better.']),
  ].join('\n');
}

/** Of `/identifiers/N`. */
const indexIn = (pointer: string): number => Number(pointer.split('/')[2]);
