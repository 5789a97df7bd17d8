import { BlockList, isIP } from 'node:net';
import { globalUnicast, type SpecialRange, specialIpv4, specialIpv6 } from './special-ranges.ts';

/**
 * Why an address is not one of public unicast, in words that do not repeat it; null where it is. Takes what a resolver or
 * a socket says: dotted quads and RFC 4291 §2.2; any other spelling, and a zone, is refused. The rows are our own, because
 * lists in libraries leave some out (ipaddr.js 2 takes ::/96 and whatever is not given out for unicast, and reads octal);
 * Node's BlockList compares.
 */
export function publicAddressFault(address: string): string | null {
  if (address.includes('%')) return 'with a zone (RFC 4007)';
  const family = isIP(address);
  if (family === 0) return 'no address';
  const type = family === 4 ? 'ipv4' : 'ipv6';
  const special = lists[type].find(({ list }) => list.check(address, type));
  if (special) return special.why;
  if (type === 'ipv4') return null;
  if (!unicast.check(address, type)) return 'outside of what is given out (RFC 4291 §2.4)';
  return isIsatap(address) ? 'ISATAP: an IPv4 address behind 0:5efe or 200:5efe (RFC 5214 §6.1)' : null;
}

/** Under whatever prefix: a router of that prefix hands it on to the IPv4 address that it ends in. */
function isIsatap(address: string): boolean {
  const [left = '', right = ''] = new URL(`http://[${address}]/`).hostname.slice(1, -1).split('::');
  const groups = (text: string) => (text === '' ? [] : text.split(':'));
  const before = groups(left);
  const after = groups(right);
  const all = [...before, ...Array.from({ length: 8 - before.length - after.length }, () => '0'), ...after];
  return all[5] === '5efe' && (all[4] === '0' || all[4] === '200');
}

/** A list for each row, that the row can be told; IPv4 and IPv6 apart, or mapped addresses would meet both. */
const lists = { ipv4: specialIpv4.map(listed), ipv6: specialIpv6.map(listed) };
const unicast = listed(globalUnicast).list;

function listed({ range, what, source }: SpecialRange): { readonly list: BlockList; readonly why: string } {
  const [base = '', bits = ''] = range.split('/');
  const list = new BlockList();
  list.addSubnet(base, Number(bits), isIP(base) === 4 ? 'ipv4' : 'ipv6');
  return { list, why: `${what}: ${range} (${source})` };
}
