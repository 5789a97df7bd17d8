import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noticeEndpointSchema } from '../../shared/contracts/notice-endpoint.ts';
import { insideUrls } from '../proofs/ssrf/inside-urls.ts';

const isTaken = (text: string): boolean => noticeEndpointSchema.safeParse(text).success;

describe('an address for notices', () => {
  it.each([
    'https://notices.pay.example/flagstop',
    'https://notices.pay.example',
    'https://notices.pay.example/',
    'https://notices.pay.example/a?token=a%20b&b',
    'https://xn--bcher-kva.example/notices',
    'https://1.pay.example/',
    'https://local.pay.example/',
  ])('may be %s', (text) => {
    expect(isTaken(text)).toBe(true);
  });

  it.each([
    ['not https', 'http://pay.example/'],
    ['another scheme', 'ftp://pay.example/'],
    ['none', '//pay.example/'],
    ['data', 'data:text/plain,https://pay.example/'],
    ['a name and a password', 'https://name:word@pay.example/'],
    ['a name', 'https://name@pay.example/'],
    ['an empty name', 'https://@pay.example/'],
    ['a host disguised as a name', 'https://pay.example@203.0.113.7/'],
    ['a port', 'https://pay.example:8443/'],
    ['the usual port', 'https://pay.example:443/'],
    ['an empty port', 'https://pay.example:/'],
    ['a fragment', 'https://pay.example/#part'],
    ['an empty fragment', 'https://pay.example/#'],
    ['IPv4', 'https://203.0.113.7/'],
    ['IPv4 and a dot', 'https://203.0.113.7./'],
    ['IPv4 in one number', 'https://2130706433/'],
    ['IPv4 in hexadecimal', 'https://0x7f000001/'],
    ['IPv4 in octal', 'https://0177.0.0.1/'],
    ['IPv4 in parts of hexadecimal', 'https://0x7f.0x0.0x0.0x1/'],
    ['IPv4 shortened', 'https://127.1/'],
    ['IPv4 in full-width digits', 'https://１２７.0.0.1/'],
    ['IPv4 in encoded digits', 'https://%31%32%37.0.0.1/'],
    ['IPv4 that is too large', 'https://256.0.0.1/'],
    ['a name that ends as IPv4', 'https://pay.example.1/'],
    ['a name that ends in hexadecimal', 'https://pay.0x7f/'],
    ['IPv6', 'https://[2001:db8::7]/'],
    ['IPv6 of this host', 'https://[::1]/'],
    ['IPv4 in IPv6', 'https://[::ffff:127.0.0.1]/'],
    ['IPv6 with a zone', 'https://[fe80::1%25eth0]/'],
    ['IPv6 without brackets', 'https://2001:db8::7/'],
    ['a dot at the end', 'https://pay.example./'],
    ['two dots at the end', 'https://pay.example../'],
    ['an empty label', 'https://pay..example/'],
    ['a dot first', 'https://.pay.example/'],
    ['one label', 'https://localhost/'],
    ['one label and a dot', 'https://localhost./'],
    ['a name of this host', 'https://pay.localhost/'],
    ['a name of the network', 'https://printer.local/'],
    ['a name of the cloud', 'https://metadata.google.internal/'],
    ['a name at home', 'https://router.home.arpa/'],
    ['a hidden service', 'https://abcdefghij.onion/'],
    ['another script', 'https://bücher.example/'],
    ['capital letters', 'https://Pay.example/'],
    ['punycode that is none', 'https://xn--a.example/'],
    ['punycode of ASCII', 'https://xn--pay-.example/'],
    ['punycode of a dot', 'https://pay.xn--example-/'],
    ['a full stop of another script', 'https://pay。example/'],
    ['a soft hyphen', 'https://p\u00aday.example/'],
    ['an underscore', 'https://a_b.pay.example/'],
    ['a label that begins with a hyphen', 'https://-pay.example/'],
    ['a label of 64 letters', `https://${'a'.repeat(64)}.example/`],
    ['a name of 255 letters', `https://${'a.'.repeat(124)}example/`],
    ['an asterisk', 'https://*.pay.example/'],
    ['space before', ' https://pay.example/'],
    ['a line break', 'https://pay.example/\n'],
    ['a tab within', 'https://pay.\texample/'],
    ['a backslash', 'https:\\\\pay.example\\'],
    ['one slash', 'https:/pay.example/'],
    ['three slashes', 'https:///pay.example/'],
    ['a path to go up', 'https://pay.example/a/../b'],
    ['a letter that is not encoded', 'https://pay.example/ü'],
    ['513 characters', `https://pay.example/${'a'.repeat(493)}`],
    ['nothing', ''],
  ])('is not one with %s', (_, text) => {
    expect(isTaken(text)).toBe(false);
  });

  it('is none of those that lead inside, in any spelling', () => {
    expect(insideUrls.filter(isTaken)).toEqual([]);
    expect(insideUrls.length).toBeGreaterThan(300);
  });

  it('that is taken is dialled as it is written, by a name', () => {
    const part = fc.oneof(
      fc.webUrl({ validSchemes: ['https'], withQueryParameters: true }),
      fc.string().map((text) => `https://${text}/`),
      fc.tuple(fc.ipV4Extended(), fc.string()).map(([ip, path]) => `https://${ip}/${path}`),
      fc.ipV6().map((ip) => `https://[${ip}]/`),
    );
    fc.assert(
      fc.property(part, (text) => {
        if (!isTaken(text)) return;
        const { href, hostname, port, username, password } = new URL(text);
        expect([text, `${text}/`]).toContain(href);
        expect([port, username, password]).toEqual(['', '', '']);
        expect(hostname).toMatch(/^(?:[a-z0-9-]+\.)+[a-z0-9-]*[a-z][a-z0-9-]*$/);
      }),
    );
  });
});
