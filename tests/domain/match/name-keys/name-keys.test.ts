import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ways } from '../../../../bench/matching/perturb.ts';
import { seededRandom } from '../../../../bench/matching/random.ts';
import { inventedNames } from '../../../../bench/matching/source-names.ts';
import { couldBeSame } from '../../../../shared/domain/match/could-be-same.ts';
import { acronymsOf } from '../../../../shared/domain/match/name-keys/acronyms.ts';
import {
  type CleanName,
  maxIndexForms,
  nameIndexForms,
} from '../../../../shared/domain/match/name-keys/name-index-forms.ts';
import { maxQueryForms, nameQueryForms } from '../../../../shared/domain/match/name-keys/name-query-forms.ts';
import { oracleLikeness } from '../../../support/name-oracle.ts';

const name: fc.Arbitrary<CleanName> = fc.record({
  type: fc.constantFrom('person_name', 'business_name'),
  value: fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 12 }), { maxLength: 30 })
      .map((words) => words.join(' ')),
    fc.constantFrom(
      'ahmad karim',
      'quillmere bakery',
      '王小明',
      'x',
      '',
      ' ',
      '7',
      "'; drop table flags --",
      '<b>x</b>',
      'a|b\0c',
    ),
  ),
});
const valuesOf = (forms: readonly { value: string }[]) => forms.map(({ value }) => value);

describe('the keys of a name', () => {
  it('are at most 30 of a flag and 40 of an application, each once, and the same each time', () => {
    fc.assert(
      fc.property(name, (of) => {
        const [index, query] = [valuesOf(nameIndexForms(of)), valuesOf(nameQueryForms(of, maxQueryForms))];
        expect(index.length).toBeLessThanOrEqual(maxIndexForms);
        expect(query.length).toBeLessThanOrEqual(maxQueryForms);
        expect(new Set(index).size).toBe(index.length);
        expect(new Set(query).size).toBe(query.length);
        expect(valuesOf(nameIndexForms(of))).toEqual(index);
      }),
      { numRuns: 400 },
    );
  });

  it('let every name be found under itself', () => {
    fc.assert(
      fc.property(name, (of) => {
        const index = new Set(valuesOf(nameIndexForms(of)));
        expect(valuesOf(nameQueryForms(of, 12)).some((key) => index.has(key))).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('under a smaller budget are the first of those under a larger one', () => {
    fc.assert(
      fc.property(name, fc.nat(40), (of, budget) => {
        expect(nameQueryForms(of, budget)).toEqual(nameQueryForms(of, 40).slice(0, budget));
      }),
    );
  });

  it('of a person and of a business are never the same', () => {
    const [person, business] = (['person_name', 'business_name'] as const).map((type) =>
      nameIndexForms({ type, value: 'quill harbour' }).map(({ type, value }) => `${type} ${value}`),
    );
    expect(new Set(person).isDisjointFrom(new Set(business))).toBe(true);
  });

  it.each([
    ['combining marks', `a${'\u0301'.repeat(65_536)} b`],
    ['64 KB of letters', 'q'.repeat(65_536)],
    ['64 KB of words', 'quill mere '.repeat(6_000)],
    ['bidi controls', '\u202e\u2066'.repeat(30_000)],
    ['emoji', '👩‍👩‍👧‍👦 '.repeat(3_000)],
    ['Han', '王'.repeat(65_536)],
    ['Thai', 'เสือ'.repeat(16_384)],
  ])('of %s are bounded in number and length', (_, value) => {
    for (const type of ['person_name', 'business_name'] as const) {
      const keys = [...nameIndexForms({ type, value }), ...nameQueryForms({ type, value }, 40)];
      expect(keys.length).toBeLessThanOrEqual(70);
      expect(Math.max(0, ...keys.map(({ value }) => value.length))).toBeLessThanOrEqual(40);
      expect(couldBeSame({ type, value })(value.slice(0, 80))).toBeTypeOf('boolean');
    }
  });
});

/** Whether a flag of the one name is found under the other with the keys that one of few names has, and passes the sieve. */
function meet(type: CleanName['type'], { flagged, asked }: { flagged: string; asked: string }): boolean {
  const index = new Set(valuesOf(nameIndexForms({ type, value: flagged })));
  const met = valuesOf(nameQueryForms({ type, value: asked }, maxQueryForms)).some((key) => index.has(key));
  return met && couldBeSame({ type, value: asked })(flagged);
}

describe('a business', () => {
  it.each([
    ['its acronym', 'harbour lantern stationery works', 'hlsw'],
    ['its acronym, small words unspoken', 'society for the study of quiet harbours', 'ssqh'],
    ['its acronym without a last word', 'harbour lantern stationery group', 'hls'],
    ['one of its words', 'quillmere trading international', 'quillmere'],
    ['a common word more', 'quillmere', 'quillmere pharmaceutical establishment'],
    ['another country’s branch', 'quillmere kenya branch', 'quillmere'],
    ['a legal form written on', 'quillmere', 'quillmerecompany'],
    ['a legal form written before', 'quillmere', 'jscquillmere'],
    ['its acronym with the company in it', 'harbour lantern stationery', 'hlsc'],
    ['its acronym without its last two words', 'harbour lantern stationery saudi arabia', 'hls saudi arabia'],
    ['its acronym beside a place', 'harbour lantern stationery uk', 'hls uk'],
    ['its beginning in one word', 'quill mere fishery works', 'quillmere'],
    ['a common word translated and a place', 'tourism bank of iran', 'gardeshgari bank'],
    ['its rarer word, where all are common', 'green industries', 'green'],
    ['a number in a word', 'fourteen star shipping', '14 star shipping'],
    ['a name that it trades under', 'lantern and sons holdings trading as quillmere', 'quillmere'],
    [
      'a misspelt common word, which is no name',
      'state research and production enterprise quillmere',
      'federal unitary neterprise quillmere',
    ],
    ['a legal form misspelt', 'quillmere', 'obsshchestvo ogranychennoi otwetstvennostyu quillmere'],
  ])('is found under %s, and the other way round: %s, %s', (_, flagged, asked) => {
    expect(meet('business_name', { flagged, asked })).toBe(true);
    expect(meet('business_name', { flagged: asked, asked: flagged })).toBe(true);
  });

  it('passes the sieve under each of its acronyms, and each of them with the company in it', () => {
    const word = fc.stringMatching(/^q[a-z]{1,7}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 3, maxLength: 7 }), (words) => {
        const flagged = words.join(' ');
        for (const acronym of acronymsOf(words))
          expect(couldBeSame({ type: 'business_name', value: acronym })(flagged)).toBe(true);
        const firsts = words.map((each) => each.slice(0, 1)).join('');
        for (const form of ['c', 'co'])
          expect(couldBeSame({ type: 'business_name', value: `${firsts}${form}` })(flagged)).toBe(true);
      }),
    );
  });

  it('is not found under the letters of another', () => {
    expect(meet('business_name', { flagged: 'harbour lantern stationery works', asked: 'qvzk' })).toBe(false);
  });
});

describe('a person', () => {
  it.each([
    ['an article written on', 'farrow alkurd', 'farrow al kurd'],
    ['an article written on and another word more', 'farrow alkurd', 'farrow hilmi al kurd'],
    ['a servant’s name parted', 'abdelmajid farrow', 'abd al majid farrow'],
    ['a repeated name', 'farrow farrow', 'hilmi farrow farrow'],
    ['a name like the other', 'maxime mocom', 'm mocom'],
    ['an x spelled out', 'alexander farrow', 'aleksandr farow'],
    ['a short form, and its father’s name left out', 'nadezhda leonidovna farrowgate', 'nadia farrowgate'],
    [
      'another spelling, and its father’s name left out',
      'arkadzievich henadz farrowgate',
      'gennadi farrowgate',
    ],
    ['an initial of another letter than the name’s usual spelling', 'mikalay farrowgate', 'm farrowgate'],
    ['a compound in two words', 'hayatullah', 'haji hayat ullah'],
    ['its father in one word with it', 'aboubakr guemmane', 'abu bakr farrow ghumayn'],
    ['a compound in two words and a name left out', 'farrow gholamreza', 'farrow gholam mahmoudi reza'],
    ['a family in two words and a name left out', 'farrow hakimzada', 'farrow hakim hilmi zadeh'],
    ['a family in two words, all sorted', 'dehghanpour payman', 'dehghan payman pour quentin'],
    ['a j that is spoken as y, its father’s name left out', 'farrow jarosh petrovich', 'farrow yarosh'],
    ['a Belarusian spelling', 'halavkou viktar', 'golovkov viktor'],
    ['a Russian spelling of another language', 'nazhmiddin zhalalkov', 'najmiddin jalalkov'],
    ['a Korean spelling', 'chi chun sang', 'ji jun sang'],
    ['an initial of two letters that make one sound', 'farrowgate tsitsi', 'farrowgate t'],
    ['an initial of two letters that make another sound', 'djafar farrowgate', 'd farrowgate'],
    ['an initial, its family like a father’s name', 'henadz kvarkevich', 'h kvarkevich'],
    ['two of six names', 'achar bodil ibrahim khalil quentin taha', 'khalil ibrahim'],
  ])('is found under %s, and the other way round: %s, %s', (_, flagged, asked) => {
    expect(meet('person_name', { flagged, asked })).toBe(true);
    expect(meet('person_name', { flagged: asked, asked: flagged })).toBe(true);
  });
});

describe('a person', () => {
  it.each([
    ['a letter more in each of two names', 'kofi lamar', 'kopfi lampar'],
    ['a letter more in one and another in the other', 'odet mirel', 'ordet minel'],
  ])('is found by %s: %s, %s', (_, flagged, asked) => {
    expect(meet('person_name', { flagged, asked })).toBe(true);
  });
});

describe('a name written otherwise', () => {
  const flags = inventedNames(500, 17).map((name) => ({ ...name, value: name.words.join(' ') }));
  const index = new Map<string, number[]>();
  for (const [at, flag] of flags.entries())
    for (const { type, value } of nameIndexForms(flag)) {
      const key = `${type} ${value}`;
      index.set(key, [...(index.get(key) ?? []), at]);
    }
  const random = seededRandom(41);
  const asked = Array.from({ length: 200 }, () => {
    const source = random.pick(flags);
    const value = random.pick(Object.values(ways))(source.words, random)?.join(' ');
    return value === undefined ? [] : [{ type: source.type, value }];
  }).flat();
  /** What a linear scan takes for the same name: the truth that keys are measured against. */
  const alike = asked.flatMap((name) =>
    flags.flatMap((flag, at) =>
      flag.type === name.type && oracleLikeness(name.value, flag.value) >= 0.9 ? [{ name, at }] : [],
    ),
  );

  function missed(budget: number): string[] {
    return alike.flatMap(({ name, at }) => {
      const flagged = flags[at]?.value ?? '';
      const met = nameQueryForms(name, budget).some((form) =>
        index.get(`${form.type} ${form.value}`)?.includes(at),
      );
      return met && couldBeSame(name)(flagged) ? [] : [`${name.value} <> ${flagged}`];
    });
  }

  it('is found by its keys in 99 of 100 cases in which comparing with every flag finds it', () => {
    expect(alike.length).toBeGreaterThan(150);
    expect(missed(40).length / alike.length, missed(40).join(', ')).toBeLessThanOrEqual(0.01);
  });

  it('is found in 98 of 100 cases with the 24 keys that one of many names has', () => {
    expect(missed(24).length / alike.length, missed(24).join(', ')).toBeLessThanOrEqual(0.02);
  });
});
