import { domainToASCII } from 'node:url';
import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { compareHostLabels } from '../../../../shared/domain/match/compare/compare-host-labels.ts';

const otherEnding = 'the same site name under another domain ending';
const lookAlike = 'a site name that looks the same: letters swapped for look-alikes';
const hyphens = 'the same site name but for hyphens';

function compare(applied: string, flagged: string) {
  return compareHostLabels(domainToASCII(applied), domainToASCII(flagged));
}

describe('host labels', () => {
  test.each([
    ['kelmarsh.example', 'kelmarsh.test', otherEnding],
    ['shop.kelmarsh.example', 'kelmarsh.test', otherEnding],
    ['kelmarsh.example', 'pay.kelmarsh.invalid', otherEnding],
    ['проверка.example', 'проверка.test', otherEnding],
    ['kelmarsh-shop.example', 'kelmarsh-shop.test', otherEnding],
    ['kelmarsh-mill.example', 'kelmarshmill.example', hyphens],
    ['kel-marsh-mill.test', 'kelmarsh-mill.example', hyphens],
    ['ke1marsh-mill.example', 'kelmarshmill.test', lookAlike],
    ['ke1marsh.example', 'kelmarsh.test', lookAlike],
    ['kelmarsh.example', 'kelrnarsh.example', lookAlike],
    ['dunm0re.example', 'dunmore.example', lookAlike],
    ['dunmоre.example', 'dunmore.example', lookAlike],
    ['kelmаrsh.example', 'kelmarsh.test', lookAlike],
    ['tarnvvood.example', 'tarnwood.example', lookAlike],
    ['kélmarsh.example', 'kelmarsh.example', lookAlike],
    ['quartzclub.example', 'quartzdub.example', lookAlike],
    ['ολυμποσ.example', 'oλυμπoσ.test', lookAlike],
  ])('%s is much like %s: %s', (applied, flagged, explanation) => {
    expect(compare(applied, flagged)?.explanation).toBe(explanation);
    expect(compare(flagged, applied)?.explanation).toBe(explanation);
  });

  test.each([
    ['kelmarsh.example', 'kelmarsh.example', 'equal hosts are no look-alikes'],
    ['kelmarsh.example', 'dunmore.example', 'other labels'],
    ['kelmarsh.example', 'kelmarshes.example', 'one label begins like the other'],
    ['abc.example', 'abc.test', 'too short'],
    ['a1b.example', 'alb.test', 'too short'],
    ['shop.example', 'shop.test', 'a common word'],
    ['online-shop.example', 'online-shop.test', 'common words'],
    ['onlineshop.example', 'onlineshop.test', 'common words joined'],
    ['bank.example', 'bank.test', 'a common word'],
    ['trading.example', 'trading.test', 'a common word'],
    ['192.0.2.7', '192.0.2.8', 'addresses have no label'],
    ['example', 'test', 'an ending has no label'],
    ['', '', 'nothing'],
  ])('%s and %s say nothing: %s', (applied, flagged) => {
    expect(compare(applied, flagged)).toBeNull();
  });

  prop.prop([fc.domain(), fc.domain()])('compare alike from either side, below certainty', (a, b) => {
    expect(compareHostLabels(a, b)).toEqual(compareHostLabels(b, a));
    expect(compareHostLabels(a, b)?.score ?? 0).toBeLessThan(1);
  });
});
