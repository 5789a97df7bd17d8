import { readFileSync } from 'node:fs';

/** A file of the tests' own certificates; `certificates/README.md` says what each is. */
export const pemOf = (name: string) =>
  readFileSync(new URL(`certificates/${name}.pem`, import.meta.url), 'utf8');

/** A signer's certificate with the intermediate that signed it, as PayPal serves its own. */
export const chainOf = (signer: string, between = 'intermediate') => `${pemOf(signer)}${pemOf(between)}`;
