/** Letters that sound alike, by the code of the first of them; 0 for what is not heard or differs most: vowels, h and y. */
export const sounds = Uint8Array.from({ length: 128 }, (_, code) => code);
for (const alike of ['bp', 'fvw', 'kcgq', 'td', 'szx'])
  for (const letter of alike) sounds[letter.charCodeAt(0)] = alike.charCodeAt(0);
for (const vowel of 'aeiouhy') sounds[vowel.charCodeAt(0)] = 0;
