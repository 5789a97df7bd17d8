import { writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type Backtest,
  type BacktestView,
  backtestViewSchema,
  maxBacktestDays,
} from '../../shared/contracts/backtest.ts';
import { renderReport } from '../../shared/domain/backtest/report/render-report.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { callApi, type TokenServer } from '../client/call-api.ts';
import { type Command, complain, type ExitCode, readArguments } from '../command.ts';
import { flagOptions, flagServer } from '../flags/flag-server.ts';
import { backtestFile } from './backtest-file.ts';
import { backtestProgress } from './backtest-progress.ts';
import { describeBacktest } from './describe-backtest.ts';

const usualDays = 30;

const help = `Usage: flagstop policy backtest VERSION [--days N] [--out FILE.html] [--server URL] [--token TOKEN] [--as NAME] [--json]
       flagstop policy backtest FILE --decisions FILE.ndjson [--against FILE] [--out FILE.html] [--json]

Runs the facts of logged decisions through a version of the coalition's policy and through the active one, and tells what
would come out otherwise, by outcome and by reason. Decides nothing and changes no decision. Providers' own rules are left
out on both sides. With --decisions it needs no server: it reads a policy (YAML), and decisions as
"flagstop decisions show --json" prints them, one a line.

  --days N           so many days up to today (UTC), 1 to ${maxBacktestDays}; default: ${usualDays}
  --out FILE         write the report as a page (HTML)
  --decisions FILE   logged decisions, one JSON object a line
  --against FILE     the policy to compare with; default: the coalition's default policy
  --server URL       default: the server of .flagstop/demo.json
  --token TOKEN      a token with flagstop/policies:write; default: the demo's operator
  --as NAME          another of the demo's tokens
  --json             print the backtest as it came
  --help             show this

Exit codes: 0 done, 1 an error.`;

/** `flagstop policy backtest VERSION`. */
export const policyBacktest: Command = {
  name: 'policy backtest',
  summary: 'try a policy on logged decisions',
  help,
  run,
};

const options = {
  ...flagOptions,
  days: { type: 'string' },
  out: { type: 'string' },
  decisions: { type: 'string' },
  against: { type: 'string' },
} as const;

interface Values {
  readonly server?: string | undefined;
  readonly token?: string | undefined;
  readonly as?: string | undefined;
  readonly days?: string | undefined;
}

async function run(args: readonly string[]): Promise<ExitCode> {
  const parsed = readArguments(args, { options, positionals: ['VERSION'] });
  if (!parsed.ok)
    return complain(`flagstop policy backtest: ${parsed.error}. See flagstop policy backtest --help.`);
  const { values, positionals } = parsed.value;
  const { decisions, against, out, json } = values;
  const subject = positionals[0] ?? '';
  const done: Result<Backtest, string> =
    decisions === undefined
      ? await onServer(subject, values)
      : await backtestFile({ draft: subject, decisions, against: against ?? null });
  if (!done.ok) return complain(done.error);
  if (out !== undefined) {
    const written = await writeReport(out, done.value);
    if (!written.ok) return complain(written.error);
  }
  console.log(json ? JSON.stringify(done.value) : describeBacktest(done.value));
  if (out !== undefined && !json) console.log(`Report: ${out}`);
  return done.value.state === 'done' ? 0 : 1;
}

async function onServer(version: string, values: Values): Promise<Result<Backtest, string>> {
  const days = Number(values.days ?? usualDays);
  if (!Number.isInteger(days) || days < 1 || days > maxBacktestDays)
    return fail(`--days takes a whole number from 1 to ${maxBacktestDays}.`);
  const server = await flagServer(values, 'operator');
  if (!server.ok) return server;
  const today = Date.now();
  const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 'YYYY-MM-DD'.length);
  const body = { from: dayOf(today - (days - 1) * 86_400_000), to: dayOf(today) };
  const path = `/v1/policies/${encodeURIComponent(version)}`;
  const started = await callApi(server.value, {
    method: 'POST',
    path: `${path}/backtest`,
    body,
    answer: backtestViewSchema,
  });
  return started.ok ? untilEnded(server.value, { path, begun: started.value.answer }) : started;
}

/** Asks how far it is, less often the longer it takes. */
async function untilEnded(
  server: TokenServer,
  { path, begun }: { path: string; begun: BacktestView },
): Promise<Result<Backtest, string>> {
  const progress = backtestProgress();
  let backtest = begun;
  try {
    for (let waitMs = 100; backtest.state === 'running'; waitMs = Math.min(waitMs * 1.3, 2_000)) {
      progress.tell(backtest);
      await pause(waitMs);
      const read = await callApi(server, {
        method: 'GET',
        path: `${path}/backtests/${backtest.id}`,
        answer: backtestViewSchema,
      });
      if (!read.ok) return fail(`${read.error} The backtest ${backtest.id} goes on without you.`);
      backtest = read.value.answer;
    }
    progress.tell(backtest);
    return ok(backtest);
  } finally {
    progress.end();
  }
}

async function writeReport(path: string, backtest: Backtest): Promise<Result<null, string>> {
  try {
    await writeFile(path, renderReport(backtest));
    return ok(null);
  } catch {
    return fail(`${path} cannot be written. Name a file in a directory that is there.`);
  }
}
