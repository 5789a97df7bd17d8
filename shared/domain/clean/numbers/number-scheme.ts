/** One kind of number that one country issues. All functions get letters and digits alone, in upper case. */
export interface NumberScheme {
  readonly country: string;
  /** Its name in lower case; further names it goes by. */
  readonly scheme: string;
  readonly aliases?: readonly string[];
  /** Takes away what is written or left out at will (a country prefix, leading zeros) before the pattern is asked. */
  readonly read?: (text: string) => string;
  readonly pattern: RegExp;
  /** Where the issuer put check digits into it. */
  readonly check?: (value: string) => boolean;
  /** The company registration number it is or holds, where law makes it so; null for numbers of people. */
  readonly company?: (value: string) => string | null;
}

/** A reader that drops a prefix where what remains fits the pattern. */
export function withoutPrefix(prefix: RegExp, pattern: RegExp): (text: string) => string {
  return (text) => {
    const rest = text.replace(prefix, '');
    return pattern.test(rest) ? rest : text;
  };
}
