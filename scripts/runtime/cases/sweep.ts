import * as z from 'zod';
import { sweepEnv } from '../../../shared/env.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { RuntimeCase } from '../runtime-case.ts';

const countSchema = z.int().min(0);
const longAgoMs = 10 * 60_000;

/** What schedules start it with, and a merchant that nobody indexed. */
export const sweep: RuntimeCase = {
  folder: 'sweep',
  schema: sweepEnv,
  ask: async () => ({
    what: 'the schedule of flags',
    event: { task: 'flags' },
    check: async ({ kind, text }) => {
      const count = countSchema.safeParse(kind === 'response' ? JSON.parse(text) : null);
      return count.success ? ok(`${count.data} begun or ended`) : fail(`it answered ${text.slice(0, 300)}`);
    },
  }),
  also: async (world) => {
    const { provider, merchant } = await world.screen(longAgoMs);
    return [
      {
        what: 'the schedule of what waits',
        event: { task: 'pending' },
        check: async ({ text }) => {
          const standing = await world.stores.merchants.readStanding(provider, merchant);
          return standing?.indexPending === null
            ? ok(`${text} indexed, the merchant of ten minutes ago among them`)
            : fail('a merchant that waits since ten minutes ago was not indexed');
        },
      },
    ];
  },
  unshown: 'EventBridge’s scheduler, SQS itself; the other four tasks',
};
