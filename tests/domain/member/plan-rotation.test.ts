import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoredSigningKey } from '../../../shared/contracts/coalition.ts';
import { rotateSecretSchema } from '../../../shared/contracts/member-view.ts';
import { planRotation, viewKey } from '../../../shared/domain/member/plan-rotation.ts';

const noon = Date.UTC(2026, 10, 21, 12);
const hour = 3_600_000;
const iso = (ms: number) => new Date(ms).toISOString();

const aKey = (keyId: string, notAfterMs: number | null = null): StoredSigningKey => ({
  keyId,
  kind: 'hmac',
  material: 'c2VhbGVk',
  notBefore: iso(noon - 1_000 * hour),
  notAfter: notAfterMs === null ? null : iso(notAfterMs),
});

describe('a rotation', () => {
  const plan = (keys: readonly StoredSigningKey[], body: object = {}) =>
    planRotation(keys, { asked: rotateSecretSchema.parse(body), nowMs: noon });

  it('gives the older key its end, and never a later one than it had', () => {
    const ends = (keys: readonly StoredSigningKey[], body: object) => {
      const planned = plan(keys, body);
      return planned.ok
        ? planned.value.ending.map(({ notAfter }) => (Date.parse(notAfter) - noon) / hour)
        : null;
    };
    expect(ends([aKey('a')], {})).toEqual([72]);
    expect(ends([aKey('a')], { overlapHours: 0 })).toEqual([0]);
    expect(ends([aKey('a', noon + 2 * hour)], {})).toEqual([]);
    expect(ends([aKey('a', noon + 90 * hour)], { overlapHours: 5 })).toEqual([5]);
    expect(ends([aKey('a'), aKey('b', noon + hour)], { revokeNow: 'a', overlapHours: 5 })).toEqual([0]);
    expect(ends([aKey('a', noon)], {})).toEqual([]);
    expect(ends([], {})).toEqual([]);
  });

  it('forgets keys that ended long before others', () => {
    const ended = Array.from({ length: 7 }, (_, n) => aKey(`k${n}`, noon - n * hour));
    const planned = plan(ended);
    expect(planned.ok && planned.value.remove).toEqual(['k4', 'k5', 'k6']);
  });

  it('after any number of them at most two keys are active, and the newest always is', () => {
    const step = fc.record({
      wait: fc.nat({ max: 100 }),
      overlapHours: fc.integer({ min: 0, max: 720 }),
      revoke: fc.option(fc.nat({ max: 2 })),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let keys: StoredSigningKey[] = [];
        let nowMs = noon;
        for (const [n, { wait, overlapHours, revoke }] of steps.entries()) {
          nowMs += wait * hour;
          const revokeNow = revoke === null ? undefined : keys[revoke]?.keyId;
          const asked = rotateSecretSchema.parse({ overlapHours, ...(revokeNow && { revokeNow }) });
          const planned = planRotation(keys, { asked, nowMs });
          const activeNow = () => keys.filter((key) => viewKey(key, nowMs).state === 'active').length;
          if (!planned.ok) {
            expect(activeNow()).toBe(2);
            continue;
          }
          const { ending, remove } = planned.value;
          keys = [
            ...keys
              .filter(({ keyId }) => !remove.includes(keyId))
              .map((key) => ending.find(({ keyId }) => keyId === key.keyId) ?? key),
            { ...aKey(`k${n}`), notBefore: iso(nowMs) },
          ];
          expect(activeNow()).toBeLessThanOrEqual(2);
          expect(keys.length).toBeLessThanOrEqual(7);
          expect(keys.at(-1)?.notAfter).toBeNull();
          expect(keys.filter(({ notAfter }) => notAfter === null)).toHaveLength(1);
        }
      }),
    );
  });
});
