import { describe, expect, it } from 'vitest';
import type { CleanIdentifier } from '../../../shared/contracts/flag.ts';
import { corroborate } from '../../../shared/domain/match/corroborate.ts';

const person = (more: Partial<CleanIdentifier> = {}): CleanIdentifier => ({
  type: 'person_name',
  value: 'farrowgate odette',
  forms: [{ type: 'person_name', value: 'farrowgate odette' }],
  ...more,
});
const born = (dateOfBirth: string) => person({ dateOfBirth });

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
    const result = corroborate({ applied, flagged, score, sameAddress: false });
    expect(result).toMatchObject({ namesParty, agrees, differs });
    expect(Math.sign(result.shift)).toBe(Math.sign(agrees.length - differs.length));
  });

  it('with the same address name one party', () => {
    const result = corroborate({ applied: person(), flagged: person(), score: 0.9, sameAddress: true });
    expect(result).toMatchObject({ namesParty: true, agrees: ['address'] });
  });

  it('of one country never do, however equal', () => {
    const here = person({ country: 'GB' });
    expect(corroborate({ applied: here, flagged: here, score: 1, sameAddress: false }).namesParty).toBe(
      false,
    );
  });

  it('are lowered more the further the years are apart', () => {
    const shift = (year: string) =>
      corroborate({
        applied: born('1980-03-04'),
        flagged: born(`${year}-05-06`),
        score: 1,
        sameAddress: false,
      }).shift;
    expect(shift('1980')).toBeGreaterThan(shift('1981'));
    expect(shift('1981')).toBeGreaterThan(shift('1960'));
  });
});
