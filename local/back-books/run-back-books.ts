import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { BackBookScreener, BackBookStep } from '../../functions/screen-backbook/screen-backbook.ts';
import type { BackBookEngine, BackBookKey } from '../../shared/backbook-ports.ts';
import type { Pump } from '../pumps/start-pump.ts';

/** How often a step that fails is taken again before the back book is given up. */
const attempts = 4;
/** Between steps, so that others get a turn. */
const breathMs = 1;

/**
 * Screens back books in this process, one after the other, with the function that AWS screens them with. Steps are short and
 * others get a turn between them. What it is in the midst of when the server ends goes on when it is started again.
 */
export function runBackBooks(
  screener: BackBookScreener,
  { ended }: { readonly ended: (key: BackBookKey) => Promise<void> },
): BackBookEngine & Pump {
  const started = new Set<string>();
  const closing = new AbortController();
  const { signal } = closing;
  let running = Promise.resolve();
  const take = async (step: BackBookStep): Promise<boolean> => {
    for (let failed = 0; !signal.aborted; ) {
      await pause(breathMs);
      try {
        if ((await screener(step, { awsRequestId: randomUUID() })).done) return true;
        failed = 0;
      } catch (error) {
        failed += 1;
        if (failed >= attempts) throw error;
      }
    }
    return false;
  };
  const run = async (key: BackBookKey): Promise<void> => {
    const { provider, id } = key;
    try {
      if (await take({ task: 'screen', provider, id })) await ended(key);
    } catch (error) {
      const name = error instanceof Error ? error.name : 'an error';
      console.error(`The back book ${id}: ${name}. It stopped; start it again and it goes on.`);
      await take({ task: 'fail', provider, id }).catch(() => false);
    }
  };
  return {
    start: async ({ provider, id, starts }) => {
      const name = `${provider}#${id}#${starts}`;
      if (started.has(name)) return;
      started.add(name);
      running = running.then(() => run({ provider, id }));
    },
    close: async () => {
      closing.abort();
      await running;
    },
  };
}
