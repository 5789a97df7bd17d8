import { describe, expect, test } from 'vitest';
import { cleanHost } from '../../../shared/domain/clean/clean-host.ts';
import { registrableLabel } from '../../../shared/domain/clean/registrable-label.ts';
import { formsOf } from './forms-of.ts';

describe('one host, however it is written', () => {
  test.each([
    ['shop.example'],
    ['SHOP.Example'],
    ['https://shop.example'],
    ['http://shop.example:8080/path?q#f'],
    ['//shop.example/'],
    ['https://user:secret@shop.example/'],
    ['www.shop.example'],
    ['www.www.shop.example'],
    ['shop.example.'],
    [' shop.example\u3000'],
    ['ｓｈｏｐ．ｅｘａｍｐｌｅ'],
    ['ＨＴＴＰＳ：／／ＳＨＯＰ．example／'],
    ['sh\u200bop.exam\u00adple'],
    ['shop。example'],
    ['https:\\\\shop.example\\page'],
  ])('%s is shop.example', (input) => {
    expect(formsOf(cleanHost(input))).toBe('host=shop.example domain=shop.example');
  });
});

describe('hosts', () => {
  test.each([
    ['pay.shop.example', 'host=pay.shop.example domain=shop.example'],
    ['shop.foo.co.uk', 'host=shop.foo.co.uk domain=foo.co.uk'],
    ['shop.github.io', 'host=shop.github.io domain=shop.github.io'],
    ['a.b.vercel.app', 'host=a.b.vercel.app domain=b.vercel.app'],
    ['www.co.uk', 'host=www.co.uk domain=www.co.uk'],
    ['bücher.example', 'host=xn--bcher-kva.example domain=xn--bcher-kva.example'],
    ['BÜCHER.example', 'host=xn--bcher-kva.example domain=xn--bcher-kva.example'],
    ['bu\u0308cher.example', 'host=xn--bcher-kva.example domain=xn--bcher-kva.example'],
    ['XN--BCHER-KVA.example', 'host=xn--bcher-kva.example domain=xn--bcher-kva.example'],
    ['faß.de', 'host=xn--fa-hia.de domain=xn--fa-hia.de'],
    ['fass.de', 'host=fass.de domain=fass.de'],
    // Cyrillic look-alikes are another host.
    ['раураl.example', 'host=xn--l-7sba6dbr.example domain=xn--l-7sba6dbr.example'],
    [`${'a'.repeat(63)}.test`, `host=${'a'.repeat(63)}.test domain=${'a'.repeat(63)}.test`],
    ['203.0.113.7', 'host=203.0.113.7'],
    ['3405803783', 'host=203.0.113.7'],
    ['http://[2001:DB8:0:0::1]:8443/', 'host=[2001:db8::1]'],
    ['[2001:db8::1]', 'host=[2001:db8::1]'],
  ])('%s is read as %s', (input, expected) => {
    expect(formsOf(cleanHost(input))).toBe(expected);
  });

  test.each([
    ['', 'empty'],
    ['\u200b', 'empty'],
    ['co.uk', 'public-suffix'],
    ['github.io', 'public-suffix'],
    ['example', 'public-suffix'],
    ['xn--a', 'not-a-host'],
    ['xn--a.example', 'not-a-host'],
    ['xn--bcher-kva-.example', 'not-a-host'],
    ['a..b', 'not-a-host'],
    ['.shop.example', 'not-a-host'],
    ['a_b.com', 'not-a-host'],
    ['-a.example', 'not-a-host'],
    ['a-.example', 'not-a-host'],
    [`${'a'.repeat(64)}.example`, 'not-a-host'],
    [`${'a.'.repeat(127)}example`, 'not-a-host'],
    ['a b.example', 'not-a-host'],
    ['c\u2100.example', 'not-a-host'],
    ['shop%2eexample', 'not-a-host'],
    ['shop.example:port', 'not-a-host'],
    ['ftp://shop.example', 'not-a-host'],
    ['javascript:alert(1)', 'not-a-host'],
    ['owner@shop.example', 'not-a-host'],
    ['256.1.1.1', 'not-a-host'],
    ['[::g]', 'not-a-host'],
    ['127.0.0.1', 'not-public'],
    ['0x7f.1', 'not-public'],
    ['2130706433', 'not-public'],
    ['①②⑦.0.0.1', 'not-public'],
    ['127。0。0。1', 'not-public'],
    ['10.1.2.3', 'not-public'],
    ['172.31.255.255', 'not-public'],
    ['169.254.169.254', 'not-public'],
    ['100.100.100.200', 'not-public'],
    ['255.255.255.255', 'not-public'],
    ['[::1]', 'not-public'],
    ['[::ffff:203.0.113.7]', 'not-public'],
    ['[fd00::1]', 'not-public'],
    ['[2002:7f00:1::]', 'not-public'],
    ['localhost', 'not-public'],
    ['printer.local', 'not-public'],
    ['metadata.google.internal.', 'not-public'],
    ['facebook.com', 'not-distinguishing'],
    ['https://m.facebook.com/some-page', 'not-distinguishing'],
    ['x'.repeat(2_049), 'too-long'],
  ])('%s is refused as %s', (input, why) => {
    expect(formsOf(cleanHost(input))).toBe(`!${why}`);
  });

  test('neighbours of reserved addresses are public', () => {
    for (const host of ['9.255.255.255', '11.0.0.0', '172.15.255.255', '172.32.0.0', '223.255.255.255'])
      expect(formsOf(cleanHost(host))).toBe(`host=${host}`);
  });

  test('the registrable label outlives a change of top-level domain', () => {
    expect(registrableLabel('pay.shop.example')).toBe('shop');
    expect(registrableLabel('shop.co.uk')).toBe('shop');
    expect(registrableLabel('203.0.113.7')).toBeNull();
  });
});
