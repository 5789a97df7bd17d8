import { beforeEach, describe, expect, it } from 'vitest';
import { type HookSourceName, hookSourceNames } from '../../../shared/contracts/hook-source-name.ts';
import { merchantReferenceSchema } from '../../../shared/contracts/ids.ts';
import { aCoalition, provider, secondProvider } from '../../support/a-coalition.ts';
import {
  aHookFunction,
  type Delivery,
  hookOfTests,
  notificationUrl,
  recordedAtMs,
  recordedEvent,
  secretOf,
  signedBy,
} from './a-hook-function.ts';

/* What is answered by the whole function, from the gateway's event on, to what is signed and yet wrong. */

let coalition: Awaited<ReturnType<typeof aCoalition>>;
beforeEach(async () => {
  coalition = await aCoalition();
  coalition.clock.ms = recordedAtMs;
});

const now: Delivery = { nowMs: recordedAtMs };
const year = 365 * 24 * 3_600_000;

/** An event of each source on which a merchant is screened. */
const screened: Readonly<Record<HookSourceName, string>> = {
  stripe: recordedEvent('stripe', 'account-updated-company'),
  adyen: recordedEvent('adyen', 'account-holder-created'),
  checkout: recordedEvent('checkout', 'sub-entity-created'),
  razorpay: recordedEvent('razorpay', 'account-activated'),
  mollie: recordedEvent('mollie', 'profile-created-full').replace('"mode": "live"', '"mode": "test"'),
  square: recordedEvent('square', 'location-created'),
  paypal: recordedEvent('paypal', 'merchant-onboarding-completed'),
};

/** How many decisions there are of the provider's. */
async function decisionsOf(): Promise<number> {
  const of = { by: 'day', day: '2026-11-22' } as const;
  const listed = await coalition.stores.decisions.list(provider, of, { limit: 50, cursor: null });
  if (listed === 'bad-cursor') throw new Error(listed);
  return listed.items.length;
}

describe.each(hookSourceNames)('a webhook of %s', (source) => {
  const body = screened[source];

  it('of a year ago decides nothing anew: it is too old, or answered as it was then', async () => {
    const { take, counts } = aHookFunction(coalition);
    const first = await take(source, body, now);
    expect(first.json.action).toBe('screened');
    coalition.clock.ms += year;
    const again = await take(source, body, now);
    const signsTime = ['stripe', 'paypal'].includes(source);
    if (signsTime) expect([again.status, again.json.code]).toEqual([401, 'timestamp-out-of-window']);
    else expect(again).toEqual(first);
    expect(counts.at(signsTime ? -1 : -2)).toBe(signsTime ? 'RefusedSignatures' : 'Replays');
    expect(counts.filter((one) => one.startsWith('Screenings '))).toHaveLength(1);
  });

  it('of a year ago is refused under a secret that ended since', async () => {
    const keys = hookOfTests(source).keys.map((key) => ({ ...key, notAfterMs: recordedAtMs + year }));
    const { take } = aHookFunction(coalition, { hook: { keys, settings: { notificationUrl } } });
    coalition.clock.ms += year;
    const { status, json } = await take(source, body, { nowMs: coalition.clock.ms });
    expect([status, json.code]).toEqual([401, 'signature-invalid']);
  });

  it('of 1 MB is refused before anything is looked at, whoever signed it', async () => {
    let looks = 0;
    const { take, lines, counts } = aHookFunction(coalition, {
      hooks: {
        hook: async (_, name) => {
          looks += 1;
          return hookOfTests(name);
        },
      },
    });
    const large = JSON.stringify({ ...JSON.parse(body), padding: 'y'.repeat(1_048_576) });
    for (const secret of [secretOf(source), 'a-secret-of-nobody-0']) {
      const { status, json } = await take(source, large, { ...now, secret });
      expect([status, json.code]).toEqual([413, 'body-too-large']);
    }
    expect([looks, counts]).toEqual([0, []]);
    expect(lines).toMatchObject(
      Array(2).fill({ code: 'hook.refused', fields: { problem: 'body-too-large' } }),
    );
  });

  it('without its headers, or with those of another source, is not taken', async () => {
    const { take } = aHookFunction(coalition);
    const none = Object.fromEntries(
      Object.keys(signedBy(source, Buffer.from(body), now)).map((name) => [name, '']),
    );
    expect((await take(source, body, { ...now, headers: none })).status).toBeGreaterThanOrEqual(400);
    for (const other of hookSourceNames.filter((name) => name !== source)) {
      const headers = { ...none, ...signedBy(other, Buffer.from(body), now) };
      const { status } = await take(source, body, { ...now, headers });
      expect([400, 401], other).toContain(status);
    }
    expect(await decisionsOf()).toBe(0);
  });

  it.each<[string, string, number, string]>([
    ['that is no JSON', '{"id":', 400, 'malformed-json'],
    ['that is no object', '["evt_1"]', 400, 'body-not-object'],
    ['that has a key twice', '{"id":"a","id":"b"}', 400, 'duplicate-key'],
    ['that is 17 levels deep', `${'{"a":'.repeat(17)}1${'}'.repeat(17)}`, 400, 'too-deep'],
    ['that is empty', '', 400, 'body-not-object'],
  ])('%s is refused though it is signed', async (_, sent, status, code) => {
    const reply = await aHookFunction(coalition).take(source, sent, now);
    expect([reply.status, reply.json.code]).toEqual([status, code]);
  });

  it('concerns its provider’s merchant alone', async () => {
    const { json } = await aHookFunction(coalition).take(source, body, now);
    const merchant = merchantReferenceSchema.parse(json.decision.merchant.reference);
    const { merchants } = coalition.stores;
    expect(await merchants.readStanding(provider, merchant)).toMatchObject({
      outcome: json.decision.outcome,
    });
    expect(await merchants.readStanding(secondProvider, merchant)).toBeNull();
  });
});

/** The same event in test mode and in live mode, as far as a source says which it is. */
type Modes = Partial<
  Record<'test' | 'live', Pick<Delivery, 'livemode' | 'headers'> & { readonly body: string }>
>;
const changed = (source: HookSourceName, changes: object): string =>
  JSON.stringify({ ...JSON.parse(screened[source]), ...changes });
const modes: Readonly<Record<HookSourceName, Modes>> = {
  stripe: {
    test: { body: changed('stripe', { livemode: false }) },
    live: { body: changed('stripe', { livemode: true }) },
  },
  adyen: {
    test: { body: changed('adyen', { environment: 'test' }) },
    live: { body: changed('adyen', { environment: 'live' }) },
  },
  // Its sandbox names itself in links; nothing says that an event is live.
  checkout: { test: { body: screened.checkout } },
  razorpay: {},
  mollie: {
    test: { body: screened.mollie },
    live: { body: recordedEvent('mollie', 'profile-created-full') },
  },
  square: {
    test: { body: screened.square, headers: { 'square-environment': 'Sandbox' } },
    live: { body: screened.square, headers: { 'square-environment': 'Production' } },
  },
  paypal: {
    test: { body: screened.paypal, livemode: false },
    live: { body: screened.paypal, livemode: true },
  },
};

describe.each(hookSourceNames)('the mode of a webhook of %s', (source) => {
  it.each([true, false])(
    'is that of the stage (live: %s), or it is refused and nothing decided',
    async (livemode) => {
      const { take, counts } = aHookFunction(coalition, { livemode });
      for (const [mode, { body, ...sent }] of Object.entries(modes[source])) {
        const isOwn = (mode === 'live') === livemode;
        const { status, json } = await take(source, body, { ...now, ...sent });
        if (isOwn) expect([status, json.action]).toEqual([200, 'screened']);
        else expect([status, json.code]).toEqual([422, 'wrong-mode']);
      }
      const own = Object.keys(modes[source]).filter((mode) => (mode === 'live') === livemode).length;
      const others = Object.keys(modes[source]).length - own;
      expect(await decisionsOf()).toBe(own);
      expect(counts.filter((one) => one === 'RefusedContents')).toHaveLength(others);
    },
  );
});

it('leaves no source out that says its mode, as its page tells', () => {
  const saying = hookSourceNames.filter((source) => 'test' in modes[source] && 'live' in modes[source]);
  expect(saying).toEqual(['stripe', 'adyen', 'mollie', 'square', 'paypal']);
});

describe('an event about an account that is not the provider’s', () => {
  it('is acknowledged, counted, and decides nothing', async () => {
    const settings = { notificationUrl, account: 'AnotherPlatform' };
    const { take, counts, lines } = aHookFunction(coalition, { hook: { settings } });
    expect((await take('adyen', screened.adyen, now)).json).toEqual({
      action: 'ignored',
      why: 'another-account',
    });
    expect(counts).toEqual(['HookEvents adyen ignored']);
    expect(lines).toMatchObject([
      { code: 'hook.taken', fields: { task: 'ignored', problem: 'another-account' } },
    ]);
    expect(await decisionsOf()).toBe(0);
  });

  it('that left, and was never boarded, is acknowledged', async () => {
    const left = recordedEvent('stripe', 'application-deauthorized');
    expect((await aHookFunction(coalition).take('stripe', left, now)).json).toEqual({
      action: 'ignored',
      why: 'never-boarded',
    });
  });
});
