import { setTimeout as pause } from 'node:timers/promises';
import type { CallFault } from './client/call-server.ts';
import { describeFault } from './client/describe-fault.ts';
import { type Command, complain, type ExitCode, readArguments } from './command.ts';
import type { FeedRow } from './import/feed-row.ts';
import { importProgress } from './import/import-progress.ts';
import { type FlagRow, raiseAll } from './import/raise-all.ts';
import { readJsonl } from './import/read-jsonl.ts';
import { readOfacSdn } from './import/read-ofac-sdn.ts';
import { readNamedFile } from './read-file.ts';
import { tokenServer } from './server-of.ts';

const help = `Usage: flagstop flags import FILE --format ofac-sdn|jsonl [--server URL] [--token TOKEN] [--concurrency N]

Raises a flag for each entry of a list, on a running server. Running it again raises nothing twice, so a run that was
interrupted is continued by the same command. A bad row is reported and the others go on.

  --format ofac-sdn   FILE is OFAC's sdn.csv; alt.csv and add.csv beside it are read too
  --format jsonl      FILE holds a flag a line, as POST /v1/flags takes it
  --server URL        default: the server of .flagstop/demo.json
  --token TOKEN       a token with flagstop/flags:write; default: the demo operator's
  --concurrency N     requests under way at a time, 1 to 64 (default 16)
  --help              show this

Exit codes: 0 all is raised, 1 a row was bad or refused, or the run ended early.`;

/** `flagstop flags import FILE`. */
export const flagsImport: Command = { name: 'flags import', summary: 'raise the flags of a list', help, run };

const options = {
  format: { type: 'string' },
  server: { type: 'string' },
  token: { type: 'string' },
  concurrency: { type: 'string', default: '16' },
} as const;

async function run(args: readonly string[]): Promise<ExitCode> {
  const parsed = readArguments(args, { options, positionals: ['FILE'] });
  if (!parsed.ok)
    return complain(`flagstop flags import: ${parsed.error}. See flagstop flags import --help.`);
  const { values, positionals } = parsed.value;
  const concurrency = Number(values.concurrency);
  if (!Number.isInteger(concurrency) || concurrency < 1 || concurrency > 64)
    return complain('--concurrency takes a number from 1 to 64.');
  const path = positionals[0] ?? '';
  if (values.format !== 'ofac-sdn' && values.format !== 'jsonl')
    return complain('--format is needed: ofac-sdn or jsonl.');
  const server = await tokenServer(values, 'operator');
  if (!server.ok) return complain(server.error);
  const file = await readNamedFile(path);
  if (!file.ok) return complain(file.error);
  const rows = values.format === 'jsonl' ? readJsonl(file.value, path) : await readOfacSdn(file.value, path);
  return importRows(rows, { ...server.value, concurrency });
}

async function importRows(
  rows: readonly FeedRow[],
  target: { baseUrl: string; token: string; concurrency: number },
): Promise<ExitCode> {
  const began = performance.now();
  for (const row of rows) if (row.kind === 'bad') console.error(`${row.file} line ${row.line}: ${row.why}`);
  const flags = rows.filter((row) => row.kind === 'flag');
  const counts = { raised: 0, existed: 0, refused: 0 };
  const refusals: string[] = [];
  const progress = importProgress(flags.length);
  const done = (row: FlagRow, how: 'raised' | 'existed' | CallFault) => {
    if (typeof how === 'string') counts[how] += 1;
    else {
      counts.refused += 1;
      refusals.push(`line ${row.line}: ${describeFault(how)}`);
    }
    progress.advance();
  };
  const end = await raiseAll(flags, { ...target, done, pause: (ms) => pause(ms) });
  progress.end();
  for (const refusal of refusals) console.error(refusal);
  console.log(summary(rows, { counts, seconds: (performance.now() - began) / 1_000 }));
  if (end !== null)
    return complain(`${describeFault(end)} The import ended early; the same command continues it.`);
  return counts.refused > 0 || rows.some((row) => row.kind === 'bad') ? 1 : 0;
}

function summary(
  rows: readonly FeedRow[],
  { counts, seconds }: { counts: { raised: number; existed: number; refused: number }; seconds: number },
): string {
  const done = counts.raised + counts.existed + counts.refused;
  const bad = rows.filter((row) => row.kind === 'bad').length;
  const passedOver = Map.groupBy(
    rows.filter((row) => row.kind === 'passed-over'),
    (row) => row.why,
  );
  const leftOut = rows.reduce((sum, row) => sum + (row.kind === 'flag' ? row.leftOut : 0), 0);
  return [
    `${number(counts.raised, 'flag')} raised, ${counts.existed} there before, ${counts.refused} refused; ${number(bad, 'bad row')}.`,
    ...[...passedOver].map(([why, all]) => `${number(all.length, 'row')} passed over: ${why}.`),
    ...(leftOut > 0 ? [`${number(leftOut, 'identifier')} left out: they cannot be cleaned or checked.`] : []),
    `${number(done, 'row')} in ${seconds.toFixed(1)} s (${Math.round(done / Math.max(seconds, 0.001))} a second).`,
  ].join('\n');
}

function number(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
