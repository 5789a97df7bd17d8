import { articles, childWords, isDoubleName } from '../../clean/in-alphabet.ts';
import { latinForm } from '../../clean/latin-form.ts';
import { nameClassOf } from './name-variants.ts';

/**
 * Whether two cleaned persons' names say the opposite of who is whose child, or whether a woman is meant or a man: `bin saeed rashid` and
 * `bin rashid saeed`, `maria jose ruiz` and `jose maria ruiz`. Cleaning keeps such words together (in-alphabet.ts). False where one of
 * them does not say.
 */
export function isReversed(a: string, b: string): boolean {
  if (!mayLead.test(a) || !mayLead.test(b)) return false;
  const [one, other] = [readOrder(a), readOrder(b)];
  return (
    (one.fathers.some((name) => other.children.has(name) && !other.fathers.includes(name)) &&
      other.fathers.some((name) => one.children.has(name) && !one.fathers.includes(name))) ||
    (one.double !== '' && one.double === other.reversed)
  );
}

/** Tells most names, which have no such word, in one look. */
const mayLead = /(?:^| )(?:i?b[in]|maria|\u0628\u0646|\u0627\u0628\u0646)/;

interface NameOrder {
  /** Names after a word for a child. */
  readonly fathers: readonly string[];
  /** All other words. */
  readonly children: ReadonlySet<string>;
  /** The double given name and the same the other way round; empty where there is none. */
  readonly double: string;
  readonly reversed: string;
}

function readOrder(cleaned: string): NameOrder {
  const fathers: string[] = [];
  const children = new Set<string>();
  let [double, reversed] = ['', ''];
  let [before, isLed, men] = ['', false, 0];
  for (const word of cleaned.split(' ', maxWords)) {
    if (childWords.has(word)) isLed = true;
    else if (!articles.has(word)) {
      if (isLed) fathers.push(usual(word));
      else children.add(usual(word));
      if (isDoubleName(before, word)) [double, reversed] = [`${before} ${word}`, `${word} ${before}`];
      isLed = false;
    }
    if (isDoubleName(word, 'maria')) men++;
    before = word;
  }
  return men === 1
    ? { fathers, children, double, reversed }
    : { fathers, children, double: '', reversed: '' };
}

/** One spelling of all that the word may have. */
function usual(word: string): string {
  const latin = latinForm(word);
  return nameClassOf(latin) ?? latin;
}

const maxWords = 16;
