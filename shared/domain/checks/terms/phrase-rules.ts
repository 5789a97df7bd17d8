import { classBits } from './classes-of-word.ts';
import type { Near } from './settle-phrases.ts';

/** What a word's neighbours make of it. */
type Rule = (near: Near) => void;

const child = classBits('child');
const sexual = classBits('sexual');
const abuse = classBits('abuse');
const authority = classBits('authority');
const hotline = classBits('hotline');
const otherAuthority = classBits('otherAuthority');
const ban = classBits('ban');
const removes = classBits('removes');
const removed = classBits('removed');
const article = classBits('article');

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const age = setOf(
  '18 eighteen 17 16 15 14 13 12 thirteen majority majorite achtzehn dieciocho dix consent 18yo 18s',
);
const young = setOf('people person persons girls girl boys boy ones');
const zero = setOf('zero null cero 0');
const forces = setOf('forces');
const corps = setOf('cuerpos seguridad orden');
const pressed = setOf('erstatten erstatte erstattet bringen bringt gebracht zur');
const down = setOf('down offline');
const anEnd = setOf('fin terme');
const negatable = setOf('don doesn won can mustn shouldn aren isn didn couldn wouldn haven');
const outright = setOf('immediate permanent lifetime account instant lifelong');
const holders = setOf(
  'account accounts profile profiles user users member members you them uploader offenders compte comptes auteur',
);
const official = setOf('enforcement government public state');
const endable = setOf('account accounts membership access contract subscription');
const crime = setOf('crime enforcement protection government investigative');
/** What follows French dont, of which. */
const ofFrench = setOf('il ils elle elles on nous vous le la les l un une');
const ofOrFor = setOf('de der fur');

/** By words that begin, or end, a phrase. */
export const wordRules: ReadonlyMap<string, readonly Rule[]> = rulesByWord([
  [
    'under below beneath younger moins menos menores menor unter',
    ({ word, says }) => says(age, 1, 5) && add(word, child),
  ],
  ['young younger', ({ word, says }) => says(young, 1, 1) && add(word, child)],
  ['tolerance toleranz tolerancia', ({ word, says }) => says(zero, -2, 1) && add(word, ban)],
  ['nulltoleranz nulltoleranzpolitik', ({ word }) => add(word, ban)],
  ['missing disparus disparu desaparecidos desaparecido vermisste', missingChildren],
  ['enforcement', ({ word, at }) => at(-1)?.text !== 'law' && drop(word, authority)],
  ['officials', ({ word, says }) => !says(official, -2, -1) && drop(word, authority)],
  [
    'authority',
    ({ word, at }) => (at(1)?.text === 'to' || at(-1)?.text === 'parental') && drop(word, authority),
  ],
  ['end ends', ({ word, says }) => says(endable, 1, 3) && add(word, removes)],
  ['agency agencies', ({ word, says }) => says(crime, -2, -1) && add(word, authority)],
  ['ordre', ({ word, says }) => says(forces, -3, -1) && add(word, authority)],
  ['fuerzas', ({ word, says }) => says(corps, 1, 4) && add(word, authority)],
  ['net', ({ word, at }) => at(-1)?.text === 'jugendschutz' && add(word, hotline)],
  ['strafanzeige strafanzeigen', ({ word }) => add(word, authority)],
  ['anzeige', ({ word, says }) => says(pressed, -3, 3) && add(word, authority)],
  ['take takes pull pulls', ({ word, says }) => says(down, 1, 5) && add(word, removes)],
  ['shut', ({ word, says }) => says(endable, -2, -1) && add(word, removed)],
  ['taken taking pulled', ({ word, says }) => says(down, 1, 5) && add(word, removed)],
  [
    'mettre mettons mettrons mettra mettent poner ponemos pondremos pondra',
    ({ word, says }) => says(anEnd, 1, 3) && add(word, removes),
  ],
  ['ban bans banning bannir', ({ word, says }) => says(holders, 1, 3) && add(word, removes)],
  ['ban', ({ word, says }) => says(outright, -2, -1) && add(word, removed)],
  ['dont', ({ word, says }) => says(ofFrench, 1, 1) && drop(word, classBits('not'))],
  ['t', ({ word, says }) => says(negatable, -1, -1) && add(word, classBits('not'))],
  ['sie', ({ word }) => word.capital && isInside(word) && add(word, classBits('you'))],
]);

/** By what a word stands for. */
export const classRules: readonly (readonly [number, Rule])[] = [
  [authority, ofOtherMatters],
  [sexual, notOfSex],
  [child, asAdjective],
  [child, exposed],
];

type Sentence = (near: Near) => unknown;

function rulesByWord(rules: readonly (readonly [string, Sentence])[]): ReadonlyMap<string, Rule[]> {
  const byWord = new Map<string, Rule[]>();
  for (const [words, rule] of rules)
    for (const word of words.split(' ')) byWord.set(word, [...(byWord.get(word) ?? []), rule]);
  return byWord;
}

function add(word: Near['word'], bits: number): void {
  word.bits |= bits;
}
function drop(word: Near['word'], bits: number): void {
  word.bits &= ~bits;
}

function isInside({ before }: Near['word']): boolean {
  return before === 'none' || before === 'comma';
}

/** The National Center for Missing and Exploited Children, which exploits nobody. */
function missingChildren({ word, has, at }: Near): void {
  if (!has(child, -3, 3)) return;
  add(word, hotline);
  for (let offset = -4; offset <= 4; offset += 1) {
    const other = at(offset);
    if (other) drop(other, child | abuse);
  }
}

/** Authorities of taxes or of data, but not those of child protection. */
function ofOtherMatters({ word, has, says }: Near): void {
  const elsewhere = has(otherAuthority, -2, -1) || (says(ofOrFor, 1, 1) && has(otherAuthority, 1, 3));
  if (elsewhere && !has(child, -3, -1)) drop(word, authority);
}

const orientation = setOf(
  'orientation orientations preference preferences identity orientierung identitat identite orientacion identidad',
);
const bareSex = setOf('sex sexe sexo sexes');
const withSex = setOf('with mit avec con acts act crimes trafficking between von');
/** Sexual orientation, and the sex for which nobody is discriminated against. */
function notOfSex({ word, says, at }: Near): void {
  const listed = at(1)?.before === 'comma' || word.before === 'comma';
  const asTrait = bareSex.has(word.text) && listed && !withSex.has(at(1)?.text ?? '');
  if (asTrait || says(orientation, -1, 1)) drop(word, sexual);
}

const minorThings = setOf(
  'change changes amendment amendments violation violations breach breaches error errors issue issues update updates defect defects damage edits modifications bugs infraction infractions details faults deviations',
);
const lesserThings = setOf(
  'modifications modification changements changement ajustements erreurs errores cambios modificaciones por faltas defauts',
);
/** Minor changes, errores menores. */
function asAdjective({ word, says }: Near): void {
  const lesser = word.text.startsWith('mineur') || word.text.startsWith('menor');
  if ((word.text === 'minor' && says(minorThings, 1, 1)) || (lesser && says(lesserThings, -1, -1)))
    drop(word, child);
}

const harms = setOf('harm harms harming harmful endanger hurt');
const toSpanishOrFrench = setOf('a al');
const spanishOrFrench = ['menor', 'nin', 'adolescentes', 'mineur', 'enfant'];
/** Child, juvenile or animal pornography: what may stand between the first word and the noun. */
const coupling = setOf('and or animal youth et ou und oder y o');
/** A child to whom something is shown, or whom it may harm, is marked: nothing sexual is said of it by that. */
function exposed({ word, has, at }: Near): void {
  let ahead = 1;
  while (ahead < 5 && (has(child, ahead, ahead) || coupling.has(at(ahead)?.text ?? ''))) ahead += 1;
  if (has(sexual | abuse, ahead, ahead)) return;
  let back = -1;
  while (back > -4 && has(article, back, back) && !toSpanishOrFrench.has(at(back)?.text ?? '')) back -= 1;
  const before = at(back);
  if (!before) return;
  const toIt =
    toSpanishOrFrench.has(before.text) && spanishOrFrench.some((stem) => word.text.startsWith(stem));
  if (toIt || (before.bits & classBits('toward')) !== 0 || harms.has(before.text))
    add(word, classBits('exposure'));
}
