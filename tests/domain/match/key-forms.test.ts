import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inventedNames } from '../../../bench/matching/source-names.ts';
import type { CleanIdentifier } from '../../../shared/contracts/flag.ts';
import { indexForms, maxKeys, queryForms } from '../../../shared/domain/match/key-forms.ts';
import { formText } from '../../../shared/domain/match/lookup-key.ts';

const nameOf = (type: 'person_name' | 'business_name', value: string): CleanIdentifier => ({
  type,
  value,
  forms: [{ type, value }],
});
const hostOf = (number: number): CleanIdentifier => {
  const form = { type: 'host', value: `h${number}.example` } as const;
  return { ...form, forms: [form] };
};
const fieldsOf = (identifiers: readonly CleanIdentifier[]) =>
  identifiers.map((identifier, at) => ({ pointer: `/merchant/${at}`, identifier }));
const invented = inventedNames(60, 5).map(({ type, words }) => nameOf(type, words.join(' ')));
const keysOf = (forms: readonly { names: readonly object[] }[]) =>
  forms.filter(({ names }) => names.length > 0).length;

describe('the forms an application is looked up under', () => {
  it('are never more than 400 for their names, however many there are beside however much else', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(340), (names, hosts) => {
        const identifiers = [
          ...invented.slice(0, names),
          ...Array.from({ length: hosts }, (_, at) => hostOf(at)),
        ];
        const forms = queryForms(fieldsOf(identifiers), 'names-1');
        expect(forms.length).toBeLessThanOrEqual(maxKeys);
        for (const { value } of identifiers) expect(forms.some((form) => form.value === value)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('are at most 40 keys for each of three names, 24 of four, and some for each of all that an application can have', () => {
    expect(keysOf(queryForms(fieldsOf(invented.slice(0, 3)), 'names-1'))).toBeGreaterThan(3 * 15);
    expect(keysOf(queryForms(fieldsOf(invented.slice(0, 3)), 'names-1'))).toBeLessThanOrEqual(3 * 40);
    expect(keysOf(queryForms(fieldsOf(invented.slice(0, 4)), 'names-1'))).toBeLessThanOrEqual(4 * 24);
    const most = queryForms(fieldsOf(invented.slice(0, 34)), 'names-1');
    for (const { value } of invented.slice(0, 34))
      expect(
        most.filter(({ names }) => names.some((name) => name.value === value)).length,
      ).toBeGreaterThanOrEqual(8);
  });

  it('count equal names once, and know every name that a key stands for', () => {
    const name = nameOf('person_name', 'corvan alderquist');
    const twice = queryForms(fieldsOf([name, name]), 'names-1');
    expect(twice).toEqual(queryForms(fieldsOf([name]), 'names-1'));
    const alike = nameOf('person_name', 'korvan alderquist');
    const shared = queryForms(fieldsOf([name, alike]), 'names-1').filter(({ names }) => names.length === 2);
    expect(shared.length).toBeGreaterThan(5);
    expect(shared[0]?.names.map(({ value }) => value)).toEqual([name.value, alike.value]);
  });

  it('are the identifiers’ own alone where only they are indexed', () => {
    const identifiers = [...invented.slice(0, 3), hostOf(1)];
    const own = identifiers.flatMap(({ forms }) => forms.map(({ value }) => value));
    expect(queryForms(fieldsOf(identifiers), 'exact-1').map(({ value }) => value)).toEqual(own);
    for (const identifier of identifiers) expect(indexForms(identifier, 'exact-1')).toEqual(identifier.forms);
  });
});

describe('what is written differently', () => {
  const meet = (applied: CleanIdentifier, flagged: CleanIdentifier) => {
    const asked = new Set(queryForms(fieldsOf([applied]), 'names-1').map(({ text }) => text));
    return indexForms(flagged, 'names-1').some((form) => asked.has(formText(form)));
  };
  const of = (type: 'address' | 'card_descriptor', value: string): CleanIdentifier => ({
    type,
    value,
    forms: [{ type, value }],
  });

  it('is found all the same: addresses and card descriptors', () => {
    const flagged = of('address', 'GB|te12st|testville|12 larch street');
    expect(meet(of('address', 'GB||testville|flat 3 12 larch st'), flagged)).toBe(true);
    expect(meet(of('address', 'GB||testville|14 larch st'), flagged)).toBe(false);
    const descriptor = of('card_descriptor', 'quillmere paper');
    expect(meet(of('card_descriptor', 'quillmerepaper 12345'), descriptor)).toBe(true);
    expect(meet(of('card_descriptor', 'online store'), of('card_descriptor', 'online store 2'))).toBe(false);
  });

  it('never takes the room of what is equal', () => {
    const addresses = Array.from({ length: 21 }, (_, at) =>
      of('address', `GB|te12st|testville|${at} larch row`),
    );
    const forms = queryForms(fieldsOf([...invented.slice(0, 34), ...addresses]), 'names-1');
    expect(forms.length).toBeLessThanOrEqual(maxKeys);
    for (const { value } of addresses) expect(forms.some((form) => form.value === value)).toBe(true);
  });
});

describe('the forms of a flag', () => {
  it('begin with the identifier’s own, and for a name alone go on with its keys', () => {
    for (const name of invented) {
      const forms = indexForms(name, 'names-1');
      expect(forms[0]).toEqual(name.forms[0]);
      expect(forms.length).toBeGreaterThan(1);
      expect(forms.length).toBeLessThanOrEqual(31);
    }
    expect(indexForms(hostOf(1), 'names-1')).toEqual(hostOf(1).forms);
  });
});
