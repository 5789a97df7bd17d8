import { nameTokens } from '../../clean/name-tokens.ts';
import { type RiskGroup, riskGroups } from './risk-groups.ts';

/**
 * The groups that a description says the business deals in, by telling phrases of English, German, French and Spanish.
 * A phrase beside a word that denies or fights it (`no gambling`, `blocks adult content`, `gambling addiction`), in the same
 * sentence, is passed over. Linear in the text.
 */
export function findRiskGroups(description: string): ReadonlySet<RiskGroup> {
  const found = new Set<RiskGroup>();
  for (const sentence of description.split(sentenceEnd)) findIn(nameTokens(sentence), found);
  return found;
}

const sentenceEnd = /[.!?;:\n\r\u3002]/;

function findIn(words: readonly string[], found: Set<RiskGroup>): void {
  for (const [at, word] of words.entries())
    for (const phrase of startingWith(word)) {
      if (found.has(phrase.group) || !standsAt(phrase, { words, at })) continue;
      if (!isDenied(words, { from: at, to: at + phrase.words.length })) found.add(phrase.group);
    }
}

interface Phrase {
  readonly group: RiskGroup;
  /** A word that ends with `*` is the beginning of one. */
  readonly words: readonly string[];
}

const phrases: readonly Phrase[] = Object.values<RiskGroup>(keysOf(riskGroups)).flatMap((group) =>
  riskGroups[group].phrases.split(',').map((phrase) => ({ group, words: phrase.trim().split(' ') })),
);

function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] {
  const keys: Key[] = [];
  for (const key in record) keys.push(key);
  return keys;
}

const wholeFirst = Map.groupBy(
  phrases.filter(({ words: [first = ''] }) => !first.endsWith('*')),
  ({ words: [first = ''] }) => first,
);
/** Phrases whose first word is only begun, by its first letters. */
const begunFirst = Map.groupBy(
  phrases.filter(({ words: [first = ''] }) => first.endsWith('*')),
  ({ words: [first = ''] }) => first.slice(0, 4),
);

function startingWith(word: string): readonly Phrase[] {
  const whole = wholeFirst.get(word) ?? none;
  const begun = word.length >= 4 ? begunFirst.get(word.slice(0, 4)) : undefined;
  return begun ? [...whole, ...begun] : whole;
}

const none: readonly Phrase[] = [];

function standsAt(
  { words: wanted }: Phrase,
  { words, at }: { words: readonly string[]; at: number },
): boolean {
  return wanted.every((want, offset) => {
    const word = words[at + offset] ?? '';
    return want.endsWith('*') ? word.startsWith(want.slice(0, -1)) : word === want;
  });
}

function isDenied(words: readonly string[], { from, to }: { from: number; to: number }): boolean {
  const before = words.slice(Math.max(0, from - reachBefore), from);
  return (
    before.some((word) => denials.has(word)) ||
    words.slice(to, to + reachAfter).some((word) => ends.has(word))
  );
}

const reachBefore = 6;
const reachAfter = 3;

const wordsOf = (block: string): ReadonlySet<string> => new Set(block.trim().split(/\s+/));

/** Before it: what says no to it, and what fights it. */
const denials = wordsOf(`
no not non nor never neither without except excluding anti against block blocks blocking blocked filter filters filtering prevent
prevents preventing protect protects protecting protection parental prohibit prohibits prohibited ban bans banned forbid forbids
addicted addiction recovery therapy
kein keine keinen keinem keiner nicht nie niemals ohne gegen sperrt blockiert filtert verhindert schutz schutzt verbietet
ni pas sans jamais aucun aucune contre bloque bloquer filtre filtrer interdit interdire interdisons protege proteger
sin nunca jamas ningun ninguna contra bloquea bloquear filtra filtrar prohibe prohibimos prohibido protege evita`);

/** Behind it. */
const ends = wordsOf(`
addiction addicts blocked filtered removed recovery therapy prohibited forbidden banned blocker blockers blocking filter filters free not
sucht suchtig abhangigkeit verboten ausgeschlossen nicht interdit interdits interdite interdites exclu exclus
prohibido prohibidos prohibida prohibidas excluidos no adiccion`);
