/**
 * True where a text holds invisible characters that no script calls for: bidirectional overrides and isolates,
 * zero-width spaces, tags, fillers, private-use characters.
 *
 * Honest writing is spared: joiners after letters and marks of scripts other than Latin, Greek and Cyrillic
 * (Persian, the scripts of India) and inside emoji, direction marks beside right-to-left letters,
 * variation selectors after Han, Mongolian and emoji.
 */
export function holdsSuspiciousUnicode(text: string): boolean {
  if (!hidden.test(text)) return false;
  const rightToLeft = rightToLeftLetter.test(text);
  let before = '';
  for (const character of text) {
    if (hidden.test(character) && !isCalledFor(character, { before, rightToLeft })) return true;
    before = character;
  }
  return false;
}

const hidden = /[\p{Default_Ignorable_Code_Point}\p{Co}\u2800\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/u;
const rightToLeftLetter = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u;
const joiner = /[\u200c\u200d]/;
const directionMark = /[\u200e\u200f\u061c]/;
const selector = /[\p{Variation_Selector}]/u;
const takesJoiner = /[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Variation_Selector}]/u;
const takesSelector = /[\p{sc=Han}\p{sc=Mongolian}\p{sc=Myanmar}\p{Emoji}]/u;
const western = /[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}]/u;

function isCalledFor(character: string, around: { before: string; rightToLeft: boolean }): boolean {
  if (joiner.test(character)) return takesJoiner.test(around.before) && !western.test(around.before);
  if (directionMark.test(character)) return around.rightToLeft;
  return selector.test(character) && takesSelector.test(around.before);
}
