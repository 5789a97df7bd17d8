import { beforeEach, describe, expect, it } from 'vitest';
import { rescreener } from '../../../functions/rescreen/rescreen.ts';
import { type FlagChange, maxTaskMerchants, type RescreenTask } from '../../../shared/contracts/rescreen.ts';
import { aFlag, provider } from '../../support/a-coalition.ts';
import { anActor } from '../../support/a-flag-head.ts';
import { type ARescreening, aRescreening } from '../../support/a-rescreening.ts';
import { aWorkObserver } from '../../support/a-work-observer.ts';
import { faultPort } from '../../support/fault-port.ts';
import { sampleId } from '../../support/stored-samples.ts';

let world: ARescreening;
let told: ReturnType<typeof aWorkObserver>;
beforeEach(async () => {
  world = await aRescreening();
  told = aWorkObserver();
});

const judging = (stores: ARescreening['stores'] = world.stores) =>
  rescreener({
    ...world.ports,
    ...{ store: stores.screening, merchants: stores.merchants, index: stores.index },
    observer: told.observer,
    nowMs: () => world.clock.ms,
  });

/** A message as SQS hands it over, with all that it carries besides. */
const messageOf = (body: unknown, messageId = 'message-1') => ({
  messageId,
  receiptHandle: 'AQEBwJnKyrHigUMZj6rYigCgxlaS3SLy0a',
  body: typeof body === 'string' ? body : JSON.stringify(body),
  attributes: { ApproximateReceiveCount: '1', SentTimestamp: '1545082649183' },
  messageAttributes: {},
  md5OfBody: '098f6bcd4621d373cade4e832627b4f6',
  eventSource: 'aws:sqs',
  eventSourceARN: 'arn:aws:sqs:eu-central-1:123456789012:Rescreenings',
  awsRegion: 'eu-central-1',
});

/** So many merchants on one site, and a task for them after that was flagged. */
async function flagged(count: number): Promise<RescreenTask & { readonly trigger: FlagChange }> {
  const merchants = [];
  for (let n = 0; n < count; n += 1) {
    const { merchant } = await world.board({ reference: `m-${n}` });
    merchants.push({ provider, merchant });
  }
  const { flagId, state, seq } = await aFlag(world, {
    identifiers: [{ type: 'host', value: 'quillmere.example' }],
    evidence: 'verified',
  });
  // One that touches so many is held when it is raised.
  if (state !== 'held') return { trigger: { flagId, seq }, merchants };
  const operator = anActor('verifying-office', { roles: ['operator'] });
  const released = await world.step(flagId, { kind: 'release', rationale: 'It is right.' }, operator);
  return { trigger: { flagId, seq: released.seq }, merchants };
}
const outcomes = () => [...world.state.standings.values()].map(({ outcome }) => outcome);

describe('a batch of messages', () => {
  it('tells how long after the flag’s change its merchants were judged, and nothing where none changed', async () => {
    const { trigger, merchants } = await flagged(2);
    const changedAt = new Date(world.clock.ms - 90_000).toISOString();
    await judging()({ Records: [messageOf({ trigger, merchants })] });
    expect(told.measures).toEqual(new Map());
    await judging()({ Records: [messageOf({ trigger, merchants, changedAt })] });
    expect(told.measures).toEqual(new Map([['RescreeningLag', 90]]));
  });

  it('decides again on every merchant of each', async () => {
    const { trigger, merchants } = await flagged(12);
    const halves = [merchants.slice(0, 7), merchants.slice(7)];
    const Records = halves.map((some, n) => messageOf({ trigger, merchants: some }, `message-${n}`));
    expect(await judging()({ Records })).toEqual({ batchItemFailures: [] });
    expect(new Set(outcomes())).toEqual(new Set(['decline']));
    expect(told.counts).toEqual(
      new Map([
        ['Rescreened', 12],
        ['ChangedByRescreening', 12],
        ['ScreeningsBySource', 12],
      ]),
    );
  });

  it('may come twice: the second time nothing changes', async () => {
    const task = await flagged(3);
    for (const _ of [1, 2])
      expect(await judging()({ Records: [messageOf(task)] })).toEqual({ batchItemFailures: [] });
    expect(world.rescreenings()).toHaveLength(3);
    expect(told.counts).toEqual(
      new Map([
        ['Rescreened', 6],
        ['ChangedByRescreening', 3],
        ['ScreeningsBySource', 3],
      ]),
    );
  });

  it('gives back the message of which one merchant failed, judges the others, and comes out whole the next time', async () => {
    const { trigger, merchants } = await flagged(8);
    const stores = {
      ...world.stores,
      merchants: faultPort(world.stores.merchants, [
        { method: 'readStanding', call: 2, fault: { kind: 'unavailable' } },
      ]),
    };
    const Records = [
      messageOf({ trigger, merchants: merchants.slice(0, 6) }, 'first'),
      messageOf({ trigger, merchants: merchants.slice(6) }, 'second'),
    ];
    expect(await judging(stores)({ Records })).toEqual({ batchItemFailures: [{ itemIdentifier: 'first' }] });
    expect(outcomes().filter((outcome) => outcome === 'decline')).toHaveLength(7);
    expect(told.counts.get('RescreenFailures')).toBe(1);
    expect(told.lines).toContainEqual({
      code: 'merchant.not-rescreened',
      requestId: 'first',
      provider,
      merchant: 'm-1',
      flagId: trigger.flagId,
      error: 'Unavailable',
    });
    expect(await judging()({ Records: Records.slice(0, 1) })).toEqual({ batchItemFailures: [] });
    expect(new Set(outcomes())).toEqual(new Set(['decline']));
    expect(world.rescreenings()).toHaveLength(8);
  });

  it('is told by its task where no flag but another policy made it', async () => {
    await world.board({ reference: 'm-0' });
    const task = { trigger: { task: 'policy' }, merchants: [{ provider, merchant: 'm-0' }] };
    expect(await judging()({ Records: [messageOf(task)] })).toEqual({ batchItemFailures: [] });
    expect(told.lines).toEqual([
      {
        ...{ code: 'merchant.rescreened', requestId: 'message-1', provider, merchant: 'm-0' },
        ...{ task: 'policy', outcome: 'unchanged', ms: 0 },
      },
    ]);
  });

  it('is done with a merchant that is not there', async () => {
    const { trigger } = await flagged(0);
    const gone = { provider, merchant: sampleId.merchant('m-gone') };
    const message = messageOf({ trigger, merchants: [gone] });
    expect(await judging()({ Records: [message] })).toEqual({ batchItemFailures: [] });
    expect(told.lines).toMatchObject([{ code: 'merchant.rescreened', outcome: 'gone', merchant: 'm-gone' }]);
  });

  const merchant = { provider, merchant: 'm-0' };
  const trigger = { flagId: sampleId.flag('f'), seq: 1 };
  it.each([
    ['no JSON', 'nonsense {'],
    ['no task', { merchants: [merchant] }],
    ['a task for nobody', { trigger, merchants: [] }],
    ['a task for more than one takes', { trigger, merchants: Array(maxTaskMerchants + 1).fill(merchant) }],
    ['a task with something besides', { trigger, merchants: [merchant], note: 'x' }],
    ['a trigger that is a look of our own', { trigger: { task: 'reconciliation' }, merchants: [merchant] }],
  ])('fails a message that is %s, and no other', async (_, body) => {
    const Records = [messageOf(body, 'bad'), messageOf(await flagged(1), 'good')];
    expect(await judging()({ Records })).toEqual({ batchItemFailures: [{ itemIdentifier: 'bad' }] });
    expect(outcomes()).toEqual(['decline']);
    expect(told.lines[0]).toEqual({
      code: 'merchant.not-rescreened',
      requestId: 'bad',
      problem: 'no-task',
    });
    expect(told.counts.get('RescreenFailures')).toBe(1);
  });

  it.each([
    ['nothing', undefined],
    ['no records', {}],
    ['records of another kind', { Records: [{ eventName: 'INSERT', dynamodb: {} }] }],
  ])('that is %s is refused whole', async (_, event) => {
    await expect(judging()(event)).rejects.toThrow();
  });

  it('is logged by codes and ids, with nothing of the merchant or of what was thrown', async () => {
    const task = await flagged(1);
    await judging()({ Records: [messageOf(task)] });
    const [made] = world.rescreenings();
    expect(told.lines).toEqual([
      {
        code: 'merchant.rescreened',
        requestId: 'message-1',
        provider,
        merchant: 'm-0',
        flagId: task.trigger.flagId,
        outcome: 'decided',
        decisionId: made?.decisionId,
        ms: 0,
      },
    ]);
    const merchants = {
      ...world.stores.merchants,
      readStanding: () => Promise.reject(new TypeError('secret')),
    };
    await judging({ ...world.stores, merchants })({ Records: [messageOf(task)] });
    expect(told.lines.at(-1)).toMatchObject({ code: 'merchant.not-rescreened', error: 'TypeError' });
    expect(JSON.stringify(told.lines)).not.toContain('secret');
  });
});
