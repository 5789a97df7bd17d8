import { classBits } from './classes-of-word.ts';
import type { TermsWord } from './read-words.ts';

/**
 * Settles, in place, what words stand for only together (under 18, zero tolerance, law enforcement), and takes back what
 * they do not stand for beside their neighbours (sexual orientation, minor changes, data protection authority).
 */
export function settlePhrases(words: readonly TermsWord[]): void {
  for (const [at, word] of words.entries()) {
    const near = neighbours(words, at);
    for (const settle of settlers) settle(word, near);
  }
}

interface Near {
  /** The folded word that many places on; empty beyond the text. */
  readonly text: (offset: number) => string;
  readonly word: (offset: number) => TermsWord | undefined;
  /** Whether a word among these offsets is of these classes. */
  readonly has: (bits: number, from: number, to: number) => boolean;
  readonly says: (texts: ReadonlySet<string>, from: number, to: number) => boolean;
}

function neighbours(words: readonly TermsWord[], at: number): Near {
  const some = (from: number, to: number, test: (word: TermsWord) => boolean) => {
    for (let offset = from; offset <= to; offset += 1) {
      const word = offset === 0 ? undefined : words[at + offset];
      if (word && test(word)) return true;
    }
    return false;
  };
  return {
    text: (offset) => words[at + offset]?.text ?? '',
    word: (offset) => words[at + offset],
    has: (bits, from, to) => some(from, to, (word) => (word.bits & bits) !== 0),
    says: (texts, from, to) => some(from, to, ({ text }) => texts.has(text)),
  };
}

const child = classBits('child');
const sexual = classBits('sexual');
const abuse = classBits('abuse');
const authority = classBits('authority');
const hotline = classBits('hotline');
const otherAuthority = classBits('otherAuthority');
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const settlers: readonly ((word: TermsWord, near: Near) => void)[] = [
  underAge,
  zeroTolerance,
  centreForMissingChildren,
  ofAuthorities,
  ofSex,
  ofMinor,
  takeDown,
  dont,
  politeSie,
  exposedChild,
];

const under = set('under below younger moins menos menores menor unter beneath');
const age = set('18 eighteen 17 16 majority majorite achtzehn dieciocho dix consent 18yo');
/** Under the age of 18. */
function underAge(word: TermsWord, { says }: Near): void {
  if (under.has(word.text) && says(age, 1, 5)) word.bits |= child;
  if (word.text === 'young' || word.text === 'younger') {
    if (says(young, 1, 1)) word.bits |= child;
  }
}
const young = set('people person persons girls girl boys boy ones');

const tolerance = set('tolerance toleranz tolerancia tolerieren');
function zeroTolerance(word: TermsWord, { says }: Near): void {
  if (tolerance.has(word.text) && says(zero, -2, 1)) word.bits |= classBits('ban');
  if (word.text === 'nulltoleranz') word.bits |= classBits('ban');
}
const zero = set('zero null cero 0');

const missing = set('missing disparus desaparecidos vermisste desaparecido');
/** The National Center for Missing and Exploited Children, which exploits nobody. */
function centreForMissingChildren(word: TermsWord, { has, word: at }: Near): void {
  if (!missing.has(word.text) || !has(child, -3, 3)) return;
  word.bits |= hotline;
  for (let offset = -4; offset <= 4; offset += 1) {
    const other = at(offset);
    if (other) other.bits &= ~(child | abuse);
  }
}

/** Enforcement of the law, not of the terms; authorities of crime, not of taxes or data. */
function ofAuthorities(word: TermsWord, { text, has, says }: Near): void {
  if (word.text === 'enforcement' && text(-1) !== 'law') word.bits &= ~authority;
  if (word.text === 'officials' && !says(official, -2, -1)) word.bits &= ~authority;
  if (word.text === 'authority' && (text(1) === 'to' || text(-1) === 'parental')) word.bits &= ~authority;
  if (word.text === 'ordre' && says(set('forces'), -3, -1)) word.bits |= authority;
  if (word.text === 'fuerzas' && says(set('cuerpos seguridad orden'), 1, 4)) word.bits |= authority;
  if (word.text === 'net' && text(-1) === 'jugendschutz') word.bits |= hotline;
  if (word.text === 'strafanzeige' || (word.text === 'anzeige' && says(pressed, -3, 3)))
    word.bits |= authority;
  const elsewhere =
    has(otherAuthority, -2, -1) || (says(set('de der fur'), 1, 1) && has(otherAuthority, 1, 3));
  if ((word.bits & authority) !== 0 && elsewhere && !has(child, -3, -1)) word.bits &= ~authority;
}
const official = set('enforcement government public state');
const pressed = set('erstatten erstatte erstattet bringen bringt gebracht zur');

const notOfSex = set(
  'orientation orientations preference preferences identity orientierung identitat identite orientacion identidad',
);
const bareSex = set('sex sexe sexo sexes');
const withSex = set('with mit avec con acts act crimes trafficking with between von');
/** Sexual orientation, and the sex that nobody is discriminated against for. */
function ofSex(word: TermsWord, { text, says, word: at }: Near): void {
  if ((word.bits & sexual) === 0) return;
  const listed = at(1)?.before === 'comma' || word.before === 'comma';
  if (says(notOfSex, -1, 1) || (bareSex.has(word.text) && listed && !withSex.has(text(1))))
    word.bits &= ~sexual;
}

const minorThings = set(
  'change changes amendment amendments violation violations breach breaches error errors issue issues update updates defect defects damage edits modifications bugs infraction infractions details faults deviations',
);
const lesser = set(
  'modifications modification changements changement ajustements erreurs errores cambios modificaciones por faltas defauts',
);
/** Minor as an adjective. */
function ofMinor(word: TermsWord, { says }: Near): void {
  const asAdjective = word.text === 'minor' && says(minorThings, 1, 1);
  const lesserThing =
    (word.text.startsWith('mineur') || word.text.startsWith('menor')) && says(lesser, -1, -1);
  if (asAdjective || lesserThing) word.bits &= ~child;
}

function takeDown(word: TermsWord, { says }: Near): void {
  if (says(set('down offline'), 1, 5)) {
    if (word.text === 'take' || word.text === 'takes' || word.text === 'pull')
      word.bits |= classBits('removes');
    if (word.text === 'taken' || word.text === 'taking' || word.text === 'pulled')
      word.bits |= classBits('removed');
  }
  const ends = word.text.startsWith('mett') && says(set('fin terme'), 1, 3);
  if (ends) word.bits |= classBits('removes');
  if (word.text === 'ban' && says(set('immediate permanent lifetime account instant lifelong'), -2, -1))
    word.bits |= classBits('removed');
}

/** don't: the two halves that an apostrophe leaves. */
function dont(word: TermsWord, { says }: Near): void {
  if (word.text === 't' && says(negatable, -1, -1)) word.bits |= classBits('not');
}
const negatable = set('don doesn won can mustn shouldn aren isn didn couldn wouldn haven');

/** German Sie, which is written large where it stands for the reader. */
function politeSie(word: TermsWord): void {
  const inside = word.before === 'none' || word.before === 'comma';
  if (word.text === 'sie' && word.capital && inside) word.bits |= classBits('you');
}

const harmed = set('harm harms harming harmful endanger hurt');
const toSpanishOrFrench = set('a al');
/** A child to whom something is shown, or whom it may harm, is marked: nothing sexual is said of it by that. */
function exposedChild(word: TermsWord, { text, has, word: at }: Near): void {
  if ((word.bits & child) === 0 || has(sexual | abuse, 1, 1)) return;
  let back = -1;
  while (back > -4 && has(classBits('article'), back, back) && !toSpanishOrFrench.has(text(back))) back -= 1;
  const foreign = /^(?:menor|nin|adolescentes|mineur|enfant)/.test(word.text);
  const before = at(back);
  if (!before) return;
  const toward = (before.bits & classBits('toward')) !== 0 || (foreign && toSpanishOrFrench.has(before.text));
  if (toward || harmed.has(before.text)) word.bits |= classBits('exposure');
}
