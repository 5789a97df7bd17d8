import { classBits } from './classes-of-word.ts';
import { type Clause, saysAny } from './read-clauses.ts';

/**
 * Whether a clause forbids something: it says that something is prohibited, or not to be done. What the service says it
 * does not do or answer for (monitor, be liable), what the law forbids, and what is said not to be prohibited do not count.
 */
export function forbids(clause: Clause): boolean {
  if (!saysAny(clause, ban | not | breach)) return false;
  return clause.words.some(({ bits }, at) =>
    (bits & ban) !== 0
      ? isBan(clause, at)
      : (bits & not) !== 0
        ? isProhibition(clause, at)
        : (bits & breach) !== 0 && isAgainstRules(clause, at),
  );
}

const ban = classBits('ban');
const not = classBits('not');
const breach = classBits('breach');
const disclaimed = classBits('disclaimed');
const you = classBits('you');
const we = classBits('we');
const helping = classBits('modal');

/** Something is prohibited: by the service, and not denied. */
function isBan({ words }: Clause, at: number): boolean {
  for (let back = 1; back <= 2; back += 1) {
    const before = words[at - back];
    if (before && ((before.bits & not) !== 0 || laws.has(before.text))) return false;
  }
  return true;
}
const laws = new Set('law laws statute act legislation loi lois gesetz gesetze ley leyes nothing'.split(' '));

/** Something is not to be done: not that the service does not do it. */
function isProhibition({ words }: Clause, at: number): boolean {
  const saidToReader = !continuing.has(words[at]?.text ?? '') && isSaidToReader(words, at);
  if (within(words, { from: at + 1, to: at + 3, test: ({ text }) => counting.has(text) })) return false;
  if (words[at - 1]?.text === 'or' && words[at - 2]?.text === 'whether') return false;
  if (within(words, { from: at + 1, to: at + 3, test: ({ bits }) => (bits & ban) !== 0 })) return false;
  if (saidToReader) return true;
  if (within(words, { from: at + 1, to: at + 5, test: ({ bits }) => (bits & disclaimed) !== 0 }))
    return false;
  return !within(words, {
    from: at - 5,
    to: at - 1,
    test: ({ text }) => verbFirst.some((stem) => text.startsWith(stem)),
  });
}
const continuing = new Set(['ni', 'nor', 'neither', 'weder', 'tampoco']);
/** You may not, users must never: the reader or a user stands right before, but for helping words. */
function isSaidToReader(words: Clause['words'], at: number): boolean {
  let back = at - 1;
  while (back > at - 4 && ((words[back]?.bits ?? 0) & helping) !== 0) back -= 1;
  return ((words[back]?.bits ?? 0) & you) !== 0;
}
const counting = new Set(
  'limited limitation only exhaustive limitatif limitative limiter beschrankt abschliessend limitado limitarse limitativo later longer less more'.split(
    ' ',
  ),
);
/** German says what it denies first: wir haften für Inhalte nicht. */
const verbFirst = ['haft', 'pruf', 'pruef', 'uberwach', 'ueberwach', 'kontroll'];

/** It violates our rules; not: if it does, we act. */
function isAgainstRules({ words, bits }: Clause, at: number): boolean {
  const word = words[at]?.text ?? '';
  if ((bits & we) !== 0) return false;
  if (!violating.some((stem) => word.startsWith(stem))) return false;
  return within(words, { from: at + 1, to: at + 6, test: ({ text }) => rules.has(text) });
}
const rules = new Set(
  'terms term policy policies rules rule guidelines guideline agreement standards tos aup conditions charte regles reglement bedingungen richtlinien regeln agb normas terminos condiciones politica politicas reglas'.split(
    ' ',
  ),
);
const violating = [
  'violat',
  'breach',
  'contra',
  'enfrein',
  'verstoss',
  'verstoess',
  'infring',
  'incumpl',
  'vulner',
];

function within(
  words: Clause['words'],
  { from, to, test }: { from: number; to: number; test: (word: Clause['words'][number]) => boolean },
): boolean {
  for (let at = Math.max(0, from); at <= to; at += 1) {
    const word = words[at];
    if (word && test(word)) return true;
  }
  return false;
}
