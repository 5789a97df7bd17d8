import type { CheckFinding } from '../../../contracts/checks.ts';
import type { Checked } from '../checked.ts';
import { finding } from '../finding.ts';
import { type RiskGroup, riskGroups } from './risk-groups.ts';

/**
 * Whether the merchant category code and the description agree, as far as a clear conflict can be told: `fail` where the
 * description says that the business deals in something that belongs under codes of its own, and the code is another. Codes of
 * firms that work for others (agencies, software, advisers) contradict nothing. `unknown` without either, and where the
 * description has no Latin letters, for only English, German, French and Spanish phrases are known.
 *
 * Source: the code must be right for the goods, above all for adult content under 5967 (Mastercard announcement AN 5196 and Security
 * Rules and Procedures, Mastercard Registration Program; Visa Integrity Risk Program; FCACP and ICMEC, Internet Merchant
 * Acquisition and Monitoring Sound Practices, 2016).
 */
export function checkCategory({ merchant, deals }: Checked): CheckFinding {
  const { mcc, businessDescription } = merchant;
  if (mcc === undefined || businessDescription === undefined || !/\p{sc=Latin}/u.test(businessDescription))
    return finding('category', 'unknown');
  const against = [...deals].filter((group) => contradicts(mcc, group));
  if (against.length === 0) return finding('category', 'pass');
  return finding('category', 'fail', [
    { pointer: '/merchant/mcc', note: 'not-the-code-for-it' },
    ...against.map((group) => ({ pointer: '/merchant/businessDescription', note: `says-${group}` })),
  ]);
}

function contradicts(mcc: string, group: RiskGroup): boolean {
  const { atHome, besideAnything } = riskGroups[group];
  if (atHome.has(mcc) || forOthers.has(mcc)) return false;
  return besideAnything ? isPlainGoods(mcc) : true;
}

/** Firms whose customers may deal in anything: computers, advertising, law, accounts, health, schooling, charity, and printing. */
const forOthers: ReadonlySet<string> = new Set(
  (
    '2741 2791 4814 4816 5045 5732 5734 7221 7277 7311 7321 7333 7338 7339 7361 7372 7375 7379 7392 7393 7399 8011 8021 8062 ' +
    '8099 8111 8211 8220 8241 8244 8249 8299 8351 8398 8641 8651 8661 8699 8911 8931 8999 9211 9222 9223 9311 9399'
  ).split(' '),
);

/** Groceries, clothes, furniture, vehicles and other things on shelves (ISO 18245, 52xx to 59xx), without digital goods and direct sale. */
function isPlainGoods(mcc: string): boolean {
  const code = Number(mcc);
  if (code < 5200 || code > 5999) return false;
  return !(code >= 5811 && code <= 5818) && !(code >= 5960 && code <= 5969) && code !== 5735 && code !== 5999;
}
