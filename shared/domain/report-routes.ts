import type { Jurisdiction, ReportRoute } from '../contracts/jurisdiction.ts';
import type { Obligation } from '../contracts/obligations.ts';
import type { Jurisdictions } from './jurisdiction-facts.ts';

/**
 * Where the reports go that these obligations ask for: hotlines of the provider's country and of the merchant's, and the
 * financial intelligence unit of the country in which the provider is established, for a company reports to its own (Directive
 * (EU) 2015/849, Article 33(2)). Where the member's record names no country, the merchant's stands in. Somebody whom nobody has
 * read up is not there.
 */
export function reportRoutes(
  obligations: readonly string[],
  { merchant, provider }: Jurisdictions,
): ReportRoute[] {
  const asked = (obligation: Obligation) => obligations.includes(obligation);
  const home = provider === undefined ? merchant : provider;
  const both = home?.country === merchant?.country ? [home] : [home, merchant];
  return [
    ...(asked('report-to-hotline') ? both.flatMap((row) => routeTo('hotline', row)) : []),
    ...(asked('report-suspicion') ? routeTo('financial-intelligence-unit', home) : []),
  ];
}

const deskOf = {
  hotline: (row: Jurisdiction) => row.hotline,
  'financial-intelligence-unit': (row: Jurisdiction) => row.financialIntelligenceUnit,
} as const;

function routeTo(kind: ReportRoute['kind'], row: Jurisdiction | null): ReportRoute[] {
  const desk = row && deskOf[kind](row);
  if (!row || !desk) return [];
  const { name, url, source } = desk;
  return [{ kind, name, url, country: row.country, source }];
}
