import type { Jurisdiction, JurisdictionEvent, ReportDesk } from '../../shared/contracts/jurisdiction.ts';
import type { JurisdictionDifference } from '../../shared/domain/jurisdiction/compare-jurisdictions.ts';

const criteria = [
  ['specificLaw', 'law of its own'],
  ['definesMaterial', 'defines the material'],
  ['coversTechnology', 'covers technology'],
  ['punishesPossession', 'punishes possession'],
  ['serviceProvidersReport', 'service providers report'],
] as const;

/** What is known of a country, in lines for a compliance officer: what nobody has read up is unknown. */
export function describeJurisdiction(row: Jurisdiction): string {
  const { country, legislation, suspicionReporting, hotline, financialIntelligenceUnit } = row;
  const law = legislation && criteria.map(([field, says]) => `${says} ${legislation[field]}`).join(', ');
  return [
    country,
    ...statement('Legislation', law, legislation),
    ...(legislation?.note ? [`    ${legislation.note}`] : []),
    ...statement('Duty to report suspicion', suspicionReporting?.duty, suspicionReporting),
    ...statement('Hotline', deskText(hotline), hotline),
    ...statement(
      'Financial intelligence unit',
      deskText(financialIntelligenceUnit),
      financialIntelligenceUnit,
    ),
  ].join('\n');
}

/** The same in one line, for a list. */
export function jurisdictionLine(row: Jurisdiction): string {
  const { country, legislation, suspicionReporting, hotline, financialIntelligenceUnit } = row;
  const said = criteria.map(([field]) => legislation?.[field] ?? 'unknown');
  const known = said.filter((one) => one !== 'unknown').length;
  const met = said.filter((one) => one === 'yes').length;
  return [
    `${country}  law: ${known === 0 ? 'unknown' : `${met} of ${known} known criteria met`}`,
    `reports suspicion: ${suspicionReporting?.duty ?? 'unknown'}`,
    `hotline: ${hotline?.name ?? 'unknown'}`,
    `unit: ${financialIntelligenceUnit?.name ?? 'unknown'}`,
  ].join('; ');
}

/** What another table changes, a line each. */
export function describeDifference({ added, changed, removed }: JurisdictionDifference): string {
  const line = (what: string, countries: readonly string[]) =>
    `  ${what.padEnd(8)} ${countries.length}${countries.length === 0 ? '' : `: ${countries.join(' ')}`}`;
  return [line('added', added), line('changed', changed), line('removed', removed)].join('\n');
}

/** One import, as its history tells it. */
export function importLine({ version, at, by, fileSha256, rows, ...difference }: JurisdictionEvent): string {
  const { added, changed, removed } = difference;
  return [
    `  ${String(version).padStart(3)}  ${at}  by ${by.subject} of ${by.member}: ${countCountries(rows)},`,
    `${added.length} added, ${changed.length} changed, ${removed.length} removed; file ${fileSha256.slice(0, 12)}…`,
  ].join(' ');
}

/** How many countries, in words. */
export function countCountries(count: number): string {
  return count === 1 ? '1 country' : `${count} countries`;
}

interface Sourced {
  readonly edition: string;
  readonly asOf: string;
  readonly source: string;
}

function statement(title: string, says: string | null | undefined, sourced: Sourced | null): string[] {
  if (sourced === null) return [`  ${title}: unknown`];
  const { edition, asOf, source } = sourced;
  return [`  ${title}: ${says ?? 'unknown'}`, `    ${source} (${edition}; read ${asOf})`];
}

function deskText(desk: ReportDesk | null): string | null {
  return desk && [desk.name, desk.url].filter((part) => part !== null).join(', ');
}
