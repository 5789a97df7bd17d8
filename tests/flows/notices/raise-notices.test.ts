import { beforeEach, describe, expect, it } from 'vitest';
import type { StoredNotice } from '../../../shared/contracts/notice.ts';
import { indexMerchant } from '../../../shared/flows/index-merchant.ts';
import { raiseNotices } from '../../../shared/flows/notices/raise-notices.ts';
import { screenMerchant } from '../../../shared/flows/screen-merchant.ts';
import type { NoticeStarter } from '../../../shared/notice-ports.ts';
import { Unavailable } from '../../../shared/ports.ts';
import { aCoalition, provider } from '../../support/a-coalition.ts';
import { anEndpoint } from '../../support/a-notice.ts';
import { aScreening, screenPorts } from '../../support/a-screening.ts';
import { faultPort } from '../../support/fault-port.ts';
import { indexPorts } from '../../support/index-ports.ts';

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
