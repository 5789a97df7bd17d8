import { randomUUID } from 'node:crypto';
import { endpointKeys } from '../../../shared/adapters/endpoint-keys.ts';
import { deliverNoticeEnv } from '../../../shared/env.ts';
import { fail, ok } from '../../../shared/result.ts';
import { aNotice, anEndpoint } from '../../../tests/support/a-notice.ts';
import { durableAnswer } from '../durable-answer.ts';
import { durableEvent } from '../durable-event.ts';
import type { Ask, RuntimeCase } from '../runtime-case.ts';
import type { World } from '../world.ts';

/** A notice to an address that no machine has: the attempt is made and written down, and the execution waits for the next. */
export const deliverNotice: RuntimeCase = {
  folder: 'deliver-notice',
  schema: deliverNoticeEnv,
  ask: attempted,
  also: async ({ provider }) => [
    {
      what: 'a notice that is none',
      event: durableEvent({ provider, noticeId: `ntc_${'0'.repeat(22)}`, run: 0 }),
      check: async (answer) => {
        const output = durableAnswer(answer);
        if (!output.ok) return output;
        const { Status, Result = '' } = output.value;
        return Status === 'SUCCEEDED' && Result.includes('unknown')
          ? ok(`${Status} ${Result}`)
          : fail(Result);
      },
    },
  ],
  unshown: 'a delivery that arrives (its sender refuses loopback addresses), waits between attempts, SNS',
};

async function attempted({ provider, stores, box }: World): Promise<Ask> {
  const stored = await stores.endpoints.readEndpoint(provider);
  if (!stored) {
    const { sealed, publicKey } = await endpointKeys(box).create(provider, 'v1');
    const url = 'https://receiver.invalid/notices';
    await stores.endpoints.putEndpoint(anEndpoint(provider, { sealed, publicKey, url }));
  }
  const since = new Date().toISOString();
  const waits = { state: 'waiting', waitingSince: since, createdAt: since } as const;
  const { notice } = await stores.notices.append(aNotice(provider, randomUUID(), waits));
  const { noticeId } = notice;
  return {
    what: 'a notice that waits',
    event: durableEvent({ provider, noticeId, run: 0 }),
    check: async (answer) => {
      const output = durableAnswer(answer);
      if (!output.ok) return output;
      const tried = await stores.notices.read(provider, noticeId);
      const [attempt] = tried?.attempts ?? [];
      return output.value.Status === 'PENDING' && attempt?.failure
        ? ok(`PENDING after an attempt: ${attempt.failure}`)
        : fail(`it answered ${output.value.Status} after ${tried?.attempts.length} attempts`);
    },
  };
}
