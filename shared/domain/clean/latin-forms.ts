import { japaneseName } from './latin/han/japanese-name.ts';
import { korean } from './latin/han/reading-schemes.ts';
import { southernForm } from './latin/han/southern-form.ts';
import { syllablesOf } from './latin/han/syllables-of.ts';
import { wadeGiles } from './latin/han/wade-giles.ts';
import { surnameReadings } from './latin/han-surnames.ts';
import { hanSyllable } from './latin/han-syllable.ts';
import { hangulReadings } from './latin/hangul-readings.ts';
import { latinForm } from './latin-form.ts';

/**
 * All usual Latin spellings of a cleaned name: {@link latinForm} first, and of a name in Han, which may be one of
 * several languages, also the Cantonese one (`kwok wing fai`), the one of Taiwan, and where its characters are such as their names have, the Japanese
 * and Korean ones; of one in Hangul with its syllables apart. At most five; further ones only of names of up to 12 characters.
 */
export function latinForms(cleaned: string): readonly string[] {
  const usual = latinForm(cleaned);
  if (hangulName.test(cleaned)) return [usual, customary(cleaned)];
  if (cleaned.length > maxFurther || usual === cleaned || !han.test(cleaned)) return [usual];
  const further = [
    southernForm(cleaned),
    japaneseName(cleaned),
    syllablesOf(cleaned, taiwanese),
    koreanSurname.test(cleaned) ? syllablesOf(cleaned, korean) : null,
  ];
  const forms = further.filter((form) => form !== null).map(latinForm);
  return [...new Set([usual, ...forms])];
}

const hangulName = /^[\uac00-\ud7a3]{2,4}$/;

/** Syllables apart, with the vowels that most Koreans write in names: `baek sung hoon`. */
function customary(name: string): string {
  return Array.from(name, (syllable, at) => {
    const latin = at === 0 ? latinForm(syllable) : (hangulReadings(syllable)[0] ?? syllable);
    return latin
      .replace('yeong', 'young')
      .replace(/eo(?=[nm]|ng)/, 'u')
      .replace(/u(?=n?$)/, 'oo')
      .replace('eoo', 'eu')
      .replace(/^g/, 'k');
  }).join(' ');
}

const taiwanese = {
  readings: (sign: string) => [wadeGiles(surnameReadings().get(sign) ?? hanSyllable(sign))],
};

const han = /\p{sc=Han}/u;
const maxFurther = 12;
const koreanSurname =
  /^[金李朴崔鄭郑姜趙赵尹張张林韓韩吳吴徐申權权黃黄安宋柳洪全高文梁孫孙裵白許许南沈盧卢河郭成朱禹具閔闵]\p{sc=Han}{1,2}$/u;
