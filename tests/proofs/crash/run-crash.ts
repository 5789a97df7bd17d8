import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { seededRandom } from '../../../bench/matching/random.ts';
import { type RunningDynamoLocal, startDynamoLocal } from '../../../local/dynamo-local.ts';
import { type Audit, auditStored } from './audit-stored.ts';
import { type KillableGateway, killableGateway } from './killable-gateway.ts';
import { type Answered, nthBody, postScreening } from './post-screening.ts';

export interface CrashPlan {
  readonly screenings: number;
  /** Of the gateway. */
  readonly kills: number;
  /** Of DynamoDB Local; each is followed by one of the gateways' kills. */
  readonly databaseKills: number;
  /** Told how far it is, in lines. */
  readonly tell?: (line: string) => void;
}

export interface Crashed extends Audit {
  /** Requests that had an answer in the end. */
  readonly answered: number;
  /** Requests that were sent again because nothing was answered. */
  readonly sentAgain: number;
  /** Answers to a request sent once more in the end that were not the first answer's bytes, or not said to be a replay. */
  readonly differing: number;
  readonly kills: number;
  readonly databaseKills: number;
}

interface Run extends CrashPlan {
  readonly folder: string;
  readonly answers: (string | undefined)[];
  /** Aborted where one part failed: then the others end too. */
  readonly over: AbortController;
  database: RunningDynamoLocal;
  gateway: KillableGateway;
  next: number;
  answered: number;
  sentAgain: number;
}

const clients = 8;

/**
 * What is left of screenings during which the gateway and the database were killed at random moments and started again. A
 * client sends again under the same request id whatever was not answered.
 */
export async function runCrash(plan: CrashPlan): Promise<Crashed> {
  const folder = await mkdtemp(join(tmpdir(), 'flagstop-crash-'));
  const database = await startDatabase(folder);
  const gateway = await killableGateway({ endpoint: database.endpoint, folder });
  const run: Run = {
    ...plan,
    folder,
    answers: [],
    over: new AbortController(),
    database,
    gateway,
    next: 0,
    answered: 0,
    sentAgain: 0,
  };
  try {
    await Promise.all([...Array.from({ length: clients }, () => send(run)), killAndStart(run)]);
    const differing = await sendOnceMore(run);
    await run.gateway.kill();
    plan.tell?.('all of them sent once more; everything that is stored is read');
    const audit = await auditStored({ endpoint: run.database.endpoint, folder, answers: run.answers });
    const { answered, sentAgain, kills, databaseKills } = run;
    return { answered, sentAgain, differing, kills, databaseKills, ...audit };
  } finally {
    run.over.abort();
    await run.gateway.kill();
    await run.database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function send(run: Run): Promise<void> {
  while (run.next < run.screenings) {
    const n = run.next;
    run.next += 1;
    run.answers[n] = (await reply(run, n)).text;
    run.answered += 1;
    if (run.answered % 500 === 0) run.tell?.(`${run.answered} of ${run.screenings} answered`);
  }
}

/** Asks again until there is an answer: a gateway that is slow to start refuses for want of time. */
async function reply(run: Run, n: number): Promise<Answered> {
  const request = { id: `msg_${n}`, body: nthBody(n, run.screenings) };
  for (;;) {
    run.over.signal.throwIfAborted();
    const posted = await postScreening(run.gateway.demo, request);
    if (posted) return posted;
    run.sentAgain += 1;
    await pause(200);
  }
}

/** Each kill comes after a random share of the answers and a random part of a second. */
async function killAndStart(run: Run): Promise<void> {
  const random = seededRandom(run.screenings);
  const moments = Array.from({ length: run.kills }, () => random.integer(run.screenings - clients));
  const every = Math.max(1, Math.floor(run.kills / Math.max(1, run.databaseKills)));
  for (const [n, moment] of moments.sort((a, b) => a - b).entries()) {
    while (run.answered < moment) await pause(10, undefined, { signal: run.over.signal });
    await pause(random.integer(200));
    const isDatabases = n % every === 0 && n / every < run.databaseKills;
    if (isDatabases) {
      process.kill(run.database.pid, 'SIGKILL');
      await pause(random.integer(300));
    }
    await run.gateway.kill();
    if (isDatabases) {
      await run.database.stop();
      run.database = await startDatabase(run.folder);
    }
    run.gateway = await killableGateway({ endpoint: run.database.endpoint, folder: run.folder });
  }
}

async function startDatabase(folder: string): Promise<RunningDynamoLocal> {
  const started = await startDynamoLocal({ folder, dataFolder: join(folder, 'tables') });
  if (!started.ok) throw new Error(started.error.remedy);
  return started.value;
}

async function sendOnceMore(run: Run): Promise<number> {
  let next = 0;
  let differing = 0;
  const replay = async () => {
    while (next < run.screenings) {
      const n = next;
      next += 1;
      const { text, replayed } = await reply(run, n);
      if (!replayed || text !== run.answers[n]) differing += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, replay));
  return differing;
}
