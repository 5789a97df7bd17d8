import type { Jurisdiction } from '../../contracts/jurisdiction.ts';

/**
 * The columns of a table of jurisdictions as people type it: one row for each country and subject, so that each row has one
 * source, and a subject of which nothing was read has no row.
 */
export const csvColumns = [
  'country',
  'subject',
  'specific_law',
  'defines_material',
  'covers_technology',
  'punishes_possession',
  'service_providers_report',
  'duty',
  'name',
  'url',
  'note',
  'edition',
  'as_of',
  'source',
] as const;
export type CsvColumn = (typeof csvColumns)[number];

/** What a row is about, by the word in its column `subject`. */
export type Subject = Exclude<keyof Jurisdiction, 'country'>;

interface SubjectShape {
  /** As it is typed. */
  readonly word: string;
  /** Where each column of this subject stands in the statement. The others stay empty. */
  readonly fields: Readonly<Partial<Record<CsvColumn, string>>>;
  /** Columns of it that may be empty. */
  readonly optional: readonly CsvColumn[];
}

const sourced = { edition: 'edition', as_of: 'asOf', source: 'source' } as const;
const desk = { name: 'name', url: 'url', ...sourced } as const;

/** In the order in which a country's rows are written. */
export const csvSubjects: Readonly<Record<Subject, SubjectShape>> = {
  legislation: {
    word: 'legislation',
    fields: {
      specific_law: 'specificLaw',
      defines_material: 'definesMaterial',
      covers_technology: 'coversTechnology',
      punishes_possession: 'punishesPossession',
      service_providers_report: 'serviceProvidersReport',
      note: 'note',
      ...sourced,
    },
    optional: ['note'],
  },
  suspicionReporting: { word: 'suspicion-reporting', fields: { duty: 'duty', ...sourced }, optional: [] },
  hotline: { word: 'hotline', fields: desk, optional: ['url'] },
  financialIntelligenceUnit: { word: 'financial-intelligence-unit', fields: desk, optional: ['url'] },
};

/** All subjects, in their order. */
export const subjects: readonly Subject[] = [
  'legislation',
  'suspicionReporting',
  'hotline',
  'financialIntelligenceUnit',
];

/** What must stand in a column of few words. */
export const csvWords: Readonly<Partial<Record<CsvColumn, readonly string[]>>> = Object.fromEntries([
  ...csvColumns.slice(2, 7).map((column) => [column, ['yes', 'no', 'partial', 'unknown']]),
  ['duty', ['yes', 'no', 'unknown']],
]);
