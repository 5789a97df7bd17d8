import { maxTermsBytes } from '../shared/contracts/application.ts';
import type { TermsItem, TermsReport } from '../shared/contracts/terms-report.ts';
import { checkTerms } from '../shared/domain/checks/terms/check-terms.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { type Command, complain, type ExitCode, readArguments } from './command.ts';
import { readNamedFile } from './read-file.ts';

const help = `Usage: flagstop terms FILE [--json]

Reads terms of service and says whether they prohibit sexual exploitation of children, promise that it is removed, and
promise that it is reported to the authorities, each with the sentence that says so. English, French, German, Spanish.
FILE holds the terms as text (UTF-8, at most 192 KB). Needs no server: nothing leaves this machine.

  --json            print the report as JSON
  --help            show this

Exit codes: 0 all three are said, 10 one is not, 1 error.`;

/** `flagstop terms FILE`: what terms of service say, read here and now. */
export const terms: Command = { name: 'terms', summary: 'read terms of service', help, run };

const options = { json: { type: 'boolean', default: false } } as const;

async function run(args: readonly string[]): Promise<ExitCode> {
  const parsed = readArguments(args, { options, positionals: ['FILE'] });
  if (!parsed.ok) return complain(`flagstop terms: ${parsed.error}. See flagstop terms --help.`);
  const path = parsed.value.positionals[0] ?? '';
  const file = await readNamedFile(path);
  if (!file.ok) return complain(file.error);
  const text = textOf(file.value);
  if (!text.ok) return complain(`${path} ${text.error}`);
  const report = checkTerms(text.value);
  console.log(parsed.value.values.json ? JSON.stringify(report, null, 2) : describe(report));
  return report.items.every(({ result }) => result === 'pass') ? 0 : 10;
}

function textOf(bytes: Buffer): Result<string, string> {
  if (bytes.length > maxTermsBytes) return fail('is larger than 192 KB.');
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return fail('is not text in UTF-8.');
  }
}

const said: Readonly<Record<TermsItem, string>> = {
  prohibit: 'prohibit sexual exploitation of children',
  remove: 'promise that it is removed',
  report: 'promise that it is reported to the authorities',
};

function describe({ language, items }: TermsReport): string {
  const read =
    language === null ? 'None of the languages that are read.' : `Language: ${languages[language]}.`;
  const lines = items.map(({ item, result, quote }) =>
    [`${result.padEnd(9)}${said[item]}`, ...(quote === null ? [] : [`         "${quote}"`])].join('\n'),
  );
  return [read, ...lines].join('\n');
}

const languages = { en: 'English', fr: 'French', de: 'German', es: 'Spanish' } as const;
