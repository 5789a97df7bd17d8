import { isIP } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publicAddressFault } from '../../../shared/adapters/http/public-address.ts';
import {
  globalUnicast,
  type SpecialRange,
  specialIpv4,
  specialIpv6,
} from '../../../shared/adapters/http/special-ranges.ts';

/** An address as a number, told without the code that is tested. */
function numberOf(address: string): bigint {
  if (isIP(address) === 4) return address.split('.').reduce((sum, part) => (sum << 8n) | BigInt(part), 0n);
  const dotted = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address);
  const [, start = address, a = '0', b = '0', c = '0', d = '0'] = dotted ?? [];
  const hex = (high: string, low: string) => ((Number(high) << 8) | Number(low)).toString(16);
  const [left = '', right] = (dotted ? `${start}${hex(a, b)}:${hex(c, d)}` : start).split('::');
  const groups = (text: string | undefined) => (text ? text.split(':') : []);
  const zeros = Array.from({ length: 8 - groups(left).length - groups(right).length }, () => '0');
  const all = right === undefined ? groups(left) : [...groups(left), ...zeros, ...groups(right)];
  return all.reduce((sum, group) => (sum << 16n) | BigInt(`0x${group}`), 0n);
}

const ipv4Of = (n: bigint): string =>
  [24n, 16n, 8n, 0n].map((shift) => String((n >> shift) & 0xffn)).join('.');
const groupsOf = (n: bigint): string[] =>
  Array.from({ length: 8 }, (_, at) => ((n >> BigInt(112 - 16 * at)) & 0xffffn).toString(16));

/** Every way in which a resolver or a socket may write an address of IPv6. */
function spellings(n: bigint): string[] {
  const groups = groupsOf(n);
  const full = groups.map((group) => group.padStart(4, '0')).join(':');
  const dotted = `${groups.slice(0, 6).join(':')}:${ipv4Of(n & 0xffffffffn)}`;
  const short = new URL(`http://[${groups.join(':')}]/`).hostname.slice(1, -1);
  return [groups.join(':'), full, full.toUpperCase(), dotted, short];
}

interface Bounds {
  readonly first: bigint;
  readonly last: bigint;
  readonly isIpv4: boolean;
}
function boundsOf({ range }: SpecialRange): Bounds {
  const [base = '', bits = ''] = range.split('/');
  const isIpv4 = isIP(base) === 4;
  const size = 1n << BigInt((isIpv4 ? 32 : 128) - Number(bits));
  return { first: numberOf(base), last: numberOf(base) + size - 1n, isIpv4 };
}
const within = ({ first, last }: Bounds, n: bigint): boolean => first <= n && n <= last;
const ipv4Bounds = specialIpv4.map(boundsOf);
const ipv6Bounds = specialIpv6.map(boundsOf);

const rows = [...specialIpv4, ...specialIpv6];
const anIpv4 = fc.bigInt({ min: 0n, max: 2n ** 32n - 1n });
const anIpv6 = fc.bigInt({ min: 0n, max: 2n ** 128n - 1n });

describe('the table of special ranges', () => {
  it.each(rows)('begins $range at its first address', ({ range }) => {
    const { first, last } = boundsOf({ range, what: '', source: '' });
    expect(first & (last - first)).toBe(0n);
  });

  it.each(rows)('says why $range is in it', ({ what, source }) => {
    expect(what).not.toBe('');
    expect(source).toMatch(/^(?:RFC \d{3,4}|Microsoft)/);
  });
});

describe('an address in a special range', () => {
  it.each(rows)('is refused wherever it lies in $range, however it is written', (row) => {
    const { first, last, isIpv4 } = boundsOf(row);
    const anywhere = fc.oneof(fc.constantFrom(first, last), fc.bigInt({ min: first, max: last }));
    fc.assert(
      fc.property(anywhere, (n) => {
        for (const address of isIpv4 ? [ipv4Of(n)] : spellings(n))
          expect(publicAddressFault(address)).not.toBeNull();
      }),
      { numRuns: 50 },
    );
  });

  it('is refused where IPv6 carries it, in every way there is', () => {
    const carried = [
      (v4: bigint) => v4,
      (v4: bigint) => (0xffffn << 32n) | v4,
      (v4: bigint) => (0xffffn << 48n) | v4,
      (v4: bigint) => numberOf('64:ff9b::') | v4,
      (v4: bigint) => numberOf('64:ff9b:1::') | v4,
      (v4: bigint) => numberOf('2002::') | (v4 << 80n),
      (v4: bigint) => numberOf('2001::') | (v4 ^ 0xffffffffn),
      (v4: bigint) => numberOf('2001::') | (v4 << 64n),
      (v4: bigint) => numberOf('fe80::5efe:0:0') | v4,
      (v4: bigint) => numberOf('2a00:1450:4001:81b:0:5efe::') | v4,
      (v4: bigint) => numberOf('2600::200:5efe:0:0') | v4,
    ];
    fc.assert(
      fc.property(anIpv4, fc.constantFrom(...carried), (v4, carry) => {
        for (const address of spellings(carry(v4))) expect(publicAddressFault(address)).not.toBeNull();
      }),
    );
  });

  it.each([
    ['127.0.0.1', 'loopback: 127.0.0.0/8 (RFC 1122 §3.2.1.3)'],
    ['169.254.169.254', 'link local, metadata of clouds: 169.254.0.0/16 (RFC 3927)'],
    ['fd00:ec2::254', 'unique local, metadata of clouds: fc00::/7 (RFC 4193)'],
    ['::ffff:8.8.8.8', 'IPv4-mapped: ::ffff:0:0/96 (RFC 4291 §2.5.5.2)'],
    ['2600::5efe:a00:1', 'ISATAP: an IPv4 address behind 0:5efe or 200:5efe (RFC 5214 §6.1)'],
    ['4000::1', 'outside of what is given out (RFC 4291 §2.4)'],
    ['fe80::1%eth0', 'with a zone (RFC 4007)'],
    ['localhost', 'no address'],
  ])('is told why: %s', (address, why) => {
    expect(publicAddressFault(address)).toBe(why);
  });
});

/** The first and the last address of each range, as IANA's registries have them. */
const ends = [
  ...['0.0.0.0', '0.255.255.255', '10.0.0.0', '10.255.255.255', '100.64.0.0', '100.127.255.255', '127.0.0.0'],
  ...['127.255.255.255', '168.63.129.16', '169.254.0.0', '169.254.255.255', '172.16.0.0', '172.31.255.255'],
  ...[
    '192.0.0.0',
    '192.0.0.255',
    '192.0.2.0',
    '192.0.2.255',
    '192.31.196.0',
    '192.31.196.255',
    '192.52.193.0',
  ],
  ...['192.52.193.255', '192.88.99.0', '192.88.99.255', '192.168.0.0', '192.168.255.255', '192.175.48.0'],
  ...['192.175.48.255', '198.18.0.0', '198.19.255.255', '198.51.100.0', '198.51.100.255', '203.0.113.0'],
  ...['203.0.113.255', '224.0.0.0', '239.255.255.255', '240.0.0.0', '255.255.255.255'],
  ...['::', '::1', '::ffff:ffff', '::ffff:0:0', '::ffff:ffff:ffff', '::ffff:0:0:0', '::ffff:0:ffff:ffff'],
  ...['64:ff9b::', '64:ff9b::ffff:ffff', '64:ff9b:1::', '64:ff9b:1:ffff:ffff:ffff:ffff:ffff', '100::'],
  ...['100::ffff:ffff:ffff:ffff', '100:0:0:1::', '100::1:ffff:ffff:ffff:ffff', '1fff:ffff::', '2001::'],
  ...[
    '2001:0:ffff:ffff:ffff:ffff:ffff:ffff',
    '2001:1::1',
    '2001:1::3',
    '2001:2::',
    '2001:3:ffff::',
    '2001:4:112::',
  ],
  ...[
    '2001:10::',
    '2001:1f:ffff::',
    '2001:20::',
    '2001:2f:ffff::',
    '2001:30::',
    '2001:3f:ffff::',
    '2001:1ff:ffff::',
  ],
  ...['2001:db8::', '2001:db8:ffff:ffff:ffff:ffff:ffff:ffff', '2002::', '2002:ffff:ffff::', '2620:4f:8000::'],
  ...[
    '2620:4f:8000:ffff:ffff:ffff:ffff:ffff',
    '3ffe::',
    '3ffe:ffff::',
    '3fff::',
    '3fff:fff:ffff::',
    '4000::',
  ],
  ...[
    '5f00::',
    '5f00:ffff::',
    'fbff::',
    'fc00::',
    'fdff:ffff::',
    'fe00::',
    'fe80::',
    'febf:ffff::',
    'fec0::',
  ],
  ...['feff:ffff::', 'ff00::', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
];

describe('an address', () => {
  it.each(ends)('at the end of what is special is refused: %s', (address) => {
    expect(publicAddressFault(address)).not.toBeNull();
  });

  it.each([
    ...['1.1.1.1', '8.8.8.8', '9.255.255.255', '11.0.0.0', '100.63.255.255', '100.128.0.0'],
    ...['126.255.255.255', '128.0.0.0', '169.253.255.255', '169.255.0.0', '172.15.255.255', '172.32.0.0'],
    ...['191.255.255.255', '192.0.1.0', '192.0.3.0', '192.88.98.255', '192.88.100.0', '192.167.255.255'],
    ...['192.169.0.0', '198.17.255.255', '198.20.0.0', '203.0.112.255', '203.0.114.0', '223.255.255.255'],
    ...['2000::', '2001:200::', '2001:4860:4860::8888', '2001:db7:ffff::1', '2001:db9::', '2003::'],
    ...['2606:4700:4700::1111', '2620:4f:7fff::1', '2a00:1450:4001::1', '3ffd::1', '3fff:1000::'],
    '2600:9000:0:0:0:0:0:1',
  ])('of public unicast may be called: %s', (address) => {
    expect(publicAddressFault(address)).toBeNull();
  });

  it('of IPv4 may be called exactly where no row has it', () => {
    const near = fc
      .constantFrom(...ipv4Bounds)
      .chain(({ first, last }) =>
        fc.constantFrom(first - 1n, last + 1n).filter((n) => n >= 0n && n < 2n ** 32n),
      );
    fc.assert(
      fc.property(fc.oneof(anIpv4, near), (n) => {
        const isSpecial = ipv4Bounds.some((bounds) => within(bounds, n));
        expect(publicAddressFault(ipv4Of(n)) === null).toBe(!isSpecial);
      }),
      { numRuns: 2_000 },
    );
  });

  it('of IPv6 may be called exactly where it is given out and no row has it', () => {
    const unicast = boundsOf(globalUnicast);
    const near = fc
      .constantFrom(...ipv6Bounds, unicast)
      .chain(({ first, last }) =>
        fc.constantFrom(first - 1n, last + 1n).filter((n) => n >= 0n && n < 2n ** 128n),
      );
    const given = fc.bigInt({ min: unicast.first, max: unicast.last });
    fc.assert(
      fc.property(fc.oneof(anIpv6, given, near), (n) => {
        const may = within(unicast, n) && !ipv6Bounds.some((bounds) => within(bounds, n));
        for (const address of spellings(n)) expect(publicAddressFault(address) === null).toBe(may);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ...[
      '',
      ' ',
      '8.8.8',
      '8.8.8.8.',
      '8.8.8.8 ',
      ' 8.8.8.8',
      '08.8.8.8',
      '0x8.8.8.8',
      '134744072',
      '8.8.8.256',
    ],
    ...['８.8.8.8', '8.8.8.8/32', '8.8.8.8:443', '[2606:4700::1]', '2606:4700::1%1', '2606:4700::1%25eth0'],
    ...['2606:4700', '2606::4700::1', '2606:4700:::1', 'g::1', '12606::1', '1.1.1.1\0', 'one.one.one.one'],
  ])('that is written otherwise is none: %j', (text) => {
    expect(publicAddressFault(text)).not.toBeNull();
  });
});
