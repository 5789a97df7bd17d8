import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { type Backtest, backtestIdSchema } from '../../shared/contracts/backtest.ts';
import { factsSchema } from '../../shared/contracts/facts.ts';
import { decisionIdSchema, instantSchema, memberIdSchema } from '../../shared/contracts/ids.ts';
import { outcomeSchema } from '../../shared/contracts/vocabulary.ts';
import { startTally, tallySoFar } from '../../shared/domain/backtest/running-tally.ts';
import { tallyDecision } from '../../shared/domain/backtest/tally-decision.ts';
import { flagIdFrom } from '../../shared/domain/flag-id.ts';
import type { Policy } from '../../shared/domain/policy/load-policy.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { parseJson } from '../client/call-server.ts';
import { readNamedFile } from '../read-file.ts';
import { loadPolicyFile } from './load-policy-file.ts';
import { sayProblem } from './say-problem.ts';

const defaultPolicy = fileURLToPath(new URL('../../policies/coalition-default.yaml', import.meta.url));

/** A decision as the API shows it, as far as a backtest looks at it. */
const exportedSchema = z
  .object({
    decisionId: decisionIdSchema,
    provider: memberIdSchema,
    facts: factsSchema,
    decidedAt: instantSchema,
    answer: z.object({ outcome: outcomeSchema }),
  })
  .transform(({ answer, ...decision }) => ({ ...decision, outcome: answer.outcome }));

export interface FileBacktest {
  /** Files: two policies (YAML), and decisions, one JSON object a line. */
  readonly draft: string;
  readonly against: string | null;
  readonly decisions: string;
}

/** A backtest on this machine, over exported decisions, line by line; or one sentence on what cannot be read. */
export async function backtestFile(files: FileBacktest): Promise<Result<Backtest, string>> {
  const draft = await readPolicy(files.draft);
  if (!draft.ok) return draft;
  const active = await readPolicy(files.against ?? defaultPolicy);
  if (!active.ok) return active;
  const startedAt = new Date().toISOString();
  const counted = await count(files.decisions, { draft: draft.value, active: active.value });
  if (!counted.ok) return counted;
  const { tally, providers } = counted.value;
  const from = tally.days.at(0)?.day ?? startedAt.slice(0, 'YYYY-MM-DD'.length);
  return ok({
    id: backtestIdSchema.parse(flagIdFrom(randomBytes(16)).replace(/^flg_/, 'bkt_')),
    state: 'done',
    failure: null,
    draft: nameOf(draft.value),
    active: nameOf(active.value),
    from,
    to: tally.days.at(-1)?.day ?? from,
    startedAt,
    endedAt: new Date().toISOString(),
    startedBy: { member: memberIdSchema.parse('nobody'), subject: 'the command line' },
    parts: { done: 1, of: 1 },
    providers,
    tally,
  });
}

async function count(path: string, policies: { draft: Policy; active: Policy }) {
  const readable = await readNamedStream(path);
  if (!readable.ok) return readable;
  const running = startTally();
  const providers = new Set<string>();
  let number = 0;
  for await (const line of createInterface({ input: readable.value, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    const decision = exportedSchema.safeParse(parseJson(line));
    if (!decision.success)
      return fail(`${path}: line ${number} is no decision as "flagstop decisions show --json" prints it.`);
    providers.add(decision.data.provider);
    tallyDecision(running, { decision: decision.data, ...policies });
  }
  return ok({ tally: tallySoFar(running), providers: providers.size });
}

async function readNamedStream(path: string) {
  const stream = createReadStream(path, 'utf8');
  const { promise, resolve } = Promise.withResolvers<boolean>();
  stream.once('open', () => resolve(true));
  stream.once('error', () => resolve(false));
  return (await promise) ? ok(stream) : fail(`${path} cannot be read.`);
}

async function readPolicy(path: string): Promise<Result<Policy, string>> {
  const file = await readNamedFile(path);
  if (!file.ok) return file;
  const text = file.value.toString('utf8');
  const policy = loadPolicyFile(text);
  return policy.ok ? policy : fail(sayProblem(policy.error, { path, text }).join('\n'));
}

function nameOf({ document: { id, version }, sha256 }: Policy) {
  return { id, version, sha256 };
}
