import type { CheckFinding } from '../../contracts/checks.ts';
import type { Checked } from './checked.ts';
import { finding } from './finding.ts';

/**
 * Whether the sites stand on domains of the merchant's own: `fail` where one is a page or name on a host where anybody can have one
 * (the public suffix list's private section without name registries, platforms, builders). Short links are counted once, by
 * `linkShortener`; a bare IP address is somebody's own. `unknown` without any other site that can be read.
 *
 * Source: belongs to due diligence at boarding (FCACP and ICMEC, Internet Merchant Acquisition and Monitoring Sound
 * Practices, 2016, merchant acquisition), for such a site does not tell who registered it; suffixes: publicsuffix.org.
 */
export function checkSharedHost({ sites }: Checked): CheckFinding {
  const looked = sites.filter(({ kind }) => kind !== 'short');
  if (looked.length === 0) return finding('sharedHost', 'unknown');
  const shared = looked.filter(({ kind }) => kind === 'shared');
  const evidence = shared.map(({ pointer }) => ({ pointer, note: 'on-a-shared-host' }));
  return finding('sharedHost', shared.length === 0 ? 'pass' : 'fail', evidence);
}
