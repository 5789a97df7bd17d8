import type { Result } from '../../../result.ts';

/** Reads one network's addresses: the canonical spelling of a mainnet address, or what is wrong with it. */
export type ReadAddress = (
  address: string,
) => Result<string, 'bad-format' | 'bad-checksum' | 'not-mainnet' | 'not-distinguishing'>;
