import { watchDecisionsEnv } from '../../../shared/env.ts';
import { fail } from '../../../shared/result.ts';
import { answeredValue } from '../answered-value.ts';
import type { RuntimeCase } from '../runtime-case.ts';
import { streamRecord } from '../stream-record.ts';

/** A record of the decisions' stream, and the merchant in the index. */
export const watchDecisions: RuntimeCase = {
  folder: 'watch-decisions',
  schema: watchDecisionsEnv,
  ask: async (world) => {
    const { decisionId, provider, merchant } = await world.screen();
    return {
      what: 'a record of the decisions’ stream',
      event: { Records: [streamRecord(`decision#${decisionId}`, 'decision')] },
      check: async (answer) => {
        const words = 'nothing again; its merchant is indexed';
        const told = answeredValue(answer, { batchItemFailures: [] }, words);
        if (!told.ok) return told;
        const standing = await world.stores.merchants.readStanding(provider, merchant);
        if (standing?.indexPending !== null) return fail('its merchant still waits to be indexed');
        world.indexed.push(merchant);
        return told;
      },
    };
  },
  unshown: 'Lambda’s mapping of the stream',
};
