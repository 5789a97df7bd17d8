import { describe, expect, it } from 'vitest';
import type { CleanIdentifier } from '../../../shared/contracts/flag.ts';
import type { BesideNames } from '../../../shared/domain/match/beside-names.ts';
import { corroborate } from '../../../shared/domain/match/corroborate.ts';

const person = (more: Partial<CleanIdentifier> = {}): CleanIdentifier => ({
  type: 'person_name',
  value: 'farrowgate odette',
  forms: [{ type: 'person_name', value: 'farrowgate odette' }],
  ...more,
});
const born = (dateOfBirth: string) => person({ dateOfBirth });

const alone: BesideNames = { sameAddress: false, registration: null };

type Row = [string, CleanIdentifier, CleanIdentifier, number, boolean, string[], string[]];
const rows: Row[] = [
  ['nothing else is known', person(), person(), 1, false, [], []],
  ['only one side says when', born('1980-02-29'), person(), 1, false, [], []],
  ['the same day', born('1980-02-29'), born('1980-02-29'), 0.9, true, ['date of birth'], []],
  [
    'day and month exchanged, equal names',
    born('1980-03-04'),
    born('1980-04-03'),
    1,
    true,
    ['date of birth, day and month exchanged'],
    [],
  ],
  [
    'day and month exchanged, names only alike',
    born('1980-03-04'),
    born('1980-04-03'),
    0.95,
    false,
    ['date of birth, day and month exchanged'],
    [],
  ],
  ['the same year', born('1980-03-04'), born('1980-07-09'), 1, false, [], ['day or month of birth']],
  ['another year', born('1980-03-04'), born('1961-03-04'), 1, false, [], ['year of birth']],
  ['the same country', person({ country: 'GB' }), person({ country: 'GB' }), 1, false, ['country'], []],
  ['another country', person({ country: 'GB' }), person({ country: 'FR' }), 1, false, [], ['country']],
];

describe('alike names', () => {
  it.each(rows)('where %s', (_, applied, flagged, score, namesParty, agrees, differs) => {
    const result = corroborate({ applied, flagged, score, ...alone });
    expect(result).toMatchObject({ namesParty, agrees, differs });
    expect(Math.sign(result.shift)).toBe(Math.sign(agrees.length - differs.length));
  });

  it('with the same address name one party', () => {
    const result = corroborate({
      applied: person(),
      flagged: person(),
      score: 0.9,
      ...alone,
      sameAddress: true,
    });
    expect(result).toMatchObject({ namesParty: true, agrees: ['address'] });
  });

  it('of one country never do, however equal', () => {
    const here = person({ country: 'GB' });
    expect(corroborate({ applied: here, flagged: here, score: 1, ...alone }).namesParty).toBe(false);
  });

  const firm: CleanIdentifier = {
    type: 'business_name',
    value: 'quillmere',
    forms: [{ type: 'business_name', value: 'quillmere' }],
  };

  it('of firms name one party with the same registration number, and are lowered by another', () => {
    const numbered = (registration: BesideNames['registration']) =>
      corroborate({ applied: firm, flagged: firm, score: 0.9, sameAddress: false, registration });
    expect(numbered('same')).toMatchObject({ namesParty: true, agrees: ['registration number'] });
    expect(numbered('other')).toMatchObject({
      namesParty: false,
      differs: ['registration number'],
      clears: false,
    });
    expect(numbered(null)).toMatchObject({ namesParty: false, agrees: [], differs: [] });
  });

  it('of persons are no party by a firm’s registration number', () => {
    const result = corroborate({
      applied: person(),
      flagged: person(),
      score: 1,
      ...alone,
      registration: 'same',
    });
    expect(result).toMatchObject({ namesParty: false, agrees: [] });
  });

  it.each([
    ['a parent and a child at one address', '1950-01-20', '1979-06-02', true, false],
    ['far apart', '1950-01-20', '1979-06-02', false, true],
    ['far apart, where one date is a guess', '1950-01-01', '1979-06-02', false, false],
    ['nine years apart', '1970-01-20', '1979-06-02', false, false],
    ['far apart on one birthday', '1971-04-09', '1917-04-09', false, false],
    ['one birthday, day and month exchanged, and far apart', '1971-04-09', '1917-09-04', false, false],
  ])(
    'born in other years are never one party, and cleared only beyond doubt: %s',
    (_, one, other, sameAddress, clears) => {
      const result = corroborate({
        applied: born(one),
        flagged: born(other),
        score: 1,
        ...alone,
        sameAddress,
      });
      expect(result).toMatchObject({ namesParty: false, clears });
      expect(result.differs).toEqual(['year of birth']);
    },
  );

  it('are lowered more the further the years are apart', () => {
    const shift = (year: string) =>
      corroborate({
        applied: born('1980-03-04'),
        flagged: born(`${year}-05-06`),
        score: 1,
        ...alone,
      }).shift;
    expect(shift('1980')).toBeGreaterThan(shift('1981'));
    expect(shift('1981')).toBeGreaterThan(shift('1960'));
  });
});
