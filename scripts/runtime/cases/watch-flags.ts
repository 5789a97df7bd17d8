import { watchFlagsEnv } from '../../../shared/env.ts';
import { fail } from '../../../shared/result.ts';
import { answeredValue } from '../answered-value.ts';
import type { RuntimeCase } from '../runtime-case.ts';
import { streamRecord } from '../stream-record.ts';

/** A record of the flags' stream about a merchant that was indexed before it, and the message that names that merchant. */
export const watchFlags: RuntimeCase = {
  folder: 'watch-flags',
  schema: watchFlagsEnv,
  ask: async (world) => {
    const merchant = world.indexed.at(-1);
    if (merchant === undefined) throw new Error('No merchant was indexed that a flag could touch.');
    const flagId = await world.raise(`${merchant}.example`);
    const before = world.queue.bodies.length;
    return {
      what: 'a record of the flags’ stream',
      event: { Records: [streamRecord(`flag#${flagId}`, 'event#0000000001')] },
      check: async (answer) => {
        const words = 'nothing again; whom it touches is queued';
        const told = answeredValue(answer, { batchItemFailures: [] }, words);
        const sent = world.queue.bodies.slice(before);
        return !told.ok || sent.some((body) => body.includes(merchant) && body.includes(flagId))
          ? told
          : fail('the queue was sent nothing of the merchant that the flag touches');
      },
    };
  },
  unshown: 'Lambda’s mapping of the stream, SQS itself',
};
