import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { fail, ok } from '../shared/result.ts';

/** What a command ends with: 0 done or approve, 10 review, 20 decline, 1 error. */
export type ExitCode = 0 | 1 | 10 | 20;

export interface Command {
  /** As it is typed, e.g. `flags import`. */
  readonly name: string;
  readonly summary: string;
  /** For `--help`; the first line shows how the command is called. */
  readonly help: string;
  readonly run: (args: readonly string[]) => Promise<ExitCode>;
}

/** The options and positional arguments that a command was given, or one sentence on which of them is wrong. */
export function readArguments<T extends ParseArgsOptionsConfig>(
  args: readonly string[],
  /** With `more`, the last positional argument may be given several times. */
  shape: { readonly options: T; readonly positionals: readonly string[]; readonly more?: boolean },
) {
  const parsed = parsedArguments(args, shape.options);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  const missing = shape.positionals[positionals.length];
  if (missing !== undefined) return fail(`${missing} is missing`);
  const surplus = !shape.more && positionals.length > shape.positionals.length;
  return surplus ? fail('there are more arguments than the command takes') : ok({ values, positionals });
}

function parsedArguments<T extends ParseArgsOptionsConfig>(args: readonly string[], options: T) {
  try {
    return ok(parseArgs({ args: [...args], options, allowPositionals: true, strict: true }));
  } catch (error) {
    return fail(error instanceof Error ? firstSentence(error.message) : 'an argument cannot be read');
  }
}

/** Node explains at length how to pass positional arguments; the first sentence says what is wrong. */
function firstSentence(message: string): string {
  return message.split(/\.\s/)[0] ?? message;
}

/** Prints one sentence on stderr; the exit code of an error. */
export function complain(sentence: string): 1 {
  console.error(sentence);
  return 1;
}
