/**
 * One code for each state with those of its territories that bank or telephone under it: the IBAN registry (SWIFT) has the
 * overseas parts of France, the Crown dependencies and Åland under their states' codes, and so have banks and numbers of
 * the others. Any other country is its own.
 */
export function familyOf(country: string): string {
  return families.get(country) ?? country;
}

const families: ReadonlyMap<string, string> = new Map(
  [
    'FR GP MQ GF RE YT BL MF PM NC PF WF TF',
    'GB GG JE IM',
    'US PR GU VI AS MP UM',
    'FI AX',
    'NO SJ BV',
    'AU CX CC NF HM',
    'NZ CK NU TK',
    'IT VA',
  ].flatMap((row) => {
    const codes = row.split(' ');
    return codes.map((code): [string, string] => [code, codes[0] ?? code]);
  }),
);
