/** A country code in upper case where it is two letters; anything else as it is, so that it is dropped and noted. */
export function countryOf(told: unknown): unknown {
  return typeof told === 'string' && /^[A-Za-z]{2}$/.test(told) ? told.toUpperCase() : told;
}
