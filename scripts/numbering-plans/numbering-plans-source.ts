import metadata from 'libphonenumber-js/min/metadata';

/** Where a plan of `libphonenumber-js` (metadata version 4) holds the ways its numbers are written. */
const formats = 4;

/**
 * The text of the data module of numbering plans, a country or calling code a line: those of `libphonenumber-js` without how numbers
 * are written out, which nothing here asks for and which is three fifths of them.
 */
export function numberingPlansSource(): string {
  if (metadata.version !== 4)
    throw new Error(`Metadata of version ${metadata.version} may be laid out otherwise.`);
  return [
    '// Made by scripts/write-numbering-plans.ts from libphonenumber-js (MIT licence, (c) @catamphetamine), whose data are Google’s.',
    '',
    "import type { MetadataJson } from 'libphonenumber-js/core';",
    '',
    '/** The numbering plans of the world, without how numbers are written out. */',
    'export const numberingPlans: MetadataJson = {',
    `version: ${metadata.version},`,
    `country_calling_codes: ${linesOf(metadata.country_calling_codes)},`,
    `countries: ${linesOf(withoutFormats(metadata.countries))},`,
    `nonGeographic: ${linesOf(withoutFormats(metadata.nonGeographic))},`,
    '};',
    '',
  ].join('\n');
}

function withoutFormats(plans: Readonly<Record<string, readonly unknown[]>>): Record<string, unknown[]> {
  return Object.fromEntries(
    Object.entries(plans).map(([of, plan]) => [of, plan.map((part, at) => (at === formats ? 0 : part))]),
  );
}

function linesOf(plans: object): string {
  const lines = Object.entries(plans).map(([of, plan]) => `${JSON.stringify(of)}: ${JSON.stringify(plan)}`);
  return `{\n${lines.join(',\n')}\n}`;
}
