import { describe, expect, it } from 'vitest';
import { coalitionView } from '../../shared/adapters/coalition-view.ts';
import { lookupSecretContext } from '../../shared/adapters/secret-context.ts';
import { withoutSigningKeys } from '../../shared/adapters/without-signing-keys.ts';
import { memberIdSchema } from '../../shared/contracts/ids.ts';
import { overlayLine } from '../../shared/contracts/policy-record.ts';
import { policySha256 } from '../../shared/domain/policy/policy-sha256.ts';
import { type CoalitionStore, type SecretBox, Unavailable } from '../../shared/ports.ts';
import { aCoalition, contributor, noon, provider } from '../support/a-coalition.ts';
import { aJurisdiction, anImport } from '../support/a-jurisdiction.ts';
import { aPolicyChange } from '../support/a-policy-change.ts';
import { countingPort, newTally } from '../support/counting-port.ts';
import { faultPort, type ScheduledFault } from '../support/fault-port.ts';
import { aPolicyDocument } from '../support/policies.ts';

const seconds = 1_000;

async function aView(faults: readonly ScheduledFault<CoalitionStore>[] = []) {
  const { stores, box, clock } = await aCoalition();
  const tally = newTally();
  const store = countingPort(faultPort(stores.coalition, faults), tally);
  return { view: coalitionView({ store, box, nowMs: () => clock.ms }), stores, box, clock, tally };
}

describe('what a process keeps of the coalition', () => {
  it('is read once for many screenings', async () => {
    const { view, tally } = await aView();
    for (let times = 0; times < 5; times += 1)
      await Promise.all([view.provider(provider), view.keyring(), view.rules()]);
    expect([...tally.calls.values()].every((calls) => calls === 1)).toBe(true);
  });

  it('is as it stood when asked for, even while an earlier reading of it is under way', async () => {
    const held = Promise.withResolvers<void>();
    const { view, stores } = await aView([
      { method: 'readDeployment', call: 1, fault: { kind: 'delay', until: () => held.promise } },
    ]);
    const keyring = view.keyring();
    await Promise.resolve();
    await stores.coalition.putSwitches({ reviewAll: true });
    expect((await view.rules()).switches).toEqual({ reviewAll: true });
    held.resolve();
    await keyring;
  });

  it('forgets a revoked key within 30 seconds, and within 60 at the worst', async () => {
    const revoke = async ({ stores }: Awaited<ReturnType<typeof aView>>) => {
      const key = (await stores.coalition.readProvider(provider))?.keys[0];
      if (key)
        await stores.coalition.putSigningKey(provider, { ...key, notAfter: new Date(noon).toISOString() });
    };
    const sound = await aView();
    await sound.view.provider(provider);
    await revoke(sound);
    sound.clock.ms += 30 * seconds;
    expect((await sound.view.provider(provider))?.keys[0]?.notAfterMs).toBe(noon);

    const broken = await aView(
      [2, 3].map((call) => ({ method: 'readProvider', call, fault: { kind: 'unavailable' } })),
    );
    await broken.view.provider(provider);
    await revoke(broken);
    broken.clock.ms += 59 * seconds;
    expect((await broken.view.provider(provider))?.keys[0]?.notAfterMs).toBeNull();
    broken.clock.ms += 1 * seconds;
    await expect(broken.view.provider(provider)).rejects.toBeInstanceOf(Unavailable);
    expect((await broken.view.provider(provider))?.keys[0]?.notAfterMs).toBe(noon);
  });

  it('opens no key of a provider for whoever verifies nothing, and may not', async () => {
    const { stores, box, clock } = await aCoalition();
    const lookupAlone: SecretBox = {
      ...box,
      open: async (sealed, context) => {
        if (!context.startsWith('lookup-secret/')) throw new Unavailable('KMS did not do what was asked.');
        return await box.open(sealed, context);
      },
    };
    const over = (store: typeof stores.coalition) => ({ box: lookupAlone, nowMs: () => clock.ms, store });
    await expect(coalitionView(over(stores.coalition)).provider(provider)).rejects.toBeInstanceOf(
      Unavailable,
    );
    const view = coalitionView({ ...over(stores.coalition), store: withoutSigningKeys(stores.coalition) });
    expect(await view.provider(provider)).toMatchObject({ member: { memberId: provider }, keys: [] });
    expect((await view.keyring()).active).toHaveLength(1);
    expect((await view.rules()).feeds).toEqual([]);
    expect(await view.provider(memberIdSchema.parse('nobody-here'))).toBeNull();
  });

  it('knows no provider where there is none, or the member has another role', async () => {
    const { view, tally } = await aView();
    expect(await view.provider(memberIdSchema.parse('nobody'))).toBeNull();
    expect(await view.provider(memberIdSchema.parse('nobody'))).toBeNull();
    expect(tally.calls.get('readProvider')).toBe(1);
    expect(await view.provider(contributor)).toBeNull();
  });

  it('serves its policy for 15 minutes without the store, and nothing after', async () => {
    const { view, clock } = await aView(
      [2, 3, 4].map((call) => ({ method: 'readDeployment', call, fault: { kind: 'unavailable' } })),
    );
    const { policy } = await view.rules();
    clock.ms += 14 * 60 * seconds;
    expect((await view.rules()).policy).toBe(policy);
    clock.ms += 60 * seconds;
    await expect(view.rules()).rejects.toBeInstanceOf(Unavailable);
  });

  it('knows what is known of each country, from 30 seconds after it was imported', async () => {
    const { view, stores, clock } = await aView();
    expect((await view.rules()).jurisdictions.size).toBe(0);
    const rows = ['DE', 'FR'].map((country) => aJurisdiction({ country }));
    await stores.coalition.commitJurisdictions(anImport(1, rows));
    clock.ms += 31 * seconds;
    const known = (await view.rules()).jurisdictions;
    expect([...known]).toEqual(rows.map((row) => [row.country, row]));
    clock.ms += 31 * seconds;
    expect((await view.rules()).jurisdictions).toBe(known);
  });

  it('rules by a version within 60 seconds of its activation', async () => {
    const { view, clock, stores } = await aView();
    const before = await view.rules();
    const document = { ...before.policy.document, version: 'next' };
    const activate = { document, sha256: policySha256(document) };
    await stores.policies.commitPolicy(aPolicyChange(document.id, { version: 'next', n: 1, activate }));
    clock.ms += 60 * seconds;
    const { policy } = await view.rules();
    expect([policy.document.version, policy.sha256]).toEqual(['next', activate.sha256]);
  });

  describe('of a provider’s own policy', () => {
    const own = overlayLine(provider);
    const put = async (
      { stores }: Awaited<ReturnType<typeof aView>>,
      { n, when }: { n: number; when: string },
    ) => {
      const document = aPolicyDocument(
        [{ when, obligations: ['manual-review'], text: 'Why.', merchantText: 'A person looks at it.' }],
        { id: own, version: `${n}`, facts: 'facts-2' },
      );
      const activate = { document, sha256: policySha256(document) };
      await stores.policies.commitPolicy(aPolicyChange(own, { version: `${n}`, n, activate }));
    };

    it('is delivered with the provider in one read, within 60 seconds, and compiled once', async () => {
      const at = await aView();
      expect((await at.view.provider(provider))?.overlay).toBeNull();
      await put(at, { n: 1, when: 'true' });
      at.clock.ms += 60 * seconds;
      const overlay = (await at.view.provider(provider))?.overlay;
      expect(overlay?.document.id).toBe(own);
      at.clock.ms += 31 * seconds;
      expect((await at.view.provider(provider))?.overlay).toBe(overlay);
      expect(at.tally.calls.get('readProvider')).toBe(3);
    });

    it('serves nobody where it cannot be loaded: stricter rules are not left out', async () => {
      const at = await aView();
      await put(at, { n: 1, when: 'nonsense(' });
      await expect(at.view.provider(provider)).rejects.toBeInstanceOf(Unavailable);
    });
  });

  it('compiles a policy anew only where it changed', async () => {
    const { view, clock } = await aView();
    const before = await view.rules();
    clock.ms += 31 * seconds;
    expect((await view.rules()).policy).toBe(before.policy);
  });

  it('puts the newest active secret first and keeps retired ones apart', async () => {
    const { stores, box, clock } = await aCoalition();
    for (const [version, retired] of [
      [3, false],
      [2, true],
    ] as const)
      await stores.coalition.putLookupSecret({
        version,
        retired,
        scheme: 'exact-1',
        material: await box.seal(Buffer.alloc(32, version), lookupSecretContext(version)),
      });
    const { active, retired } = await coalitionView({
      store: stores.coalition,
      box,
      nowMs: () => clock.ms,
    }).keyring();
    expect([active.map(({ version }) => version), retired.map(({ version }) => version)]).toEqual([
      [3, 1],
      [2],
    ]);
  });
});
