import { writeFile } from 'node:fs/promises';
import { flagExportSchema } from '../../shared/contracts/flag-lists.ts';
import { callForAll } from '../client/call-api.ts';
import { type Command, complain, type ExitCode, readArguments } from '../command.ts';
import { flagOptions, flagOptionsHelp, flagServer } from './flag-server.ts';

const help = `Usage: flagstop flags export [FILE] [--server URL] [--token TOKEN] [--as NAME]

Writes the flags that you raised and that live, one a line, as flagstop flags add FILE takes them back. It holds your narratives
and references: keep it as you keep those. FILE must not exist; without it, standard output.

${flagOptionsHelp('contributor', 'flagstop/flags:read').replace(/ {2}--json.*\n/, '')}`;

/** `flagstop flags export`. */
export const flagsExport: Command = {
  name: 'flags export',
  summary: 'take the flags you raised with you',
  help,
  run,
};

async function run(args: readonly string[]): Promise<ExitCode> {
  const parsed = readArguments(args, { options: flagOptions, positionals: [], more: true });
  const seeHelp = 'See flagstop flags export --help.';
  if (!parsed.ok) return complain(`flagstop flags export: ${parsed.error}. ${seeHelp}`);
  const { values, positionals } = parsed.value;
  const [file, ...others] = positionals;
  if (others.length > 0) return complain(`flagstop flags export: it takes one file. ${seeHelp}`);
  const server = await flagServer(values, 'contributor');
  if (!server.ok) return complain(server.error);
  const flags = await callForAll(server.value, { path: '/v1/flags/export', page: flagExportSchema });
  if (!flags.ok) return complain(flags.error);
  const lines = flags.value.map((flag) => `${JSON.stringify(flag)}\n`).join('');
  if (file === undefined) {
    process.stdout.write(lines);
    return 0;
  }
  if (!(await isWritten(file, lines))) return complain(`${file} exists, or cannot be written.`);
  console.log(`${flags.value.length} flags written to ${file}.`);
  return 0;
}

/** For its owner's eyes only. */
async function isWritten(file: string, content: string): Promise<boolean> {
  try {
    await writeFile(file, content, { flag: 'wx', mode: 0o600 });
    return true;
  } catch {
    return false;
  }
}
