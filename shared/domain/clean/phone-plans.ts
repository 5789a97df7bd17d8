import metadata from 'libphonenumber-js/min/metadata';

/**
 * The numbering plans of the world, with one country for each calling code, its main one. Which of several countries a number
 * belongs to is of no interest here, has no part in its canonical form, and takes most of the time of reading it.
 */
export const phonePlans: typeof metadata = {
  ...metadata,
  country_calling_codes: Object.fromEntries(
    Object.entries(metadata.country_calling_codes).map(([code, countries]) => [code, countries.slice(0, 1)]),
  ),
};
