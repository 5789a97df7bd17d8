import { numberingPlans } from './numbering-plans.ts';

/**
 * The numbering plans of the world, with one country for each calling code, its main one. Which of several countries a number
 * belongs to is of no interest here, has no part in its canonical form, and takes most of the time of reading it.
 */
export const phonePlans: typeof numberingPlans = {
  ...numberingPlans,
  country_calling_codes: Object.fromEntries(
    Object.entries(numberingPlans.country_calling_codes).map(([code, countries]) => [
      code,
      countries.slice(0, 1),
    ]),
  ),
};
