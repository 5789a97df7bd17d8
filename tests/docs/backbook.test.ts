import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { startDemo } from '../../local/start-demo.ts';
import { memoryStores } from '../../shared/adapters/memory/memory-stores.ts';
import { replayPage } from './replay-page.ts';

it('prints what the page on back books says; `npx vitest run tests/docs/backbook.test.ts --update` writes it', async () => {
  const started = await startDemo({
    stores: memoryStores(),
    sealingKey: Buffer.alloc(32, 7),
    observer: { log: () => {}, count: () => {}, measure: () => {} },
    port: 0,
    backBookFolder: await mkdtemp(join(tmpdir(), 'flagstop-')),
  });
  if (!started.ok) throw new Error(started.error);
  const { gateway, pumps, file } = started.value;
  onTestFinished(async () => {
    for (const pump of pumps) await pump.close();
    await gateway.close();
  });
  const page = await replayPage('docs/backbook.md', { file });
  await expect(page).toMatchFileSnapshot('../../docs/backbook.md');
}, 240_000);
