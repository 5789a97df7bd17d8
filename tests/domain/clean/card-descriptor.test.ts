import { expect, test } from 'vitest';
import { cleanCardDescriptor } from '../../../shared/domain/clean/clean-card-descriptor.ts';
import { formsOf } from './forms-of.ts';

test.each([
  ['SQ *INVENTED COFFEE', 'card_descriptor=invented coffee'],
  ['Invented  Coffee', 'card_descriptor=invented coffee'],
  ['PAYPAL *SQ *INVENTED COFFEE', 'card_descriptor=invented coffee'],
  ['PAYPAL * INVENTED', 'card_descriptor=invented'],
  ['INVENTED*ORDER 12', 'card_descriptor=invented order 12'],
  ['INVENTED.EXAMPLE 2025550123', 'card_descriptor=invented example 2025550123'],
  ['SQ *', '!not-distinguishing'],
  ['12345', '!not-distinguishing'],
  ['AB', '!not-distinguishing'],
  ['**', '!empty'],
])('the statement text %s is %s', (input, expected) => {
  expect(formsOf(cleanCardDescriptor(input))).toBe(expected);
});
