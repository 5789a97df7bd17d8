import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { cleanBusinessName } from '../../../shared/domain/clean/clean-business-name.ts';
import { personsBehindBusiness } from '../../../shared/domain/clean/person-behind-business.ts';

function persons(name: string): string[] {
  const firm = cleanBusinessName(name);
  if (!firm.ok) return [];
  return personsBehindBusiness(firm.value.value).flatMap((cleaned) =>
    cleaned.ok ? [cleaned.value.value] : [],
  );
}

describe('a business name under which a person may trade', () => {
  it.each<[string, string[], string]>([
    ['Odette Farrowgate e.K.', ['farrowgate odette'], 'a sole trader by its legal form'],
    ['Odette Farrowgate Ltd', ['farrowgate odette'], 'a company that bears its owner’s name'],
    ['Odette Farrowgate Trading', ['farrowgate odette'], 'a common word'],
    ['Odette Farrowgate (Sole Trader)', ['farrowgate odette'], 'said so'],
    ['Odette Farrowgate t/a Larch Lanterns', ['farrowgate odette'], 'before the name traded under'],
    ['Odette Farrowgate trading as Larch', ['farrowgate odette'], 'the same in words'],
    ['Einzelunternehmen Odette M. Farrowgate', ['farrowgate m odette'], 'an initial'],
    ['ИП Тавистонов Боран Ильич', ['боран ильич тавистонов'], 'an entrepreneur under Russian law'],
    ['Farrowgate & Sons', [], 'one word is nobody’s name'],
    ['Larch 24 Lanterns', [], 'digits'],
    ['The Old Farrowgate Lantern Mill House Company of Ambleford', [], 'too many words'],
    ['Global Trading Group Ltd', [], 'common words alone'],
  ])('%s is %j: %s', (name, expected) => {
    expect(persons(name)).toEqual(expected);
  });

  property.prop([fc.string({ unit: 'grapheme', maxLength: 100 })])(
    'gives at most two names, never of one word',
    (name) => {
      const found = persons(name);
      expect(found.length).toBeLessThanOrEqual(2);
      for (const person of found) expect(person).toContain(' ');
    },
  );
});
