import { setTimeout as pause } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { feedCommits } from '../../local/pumps/feed-commits.ts';
import { untilIndexed } from '../../local/pumps/until-indexed.ts';
import { startDemo } from '../../local/start-demo.ts';
import { memoryStores } from '../../shared/adapters/memory/memory-stores.ts';
import { replayPage } from './replay-page.ts';

it('prints what the page on the life of policies says; `npx vitest run tests/docs/policy-life.test.ts --update` writes it', async () => {
  const { stores, ...streams } = feedCommits(memoryStores());
  const started = await startDemo({
    stores,
    streams,
    sealingKey: Buffer.alloc(32, 7),
    observer: { log: () => {}, count: () => {}, measure: () => {}, record: () => {} },
    port: 0,
  });
  if (!started.ok) throw new Error(started.error);
  const { gateway, pumps, file } = started.value;
  onTestFinished(async () => {
    for (const pump of pumps) await pump.close();
    await gateway.close();
  });
  /** What the stream's consumer does comes a moment after a screening. */
  const ready = async () => {
    await untilIndexed(stores.index, { withinMs: 10_000, nowMs: Date.now });
    await pause(200);
  };
  const page = await replayPage('docs/policy-life.md', { file, ready });
  await expect(page).toMatchFileSnapshot('../../docs/policy-life.md');
}, 240_000);
