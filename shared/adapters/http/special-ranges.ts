/** Addresses that are not for everybody's use, and what says so. */
export interface SpecialRange {
  /** An address and the length of its prefix. */
  readonly range: string;
  readonly what: string;
  readonly source: string;
}

/**
 * Every range of IPv4 that is not public unicast: the rows of IANA's special-purpose address registry (RFC 6890, as it stood
 * in 2026), globally reachable or not, with multicast and what is called by no one else for another reason.
 */
export const specialIpv4: readonly SpecialRange[] = [
  { range: '0.0.0.0/8', what: 'this network', source: 'RFC 791 §3.2, RFC 1122 §3.2.1.3' },
  { range: '10.0.0.0/8', what: 'private use', source: 'RFC 1918' },
  { range: '100.64.0.0/10', what: 'shared address space', source: 'RFC 6598' },
  { range: '127.0.0.0/8', what: 'loopback', source: 'RFC 1122 §3.2.1.3' },
  {
    range: '168.63.129.16/32',
    what: 'the host of a machine at Azure',
    source: 'Microsoft, “What is IP address 168.63.129.16?”',
  },
  { range: '169.254.0.0/16', what: 'link local, metadata of clouds', source: 'RFC 3927' },
  { range: '172.16.0.0/12', what: 'private use', source: 'RFC 1918' },
  {
    range: '192.0.0.0/24',
    what: 'IETF protocol assignments',
    source: 'RFC 6890 §2.1, RFC 7335, RFC 7600, RFC 8880',
  },
  { range: '192.0.2.0/24', what: 'documentation (TEST-NET-1)', source: 'RFC 5737' },
  { range: '192.31.196.0/24', what: 'AS112', source: 'RFC 7535' },
  { range: '192.52.193.0/24', what: 'automatic multicast tunnelling', source: 'RFC 7450' },
  { range: '192.88.99.0/24', what: '6to4 relays, given up', source: 'RFC 7526, RFC 6751' },
  { range: '192.168.0.0/16', what: 'private use', source: 'RFC 1918' },
  { range: '192.175.48.0/24', what: 'AS112, delegated directly', source: 'RFC 7534' },
  { range: '198.18.0.0/15', what: 'benchmarking', source: 'RFC 2544' },
  { range: '198.51.100.0/24', what: 'documentation (TEST-NET-2)', source: 'RFC 5737' },
  { range: '203.0.113.0/24', what: 'documentation (TEST-NET-3)', source: 'RFC 5737' },
  { range: '224.0.0.0/4', what: 'multicast', source: 'RFC 5771' },
  { range: '240.0.0.0/4', what: 'reserved, broadcast', source: 'RFC 1112 §4, RFC 919 §7' },
];

/**
 * The same of IPv6. Most of it lies outside of {@link globalUnicast} and would be refused without a row; the rows say why.
 * What carries an IPv4 address is refused whatever that address is: who translates it decides where it leads.
 */
export const specialIpv6: readonly SpecialRange[] = [
  { range: '::/128', what: 'unspecified', source: 'RFC 4291 §2.5.2' },
  { range: '::1/128', what: 'loopback', source: 'RFC 4291 §2.5.3' },
  { range: '::/96', what: 'IPv4-compatible, given up', source: 'RFC 4291 §2.5.5.1' },
  { range: '::ffff:0:0/96', what: 'IPv4-mapped', source: 'RFC 4291 §2.5.5.2' },
  { range: '::ffff:0:0:0/96', what: 'IPv4-translated', source: 'RFC 2765 §2.1' },
  { range: '64:ff9b::/96', what: 'NAT64', source: 'RFC 6052' },
  { range: '64:ff9b:1::/48', what: 'NAT64 within a network', source: 'RFC 8215' },
  { range: '100::/64', what: 'discard only', source: 'RFC 6666' },
  { range: '100:0:0:1::/64', what: 'dummy prefix', source: 'RFC 9780' },
  { range: '2001::/32', what: 'Teredo', source: 'RFC 4380' },
  { range: '2001:2::/48', what: 'benchmarking', source: 'RFC 5180' },
  { range: '2001:3::/32', what: 'automatic multicast tunnelling', source: 'RFC 7450' },
  { range: '2001:4:112::/48', what: 'AS112', source: 'RFC 7535' },
  { range: '2001:10::/28', what: 'ORCHID, given up', source: 'RFC 4843' },
  { range: '2001:20::/28', what: 'ORCHIDv2', source: 'RFC 7343' },
  { range: '2001:30::/28', what: 'identities of drones', source: 'RFC 9374' },
  { range: '2001::/23', what: 'IETF protocol assignments', source: 'RFC 2928, RFC 7723, RFC 8155, RFC 9665' },
  { range: '2001:db8::/32', what: 'documentation', source: 'RFC 3849' },
  { range: '2002::/16', what: '6to4', source: 'RFC 3056' },
  { range: '2620:4f:8000::/48', what: 'AS112, delegated directly', source: 'RFC 7534' },
  { range: '3ffe::/16', what: '6bone, given back', source: 'RFC 3701' },
  { range: '3fff::/20', what: 'documentation', source: 'RFC 9637' },
  { range: '5f00::/16', what: 'segment routing', source: 'RFC 9602' },
  { range: 'fc00::/7', what: 'unique local, metadata of clouds', source: 'RFC 4193' },
  { range: 'fe80::/10', what: 'link local', source: 'RFC 4291 §2.5.6' },
  { range: 'fec0::/10', what: 'site local, given up', source: 'RFC 3879' },
  { range: 'ff00::/8', what: 'multicast', source: 'RFC 4291 §2.7' },
];

/** All of IPv6 that IANA gives out as unicast: what is outside of it is refused, known or not. */
export const globalUnicast: SpecialRange = {
  range: '2000::/3',
  what: 'global unicast',
  source: 'RFC 4291 §2.4, RFC 3587 §3',
};
