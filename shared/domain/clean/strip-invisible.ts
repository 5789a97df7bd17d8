/**
 * The text without characters that print nothing: zero-width and directional characters, soft hyphens, tags,
 * variation selectors, Hangul fillers, private-use characters (Unicode's Default_Ignorable_Code_Point, Cf and Co,
 * lone surrogates, and U+2800 BRAILLE PATTERN BLANK). The joiners that Persian and Indic scripts need for display go too: what
 * is left is for comparing, never for showing.
 */
export function stripInvisible(text: string): string {
  return text.replace(invisible, '');
}

const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Co}\p{Cs}\u2800]/gu;
