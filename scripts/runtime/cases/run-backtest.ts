import { randomBytes } from 'node:crypto';
import { memberIdSchema } from '../../../shared/contracts/ids.ts';
import { backtestIdFrom } from '../../../shared/domain/backtest/backtest-id.ts';
import { runBacktestEnv } from '../../../shared/env.ts';
import { startBacktest } from '../../../shared/flows/backtest/start-backtest.ts';
import { fail } from '../../../shared/result.ts';
import { answeredValue } from '../answered-value.ts';
import type { Ask, RuntimeCase } from '../runtime-case.ts';
import type { World } from '../world.ts';

const startedBy = { member: memberIdSchema.parse('coalition-office'), subject: 'runtime' };
const done = { done: true };

/** Steps of a backtest of the policy in force against itself, over today, as the state machine takes them. */
export const runBacktest: RuntimeCase = {
  folder: 'run-backtest',
  schema: runBacktestEnv,
  ask: async (world) => {
    const { id } = await begun(world);
    return share(id, 0);
  },
  also: async (world) => {
    const { id, shares } = await begun(world);
    return [
      ...Array.from({ length: shares }, (_, number) => share(id, number)),
      {
        what: 'the end of a backtest',
        event: { task: 'finish', id },
        check: async (answer) => {
          const ended = await world.stores.backtests.read(id);
          if (ended?.state !== 'done') return fail(`the backtest is ${ended?.state}`);
          return answeredValue(answer, done, `done; ${ended.tally?.decisions ?? 'no'} decisions counted`);
        },
      },
    ];
  },
  unshown: 'Step Functions itself',
};

function share(id: string, number: number): Ask {
  return {
    what: `share ${number} of a backtest`,
    event: { task: 'share', id, share: number },
    check: async (answer) => answeredValue(answer, done, 'done'),
  };
}

async function begun({ stores }: World) {
  const id = backtestIdFrom(randomBytes(16));
  const now = new Date().toISOString();
  const [from, to] = [now.slice(0, 10), now.slice(0, 10)];
  const { policy } = await stores.coalition.readDeployment();
  const ports = {
    ...stores,
    engine: { start: async () => undefined },
    // However often this is run: a member may start so many in a day.
    memberDays: { count: async () => 1 },
  };
  const version = policy?.document.version ?? '';
  const started = await startBacktest(ports, { id, version, days: { from, to }, startedBy, now });
  const stored = started.ok ? await stores.backtests.read(id) : null;
  if (!stored) throw new Error('No backtest began.');
  return stored;
}
