import { describe, expect, test } from 'vitest';
import { cleanPhone } from '../../../shared/domain/clean/clean-phone.ts';
import { formsOf } from './forms-of.ts';

describe('phone numbers', () => {
  test.each([
    ['+1 (202) 555-0123', '+12025550123'],
    ['001 202 555 0123', '+12025550123'],
    ['＋１ ２０２ ５５５ ０１２３', '+12025550123'],
    ['٠٠١٢٠٢٥٥٥٠١٢٣', '+12025550123'],
    ['tel:+1-202-555-0123;ext=1', '+12025550123'],
    ['+1 202.555.0123 ext. 77', '+12025550123'],
    ['+12025550123x4', '+12025550123'],
    ['+12025550123 #4', '+12025550123'],
    ['\u202a+1 202 555 0123\u202c', '+12025550123'],
    ['+44 (0)20 7946 0018', '+442079460018'],
    ['+44 20 7946 0018', '+442079460018'],
    ['+39 06 12345678', '+390612345678'],
    ['+49 30 123456', '+4930123456'],
    ['+52 1 55 1234 5670', '+525512345670'],
    ['+52 55 1234 5670', '+525512345670'],
  ])('%s is %s', (input, expected) => {
    expect(formsOf(cleanPhone(input))).toBe(`phone=${expected}`);
  });

  test.each([
    ['', 'empty'],
    ['202-555-0123', 'country-unknown'],
    ['011 44 20 7946 0018', 'country-unknown'],
    ['030 123456', 'country-unknown'],
    ['+1-800-FLOWERS', 'not-a-phone'],
    ['+1 202 555 0123 call me', 'not-a-phone'],
    ['+12', 'not-a-phone'],
    ['+1234567890123456', 'not-a-phone'],
    ['+999 123 456', 'not-a-phone'],
    ['1+2025550123', 'not-a-phone'],
    ['++12025550123', 'not-a-phone'],
    ['+', 'not-a-phone'],
    ['---', 'not-a-phone'],
    ['+10000000000', 'not-distinguishing'],
    ['+15555555555', 'not-distinguishing'],
    ['+11234567890', 'not-distinguishing'],
    ['+49 123456789', 'not-distinguishing'],
    ['+1 9876543210', 'not-distinguishing'],
  ])('%s is refused as %s', (input, why) => {
    expect(formsOf(cleanPhone(input))).toBe(`!${why}`);
  });
});
