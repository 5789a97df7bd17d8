import { test as property } from '@fast-check/vitest';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Asked, maxMarks } from '../../shared/contracts/stored-merchant.ts';
import { askedHistory } from '../../shared/domain/asked-history.ts';
import { merchantMark } from '../../shared/domain/merchant-mark.ts';
import { sampleId } from '../support/stored-samples.ts';

const now = '2026-11-21T12:00:00.000Z';
const provider = sampleId.member('own-provider');
const merchant = sampleId.merchant('m-own');
const others = Array.from({ length: 6 }, (_, n) => sampleId.member(`other-${n}`));
const own = merchantMark(provider, merchant);
const markOf = (n: number) => merchantMark(provider, sampleId.merchant(`m-${n}`));

const history = (counters: readonly Asked[]) => askedHistory(counters, { provider, merchant, now });
const counter = (marks: Asked['marks'][string], more: Partial<Asked> = {}): Asked => ({
  asked: {},
  declined: {},
  marks: { [provider]: marks },
  ...more,
});

const day = fc.constantFrom(
  '2026-11-21',
  '2026-10-22',
  '2026-10-21',
  '2025-11-26',
  '2025-11-25',
  '2020-01-01',
);
const days = fc.dictionary(fc.constantFrom(provider, ...others), day, { maxKeys: 7 });
const marks = fc.uniqueArray(fc.constantFrom(own, ...Array.from({ length: 20 }, (_, n) => markOf(n))), {
  maxLength: maxMarks,
});
const counters = fc.array(
  fc
    .record({
      asked: days,
      declined: days,
      ours: marks,
      theirs: fc.dictionary(fc.constantFrom(...others), marks),
    })
    .map(({ asked, declined, ours, theirs }) => ({
      asked,
      declined,
      marks: { ...theirs, [provider]: ours },
    })),
  { maxLength: 5 },
);

describe('who else asked', () => {
  const asked = (count: number, on: string) =>
    Object.fromEntries(others.slice(0, count).map((one) => [one, on]));
  const by = (count: number, on: string) => history([counter([], { asked: asked(count, on) })]);

  it.each([
    [2, '2026-11-21', 0, 0],
    [3, '2026-11-21', 3, 3],
    [6, '2026-10-22', 6, 6],
    [6, '2026-10-21', 0, 6],
    [6, '2025-11-26', 0, 6],
    [6, '2025-11-25', 0, 0],
  ])('%i others on %s are %i in 30 days and %i in 360', (count, on, in30, in360) => {
    expect(by(count, on)).toMatchObject({ askedByOthers30d: in30, askedByOthers360d: in360 });
  });

  property.prop([counters])(
    'is never fewer than three that are told of, and never the provider itself',
    (given) => {
      const { ownMerchantsSharing: _, ...told } = history(given);
      for (const count of Object.values(told)) {
        expect(count === 0 || count >= 3).toBe(true);
        expect(count).toBeLessThanOrEqual(others.length);
      }
    },
  );

  property.prop([counters])('is never who: the same counters under other names say the same', (given) => {
    const renamed = given.map((one) => {
      const rename = (all: Record<string, string>) =>
        Object.fromEntries(
          Object.entries(all).map(([name, on]) => [name === provider ? name : `${name}-renamed`, on]),
        );
      return { ...one, asked: rename(one.asked), declined: rename(one.declined) };
    });
    expect(history(renamed)).toEqual(history(given));
  });

  property.prop([counters])('tells a provider the same whether or not it asked before', (given) => {
    const without = given.map((one) => {
      const { [provider]: _, ...asked } = one.asked;
      const { [provider]: __, ...declined } = one.declined;
      return { ...one, asked, declined };
    });
    expect(history(without)).toEqual(history(given));
  });
});

describe('a provider’s own merchants behind one identifier', () => {
  it.each([
    ['nobody', [], 0],
    ['the merchant itself', [own], 0],
    ['one other', [markOf(1)], 1],
    ['the merchant and two others', [markOf(1), own, markOf(2)], 2],
    ['a full set with the merchant', [own, ...Array.from({ length: 15 }, (_, n) => markOf(n))], 15],
    ['a full set without', Array.from({ length: 16 }, (_, n) => markOf(n)), 15],
  ])('%s', (_, under, count) => {
    expect(history([counter(under)]).ownMerchantsSharing).toBe(count);
  });

  it('are the most behind any identifier, not the sum', () => {
    const three = [counter([markOf(1), markOf(2)]), counter([markOf(3)]), counter([])];
    expect(history(three).ownMerchantsSharing).toBe(2);
  });

  property.prop([counters])('are never another’s: what others’ merchants are changes nothing', (given) => {
    const alone = given.map((one) => ({ ...one, marks: { [provider]: one.marks[provider] ?? [] } }));
    expect(history(alone)).toEqual(history(given));
    const none = given.map((one) => ({ ...one, marks: { ...one.marks, [provider]: [] } }));
    expect(history(none).ownMerchantsSharing).toBe(0);
  });

  property.prop([counters])('are counted up to fifteen, and fewer identifiers never say more', (given) => {
    const { ownMerchantsSharing: count } = history(given);
    expect(count).toBeLessThanOrEqual(maxMarks - 1);
    expect(history(given.slice(1)).ownMerchantsSharing).toBeLessThanOrEqual(count);
  });
});

describe('a merchant’s mark', () => {
  it('is of provider and reference', () => {
    expect(merchantMark(provider, merchant)).toBe(own);
    expect(merchantMark(sampleId.member('own-provide'), sampleId.merchant('rm-own'))).not.toBe(own);
    expect(merchantMark(sampleId.member('other-provider'), merchant)).not.toBe(own);
  });
});
