/**
 * A host label with letters that look alike made one: `paypa1`, `paypаl` with a Cyrillic а, and `rnail` for `mail`. Two labels
 * with one skeleton are told apart by looking closely only. After Unicode TR 39's idea, for the letters that registries
 * allow together with Latin or in place of it. The label is lower case and decoded from IDN.
 */
export function homoglyphSkeleton(label: string): string {
  return Array.from(label.normalize('NFKD').replace(marks, ''))
    .map((sign) => lookAlikes.get(sign) ?? sign)
    .join('')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replaceAll('cl', 'd');
}

const marks = /\p{M}/gu;

const lookAlikes: ReadonlyMap<string, string> = new Map(
  [
    // Digits and Latin letters
    'o0',
    'l1i|ıɩӏіι',
    's5',
    'b8',
    'z2',
    'g9ɡ',
    'e3',
    // Cyrillic, Greek and others
    'aаαɑ',
    'bьв',
    'cсϲ',
    'dԁ',
    'eеєёε',
    'hһнհ',
    'jјϳ',
    'kкκ',
    'mм',
    'nпηո',
    'oоοσօ',
    'pрρ',
    'qԛզ',
    'sѕ',
    'tтτ',
    'uυսц',
    'vѵν',
    'wԝшω',
    'xхχ',
    'yуүγ',
    'zᴢ',
    'rг',
    'fƒ',
  ].flatMap(([to = '', ...from]) => from.map((sign): [string, string] => [sign, to])),
);
