import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bootstrapArguments } from '../../scripts/bootstrap/bootstrap-arguments.ts';
import { type Founding, foundCoalition } from '../../scripts/bootstrap/found-coalition.ts';
import { coalitionView } from '../../shared/adapters/coalition-view.ts';
import { memorySecretBox } from '../../shared/adapters/memory/memory-secret-box.ts';
import { memoryStores } from '../../shared/adapters/memory/memory-stores.ts';
import { memberIdSchema } from '../../shared/contracts/ids.ts';
import { readPolicyFile } from '../../shared/contracts/read-policy-file.ts';
import { lintPolicy } from '../../shared/domain/policy-life/lint-policy.ts';
import type { Stores } from '../../shared/ports.ts';
import { freshDynamo } from '../support/fresh-dynamo.ts';

const now = '2026-11-22T12:00:00.000Z';
const box = memorySecretBox(Buffer.alloc(32, 9));
const asked = [
  '--stage',
  'dev',
  '--operator',
  'coalition-office',
  '--name',
  'Coalition Office',
  '--email',
  'desk@office.example',
];

function aFounding(over: Partial<Founding> = {}): Founding {
  const read = readPolicyFile(readFileSync('policies/coalition-default.yaml', 'utf8'));
  const warnings = read.ok ? lintPolicy(read.value) : read;
  const options = bootstrapArguments(asked);
  if (!read.ok || !warnings.ok || !options.ok)
    throw new Error('The default policy, or the arguments, cannot be read.');
  return {
    operator: options.value.operator,
    clients: [{ subject: 'client-of-office', kind: 'machine' }],
    policy: { document: read.value, warnings: warnings.value },
    secret: Buffer.alloc(32, 1),
    now,
    ...over,
  };
}

const portsOf = ({ coalition, policies }: Stores) => ({ coalition, policies, box });

describe.each([
  ['the memory twins', async () => memoryStores()],
  ['DynamoDB Local', async () => (await freshDynamo()).stores],
] as const)('a coalition founded in %s', (_, open) => {
  it('can screen: it has secret and policy, and its operator speaks by the client', {
    timeout: 120_000,
  }, async () => {
    const stores = await open();
    const founded = await foundCoalition(portsOf(stores), aFounding());
    expect(founded.ok && founded.value.map(({ done }) => done)).toEqual(['now', 'now', 'now', 'now']);
    const view = coalitionView({ store: stores.coalition, box, nowMs: () => Date.parse(now) });
    await expect(view.keyring()).resolves.toBeDefined();
    await expect(view.rules()).resolves.toBeDefined();
    expect((await stores.policies.readLine('coalition-default')).active).not.toBeNull();
    const office = memberIdSchema.parse('coalition-office');
    expect(await stores.coalition.readRecord(office)).toMatchObject({
      roles: ['operator'],
      status: 'active',
    });
    expect(await stores.coalition.readDirectoryEntry('client-of-office')).toMatchObject({ memberId: office });
  });

  it('founded again stays as it is, and keeps its secret', { timeout: 120_000 }, async () => {
    const stores = await open();
    await foundCoalition(portsOf(stores), aFounding());
    const before = await stores.coalition.readDeployment();
    const again = await foundCoalition(portsOf(stores), aFounding({ secret: Buffer.alloc(32, 2) }));
    expect(again.ok && again.value.map(({ done }) => done)).toEqual(['before', 'before', 'before', 'before']);
    expect(await stores.coalition.readDeployment()).toEqual(before);
  });
});

describe('founding', () => {
  it('goes on where a run was cut off', async () => {
    const stores = memoryStores();
    const cut = { ...stores.coalition, commitMember: () => Promise.reject(new Error('cut off')) };
    await expect(foundCoalition({ ...portsOf(stores), coalition: cut }, aFounding())).rejects.toThrow(
      'cut off',
    );
    const again = await foundCoalition(portsOf(stores), aFounding());
    expect(again.ok && again.value.map(({ done }) => done)).toEqual(['before', 'before', 'now', 'now']);
  });

  it('makes no second operator behind the first one’s back', async () => {
    const stores = memoryStores();
    await foundCoalition(portsOf(stores), aFounding());
    const other = { ...aFounding().operator, memberId: memberIdSchema.parse('other-office') };
    const second = await foundCoalition(portsOf(stores), aFounding({ operator: other }));
    expect(second).toMatchObject({
      ok: false,
      error: expect.stringContaining('There is an operator already'),
    });
    expect(await stores.coalition.readRecord(other.memberId)).toBeNull();
  });

  it('refuses to go on under a key that does not open what is there', async () => {
    const stores = memoryStores();
    await foundCoalition(portsOf(stores), aFounding());
    const otherKey = memorySecretBox(Buffer.alloc(32, 8));
    await expect(foundCoalition({ ...portsOf(stores), box: otherKey }, aFounding())).rejects.toThrow();
  });

  it('leaves a client to whom it belongs', async () => {
    const stores = memoryStores();
    const subject = 'client-of-office';
    await stores.coalition.putDirectoryEntry({
      subject,
      memberId: memberIdSchema.parse('somebody-else'),
      kind: 'machine',
    });
    const founded = await foundCoalition(portsOf(stores), aFounding());
    expect(founded).toMatchObject({ ok: false, error: expect.stringContaining('acts for another member') });
  });
});

describe('the arguments', () => {
  it.each([
    [['--operator', 'Not A Slug'], '--operator'],
    [['--email', 'nowhere'], '--email'],
    [['--stage', 'production'], '--stage takes one of dev, staging, prod'],
    [['--country', 'Atlantis'], '--country'],
  ])('%j are refused by name', (wrong, named) => {
    expect(bootstrapArguments([...asked, ...wrong])).toMatchObject({
      ok: false,
      error: expect.stringContaining(named),
    });
  });
});
