import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfBirth } from '../../../functions/provider-hooks/date-of-birth.ts';
import { eventIdOf } from '../../../functions/provider-hooks/event-id-of.ts';
import { joined } from '../../../functions/provider-hooks/joined.ts';
import { mergedTold } from '../../../functions/provider-hooks/merged-told.ts';
import { phoneIn } from '../../../functions/provider-hooks/phone-in.ts';
import { toldMerchant } from '../../../functions/provider-hooks/told-merchant.ts';
import { toldPeople } from '../../../functions/provider-hooks/told-people.ts';
import { withoutNothing } from '../../../functions/provider-hooks/without-nothing.ts';

describe('what says nothing', () => {
  it('is left out at every depth, and everything else is kept', () => {
    const value = { a: null, b: ' ', c: [null, '', []], d: { e: undefined }, f: [0, false, 'x', { g: '' }] };
    expect(withoutNothing(value)).toEqual({ f: [0, false, 'x'] });
    for (const nothing of [null, undefined, '', ' \t', [], {}, [[{}]]])
      expect(withoutNothing(nothing)).toBeUndefined();
  });

  it('leaves nothing more to leave out, and nothing twice in a list', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const said = withoutNothing(value);
        expect(withoutNothing(said)).toEqual(said);
        expect(withoutNothing([value, value])).toEqual(said === undefined ? undefined : [said]);
      }),
    );
  });
});

describe('a merchant who is told', () => {
  it('has of a long list what an application holds, and the rest is unseen', () => {
    const websites = Array.from({ length: 25 }, (_, index) => `https://shop-${index}.example`);
    const { told, unseen } = toldMerchant({ websites, emails: websites.slice(0, 20) }, ['/merchant/country']);
    expect(told).toEqual({ websites: websites.slice(0, 20), emails: websites.slice(0, 20) });
    expect(unseen).toEqual(['/merchant/country', '/merchant/websites']);
  });

  it('is told by the API where both tell, and has the names and people of both', () => {
    const event = {
      told: { legalName: 'Old', mcc: '1', tradingNames: ['A'], principals: [{ name: 'P' }] },
      unseen: ['/merchant/country'],
    };
    const later = {
      told: { legalName: 'New', tradingNames: ['B', 'A'], principals: [{ name: 'Q' }] },
      unseen: [],
    };
    expect(mergedTold(event, later)).toEqual({
      told: {
        legalName: 'New',
        mcc: '1',
        tradingNames: ['B', 'A'],
        principals: [{ name: 'Q' }, { name: 'P' }],
      },
      unseen: [],
    });
  });

  it('is reached where its nameless people are', () => {
    const people = [
      { name: 'Jenny Sample', emails: ['j@toys.example'] },
      { givenName: ' ', role: 'owner', emails: ['o@toys.example'], phones: ['1'] },
    ];
    expect(toldPeople(people)).toEqual({
      principals: people.slice(0, 1),
      emails: ['o@toys.example'],
      phones: ['1'],
    });
  });
});

describe('a value that is made of several', () => {
  it('is their text, or all of them where one is no text', () => {
    expect(joined(['Jenny', null, ' ', 'Sample'])).toBe('Jenny Sample');
    expect(joined([null, ''])).toBeUndefined();
    expect(joined(['Jenny', 7])).toEqual(['Jenny', 7]);
  });

  it('is a date where it is one, nothing where nothing is known, and else itself', () => {
    expect(dateOfBirth({ year: 1980, month: 2, day: 9 })).toBe('1980-02-09');
    expect(dateOfBirth({ year: null, month: null, day: null })).toBeUndefined();
    for (const odd of [
      undefined,
      'x',
      { year: 1980 },
      { year: 1980, month: 13, day: 1 },
      { year: 1980, month: 1.5, day: 1 },
    ])
      expect(dateOfBirth(odd)).toEqual(odd);
  });

  it('is a number in E.164 where the country is told, and else itself', () => {
    expect(phoneIn('US', '2025550123')).toBe('+12025550123');
    expect(phoneIn('gb', '020 7946 0000')).toBe('+442079460000');
    expect(phoneIn('US', '+442079460000')).toBe('+442079460000');
    for (const [country, number] of [
      ['XX', '1'],
      [null, '1'],
      ['US', 7],
      ['US', 'none'],
      ['toString', '1'],
      ['US', '1'.repeat(100)],
    ])
      expect(phoneIn(country, number)).toBe(number);
  });
});

describe('an event’s id', () => {
  it('is the source’s where it may be one here', () => {
    expect(eventIdOf('evt_1', ['x'])).toBe('evt_1');
    for (const odd of [null, '', 'a b', 'x'.repeat(129), '{{EVENT_ID}}'])
      expect(eventIdOf(odd, ['x'])).toMatch(/^made-[A-Za-z0-9_-]{43}$/);
  });

  it('is another for other parts, however they are divided', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.string()), (one, other) => {
        const same = JSON.stringify(one) === JSON.stringify(other);
        expect(eventIdOf(null, one) === eventIdOf(null, other)).toBe(same);
      }),
    );
    expect(eventIdOf(null, ['a', 'b'])).not.toBe(eventIdOf(null, ['ab']));
  });
});
