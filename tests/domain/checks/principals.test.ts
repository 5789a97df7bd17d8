import { describe, expect, test } from 'vitest';
import { ageOn } from '../../../shared/domain/checks/check-principals-adult.ts';
import { findingOn, type Given, type Row } from './finding-on.ts';

const person = (...principals: NonNullable<Given['principals']>) => ({ principals });
const first = '/merchant/principals/0';

describe('principalsNamed', () => {
  const rows: readonly Row[] = [
    ['two words', person({ name: 'Odette Farrowgate' }), 'pass'],
    ['given and family name', person({ givenName: 'Odette', familyName: 'Farrowgate' }), 'pass'],
    ['with an initial between', person({ name: 'Odette M. Farrowgate' }), 'pass'],
    ['in another script', person({ name: 'Иван Петров' }), 'pass'],
    ['a name of one word in Han is a whole name', person({ name: '王小明' }), 'pass'],
    [
      'full in one of two ways',
      person({ name: 'Farrowgate', givenName: 'Odette', familyName: 'Farrowgate' }),
      'pass',
    ],
    ['an individual is their own', { entityType: 'individual', legalName: 'Odette Farrowgate' }, 'pass'],
    ['one word', person({ name: 'Odette' }), 'fail', `${first} one-word`],
    ['a title is no name', person({ name: 'Dr Farrowgate' }), 'pass'],
    ['a family name alone', person({ familyName: 'Farrowgate' }), 'fail', `${first} one-word`],
    ['initials alone', person({ name: 'O. F.' }), 'fail', `${first} initials-only`],
    [
      'initials for the given name',
      person({ name: 'O. Farrowgate' }),
      'fail',
      `${first} one-word-and-initials`,
    ],
    ['a name out of a form', person({ name: 'John Doe' }), 'fail', `${first} a-placeholder`],
    ['one character', person({ name: 'O' }), 'fail', `${first} initials-only`],
    [
      'one of two',
      person({ name: 'Odette Farrowgate' }, { name: 'Corin' }),
      'fail',
      '/merchant/principals/1 one-word',
    ],
    ['a company of nobody', { entityType: 'company' }, 'fail', '/merchant no-principal-given'],
    [
      'a charity of nobody',
      { entityType: 'non-profit', principals: [] },
      'fail',
      '/merchant no-principal-given',
    ],
    [
      'an individual of one word',
      { entityType: 'individual', legalName: 'Quillmere' },
      'fail',
      '/merchant/legalName one-word',
    ],
    ['an office of the state', { entityType: 'government' }, 'unknown'],
    ['a kind that was not given', {}, 'unknown'],
  ];
  for (const [why, given, ...said] of rows)
    test(why, () => {
      expect(findingOn('principalsNamed', given)).toEqual(said);
    });
});

describe('principalsAdult', () => {
  const born = (...dates: (string | undefined)[]) =>
    person(
      ...dates.map((dateOfBirth) => ({ name: 'Odette Farrowgate', ...(dateOfBirth && { dateOfBirth }) })),
    );
  const rows: readonly Row[] = [
    ['18 today', born('2008-11-21'), 'pass'],
    ['18 tomorrow', born('2008-11-22'), 'fail', `${first} under-age`],
    ['not born yet', born('2030-01-01'), 'fail', `${first} under-age`],
    ['one of two', born('1970-01-01', '2010-01-01'), 'fail', '/merchant/principals/1 under-age'],
    [
      'a child counts though another’s date is not given',
      born(undefined, '2010-01-01'),
      'fail',
      '/merchant/principals/1 under-age',
    ],
    ['110 years', born('1916-11-21'), 'pass'],
    ['111 years, more likely a placeholder', born('1915-11-21'), 'unknown', `${first} not-plausible`],
    [
      'one date is not given',
      born('1970-01-01', undefined),
      'unknown',
      '/merchant/principals/1 no-date-of-birth',
    ],
    ['nobody', {}, 'unknown'],
  ];
  for (const [why, given, ...said] of rows)
    test(why, () => {
      expect(findingOn('principalsAdult', given)).toEqual(said);
    });

  test.each([
    ['2026-02-28', 'fail'],
    ['2026-03-01', 'pass'],
  ])('who was born on 29 February: on %s %s', (day, result) => {
    expect(findingOn('principalsAdult', born('2008-02-29'), `${day}T23:59:59.999Z`)[0]).toBe(result);
  });

  test.each([
    ['2026-11-21', '2000-11-21', 26],
    ['2026-11-20', '2000-11-21', 25],
    ['2024-02-29', '2004-02-29', 20],
    ['2024-02-28', '2004-02-29', 19],
    ['2025-02-28', '2004-02-29', 20],
    ['2000-01-01', '2001-01-01', -1],
  ])('age on %s of who was born on %s is %i', (today, dateOfBirth, age) => {
    expect(ageOn(today, dateOfBirth)).toBe(age);
  });
});
