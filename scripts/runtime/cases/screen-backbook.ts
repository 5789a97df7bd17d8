import { randomUUID } from 'node:crypto';
import { ordinaryApplication } from '../../../bench/ordinary-application.ts';
import { screenBackBookEnv } from '../../../shared/env.ts';
import { fail } from '../../../shared/result.ts';
import { aBackBook } from '../../../tests/support/a-back-book.ts';
import { answeredValue } from '../answered-value.ts';
import type { RuntimeCase } from '../runtime-case.ts';
import { buckets } from '../world.ts';

/** A step of a back book of two merchants, as the state machine takes it, and its report. */
export const screenBackBook: RuntimeCase = {
  folder: 'screen-backbook',
  schema: screenBackBookEnv,
  ask: async ({ provider, stores, files }) => {
    const row = () => JSON.stringify(ordinaryApplication({ reference: `runtime-${randomUUID()}` }));
    const text = [row(), row()].join('\n');
    const registeredAt = new Date().toISOString();
    const book = aBackBook(randomUUID().replaceAll('-', '').slice(0, 16), {
      provider,
      size: text.length,
      state: 'running',
      starts: 1,
      registeredAt,
      movedAt: registeredAt,
      startedAt: registeredAt,
    });
    await stores.backBooks.create(book);
    files.put(`${buckets.backBooks}/${provider}/${book.id}`, text);
    const key = { provider, id: book.id };
    return {
      what: 'a back book of two',
      event: { task: 'screen', ...key },
      check: async (answer) => {
        const ended = await stores.backBooks.read(key);
        const isDone = ended?.state === 'done' && ended.counts.rows === 2 && ended.counts.errors === 0;
        if (!isDone) return fail(`the back book is ${ended?.state}: ${JSON.stringify(ended?.counts)}`);
        return answeredValue(answer, { done: true }, 'done; two rows screened');
      },
    };
  },
  unshown: 'Step Functions and S3 themselves',
};
