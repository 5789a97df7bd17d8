import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import * as z from 'zod';
import { startDynamoLocal } from '../../local/dynamo-local.ts';
import { createTables } from '../../shared/adapters/dynamo/create-tables.ts';
import { dynamoClient } from '../../shared/adapters/dynamo/dynamo-client.ts';
import { dynamoStores } from '../../shared/adapters/dynamo/dynamo-stores.ts';
import { aCommit, sampleId } from '../support/stored-samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'flagstop-life-'));
const pidFile = join(folder, 'dynamo-local.pid');
const holders: ChildProcess[] = [];

afterAll(async () => {
  for (const holder of holders) await ended(holder, 'SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

test('what was committed outlives a killed run, whose orphan the next run ends', async () => {
  const provider = sampleId.member('p');
  const commit = aCommit({ provider, merchant: sampleId.merchant('m'), decisionId: sampleId.decision('d') });

  const first = await hold();
  await createTables(first.client, tables);
  expect(await first.stores.screening.commit(commit)).toEqual({ kind: 'committed' });
  await ended(first.holder, 'SIGKILL');
  expect(await answers(first.endpoint)).toBe(true);

  const second = await hold();
  expect(await answers(first.endpoint)).toBe(false);
  expect(await second.stores.decisions.read(provider, commit.decision.decisionId)).toEqual(commit.decision);

  const third = await startDynamoLocal({ folder });
  expect(third).toMatchObject({ ok: false, error: { kind: 'already-running' } });
  expect(await answers(second.endpoint)).toBe(true);

  await ended(second.holder, 'SIGTERM');
  expect(second.holder.signalCode).toBe('SIGTERM');
  await expect.poll(() => answers(second.endpoint), { timeout: 5_000 }).toBe(false);
  expect(existsSync(pidFile)).toBe(false);
}, 120_000);

const tables = {
  Flags: 'life-flags',
  Decisions: 'life-decisions',
  Merchants: 'life-merchants',
  Coalition: 'life-coalition',
  Notices: 'life-notices',
};

const readySchema = z.object({ endpoint: z.string() });

/** A process that runs DynamoDB Local in the folder. */
async function hold() {
  const script = join(import.meta.dirname, '../support/hold-dynamo-local.ts');
  const holder = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  holders.push(holder);
  for await (const line of createInterface({ input: holder.stdout })) {
    const { endpoint } = readySchema.parse(JSON.parse(line));
    const client = dynamoClient({ endpoint, requestTimeoutMs: 20_000, connectTimeoutMs: 10_000 });
    return { holder, endpoint, client, stores: dynamoStores({ client, tables }) };
  }
  throw new Error('DynamoDB Local did not come up');
}

async function ended(holder: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (holder.exitCode !== null || holder.signalCode !== null) return;
  const exit = once(holder, 'exit');
  holder.kill(signal);
  await Promise.race([exit, pause(10_000)]);
}

async function answers(endpoint: string): Promise<boolean> {
  try {
    await fetch(endpoint, { signal: AbortSignal.timeout(5_000) });
    return true;
  } catch {
    return false;
  }
}
