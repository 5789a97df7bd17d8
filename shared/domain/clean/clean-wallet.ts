import { fail } from '../../result.ts';
import { type Cleaned, cleaned, maxCleanInput } from './cleaned.ts';
import { stripInvisible } from './strip-invisible.ts';
import { bitcoinAddress } from './wallets/bitcoin-address.ts';
import { evmAddress } from './wallets/evm-address.ts';
import { moneroAddress } from './wallets/monero-address.ts';
import { solanaAddress } from './wallets/solana-address.ts';
import { tronAddress } from './wallets/tron-address.ts';
import type { ReadAddress } from './wallets/wallet-address.ts';
import { xrpAddress } from './wallets/xrp-address.ts';

/**
 * A wallet as `network:address`, its checksum verified. Networks that share addresses share one name: all EVM chains are
 * `evm`. A token's name (`usdt`) is read by the address, for a checksum fits one network only. A payment URI's scheme and
 * query (`bitcoin:…?amount=1`, BIP 21; `ethereum:…@1`, ERC-681) are dropped. Form: `wallet`.
 *
 * Addresses of test networks are refused: nobody is paid there, and on most the same bytes spell other people's keys.
 * @returns `empty`, `too-long`, `chain-unknown`, `bad-format`, `bad-checksum`, `not-mainnet`, `not-distinguishing`
 */
export function cleanWallet(input: { readonly chain: string; readonly address: string }): Cleaned {
  if (input.address.length > maxCleanInput) return fail('too-long');
  const text = stripInvisible(input.address.normalize('NFKC')).trim();
  if (!text) return fail('empty');
  const networks = networksOf(input.chain);
  if (!networks) return fail('chain-unknown');
  const address = text.replace(/^[a-z]{2,16}:(?:\/\/)?/i, '').replace(/(?:@[0-9]+)?(?:\?.*)?$/s, '');
  const readings = networks.map((network) => ({ network, reading: readers[network](address) }));
  const read = readings.find(({ reading }) => reading.ok) ?? readings[0];
  if (!read) return fail('chain-unknown');
  if (!read.reading.ok) return fail(read.reading.error);
  return cleaned({ type: 'wallet', value: `${read.network}:${read.reading.value}` });
}

const readers = {
  bitcoin: (address) => bitcoinAddress(address, 'bitcoin'),
  litecoin: (address) => bitcoinAddress(address, 'litecoin'),
  dogecoin: (address) => bitcoinAddress(address, 'dogecoin'),
  dash: (address) => bitcoinAddress(address, 'dash'),
  evm: evmAddress,
  tron: tronAddress,
  monero: moneroAddress,
  solana: solanaAddress,
  xrp: xrpAddress,
} as const satisfies Record<string, ReadAddress>;

type Network = keyof typeof readers;

function networksOf(chain: string): readonly Network[] | undefined {
  return networks.get(chain.toLowerCase().replace(/[._ ]/g, '-'));
}

/** What chains and tokens are called, and where each lives. */
const networks: ReadonlyMap<string, readonly Network[]> = new Map<string, readonly Network[]>([
  ...names('bitcoin', 'bitcoin btc xbt lightning bitcoin-mainnet btc-segwit brc20 brc-20'),
  ...names('litecoin', 'litecoin ltc'),
  ...names('dogecoin', 'dogecoin doge'),
  ...names('dash', 'dash'),
  ...names(
    'evm',
    'evm ethereum eth erc20 erc-20 ethereum-classic etc polygon matic pol bsc bnb bnb-smart-chain binance-smart-chain ' +
      'bep20 bep-20 base arbitrum optimism avalanche avax avax-c fantom gnosis celo zksync linea scroll cronos ' +
      'usdt-erc20 usdt-eth usdt-ethereum usdt-bep20 usdt-bsc usdt-polygon usdc-erc20 usdc-eth usdc-base usdc-polygon dai shib',
  ),
  ...names('tron', 'tron trx trc20 trc-20 usdt-trc20 usdt-tron usdt-trx usdc-trc20'),
  ...names('monero', 'monero xmr'),
  ...names('solana', 'solana sol spl usdc-sol usdc-solana usdt-sol usdt-solana'),
  ...names('xrp', 'xrp ripple xrpl'),
  ['usdt', ['evm', 'tron', 'solana']],
  ['tether', ['evm', 'tron', 'solana']],
  ['usdc', ['evm', 'tron', 'solana']],
]);

function names(network: Network, aliases: string): [string, readonly Network[]][] {
  return aliases.split(' ').map((alias) => [alias, [network]]);
}
