import type { Merchant, MerchantApplication } from '../../contracts/application.ts';
import type { CleanApplication, FieldIdentifier } from '../clean/clean-application.ts';
import { findRiskGroups } from './category/find-risk-groups.ts';
import type { RiskGroup } from './category/risk-groups.ts';
import { type ComparedName, readNames } from './names/compared-name.ts';
import { readSites, type Site } from './sites/read-sites.ts';

/** What the checks look at, read once for all of them. */
export interface Checked {
  readonly merchant: Merchant;
  /** Pointers of what was asked for and not given. */
  readonly missing: readonly string[];
  /** Identifiers as they were cleaned, by type, in the application's order. */
  readonly cleaned: (type: FieldIdentifier['identifier']['type']) => readonly FieldIdentifier[];
  readonly sites: readonly Site[];
  /** Legal and trading names. */
  readonly names: readonly ComparedName[];
  /** What the description says that the business deals in. */
  readonly deals: ReadonlySet<RiskGroup>;
  /** RFC 3339, UTC. */
  readonly now: string;
}

/** An application as the checks look at it. */
export function checkedOf(
  { merchant }: MerchantApplication,
  { clean, now }: { clean: CleanApplication; now: string },
): Checked {
  const byType = Map.groupBy(
    clean.identifiers.filter(({ onlyIfEqual }) => !onlyIfEqual),
    ({ identifier }) => identifier.type,
  );
  const cleaned: Checked['cleaned'] = (type) => byType.get(type) ?? [];
  return {
    merchant,
    missing: clean.missing,
    cleaned,
    sites: readSites(merchant.websites ?? [], cleaned('host')),
    names: readNames(cleaned('business_name'), merchant),
    deals: findRiskGroups(merchant.businessDescription ?? ''),
    now,
  };
}
