import type { CheckFinding } from '../../../contracts/checks.ts';
import type { Checked } from '../checked.ts';
import { type Evidence, finding } from '../finding.ts';
import type { RiskGroup } from './risk-groups.ts';

/**
 * Whether neither the category code nor the description is of a kind that card schemes ask extra diligence for: 5967 and
 * what is sold beside it. `unknown` without a code, unless the description says it. Goods that the schemes register for other
 * reasons (pharmacies, tobacco) are left out, and so is streaming, which any business may do.
 *
 * Source: adult content and dating (5967, 7273, 7841), file hosts (4816), gambling (7995, 7800 to 7802, 9406) and quasi-cash
 * (6051) sold at a distance are registered or high-integrity-risk (Mastercard Security Rules and Procedures, Mastercard
 * Registration Program; Visa Integrity Risk Program).
 */
export function checkHighRiskCategory({ merchant: { mcc }, deals }: Checked): CheckFinding {
  const coded = mcc === undefined ? undefined : highRiskCodes.get(mcc);
  const said = [...deals].filter((group) => group !== 'streaming');
  const evidence: Evidence[] = [
    ...(coded ? [{ pointer: '/merchant/mcc', note: `code-of-${coded}` }] : []),
    ...said.map((group) => ({ pointer: '/merchant/businessDescription', note: `says-${group}` })),
  ];
  if (evidence.length > 0) return finding('highRiskCategory', 'fail', evidence);
  return finding('highRiskCategory', mcc === undefined ? 'unknown' : 'pass');
}

const highRiskCodes: ReadonlyMap<string, RiskGroup> = new Map([
  ['5967', 'adult'],
  ['7841', 'adult'],
  ['7273', 'dating'],
  ['4816', 'file-hosting'],
  ['7995', 'gambling'],
  ['7800', 'gambling'],
  ['7801', 'gambling'],
  ['7802', 'gambling'],
  ['9406', 'gambling'],
  ['6051', 'crypto'],
]);
