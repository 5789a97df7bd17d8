import type { Merchant } from '../../contracts/application.ts';
import { familyOf } from './country-families.ts';

/** Where a merchant says that it is: its country, that of its address and that of its registration, with their territories. */
export function expectedCountries({ country, address, registrationCountry }: Merchant): ExpectedCountries {
  const stated = [country, address?.country, registrationCountry].filter((one) => one !== undefined);
  const families = new Set(stated.map(familyOf));
  return { stated, holds: (other) => families.has(familyOf(other)) };
}

export interface ExpectedCountries {
  /** ISO 3166-1 alpha-2. */
  readonly stated: readonly string[];
  /** Whether another country is one of them, or of the same state. */
  readonly holds: (country: string) => boolean;
}
