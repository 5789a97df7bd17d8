import { sha256 } from '@noble/hashes/sha2.js';
import { bech32, bech32m, createBase58check } from '@scure/base';
import { fail, ok } from '../../../result.ts';
import { decodeBase58Check } from './decode-base58-check.ts';
import type { ReadAddress } from './wallet-address.ts';

/** Networks of Bitcoin's address formats. */
export type BitcoinLike = keyof typeof networks;

/**
 * The canonical spelling of a Bitcoin-like address: Base58Check as it is, segregated witness in lower case
 * (BIP 173 for version 0, BIP 350's bech32m for later ones). Litecoin's two spellings of a script hash (`3…`, `M…`) are one.
 */
export function bitcoinAddress(address: string, network: BitcoinLike): ReturnType<ReadAddress> {
  const hrp = /^([a-z]+)1/i.exec(address)?.[1]?.toLowerCase() ?? '';
  if (hrp && hrp === networks[network].hrp) return witnessAddress(address);
  if (testHrps.has(hrp)) return fail('not-mainnet');
  return legacyAddress(address, network);
}

/** Version bytes: each chain's chainparams (pubkey hash, script hash), and the human-readable part of SLIP 173. */
const networks = {
  bitcoin: {
    versions: new Map([
      [0x00, 0x00],
      [0x05, 0x05],
    ]),
    hrp: 'bc',
  },
  litecoin: {
    versions: new Map([
      [0x30, 0x30],
      [0x32, 0x32],
      [0x05, 0x32],
    ]),
    hrp: 'ltc',
  },
  dogecoin: {
    versions: new Map([
      [0x1e, 0x1e],
      [0x16, 0x16],
    ]),
    hrp: null,
  },
  dash: {
    versions: new Map([
      [0x4c, 0x4c],
      [0x10, 0x10],
    ]),
    hrp: null,
  },
} as const satisfies Record<string, { versions: ReadonlyMap<number, number>; hrp: string | null }>;

const testHrps: ReadonlySet<string> = new Set(['tb', 'bcrt', 'tltc', 'rltc']);
const testVersions: ReadonlySet<number> = new Set([0x6f, 0xc4, 0x3a, 0x71, 0x8c, 0x13]);
const base58Check = createBase58check(sha256);

function legacyAddress(address: string, network: BitcoinLike): ReturnType<ReadAddress> {
  const decoded = decodeBase58Check(address);
  if (!decoded.ok) return decoded;
  const [version = -1, ...payload] = decoded.value;
  if (payload.length !== 20) return fail('bad-format');
  const versions: ReadonlyMap<number, number> = networks[network].versions;
  const canonical = versions.get(version);
  if (canonical === undefined) return fail(testVersions.has(version) ? 'not-mainnet' : 'bad-format');
  return ok(base58Check.encode(Uint8Array.from([canonical, ...payload])));
}

function witnessAddress(address: string): ReturnType<ReadAddress> {
  // Mixed case is invalid (BIP 173); 90 characters is the longest of which the checksum promises anything.
  if (address.length > 90 || !isOneCase(address)) return fail('bad-format');
  const text = address.toLowerCase();
  const classic = bech32.decodeUnsafe(text);
  const modern = bech32m.decodeUnsafe(text);
  const decoded = classic ?? modern;
  if (!decoded) return fail('bad-checksum');
  const [version = 0, ...words] = decoded.words;
  const program = bech32.fromWordsUnsafe(words);
  if (!program || version > 16 || program.length < 2 || program.length > 40) return fail('bad-format');
  if (version === 0 && program.length !== 20 && program.length !== 32) return fail('bad-format');
  // Version 0 is bech32, all others bech32m: an address under the wrong one is an altered one (BIP 350).
  return (version === 0) === Boolean(classic) ? ok(text) : fail('bad-checksum');
}

function isOneCase(text: string): boolean {
  return text === text.toLowerCase() || text === text.toUpperCase();
}
