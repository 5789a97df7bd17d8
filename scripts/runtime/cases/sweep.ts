import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { sweepEnv } from '../../../shared/env.ts';
import { fail, ok } from '../../../shared/result.ts';
import { aNotice } from '../../../tests/support/a-notice.ts';
import { anAct } from '../../../tests/support/an-act.ts';
import type { Ask, RuntimeCase } from '../runtime-case.ts';
import type { World } from '../world.ts';

const countSchema = z.int().min(0);
const longAgoMs = 10 * 60_000;

/** What schedules start it with; a merchant that nobody indexed, a notice and an act that nobody attempted. */
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
  also: async (world) => [await waitingMerchant(world), await waitingStarts(world)],
  unshown: 'EventBridge’s scheduler, SQS and Lambda’s starts themselves; the other three tasks',
};

async function waitingMerchant({ screen, stores }: World): Promise<Ask> {
  const { provider, merchant } = await screen(longAgoMs);
  return {
    what: 'the schedule of what waits',
    event: { task: 'pending' },
    check: async ({ text }) => {
      const standing = await stores.merchants.readStanding(provider, merchant);
      return standing?.indexPending === null
        ? ok(`${text} indexed, the merchant of ten minutes ago among them`)
        : fail('a merchant that waits since ten minutes ago was not indexed');
    },
  };
}

/** A notice and an act that nobody attempted. */
async function waitingStarts({ provider, stores, lambda }: World): Promise<Ask> {
  const since = new Date(Date.now() - longAgoMs).toISOString();
  const waits = { state: 'waiting', waitingSince: since, createdAt: since } as const;
  const { notice } = await stores.notices.append(aNotice(provider, randomUUID(), waits));
  const act = anAct(provider, randomUUID(), { waitingSince: since, createdAt: since });
  await stores.acts.putAct(act);
  return {
    what: 'the schedule of notices',
    event: { task: 'notices' },
    check: async ({ text }) => {
      const isStarted = (id: string) => lambda.started.some((payload) => payload.includes(id));
      return isStarted(notice.noticeId) && isStarted(act.decisionId)
        ? ok(`${text} started by Lambda, the notice and the act of ten minutes ago among them`)
        : fail('a notice or an act that waits since ten minutes ago was not started');
    },
  };
}
