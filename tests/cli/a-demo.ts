import { onTestFinished } from 'vitest';
import { startDemo } from '../../local/start-demo.ts';
import { memoryStores } from '../../shared/adapters/memory/memory-stores.ts';

/** A demo on the memory twins behind the gateway on a free port, in this process; it ends with the test. */
export async function aDemo() {
  const stores = memoryStores();
  const started = await startDemo({
    stores,
    sealingKey: Buffer.alloc(32, 7),
    observer: { log: () => {}, count: () => {}, measure: () => {}, record: () => {} },
    port: 0,
  });
  if (!started.ok) throw new Error(started.error);
  const { gateway, file } = started.value;
  onTestFinished(() => gateway.close());
  return { stores, file, gateway };
}
