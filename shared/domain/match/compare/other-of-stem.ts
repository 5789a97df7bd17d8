import { nameClassOf } from './name-variants.ts';
import { isOtherFamily } from './other-family.ts';
import type { PersonWord } from './person-words.ts';

/**
 * Whether the words, which begin alike, are two names of one stem: a woman's and a man's, a family's and a given one, two families' of
 * one name, or a known name and another that is longer by a consonant.
 */
export function isAnotherOfItsStem(a: PersonWord, b: PersonWord): boolean {
  return isDerived(a, b) || isDerived(b, a) || isOtherGender(a, b) || isOtherFamily(a, b);
}

/**
 * A woman's name made of a man's (`Dragan`, `Dragana`), or a family's of a given one or of another family's (`Mohammed`,
 * `Mohammadi`; `Williams`, `Williamson`; `Todorov`, `Todorovic`).
 */
function isDerived(from: PersonWord, made: PersonWord): boolean {
  const ending = made.text.startsWith(from.text) ? made.text.slice(from.text.length) : '';
  if (ending.length > 1 && familyEnding.test(ending)) return true;
  if (made.isKnown && !from.isKnown && from.text.length < leastStem) return false;
  const letter = made.text.at(-1) ?? '';
  const stem = made.text.slice(0, -1);
  if (from.isKnown && stem === from.text && from.text.length >= 4 && endsAnotherName.test(made.text))
    return true;
  if (
    letter === 'a' &&
    from.text.length >= 4 &&
    (stem === from.text || stem === from.text + from.text.at(-1))
  )
    return !/(?:[oe]v|[iy]n)$/.test(from.text);
  if (from.nameClass === undefined || made.nameClass !== undefined) return false;
  if (made.text.endsWith('ova')) return nameClassOf(made.text.slice(0, -3)) === from.nameClass;
  return /[iys]/.test(letter) && !made.text.endsWith('js') && nameClassOf(stem) === from.nameClass;
}

/** A known name and a consonant are another name (`Zahra`, `Zahran`; `Reza`, `Rezan`); an s or h may be an ending or mute. */
const endsAnotherName = /[aeiou][dklmnr]$/;

/** A woman's and a man's name, or two families', of one stem: `Paolo`, `Paola`; `Denis`, `Denise`; `Latif`, `Latifah`. */
function isOtherGender(a: PersonWord, b: PersonWord): boolean {
  const [shorter, longer] = a.text.length <= b.text.length ? [a, b] : [b, a];
  const [x, y] = [shorter.text, longer.text];
  if (x.length === y.length)
    return /[oa]$/.test(x) && /[oa]$/.test(y) && x.slice(0, -1) === y.slice(0, -1) && !/k[oa]$/.test(x);
  if (!shorter.isKnown || !y.startsWith(x)) return false;
  return longer.isKnown
    ? feminineEnding.test(y.slice(x.length))
    : /^(?:ah|ika|iya|iye)$/.test(y.slice(x.length));
}

const feminineEnding = /^(?:[aeiy]|[ln]?(?:e|ah?)|i[ny]a|ika|iye)$/;

/** A shorter one may be the known name cut short. */
const leastStem = 5;
const familyEnding = /^(?:ich?|vich?|s?on|sen|sk[iy]|ov|ev|enko|[iy]an|zadeh?|pour)$/;
