import { beforeEach, describe, expect, it } from 'vitest';
import { memoryStores } from '../../../shared/adapters/memory/memory-stores.ts';
import { type Backtest, backtestIdSchema } from '../../../shared/contracts/backtest.ts';
import { memberIdSchema } from '../../../shared/contracts/ids.ts';
import type { PolicyDocument } from '../../../shared/contracts/policy-document.ts';
import { coalitionLine, overlayLine } from '../../../shared/contracts/policy-record.ts';
import { policySha256 } from '../../../shared/domain/policy/policy-sha256.ts';
import type { PolicyActor } from '../../../shared/domain/policy-life/policy-actor.ts';
import type { PolicyMove } from '../../../shared/domain/policy-life/policy-move.ts';
import { foundLine } from '../../../shared/flows/policies/found-line.ts';
import { noteBacktest } from '../../../shared/flows/policies/note-backtest.ts';
import { proposeVersion } from '../../../shared/flows/policies/propose-version.ts';
import { readVersion } from '../../../shared/flows/policies/read-version.ts';
import { takePolicyStep } from '../../../shared/flows/policies/take-policy-step.ts';
import type { Stores } from '../../../shared/ports.ts';
import { aPolicyActor } from '../../support/a-policy-life.ts';
import { faultPort } from '../../support/fault-port.ts';
import { aPolicyDocument } from '../../support/policies.ts';

const now = '2026-11-21T12:00:00.000Z';
const office = aPolicyActor('office');
const hotline = aPolicyActor('hotline', { roles: ['contributor'] });
let stores: Stores;
beforeEach(() => {
  stores = memoryStores();
});

const documentOf = (version: string, changes: Partial<PolicyDocument> = {}) =>
  aPolicyDocument([{}], { id: coalitionLine, version, ...changes });
const propose = (document: PolicyDocument, actor: PolicyActor = office) =>
  proposeVersion(stores, { line: document.id, document, warnings: [], actor, now });
const take = (version: string, move: PolicyMove, actor: PolicyActor = office) =>
  takePolicyStep(stores, { line: coalitionLine, version, move, actor, now });
const bkt = backtestIdSchema.parse(`bkt_${'a'.repeat(26)}`);

function finished(version: string, more: Partial<Pick<Backtest, 'state'>> & { sha256?: string } = {}) {
  const { sha256 = policySha256(documentOf(version)), state = 'done' } = more;
  return noteBacktest(stores, {
    backtest: {
      ...{ id: bkt, state, draft: { id: coalitionLine, version, sha256 } },
      startedBy: { member: memberIdSchema.parse('office'), subject: 'person-of-office' },
    },
    now,
  });
}

/** From a proposal to approved. */
async function approved(version: string) {
  await propose(documentOf(version));
  await finished(version);
  const step = await take(version, { kind: 'approve', backtest: bkt, reason: null }, hotline);
  if (!step.ok) throw new Error(JSON.stringify(step.error));
}

const activate: PolicyMove = { kind: 'activate', reason: 'why' };
const ruling = async () => (await stores.coalition.readDeployment()).policy?.document.version;
const kindsOf = async (version: string) =>
  (await readVersion(stores, { line: coalitionLine, version }))?.events.map(({ kind }) => kind);

describe('a version', () => {
  it('goes from a proposal to active, and every step stands in its history', async () => {
    await approved('1');
    expect(await ruling()).toBeUndefined();
    expect(await take('1', activate)).toMatchObject({ value: { line: { active: '1', n: 4 } } });
    expect(await ruling()).toBe('1');
    expect(await kindsOf('1')).toEqual(['proposed', 'backtested', 'approved', 'activated']);
  });

  it('is rolled back by activating an older one, and both are told', async () => {
    for (const version of ['1', '2']) {
      await approved(version);
      await take(version, activate);
    }
    await take('1', activate);
    expect(await ruling()).toBe('1');
    const whole = await readVersion(stores, { line: coalitionLine, version: '2' });
    expect(whole?.events.at(-1)).toMatchObject({ kind: 'activated', version: '1', before: '2' });
  });

  it('that is active already changes nothing when it is activated again', async () => {
    await approved('1');
    await take('1', activate);
    expect(await take('1', activate)).toMatchObject({ ok: true, value: { line: { n: 4 } } });
    expect((await kindsOf('1'))?.length).toBe(4);
  });

  it('is refused under another document, and answered again under the same', async () => {
    expect(await propose(documentOf('1'))).toMatchObject({ value: { isNew: true } });
    expect(await propose(documentOf('1'), hotline)).toMatchObject({
      value: { isNew: false, record: { proposedBy: { member: 'office' } } },
    });
    expect(await propose(documentOf('1', { title: 'Another' }))).toMatchObject({
      error: { code: 'conflict' },
    });
    expect((await stores.policies.readLine(coalitionLine)).n).toBe(1);
  });

  it('is not proposed over a document that was put without a history', async () => {
    const document = documentOf('1');
    await stores.coalition.putPolicy({ document, sha256: policySha256(document) });
    expect(await propose(documentOf('1', { title: 'Another' }))).toMatchObject({
      error: { code: 'conflict' },
    });
    expect(await propose(document)).toMatchObject({ value: { isNew: true } });
  });

  it('is proposed on the line that its document is called by, and no other', async () => {
    const asked = {
      line: overlayLine('pay-one'),
      document: documentOf('1'),
      warnings: [],
      actor: office,
      now,
    };
    expect(await proposeVersion(stores, asked)).toMatchObject({ error: { code: 'schema' } });
  });

  it('that nobody proposed takes no step', async () => {
    expect(await take('9', activate)).toMatchObject({ error: { code: 'not-found' } });
    expect(await finished('9')).toMatchObject({ error: { code: 'not-found' } });
  });

  it.each([
    ['failed', { state: 'failed' as const }],
    ['is still running', { state: 'running' as const }],
    ['was of another document', { sha256: 'b'.repeat(64) }],
  ])('is not approved on a backtest that %s', async (_, more) => {
    await propose(documentOf('1'));
    expect(await finished('1', more)).toMatchObject({ error: { code: 'conflict' } });
    const step = await take('1', { kind: 'approve', backtest: bkt, reason: null }, hotline);
    expect(step).toMatchObject({ error: { code: 'conflict', allowed: ['backtest', 'reject'] } });
  });

  it('is not approved by its proposer, who is told what is left', async () => {
    await propose(documentOf('1'));
    await finished('1');
    const step = await take('1', { kind: 'approve', backtest: bkt, reason: null });
    expect(step).toMatchObject({ error: { code: 'conflict', allowed: ['backtest', 'start-shadow'] } });
  });
});

describe('a shadow run', () => {
  const shadow = async () => (await stores.coalition.readDeployment()).shadow?.document.version ?? null;
  it('begins with any version that was not rejected, one at a time, and ends', async () => {
    for (const version of ['1', '2']) await propose(documentOf(version));
    await take('1', { kind: 'start-shadow', reason: null });
    expect(await shadow()).toBe('1');
    expect(await take('2', { kind: 'start-shadow', reason: null })).toMatchObject({
      error: { code: 'conflict', allowed: ['backtest'] },
    });
    await take('1', { kind: 'end-shadow', reason: null });
    expect(await shadow()).toBeNull();
    await take('2', { kind: 'start-shadow', reason: null });
    expect(await shadow()).toBe('2');
  });

  it('ends where its version is rejected', async () => {
    await propose(documentOf('1'));
    await take('1', { kind: 'start-shadow', reason: null });
    await take('1', { kind: 'reject', reason: 'why' }, hotline);
    expect(await shadow()).toBeNull();
    expect(await take('1', { kind: 'start-shadow', reason: null })).toMatchObject({
      error: { code: 'conflict' },
    });
  });
});

describe('at once', () => {
  it('two activations both happen, one after the other, and the history says which was last', async () => {
    for (const version of ['1', '2']) await approved(version);
    const steps = await Promise.all([take('1', activate), take('2', activate)]);
    expect(steps.map(({ ok }) => ok)).toEqual([true, true]);
    const { active, n } = await stores.policies.readLine(coalitionLine);
    expect(await ruling()).toBe(active);
    const events = await stores.policies.listPolicyEvents(coalitionLine, { limit: 100, cursor: null });
    if (events === 'bad-cursor') throw new Error(events);
    expect(events.items.map((event) => event.n)).toEqual(Array.from({ length: n }, (_, at) => at + 1));
    const [, last] = events.items.filter(({ kind }) => kind === 'activated');
    expect(last).toMatchObject({ version: active, before: active === '1' ? '2' : '1' });
  });

  it('one version that is approved and rejected is one of both', async () => {
    await propose(documentOf('1'));
    await finished('1');
    const steps = await Promise.all([
      take('1', { kind: 'approve', backtest: bkt, reason: null }, hotline),
      take('1', { kind: 'reject', reason: 'why' }, aPolicyActor('kite', { roles: ['contributor'] })),
    ]);
    expect(steps.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await kindsOf('1'))?.length).toBe(3);
  });

  it('two documents proposed under one version leave the one that came first', async () => {
    const made = await Promise.all([
      propose(documentOf('1')),
      propose(documentOf('1', { title: 'Another' })),
    ]);
    expect(made.filter(({ ok }) => ok)).toHaveLength(1);
    const record = await stores.policies.readPolicyRecord(coalitionLine, '1');
    expect((await stores.coalition.readPolicy(coalitionLine, '1'))?.sha256).toBe(record?.sha256);
  });

  it('a step that is overtaken is judged again on what is there then', async () => {
    await approved('1');
    const policies = faultPort(stores.policies, [
      { method: 'commitPolicy', call: 1, fault: { kind: 'answers', answer: 'moved-on' } },
    ]);
    const asked = { line: coalitionLine, version: '1', move: activate, actor: office, now };
    expect(await takePolicyStep({ ...stores, policies }, asked)).toMatchObject({ ok: true });
    expect(await ruling()).toBe('1');
  });
});

describe('the first policy of a deployment', () => {
  const found = (document: PolicyDocument, ports: Pick<Stores, 'policies' | 'coalition'> = stores) =>
    foundLine(ports, { document, warnings: [], now });

  it('is put in force by the deployment itself, with its history', async () => {
    expect(await found(documentOf('1'))).toMatchObject({ value: { active: '1', n: 3 } });
    expect(await ruling()).toBe('1');
    expect(await kindsOf('1')).toEqual(['proposed', 'approved', 'activated']);
  });

  it('stays as it is once there is one, whatever the file says by then', async () => {
    await found(documentOf('1'));
    await found(documentOf('1', { title: 'Edited' }));
    await found(documentOf('2'));
    expect(await stores.policies.readLine(coalitionLine)).toMatchObject({ active: '1', n: 3 });
  });

  it.each([1, 2, 3])('is completed where it was cut off at its step %i', async (call) => {
    const policies = faultPort(stores.policies, [
      { method: 'commitPolicy', call, fault: { kind: 'unavailable' } },
    ]);
    await expect(found(documentOf('1'), { ...stores, policies })).rejects.toThrow();
    expect(await found(documentOf('1'))).toMatchObject({ value: { active: '1', n: 3 } });
  });

  it('is not put in force in place of the members, where they began', async () => {
    await propose(documentOf('1'));
    expect(await found(documentOf('1'))).toMatchObject({ error: { code: 'conflict' } });
    expect(await ruling()).toBeUndefined();
  });
});
