/**
 * How two cleaned names can be compared, by the scripts they are written in: `latin`, both in Latin letters;
 * `as-written`, both in the same script whose spelling is not forgiven (Han, Hangul, Kana, Thai: one other character is
 * another name); `alphabet`, both in the same other script; `different` otherwise.
 */
export type SharedScript = 'latin' | 'as-written' | 'alphabet' | 'different';

/** See {@link SharedScript}. Digits and marks belong to any script. */
export function sharedScript(a: NameScript, b: NameScript): SharedScript {
  if (a === 'mixed' || a !== b) return 'different';
  if (a === 'latin') return 'latin';
  return asWritten.has(a) ? 'as-written' : 'alphabet';
}

/** The one script that a text is written in; `unknown` has no spelling in Latin letters here. */
export function nameScript(text: string): NameScript {
  if (!beyondAscii.test(text)) return 'latin';
  const found = scripts.filter(([, letters]) => letters.test(text)).map(([name]) => name);
  return found.length === 1 ? (found[0] ?? 'mixed') : found.length === 0 ? 'unknown' : 'mixed';
}

export type NameScript =
  | 'latin'
  | 'cyrillic'
  | 'greek'
  | 'arabic'
  | 'hebrew'
  | 'indic'
  | 'thai'
  | 'han'
  | 'hangul'
  | 'kana'
  | 'armenian'
  | 'georgian'
  | 'mixed'
  | 'unknown';

const asWritten: ReadonlySet<NameScript> = new Set(['han', 'hangul', 'kana', 'thai']);

const beyondAscii = /[^ -\x7f]/;

const scripts: readonly (readonly [NameScript, RegExp])[] = [
  ['latin', /\p{sc=Latin}/u],
  ['cyrillic', /\p{sc=Cyrillic}/u],
  ['greek', /\p{sc=Greek}/u],
  ['arabic', /\p{sc=Arabic}/u],
  ['hebrew', /\p{sc=Hebrew}/u],
  ['indic', /[\u0900-\u0d7f]/],
  ['thai', /\p{sc=Thai}/u],
  ['han', /\p{sc=Han}/u],
  ['hangul', /\p{sc=Hangul}/u],
  ['kana', /[\p{sc=Hiragana}\p{sc=Katakana}]/u],
  ['armenian', /\p{sc=Armenian}/u],
  ['georgian', /\p{sc=Georgian}/u],
];
