import { describe, expect, it } from 'vitest';
import { cleanPersonName } from '../../../../shared/domain/clean/clean-person-name.ts';
import { comparePersonNames } from '../../../../shared/domain/match/compare/compare-person-names.ts';
import { closeEnough } from '../../../../shared/domain/match/compare/name-comparison.ts';
import { nearOther, nearSame } from './near-rows.ts';
import { otherName, rankings, sameName } from './person-rows.ts';

function compare(a: string, b: string) {
  return comparePersonNames(cleaned(a), cleaned(b));
}

function cleaned(name: string): string {
  const result = cleanPersonName(name);
  if (!result.ok) throw new Error(`a row that cannot be cleaned: ${name}`);
  return result.value.value;
}

describe('a person', () => {
  it.each([...sameName, ...nearSame])('%s is %s written differently: %s', (applied, flagged) => {
    expect(compare(applied, flagged).score).toBeGreaterThanOrEqual(closeEnough);
  });

  it.each([...otherName, ...nearOther])('%s is not taken for %s: %s', (applied, flagged) => {
    expect(compare(applied, flagged).score).toBeLessThan(closeEnough);
  });

  it.each(rankings)('%s is nearer to %s than to %s: %s', (name, nearer, farther) => {
    expect(compare(name, nearer).score).toBeGreaterThan(compare(name, farther).score);
  });
});

describe('the explanation', () => {
  it.each([
    ['Tarlov, Marek', 'Marek Tarlov', 'same words'],
    ['Ottoline Marlowe', 'Ottoline Marlow', 'one word spelled differently'],
    ['Imogen Fairweather', 'Imogne Fairweathr', '2 words spelled differently'],
    ['J. Harrowgate', 'Jasper Harrowgate', 'initial stands for a word'],
    ['Bob Penhallow', 'Robert Penhallow', 'short form of a given name'],
    ['Jasper Harrowgate', 'Jasper Tobias Harrowgate', 'same words; a middle name is missing'],
    ['Leonid Belozertsev', 'Leonid Eduardovich Belozertsev', 'same words; a patronymic is missing'],
    ['Jasper Harrowgate', 'Jasper T. Harrowgate', 'same words; an initial is missing'],
    ['Edwin Tollgate Jr', 'Edwin Tollgate', 'same words; a generation (Jr, III) is missing'],
    ['Nabil al-Shamlan', 'Nabil Shamlan', 'same words; a particle or title is missing'],
    ['Pieter van der Meulendyk', 'Pieter Vandermeulendyk', 'words joined or parted'],
    ['Леонид Белозерцев', 'Leonid Belozertsev', 'same words; written in another script'],
    ['Jasper Harrowgate', 'Jasper Tollgate', 'other words the same; one word differs'],
    ['Jasper T. Harrowgate', 'Jasper R. Harrowgate', 'other words the same; an initial contradicts a word'],
    ['Harrowgate', 'Jasper Harrowgate', 'same words; a given or family name is missing'],
    [
      'Maria Garcia',
      'Maria Garcia Perez',
      'same words; a middle name is missing; only common or short words agree',
    ],
    ['Imogen Fairweather', 'Rosamund Okonjo', 'no word in common'],
    [
      'Rashid bin Saeed',
      'Saeed bin Rashid',
      'same words; a parent and a child, or a double name, the other way round',
    ],
  ])('of %s and %s is: %s', (applied, flagged, explanation) => {
    expect(compare(applied, flagged).explanation).toBe(explanation);
  });
});
