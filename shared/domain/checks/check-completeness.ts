import type { CheckFinding } from '../../contracts/checks.ts';
import type { Checked } from './checked.ts';
import { finding } from './finding.ts';

/**
 * Whether all was given that the coalition asks every provider for (see `missing-fields.ts`). Never `unknown`.
 *
 * Source: belongs to due diligence at boarding (FCACP and ICMEC, Internet Merchant Acquisition and Monitoring Sound
 * Practices, 2016, merchant acquisition).
 */
export function checkCompleteness({ missing }: Checked): CheckFinding {
  const evidence = missing.map((pointer) => ({ pointer, note: 'not-given' }));
  return finding('completeness', missing.length === 0 ? 'pass' : 'fail', evidence);
}
