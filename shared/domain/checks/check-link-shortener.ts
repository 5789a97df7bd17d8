import type { CheckFinding } from '../../contracts/checks.ts';
import type { Checked } from './checked.ts';
import { finding } from './finding.ts';

/**
 * Whether the sites are where they say: `fail` where one is a short link of a known shortener, which hides where it leads. Nothing is
 * fetched to find out. `unknown` without a site that can be read.
 *
 * Source: belongs to due diligence at boarding (FCACP and ICMEC, Internet Merchant Acquisition and Monitoring Sound
 * Practices, 2016, merchant acquisition).
 */
export function checkLinkShortener({ sites }: Checked): CheckFinding {
  if (sites.length === 0) return finding('linkShortener', 'unknown');
  const short = sites.filter(({ kind }) => kind === 'short');
  const evidence = short.map(({ pointer }) => ({ pointer, note: 'short-link' }));
  return finding('linkShortener', short.length === 0 ? 'pass' : 'fail', evidence);
}
