import { japaneseWord } from '../../clean/latin/han/japanese-name.ts';
import { southernForm } from '../../clean/latin/han/southern-form.ts';
import { latinForm } from '../../clean/latin-form.ts';
import { latinForms } from '../../clean/latin-forms.ts';
import { splitWrittenName, writtenWords } from '../compare/business/split-written-name.ts';
import type { NameKind } from './key-word.ts';

/**
 * The Latin spellings under which a cleaned name is looked for, {@link latinForm} first: of a person {@link latinForms}; of a business in
 * another script also with its common words as what they mean (`haidatong electronics`), and what is left in Han read in Mandarin, Cantonese
 * and Japanese. At most five.
 */
export function nameReadings(cleaned: string, kind: NameKind): readonly string[] {
  if (!beyondAscii.test(cleaned)) return [cleaned];
  if (kind === 'person') return latinForms(cleaned);
  const usual = latinForm(cleaned);
  if (cleaned.length > longest) return [usual];
  const words = splitWrittenName(cleaned).map((word) => writtenWords().get(word) ?? word);
  const readings = han.test(cleaned) ? [latinForm, southernForm, japaneseWord] : [latinForm];
  const further = readings.map((read) => words.map((word) => read(word) ?? latinForm(word)).join(' '));
  const inJapanese = cleaned.split(' ').map((word) => japaneseWord(word) ?? latinForm(word));
  return [...new Set([usual, ...further, ...(han.test(cleaned) ? [inJapanese.join(' ')] : [])])];
}

const beyondAscii = /[^ -~]/;
const han = /\p{sc=Han}/u;
/** Longer names are few, and their words many enough as they are. */
const longest = 128;
