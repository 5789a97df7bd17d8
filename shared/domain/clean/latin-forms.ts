import { japaneseName } from './latin/han/japanese-name.ts';
import { korean, southern, vietnamese } from './latin/han/reading-schemes.ts';
import { simplifiedHan } from './latin/simplified-han.ts';
import { latinForm, maxLatinInput } from './latin-form.ts';

/**
 * All usual Latin spellings of a cleaned name: {@link latinForm} first, and of a name in Han, which may be one of
 * several languages, also the Cantonese one (`kwok wing fai`), and where its characters are such as their names have, the Japanese,
 * Korean and Vietnamese ones. At most five; further ones only of names of up to 12 characters.
 */
export function latinForms(cleaned: string): readonly string[] {
  const usual = latinForm(cleaned);
  if (cleaned.length > maxFurther || usual === cleaned || !han.test(cleaned)) return [usual];
  const further = [
    syllables(cleaned, southern),
    japaneseName(cleaned),
    koreanSurname.test(cleaned) ? syllables(cleaned, korean) : null,
    vietnameseName.test(cleaned) ? syllables(cleaned, vietnamese) : null,
  ];
  const forms = further.filter((form) => form !== null).map(latinForm);
  return [...new Set([usual, ...forms])];
}

const han = /\p{sc=Han}/u;
const maxFurther = 12;
const koreanSurname =
  /^[金李朴崔鄭郑姜趙赵尹張张林韓韩吳吴徐申權权黃黄安宋柳洪全高文梁孫孙裵白許许南沈盧卢河郭成朱禹具閔闵]\p{sc=Han}{1,2}$/u;
const vietnameseName = /^阮|^\p{sc=Han}氏/u;

/** Each character as a word of its own, or null where one has no reading. */
function syllables(
  cleaned: string,
  scheme: { readonly readings: (sign: string) => readonly string[] },
): string | null {
  let read = '';
  for (const sign of simplifiedHan(cleaned.slice(0, maxLatinInput))) {
    const reading = han.test(sign) ? scheme.readings(sign)[0] : sign;
    if (reading === undefined) return null;
    read += han.test(sign) ? ` ${reading} ` : sign;
  }
  return read.replace(/ +/g, ' ').trim();
}
