import { sha256 } from '@noble/hashes/sha2.js';
import { keccak_256 } from '@noble/hashes/sha3.js';
import { base58, base58xmr, base58xrp, bech32, bech32m, createBase58check } from '@scure/base';
import { describe, expect, test } from 'vitest';
import { cleanWallet } from '../../../shared/domain/clean/clean-wallet.ts';
import { formsOf } from './forms-of.ts';

const base58Check = createBase58check(sha256);
/** Addresses of keys nobody has: every payload byte is the same. */
const bytes = (...parts: readonly (number | readonly [number, number])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'number' ? [part] : Array<number>(part[1]).fill(part[0]))),
  );
const legacy = (version: number) => base58Check.encode(bytes(version, [0x11, 20]));
const witness = (code: typeof bech32, parts: { hrp: string; version: number; length: number }) =>
  code.encode(parts.hrp, [parts.version, ...code.toWords(bytes([0x22, parts.length]))]);
const monero = (network: number, length: number) => {
  const body = bytes(network, [0x33, length - 5]);
  return base58xmr.encode(Uint8Array.from([...body, ...keccak_256(body).subarray(0, 4)]));
};
const xrp = (() => {
  const body = bytes(0, [0x44, 20]);
  return base58xrp.encode(Uint8Array.from([...body, ...sha256(sha256(body)).subarray(0, 4)]));
})();

const clean = (chain: string, address: string) => formsOf(cleanWallet({ chain, address }));

// BIP 173 and BIP 350 "Test vectors", EIP-55 "Test cases".
const bip173 = 'BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4';
const bip350 = 'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0';
const eip55 = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed';

describe('wallets', () => {
  test.each([
    ['bitcoin', bip173, `bitcoin:${bip173.toLowerCase()}`],
    ['BTC', bip173.toLowerCase(), `bitcoin:${bip173.toLowerCase()}`],
    ['bitcoin', bip350, `bitcoin:${bip350}`],
    ['bitcoin', `bitcoin:${bip173}?amount=1&label=x`, `bitcoin:${bip173.toLowerCase()}`],
    ['bitcoin', legacy(0x00), `bitcoin:${legacy(0x00)}`],
    ['bitcoin', legacy(0x05), `bitcoin:${legacy(0x05)}`],
    ['litecoin', legacy(0x30), `litecoin:${legacy(0x30)}`],
    ['litecoin', legacy(0x32), `litecoin:${legacy(0x32)}`],
    ['ltc', legacy(0x05), `litecoin:${legacy(0x32)}`],
    [
      'litecoin',
      witness(bech32, { hrp: 'ltc', version: 0, length: 20 }),
      `litecoin:${witness(bech32, { hrp: 'ltc', version: 0, length: 20 })}`,
    ],
    ['dogecoin', legacy(0x1e), `dogecoin:${legacy(0x1e)}`],
    ['dash', legacy(0x4c), `dash:${legacy(0x4c)}`],
    ['ethereum', eip55, `evm:${eip55.toLowerCase()}`],
    ['ethereum', `ethereum:${eip55}@137?value=1`, `evm:${eip55.toLowerCase()}`],
    ['ethereum', `ethereum:${eip55}@1`, `evm:${eip55.toLowerCase()}`],
    ['polygon', eip55.toLowerCase(), `evm:${eip55.toLowerCase()}`],
    ['bsc', `0x${eip55.slice(2).toUpperCase()}`, `evm:${eip55.toLowerCase()}`],
    ['base', eip55.slice(2), `evm:${eip55.toLowerCase()}`],
    [
      'ethereum',
      '0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB',
      'evm:0xdbf03b407c01e7cd3cbea99509d93f8dddc8c6fb',
    ],
    ['usdt', eip55, `evm:${eip55.toLowerCase()}`],
    ['usdt', legacy(0x41), `tron:${legacy(0x41)}`],
    ['usdt_trc20', legacy(0x41), `tron:${legacy(0x41)}`],
    ['tron', legacy(0x41), `tron:${legacy(0x41)}`],
    ['monero', monero(18, 69), `monero:${monero(18, 69)}`],
    ['xmr', monero(42, 69), `monero:${monero(42, 69)}`],
    ['monero', monero(19, 77), `monero:${monero(19, 77)}`],
    ['solana', base58.encode(bytes([0x55, 32])), `solana:${base58.encode(bytes([0x55, 32]))}`],
    ['xrp', xrp, `xrp:${xrp}`],
  ])('%s %s is %s', (chain, address, expected) => {
    expect(clean(chain, address)).toBe(`wallet=${expected}`);
  });

  test.each([
    ['bitcoin', '', 'empty'],
    ['dentacoin', bip173, 'chain-unknown'],
    ['constructor', bip173, 'chain-unknown'],
    // BIP 173 "invalid": wrong version, wrong length, mixed case, wrong padding; BIP 350 "invalid": bech32 where bech32m belongs.
    ['bitcoin', 'BC13W508D6QEJXTDG4Y5R3ZARVARY0C5XW7KN40WF2', 'bad-format'],
    ['bitcoin', 'bc1rw5uspcuh', 'bad-format'],
    ['bitcoin', 'BC1QR508D6QEJXTDG4Y5R3ZARVARYV98GJ9P', 'bad-format'],
    ['bitcoin', 'bc1zw508d6qejxtdg4y5r3zarvaryvqyzf3du', 'bad-format'],
    ['bitcoin', 'bc1gmk9yu', 'bad-format'],
    ['bitcoin', 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5', 'bad-checksum'],
    ['bitcoin', 'bc1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4', 'bad-format'],
    ['bitcoin', witness(bech32m, { hrp: 'bc', version: 0, length: 20 }), 'bad-checksum'],
    ['bitcoin', witness(bech32, { hrp: 'bc', version: 1, length: 32 }), 'bad-checksum'],
    ['bitcoin', 'tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q0sl5k7', 'not-mainnet'],
    ['bitcoin', legacy(0x6f), 'not-mainnet'],
    ['bitcoin', legacy(0x30), 'bad-format'],
    ['bitcoin', legacy(0x41), 'bad-format'],
    ['bitcoin', `${legacy(0x00).slice(0, -1)}${legacy(0x00).endsWith('2') ? '3' : '2'}`, 'bad-checksum'],
    ['bitcoin', eip55, 'bad-format'],
    ['bitcoin', '1'.repeat(2_000), 'bad-format'],
    ['ethereum', eip55.replace('aAeb', 'aaeb'), 'bad-checksum'],
    ['ethereum', eip55.slice(0, -1), 'bad-format'],
    ['ethereum', `0x${'0'.repeat(40)}`, 'not-distinguishing'],
    ['ethereum', '0x000000000000000000000000000000000000dEaD', 'not-distinguishing'],
    ['tron', legacy(0x00), 'bad-format'],
    ['monero', monero(53, 69), 'not-mainnet'],
    ['monero', monero(24, 69), 'not-mainnet'],
    ['monero', `${monero(18, 69).slice(0, -1)}${monero(18, 69).endsWith('2') ? '3' : '2'}`, 'bad-checksum'],
    ['monero', 'z'.repeat(95), 'bad-format'],
    ['solana', '11111111111111111111111111111111', 'not-distinguishing'],
    ['solana', 'z'.repeat(44), 'bad-format'],
    ['xrp', `${xrp.slice(0, -1)}${xrp.endsWith('p') ? 's' : 'p'}`, 'bad-checksum'],
  ])('%s %s is refused as %s', (chain, address, why) => {
    expect(clean(chain, address)).toBe(`!${why}`);
  });

  test('no changed character of a checked address passes', () => {
    const alphabet = Array.from('123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz');
    for (const [chain, address] of [
      ['bitcoin', legacy(0x00)],
      ['bitcoin', bip350],
      ['tron', legacy(0x41)],
      ['xrp', xrp],
    ] as const)
      for (let index = 0; index < address.length; index += 1)
        for (const other of alphabet.filter((character) => character !== address[index]))
          expect(clean(chain, address.slice(0, index) + other + address.slice(index + 1))).toMatch(/^!/);
  });
});
