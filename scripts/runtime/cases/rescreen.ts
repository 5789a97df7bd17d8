import { randomUUID } from 'node:crypto';
import { rescreenEnv } from '../../../shared/env.ts';
import { fail } from '../../../shared/result.ts';
import { answeredValue } from '../answered-value.ts';
import type { RuntimeCase } from '../runtime-case.ts';

const messageId = 'message-unreadable';

/** A message as `watch-flags` sends it, and the merchant's new standing. */
export const rescreen: RuntimeCase = {
  folder: 'rescreen',
  schema: rescreenEnv,
  ask: async (world) => {
    const { provider, merchant } = await world.screen();
    const flagId = await world.raise(`${merchant}.example`);
    const body = JSON.stringify({ trigger: { flagId, seq: 1 }, merchants: [{ provider, merchant }] });
    return {
      what: 'a message that names a merchant',
      event: { Records: [{ messageId: randomUUID(), body }] },
      check: async (answer) => {
        const words = 'nothing again; approve became review';
        const told = answeredValue(answer, { batchItemFailures: [] }, words);
        const standing = await world.stores.merchants.readStanding(provider, merchant);
        return !told.ok || standing?.outcome === 'review'
          ? told
          : fail(`its merchant stands at ${standing?.outcome}`);
      },
    };
  },
  also: async () => [
    {
      what: 'a message that is none',
      event: { Records: [{ messageId, body: '{"merchants":[]}' }] },
      check: async (answer) =>
        answeredValue(answer, { batchItemFailures: [{ itemIdentifier: messageId }] }, 'it again'),
    },
  ],
  unshown: 'SQS itself',
};
