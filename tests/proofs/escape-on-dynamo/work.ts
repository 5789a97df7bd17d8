import { rescreener } from '../../../functions/rescreen/rescreen.ts';
import { decisionWatcher } from '../../../functions/watch-decisions/watch-decisions.ts';
import { flagWatcher } from '../../../functions/watch-flags/watch-flags.ts';
import { readStream } from '../../../local/pumps/read-stream.ts';
import { type StreamFeed, startPump } from '../../../local/pumps/start-pump.ts';
import { startQueuePump } from '../../../local/pumps/start-queue-pump.ts';
import { memoryRescreenQueue } from '../../../shared/adapters/memory/memory-rescreen-queue.ts';
import { board, raiseAndChange } from './board-and-raise.ts';
import { type Connected, connect } from './connect.ts';

/*
 * One of the processes that work at once on one DynamoDB Local: `node work.ts ROLE ENDPOINT`. Whoever boards or raises goes on until
 * it is told to stop; whoever is behind a stream tells its parent twice a second whether it has anything to do.
 */
const [role = '', endpoint = ''] = process.argv.slice(2);
const world = connect(endpoint);

/** Several times at once until told to stop, with a little rest. */
async function goOn(act: (world: Connected) => Promise<void>): Promise<void> {
  const told = new AbortController();
  process.once('message', () => told.abort());
  const one = async () => {
    while (!told.signal.aborted) {
      await act(world);
      await world.pause(50);
    }
  };
  await Promise.all([one(), one(), one()]);
  process.disconnect();
}

let busy = 0;
let lastNews = performance.now();

/** Notes that something is at work while it is. */
function noted<A extends unknown[], R>(work: (...args: A) => Promise<R>): (...args: A) => Promise<R> {
  return async (...args) => {
    busy += 1;
    try {
      return await work(...args);
    } finally {
      busy -= 1;
      lastNews = performance.now();
    }
  };
}

/** From its beginning: whoever was killed left off somewhere, and reads all of it again. */
async function feedOf(table: string, of: string): Promise<StreamFeed> {
  const { feed } = await readStream({ ...world, endpoint, table, of, from: 'TRIM_HORIZON' });
  const next = async () => {
    const records = await feed.next();
    if (records.length > 0) lastNews = performance.now();
    return records;
  };
  return { of, next };
}

const quietMs = 3_000;
function tellParent(isEmpty: () => boolean): void {
  const tell = () => {
    const idle = busy === 0 && isEmpty() && performance.now() - lastNews > quietMs;
    process.send?.({ idle });
  };
  setInterval(tell, 500);
  process.once('disconnect', () => process.exit(0));
}

const roles: Readonly<Record<string, () => Promise<unknown>>> = {
  board: () => goOn(board),
  raise: () => goOn(raiseAndChange),
  index: async () => {
    startPump(await feedOf(world.tables.Decisions, 'decisions'), noted(decisionWatcher(world)));
    tellParent(() => true);
  },
  rescreen: async () => {
    const queue = memoryRescreenQueue();
    const keyring = () => world.view.keyring();
    const watch = flagWatcher({ ...world, queue, keyring });
    startPump(await feedOf(world.tables.Flags, 'flags'), noted(watch));
    startQueuePump(queue, noted(rescreener({ ...world, ...world.stores })));
    tellParent(() => queue.size() === 0);
  },
};
await roles[role]?.();
