import type { FlagIdentifier } from '../../contracts/flag.ts';
import type { SdnAddress, SdnAlias, SdnEntry } from '../../contracts/ofac-sdn.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { SourcedFlag } from './feed-row.ts';
import { sdnCountry } from './sdn-country.ts';
import { readSdnRemarks } from './sdn-remarks.ts';
import { usableIdentifiers } from './usable-identifiers.ts';

/** The list's name as a feed. */
export const sdnFeed = 'ofac-sdn';

/** What stands about one entry in the files beside the list. */
export interface SdnBeside {
  readonly aliases: readonly SdnAlias[];
  readonly addresses: readonly SdnAddress[];
}

/** A flag to raise, and how many identifiers of the entry could not be cleaned and were left out. */
export interface SdnFlag {
  readonly flag: SourcedFlag;
  readonly leftOut: number;
}

/**
 * The flag that an SDN entry stands for: its names, and what its remarks say of sites, numbers and wallets, or why
 * it is passed over. Vessels and aircraft are: they apply for no account, and their names ("OCEAN STAR") are those
 * of many shops. Addresses give an entity its country only: OFAC writes town, region and postal code in one field,
 * and nothing an applicant states would be equal to that.
 */
export function sdnFlag(entry: SdnEntry, beside: SdnBeside): Result<SdnFlag, string> {
  if (entry.kind === 'vessel') return fail('a vessel, not a party');
  if (entry.kind === 'aircraft') return fail('an aircraft, not a party');
  const remarks = readSdnRemarks(entry.remarks ?? '');
  const names = [entry.name, ...beside.aliases.map((alias) => alias.name)];
  const country = only(entry.kind === 'individual' ? remarks.countries : countriesOf(beside.addresses));
  const named = names.map((name) => nameOf(name, { entry, country, dateOfBirth: remarks.dateOfBirth }));
  const { kept, leftOut } = usableIdentifiers([...named, ...remarks.identifiers]);
  if (kept.length === 0) return fail('nothing in it can be matched');
  return ok({ flag: flagOf(entry, kept), leftOut });
}

function flagOf(entry: SdnEntry, identifiers: FlagIdentifier[]): SourcedFlag {
  return {
    category: 'sanctions-listed',
    identifiers,
    evidenceReferences: [`OFAC SDN entry ${entry.number}${entry.program ? `, ${entry.program}` : ''}`],
    source: { feed: sdnFeed, entry: entry.number },
  };
}

interface NameContext {
  readonly entry: SdnEntry;
  readonly country: string | null;
  readonly dateOfBirth: string | null;
}

function nameOf(name: string, { entry, country, dateOfBirth }: NameContext): FlagIdentifier {
  const where = country === null ? {} : { country };
  if (entry.kind !== 'individual') return { type: 'business_name', value: name, ...where };
  return { type: 'person_name', value: inOrder(name), ...where, ...(dateOfBirth ? { dateOfBirth } : {}) };
}

/** OFAC writes `FAMILY NAME, Given Names, Jr.`; applicants write the given names first. */
function inOrder(name: string): string {
  const [family = '', given = '', ...rest] = name.split(',').map((part) => part.trim());
  return [given, family, ...rest].filter((part) => part !== '').join(' ');
}

function countriesOf(addresses: readonly SdnAddress[]): string[] {
  const codes = addresses.map(({ country }) => (country === null ? null : sdnCountry(country)));
  return [...new Set(codes.filter((code) => code !== null))];
}

/** The one value there is; with several nobody can say which is meant. */
function only(values: readonly string[]): string | null {
  return values.length === 1 ? (values[0] ?? null) : null;
}
