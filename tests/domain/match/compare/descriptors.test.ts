import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { cleanCardDescriptor } from '../../../../shared/domain/clean/clean-card-descriptor.ts';
import { compareDescriptors } from '../../../../shared/domain/match/compare/compare-descriptors.ts';
import { closeEnough } from '../../../../shared/domain/match/compare/name-comparison.ts';

function compare(applied: string, flagged: string) {
  const [one, other] = [cleanCardDescriptor(applied), cleanCardDescriptor(flagged)];
  return compareDescriptors(one.ok ? one.value.value : '', other.ok ? other.value.value : '');
}

describe('card descriptors', () => {
  test.each([
    ['INVENTED COFFEE', 'INVENTED COFFEE', 'the same card descriptor'],
    ['SQ *INVENTED COFFEE', 'PAYPAL *INVENTED COFFEE', 'the same card descriptor'],
    ['INVENTEDCOFFEE', 'INVENTED COFFEE', 'the same card descriptor but for spaces'],
    ['INVENTED-COFFEE', 'INVENTEDCOFFEE', 'the same card descriptor but for spaces'],
    ['INVENTED COFFEE HOUSE L', 'INVENTED COFFEE HOUSE LIMITED', 'one is the other cut short'],
    ['INVENTEDCOFFEEHOUSEOFTE', 'INVENTED COFFEE HOUSE OF TESTVILLE', 'one is the other cut short'],
    ['INVENTED COFFEE', 'INVENTED COFFEE 12345', 'digits stand behind one'],
    ['INVENTED COFFEE 2025550123', 'INVENTED COFFEE 2025550199', 'the digits behind it differ'],
    ['INVENTED COFFEE', 'INVENTED COFEE', 'one letter or two differ'],
    ['INVENTED COFFEE TESTVILLE', 'INVENTED COFFEE', 'one begins with all of the other'],
    ['ZORBAFIT ONLINE', 'ZORBAFIT.COM', 'other common words'],
    ['www.zorbafit.com', 'ZORBAFIT.COM', 'other common words'],
  ])('%s is %s: %s', (applied, flagged, why) => {
    const { score, explanation } = compare(applied, flagged);
    expect(score).toBeGreaterThanOrEqual(closeEnough);
    expect(explanation).toContain(why);
  });

  test.each([
    ['INVENTED', 'INVENTED COFFEE HOUSE TESTVILLE', 'one begins with all of the other'],
    ['INVENT', 'INVENTED COFFEE', 'too few letters'],
    ['SHOP', 'SHOPPING WORLD', 'common words only'],
    ['SHOP 12', 'SHOP 13', 'different'],
    ['COFFEE INVENTED', 'INVENTED COFFEE', 'different'],
    ['INVENTED TEA', 'INVENTED COFFEE', 'different'],
    ['STORE 24 HOURS', 'STORE 25 HOURS', 'different'],
    ['KELMARSH', 'DUNMORE', 'different'],
    ['CAFE A', 'CAFE B', 'different'],
    ['ONLINE STORE', 'ONLINE STORE TESTVILLE', 'common words only'],
    ['ZORBAFIT COACHING', 'KELMARSH COACHING', 'different'],
  ])('%s is not %s: %s', (applied, flagged, why) => {
    const { score, explanation } = compare(applied, flagged);
    expect(score).toBeLessThan(closeEnough);
    expect(explanation).toContain(why);
  });

  const texts = fc.oneof(
    fc
      .array(fc.constantFrom(...'invented coffee inv 12 7 house'.split(' ')), { maxLength: 8 })
      .map((list) => list.join(' ')),
    fc.string({ unit: 'binary', maxLength: 300 }),
  );

  prop.prop([texts, texts])('compare alike from either side, between 0 and 1', (a, b) => {
    const { score } = compareDescriptors(a, b);
    expect(compareDescriptors(b, a).score).toBe(score);
    expect(score).toBeGreaterThanOrEqual(0);
    expect(score === 1).toBe(a === b);
  });
});
