/**
 * True where an IPv4 address (dotted) or IPv6 address (compressed, without brackets) is one machine on the
 * internet: not private, shared, loopback, link-local, multicast or reserved (IANA special-purpose registries,
 * RFC 6890). The documentation ranges of RFC 5737 and RFC 3849 pass: examples live there and nobody else does.
 * Addresses of IPv4 inside IPv6 (mapped, 6to4, NAT64) are refused: they are a second spelling of an IPv4 one.
 */
export function isPublicAddress(address: string): boolean {
  return address.includes(':') ? isPublicV6(address) : isPublicV4(address);
}

// [first address, prefix length]
const reservedV4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

function isPublicV4(address: string): boolean {
  const value = v4(address);
  return !reservedV4.some(([start, bits]) => Math.floor((value - v4(start)) / 2 ** (32 - bits)) === 0);
}

function v4(address: string): number {
  return address.split('.').reduce((sum, octet) => sum * 256 + Number(octet), 0);
}

function isPublicV6(address: string): boolean {
  const groups = address.split(':').map((group) => Number.parseInt(group || '0', 16));
  const [first = 0, second = 0] = groups;
  // Only 2000::/3 is global unicast; of it 2002::/16 (6to4) and 2001:0::/32 (Teredo) hold IPv4 addresses.
  if (first < 0x2000 || first > 0x3fff) return false;
  return first !== 0x2002 && !(first === 0x2001 && second === 0);
}
