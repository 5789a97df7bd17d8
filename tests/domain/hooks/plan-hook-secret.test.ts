import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HookRecord, StoredHookSecret } from '../../../shared/contracts/hook-record.ts';
import { addHookSecretSchema, hookSetupSchema } from '../../../shared/contracts/hook-setup.ts';
import { memberIdSchema } from '../../../shared/contracts/ids.ts';
import { planHookSecret } from '../../../shared/domain/hooks/plan-hook-secret.ts';
import { viewHook } from '../../../shared/domain/hooks/view-hook.ts';

const noon = Date.UTC(2026, 10, 22, 12);
const hour = 3_600_000;
const at = (ms: number) => new Date(ms).toISOString();
const secret = (keyId: string, notAfter: number | null): StoredHookSecret => ({
  keyId,
  sealed: `sealed-${keyId}`,
  notBefore: at(noon - 1_000 * hour),
  notAfter: notAfter === null ? null : at(notAfter),
});
const asked = (body: object = {}) => addHookSecretSchema.parse({ secret: 's', ...body });

describe('a source’s new secret', () => {
  it('gives the one before its end, 72 hours on unless told otherwise', () => {
    expect(planHookSecret([secret('a', null)], { asked: asked(), nowMs: noon })).toEqual({
      ok: true,
      value: [secret('a', noon + 72 * hour)],
    });
  });

  it('lets none end later than it was to', () => {
    const secrets = [secret('a', noon + hour)];
    expect(planHookSecret(secrets, { asked: asked(), nowMs: noon })).toEqual({ ok: true, value: secrets });
  });

  it('leaves out what has ended, or ends now', () => {
    const secrets = [secret('a', noon), secret('b', null)];
    const planned = planHookSecret(secrets, { asked: asked({ revokeNow: 'b' }), nowMs: noon });
    expect(planned).toEqual({ ok: true, value: [] });
  });

  it('never makes three that count, whatever came before', () => {
    const step = fc.record({
      overlapHours: fc.integer({ min: 0, max: 720 }),
      waitHours: fc.nat({ max: 200 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let secrets: readonly StoredHookSecret[] = [];
        let nowMs = noon;
        for (const [n, { overlapHours, waitHours }] of steps.entries()) {
          nowMs += waitHours * hour;
          const planned = planHookSecret(secrets, { asked: asked({ overlapHours }), nowMs });
          if (planned.ok) secrets = [...planned.value, secret(`k${n}`, null)];
          const now = nowMs;
          expect(
            secrets.filter(({ notAfter }) => !notAfter || Date.parse(notAfter) > now).length,
          ).toBeLessThan(3);
          expect(secrets.filter(({ notAfter }) => notAfter === null).length).toBeLessThan(2);
        }
      }),
    );
  });
});

describe('how a source is taken, as its provider reads it', () => {
  const record: HookRecord = {
    provider: memberIdSchema.parse('harbour-pay'),
    source: 'stripe',
    version: 3,
    state: 'on',
    secrets: [secret('a', noon), secret('b', null)],
    settings: {},
    apiKey: 'sealed-key',
    actingKey: null,
    acting: { mode: 'off', on: [] },
    changedAt: at(noon),
  };

  it('holds nothing that is sealed, and says which secrets have ended', () => {
    const viewed = viewHook(record, { livemode: false, nowMs: noon });
    expect(hookSetupSchema.strict().parse(viewed)).toEqual(viewed);
    expect(JSON.stringify(viewed)).not.toContain('sealed');
    expect(viewed.secrets.map(({ keyId, state }) => [keyId, state])).toEqual([
      ['a', 'ended'],
      ['b', 'active'],
    ]);
    expect([
      viewed.hasApiKey,
      viewHook({ ...record, apiKey: null }, { livemode: false, nowMs: noon }).hasApiKey,
    ]).toEqual([true, false]);
  });
});
