import { describe, expect, it } from 'vitest';
import { memorySecretBox } from '../../shared/adapters/memory/memory-secret-box.ts';
import { memoryStores } from '../../shared/adapters/memory/memory-stores.ts';
import { signingKeyContext } from '../../shared/adapters/secret-context.ts';
import { signingSecrets } from '../../shared/adapters/signing-secrets.ts';
import { type MemberId, memberIdSchema } from '../../shared/contracts/ids.ts';
import { onboardMemberSchema } from '../../shared/contracts/member.ts';
import { rotateSecretSchema } from '../../shared/contracts/member-view.ts';
import type { MemberActor } from '../../shared/domain/member/member-actor.ts';
import { changeClient } from '../../shared/flows/members/change-client.ts';
import { changeMember } from '../../shared/flows/members/change-member.ts';
import { onboardMember } from '../../shared/flows/members/onboard-member.ts';
import { rotateSecret } from '../../shared/flows/members/rotate-secret.ts';
import { type CoalitionStore, type Stores, Unavailable } from '../../shared/ports.ts';
import { noon } from '../support/a-coalition.ts';
import { faultPort } from '../support/fault-port.ts';
import { freshDynamo } from '../support/fresh-dynamo.ts';

const now = new Date(noon).toISOString();
const office = memberIdSchema.parse('office');
const secondOffice = memberIdSchema.parse('second-office');
const pay = memberIdSchema.parse('north-pay');
const box = memorySecretBox(Buffer.alloc(32, 3));
const actorOf = (member: MemberId): MemberActor => ({
  member,
  status: 'active',
  subject: `person-of-${member}`,
});

async function seeded(stores: Stores): Promise<CoalitionStore> {
  const { coalition } = stores;
  for (const [memberId, roles] of [
    [office, ['operator']],
    [secondOffice, ['operator']],
    [pay, ['provider']],
  ] as const) {
    const asked = onboardMemberSchema.parse({
      ...{ memberId, name: memberId, roles, owner: memberId, status: 'active' },
      contacts: [{ role: 'desk', email: `desk@${memberId}.example` }],
    });
    const made = await onboardMember(coalition, { asked, actor: actorOf(office), now });
    if (!made.ok) throw new Error(made.error.code);
  }
  return coalition;
}

const rotation = (coalition: CoalitionStore, body: object = {}) =>
  rotateSecret(
    { coalition, secrets: signingSecrets(box) },
    { provider: pay, asked: rotateSecretSchema.parse(body), actor: actorOf(pay), nowMs: noon },
  );

describe.each<[string, () => Promise<Stores>]>([
  ['memory', async () => memoryStores()],
  ['DynamoDB', async () => (await freshDynamo()).stores],
])('in %s', (_name, open) => {
  it('of two operators that suspend each other at once one stays', { timeout: 120_000 }, async () => {
    const coalition = await seeded(await open());
    const suspend = (memberId: MemberId, by: MemberId) => {
      const asked = { status: 'suspended', reason: 'a quarrel' } as const;
      return changeMember(coalition, { memberId, asked, actor: actorOf(by), now });
    };
    const both = await Promise.all([suspend(office, secondOffice), suspend(secondOffice, office)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const members = await Promise.all([office, secondOffice].map((id) => coalition.readMember(id)));
    expect(new Set(members.map((member) => member?.status))).toEqual(new Set(['active', 'suspended']));
  });

  it('rotations at once leave at most two keys, each opened by the secret that was answered', {
    timeout: 120_000,
  }, async () => {
    const coalition = await seeded(await open());
    const first = await rotation(coalition);
    const more = await Promise.all(Array.from({ length: 5 }, () => rotation(coalition)));
    const made = [first, ...more].flatMap((one) => (one.ok ? [one.value] : []));
    expect(made).toHaveLength(2);
    const { keys = [] } = (await coalition.readProvider(pay)) ?? {};
    expect(keys).toHaveLength(2);
    for (const { key, secret } of made) {
      const material = keys.find(({ keyId }) => keyId === key.keyId)?.material ?? '';
      expect(await box.open(material, signingKeyContext(pay, key.keyId))).toEqual(secret);
      expect(material).not.toContain(
        Buffer.from(secret ?? '')
          .toString('base64')
          .slice(0, 20),
      );
    }
    const page = await coalition.listMemberEvents(pay, { limit: 100, cursor: null });
    expect(page === 'bad-cursor' ? [] : page.items.map(({ kind }) => kind)).toEqual([
      ...['onboarded', 'key-rotated', 'key-rotated'],
    ]);
  });

  it('a client bound, let go and rotated over at once leaves as many steps as were answered', {
    timeout: 120_000,
  }, async () => {
    const coalition = await seeded(await open());
    const bind = (subject: string, kind: 'machine' | null = 'machine') =>
      changeClient(coalition, { memberId: pay, subject, kind, actor: actorOf(office), now });
    await bind('client-0');
    const all = await Promise.all([
      bind('client-1'),
      bind('client-2'),
      bind('client-0', null),
      rotation(coalition),
    ]);
    expect(all.map(({ ok }) => ok)).toEqual([true, true, true, true]);
    const page = await coalition.listMemberEvents(pay, { limit: 100, cursor: null });
    const events = page === 'bad-cursor' ? [] : page.items;
    expect(events.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6]);
    expect((await coalition.readRecord(pay))?.version).toBe(6);
    const clients = await coalition.listClients(pay, { limit: 100, cursor: null });
    expect(clients).toMatchObject({ items: [{ subject: 'client-1' }, { subject: 'client-2' }] });
  });
});

describe('what cannot be written', () => {
  it('a rotation whose write is lost in between answers no secret', async () => {
    const coalition = await seeded(memoryStores());
    const lost = faultPort(coalition, [{ method: 'commitMember', call: 1, fault: { kind: 'unavailable' } }]);
    await expect(rotation(lost)).rejects.toBeInstanceOf(Unavailable);
    expect((await coalition.readProvider(pay))?.keys).toEqual([]);
  });

  it('a key that cannot be sealed leaves the older one as it was', async () => {
    const coalition = await seeded(memoryStores());
    await rotation(coalition);
    const before = await coalition.readProvider(pay);
    const shut = { ...box, seal: () => Promise.reject(new Unavailable('KMS')) };
    const asked = rotateSecretSchema.parse({});
    const rotating = { provider: pay, asked, actor: actorOf(pay), nowMs: noon };
    const rotated = rotateSecret({ coalition, secrets: signingSecrets(shut) }, rotating);
    await expect(rotated).rejects.toBeInstanceOf(Unavailable);
    expect(await coalition.readProvider(pay)).toEqual(before);
  });

  it('a member that keeps changing is given up on, and nothing is written', async () => {
    const coalition = await seeded(memoryStores());
    const busy: CoalitionStore = { ...coalition, commitMember: async () => 'read-again' };
    await expect(rotation(busy)).rejects.toBeInstanceOf(Unavailable);
  });
});
