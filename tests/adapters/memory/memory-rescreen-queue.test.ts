import { expect, it } from 'vitest';
import { memoryRescreenQueue } from '../../../shared/adapters/memory/memory-rescreen-queue.ts';
import { type RescreenTask, rescreenTaskSchema } from '../../../shared/contracts/rescreen.ts';
import { sampleId } from '../../support/stored-samples.ts';

const taskOf = (name: string): RescreenTask => ({
  trigger: { flagId: sampleId.flag('queued'), seq: 2 },
  merchants: [{ provider: sampleId.member('queued'), merchant: sampleId.merchant(name) }],
});
const namesOf = (messages: readonly { body: string }[]) =>
  messages.map(({ body }) => rescreenTaskSchema.parse(JSON.parse(body)).merchants[0]?.merchant);

it('hands over each task as it was sent, oldest first, at most as many as are asked for', async () => {
  const queue = memoryRescreenQueue();
  await queue.send([taskOf('m-0'), taskOf('m-1')]);
  await queue.send([taskOf('m-2')]);
  expect(queue.size()).toBe(3);
  const [first, ...more] = queue.take(2);
  expect(rescreenTaskSchema.parse(JSON.parse(first?.body ?? ''))).toEqual(taskOf('m-0'));
  expect(namesOf(more)).toEqual(['m-1']);
  expect(namesOf(queue.take(10))).toEqual(['m-2']);
  expect(queue.take(10)).toEqual([]);
});

it('hands over again what is given back, behind what waits, and as the same message', async () => {
  const queue = memoryRescreenQueue();
  await queue.send([taskOf('m-0'), taskOf('m-1')]);
  const taken = queue.take(1);
  queue.giveBack(taken);
  const again = queue.take(10);
  expect(namesOf(again)).toEqual(['m-1', 'm-0']);
  expect(again[1]?.messageId).toBe(taken[0]?.messageId);
  expect(queue.size()).toBe(0);
});

it('tells two messages of the same task apart', async () => {
  const queue = memoryRescreenQueue();
  await queue.send([taskOf('m-0'), taskOf('m-0')]);
  expect(new Set(queue.take(10).map(({ messageId }) => messageId)).size).toBe(2);
});
