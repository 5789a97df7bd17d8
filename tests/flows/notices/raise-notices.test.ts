import { beforeEach, describe, expect, it } from 'vitest';
import type { FlagId } from '../../../shared/contracts/ids.ts';
import { noticeBodySchema, type StoredNotice } from '../../../shared/contracts/notice.ts';
import type { StoredDecision } from '../../../shared/contracts/stored-decision.ts';
import { indexMerchant } from '../../../shared/flows/index-merchant.ts';
import { raiseNotices } from '../../../shared/flows/notices/raise-notices.ts';
import { rescreenMerchant } from '../../../shared/flows/rescreen/rescreen-merchant.ts';
import { screenMerchant } from '../../../shared/flows/screen-merchant.ts';
import type { NoticeStarter } from '../../../shared/notice-ports.ts';
import { Unavailable } from '../../../shared/ports.ts';
import { aCoalition, aFlag, contributor, provider } from '../../support/a-coalition.ts';
import { anActor } from '../../support/a-flag-head.ts';
import { anEndpoint } from '../../support/a-notice.ts';
import { aRescreening } from '../../support/a-rescreening.ts';
import { aScreening, screenPorts } from '../../support/a-screening.ts';
import { faultPort } from '../../support/fault-port.ts';
import { indexPorts } from '../../support/index-ports.ts';

const author = anActor(contributor, { subject: 'analyst-1' });
let coalition: Awaited<ReturnType<typeof aCoalition>>;
let started: [number, number][];
const starter: NoticeStarter = {
  start: async ({ sequence }, run) => void started.push([sequence, run]),
};
beforeEach(async () => {
  coalition = await aCoalition();
  started = [];
});

const ports = async () => ({
  ...indexPorts(coalition, await coalition.view.keyring()),
  starter,
});
const kept = (): Promise<readonly StoredNotice[]> => coalition.stores.notices.listAfter(provider, 0, 1_000);

async function screened(reference: string) {
  const request = aScreening({ reference }, { sourceId: `msg_${reference}` });
  const result = await screenMerchant(screenPorts(coalition), request);
  if (result.kind !== 'answered') throw new Error(result.problem.code);
  return result.decision;
}

describe('a decision', () => {
  it('gives its notices once, however often they are raised, and each is started by one name', async () => {
    await coalition.stores.endpoints.putEndpoint(anEndpoint(provider, { decisionsMade: true }));
    const decision = await screened('m-1');
    const [first] = await raiseNotices(await ports(), decision);
    const [again] = await raiseNotices(await ports(), decision);
    expect(again).toEqual(first);
    expect(await kept()).toEqual([first]);
    expect(first).toMatchObject({ type: 'decision.made', state: 'waiting', sequence: 1 });
    expect(started).toEqual([
      [1, 0],
      [1, 0],
    ]);
  });

  it('gives notices that are kept and not started where there is no endpoint that is proved', async () => {
    await coalition.stores.endpoints.putEndpoint(
      anEndpoint(provider, { state: 'unproved', decisionsMade: true }),
    );
    await raiseNotices(await ports(), await screened('m-1'));
    expect(await kept()).toMatchObject([{ state: 'stored', waitingSince: null }]);
    expect(started).toEqual([]);
  });

  it('is not taken for indexed before its notices are kept', async () => {
    await coalition.stores.endpoints.putEndpoint(anEndpoint(provider, { decisionsMade: true }));
    const { decisionId } = await screened('m-1');
    const notices = faultPort(coalition.stores.notices, [
      { method: 'append', call: 1, fault: { kind: 'unavailable' } },
    ]);
    await expect(indexMerchant({ ...(await ports()), notices }, decisionId)).rejects.toThrow(Unavailable);
    const pending = () => coalition.stores.index.listPending('2027-01-01T00:00:00.000Z', 10);
    expect(await pending()).toHaveLength(1);
    expect(await indexMerchant({ ...(await ports()), notices }, decisionId)).toMatchObject({
      kind: 'indexed',
    });
    expect(await pending()).toEqual([]);
    expect(await kept()).toHaveLength(1);
  });

  it('that was overtaken gives its notices too', async () => {
    await coalition.stores.endpoints.putEndpoint(anEndpoint(provider, { decisionsMade: true }));
    const first = await screened('m-1');
    const request = aScreening({ reference: 'm-1', legalName: 'Later Trading' }, { sourceId: 'msg_2' });
    expect(await screenMerchant(screenPorts(coalition), request)).toMatchObject({ kind: 'answered' });
    expect(await indexMerchant(await ports(), first.decisionId)).toMatchObject({ kind: 'moved-on' });
    expect(await kept()).toHaveLength(1);
  });

  it('is raised again where the decision before it could not be read', async () => {
    const decision = { ...(await screened('m-1')), source: 'rescreen' } as const;
    const gone = { ...decision, previous: decision.decisionId };
    const index = { ...coalition.stores.index, readDecision: async () => null };
    await expect(raiseNotices({ ...(await ports()), index }, gone)).rejects.toThrow(Unavailable);
    expect(await kept()).toEqual([]);
  });
});

describe('decisions that the stream gave up, and that others followed', () => {
  it('are told of by the next that we make ourselves, in their order and once', async () => {
    const world = await aRescreening();
    const { stores } = world;
    const told = async () =>
      (await stores.notices.listAfter(provider, 0, 100)).map(({ type, body }) => [
        type,
        noticeBodySchema.parse(JSON.parse(body)).data.outcome,
      ]);
    const { merchant } = await world.board();
    const sites = [{ type: 'host', value: 'quillmere.example' } as const];
    const raised: FlagId[] = [];
    /** Judged again, and the record of it is lost. */
    const judgedUnseen = async (flagId: FlagId) => {
      const { seq } = (await stores.flags.readHead(flagId)) ?? { seq: 0 };
      const trigger = { flagId, seq };
      const result = await rescreenMerchant(world.ports, { provider, merchant, trigger, now: world.tick() });
      if (result.kind !== 'decided') throw new Error(result.kind);
      return result.decision;
    };
    const lost: StoredDecision[] = [];
    for (const _ of ['first', 'second']) {
      const { flagId } = await aFlag(world, { identifiers: sites });
      raised.push(flagId);
      lost.push(await judgedUnseen(flagId));
    }
    const [first] = raised;
    if (!first) throw new Error('No flag was raised.');
    await world.step(first, { kind: 'withdraw', rationale: 'A mistake.' }, author);
    const last = await judgedUnseen(first);
    expect(await told()).toEqual([]);
    await world.index(last);
    const all = [
      ['decision.changed', 'review'],
      ['flag.hit', 'review'],
      ['flag.hit', 'review'],
      ['flag.cleared', 'review'],
    ];
    expect(await told()).toEqual(all);
    for (const decision of [...lost, last]) await world.index(decision);
    expect(await told()).toEqual(all);
  });
});
