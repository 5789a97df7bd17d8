/**
 * Why a field could not be used for matching: stands in `coverage.unusable` and in the answer to a raised flag.
 *
 * - `empty`: nothing is left after cleaning · `too-long`: more than a cleaner reads
 * - `too-many-words`: a name of more words than are compared
 * - `bad-format`: not of the form that the number's issuer gives it · `bad-checksum`: its check digits are wrong
 * - `not-a-host`, `not-an-email`, `not-a-phone`, `not-a-handle`, `not-an-address`: not one
 * - `public-suffix`: a suffix under which strangers register (`co.uk`), not a party's host
 * - `not-public`: an address or name that means another machine on every network (127.0.0.1, `.local`)
 * - `country-unknown`: means nothing without a country, and none is stated; none is guessed
 * - `chain-unknown`: a blockchain whose addresses cannot be checked here · `not-mainnet`: a test network's address
 * - `not-distinguishing`: well-formed, and shared by strangers: a placeholder, a platform, a generic word
 */
export type Why =
  | 'empty'
  | 'too-long'
  | 'too-many-words'
  | 'bad-format'
  | 'bad-checksum'
  | 'not-a-host'
  | 'not-an-email'
  | 'not-a-phone'
  | 'not-a-handle'
  | 'not-an-address'
  | 'public-suffix'
  | 'not-public'
  | 'country-unknown'
  | 'chain-unknown'
  | 'not-mainnet'
  | 'not-distinguishing';
