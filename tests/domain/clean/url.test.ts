import { describe, expect, test } from 'vitest';
import { cleanUrl } from '../../../shared/domain/clean/clean-url.ts';
import { formsOf } from './forms-of.ts';

describe('pages', () => {
  test.each([
    ['https://shop.example/a/b', 'url=shop.example/a/b domain=shop.example'],
    ['HTTP://User@WWW.Shop.Example:80/a/../b%7e/?x=%e4#f', 'url=shop.example/b~?x=%E4 domain=shop.example'],
    ['shop.example/a/', 'url=shop.example/a domain=shop.example'],
    ['shop.example/a', 'url=shop.example/a domain=shop.example'],
    ['shop.example/A', 'url=shop.example/A domain=shop.example'],
    ['shop.example?id=1', 'url=shop.example?id=1 domain=shop.example'],
    ['shop.example/?id=1', 'url=shop.example?id=1 domain=shop.example'],
    ['shop.example:8443/a', 'url=shop.example:8443/a domain=shop.example'],
    ['shop.example:0443/a', 'url=shop.example/a domain=shop.example'],
    ['shop.example/%2e%2e/ä b', 'url=shop.example/%C3%A4%20b domain=shop.example'],
    ['shop.example//evil.example/x', 'url=shop.example//evil.example/x domain=shop.example'],
    ['https://facebook.com/some-page', 'url=facebook.com/some-page'],
    ['203.0.113.7/x', 'url=203.0.113.7/x'],
    ['[2001:db8::1]/x', 'url=[2001:db8::1]/x'],
  ])('%s is %s', (input, expected) => {
    expect(formsOf(cleanUrl(input))).toBe(expected);
  });

  test.each([
    ['https://shop.example', 'empty'],
    ['https://shop.example/', 'empty'],
    ['https://shop.example/?', 'empty'],
    ['https://shop.example/#part', 'empty'],
    ['https://co.uk/x', 'public-suffix'],
    ['https://127.0.0.1/x', 'not-public'],
    ['data:text/html,x', 'not-a-host'],
  ])('%s is refused as %s', (input, why) => {
    expect(formsOf(cleanUrl(input))).toBe(`!${why}`);
  });
});
