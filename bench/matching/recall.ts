import { compareBusinessNames } from '../../shared/domain/match/compare/compare-business-names.ts';
import { comparePersonNames } from '../../shared/domain/match/compare/compare-person-names.ts';
import { closeEnough } from '../../shared/domain/match/compare/name-comparison.ts';
import { couldBeSame } from '../../shared/domain/match/could-be-same.ts';
import { type CleanName, nameIndexForms } from '../../shared/domain/match/name-keys/name-index-forms.ts';
import { nameQueryForms } from '../../shared/domain/match/name-keys/name-query-forms.ts';
import { type CompactIndex, compactIndex } from './compact-index.ts';
import { cleanName, isSomebodys, measuredCorpus } from './measured-corpus.ts';
import { perturb, type ways } from './perturb.ts';
import { seededRandom } from './random.ts';
import type { SourceName } from './source-names.ts';

/** A flag's name written otherwise. */
export interface Question {
  readonly way: string;
  readonly asked: CleanName;
  /** The flag's number in the corpus. */
  readonly flag: number;
}

export interface RecallFigures {
  readonly flags: number;
  /** By way of writing and for all: how many were asked whose source scores closeEnough, and how many found. */
  readonly ways: ReadonlyMap<string, Found>;
  readonly indexKeys: readonly number[];
  readonly queryKeys: readonly number[];
  /** Distinct flags per asked name that are scored by the sieve, and that pass it. */
  readonly candidates: readonly number[];
  readonly survivors: readonly number[];
  /**
   * Names that no flag has, and how many are sent to review because none of their keys was read whole.
   * What some flag is called is left out: the match itself sends it to review.
   */
  readonly unknown: number;
  readonly unread: number;
  /** Of how many some name key had more postings than are read. */
  readonly overfull: number;
}

export interface Found {
  asked: number;
  found: number;
}

/** A name's score against a flag's, by the comparison in force. */
export function scoreOf(applied: CleanName, flagged: string): number {
  const compare = applied.type === 'person_name' ? comparePersonNames : compareBusinessNames;
  return compare(applied.value, flagged).score;
}

/** What the key scheme finds of perturbed names at this many flags. `budget`: keys per asked name. */
export function measureRecall(
  source: readonly SourceName[],
  { flags, perWay = 400, budget = 40 }: { flags: number; perWay?: number; budget?: number },
): RecallFigures {
  const known = source.filter(({ type, words }) => cleanName(type, words.join(' ')) !== null);
  const corpus = measuredCorpus(known, flags);
  const indexKeys: number[] = [];
  const index = compactIndex(corpus.length, (flag) => {
    const name = corpus[flag];
    return name ? formKeys(nameIndexForms(name)) : [];
  });
  for (const name of corpus.slice(0, 20_000)) indexKeys.push(nameIndexForms(name).length);
  const found = new Map<string, Found>();
  const queryKeys: number[] = [];
  const candidates: number[] = [];
  const survivors: number[] = [];
  for (const question of questions(known, { corpus, perWay })) {
    const keys = formKeys(nameQueryForms(question.asked, budget));
    const met = new Set(keys.flatMap((key) => Array.from(index.find(key))));
    const sieve = couldBeSame(question.asked);
    const passed = [...met].filter((flag) => sieve(corpus[flag]?.value ?? ''));
    queryKeys.push(keys.length);
    candidates.push(met.size);
    survivors.push(passed.length);
    for (const way of [question.way, 'all']) {
      const figures = found.get(way) ?? { asked: 0, found: 0 };
      figures.asked += 1;
      figures.found += passed.includes(question.flag) ? 1 : 0;
      found.set(way, figures);
    }
  }
  const borne = new Set(formKeys(corpus));
  const unknown = unknownNames(known).filter((name) => !formKeys([name]).some((key) => borne.has(key)));
  const overfull = unknown.map((name) => overfullKeys(name, { index, budget }));
  return {
    flags,
    ways: found,
    indexKeys,
    queryKeys,
    candidates,
    survivors,
    unknown: unknown.length,
    unread: overfull.filter((keys) => keys.every((isFull) => isFull)).length,
    overfull: overfull.filter((keys) => keys.some((isFull) => isFull)).length,
  };
}

const formKeys = (forms: readonly { type: string; value: string }[]): string[] =>
  forms.map(({ type, value }) => `${type}\0${value}`);

/** Names of flags written otherwise that still compare as the same, and aliases that do. */
export function questions(
  source: readonly SourceName[],
  { corpus, perWay }: { corpus: readonly CleanName[]; perWay: number },
): Question[] {
  const random = seededRandom(29);
  const asked: Question[] = [];
  const ask = (way: string, about: { flag: number; written: string | null }) => {
    const flagged = corpus[about.flag];
    const name = flagged && about.written !== null ? cleanName(flagged.type, about.written) : null;
    if (flagged && name && name.value !== flagged.value && scoreOf(name, flagged.value) >= closeEnough)
      asked.push({ way, asked: name, flag: about.flag });
  };
  for (const way of wayNames) {
    const before = asked.length;
    for (let tries = 0; tries < perWay * 6 && asked.length - before < perWay; tries += 1) {
      const flag = random.integer(Math.min(source.length, corpus.length));
      const name = source[flag];
      if (name) ask(way, { flag, written: perturb(name, { way, random }) });
    }
  }
  for (const [flag, alias] of spread(aliases(source), perWay * 5)) ask('alias', { flag, written: alias });
  return asked;
}

const wayNames: readonly (keyof typeof ways)[] = [
  'one edit',
  'two edits',
  'swap',
  'word dropped',
  'initial',
  'transliteration',
  'legal form',
  'joined',
  'split',
];

/** A flag's number, and another name of its subject. */
function aliases(source: readonly SourceName[]): [number, string][] {
  const first = new Map<string, number>();
  const pairs: [number, string][] = [];
  for (const [at, { subject, words }] of source.entries()) {
    const flag = first.get(subject);
    if (flag === undefined) first.set(subject, at);
    else pairs.push([flag, words.join(' ')]);
  }
  return pairs;
}

/** So many of them, from the whole list evenly: neighbours on a list are names of one party, hard or easy together. */
function spread<Of>(of: readonly Of[], most: number): Of[] {
  const picked = Math.min(most, of.length);
  return of.filter(
    (_, at) => Math.floor((at * picked) / of.length) !== Math.floor(((at + 1) * picked) / of.length),
  );
}

/** Names of the same words as the list's. */
function unknownNames(source: readonly SourceName[]): CleanName[] {
  const random = seededRandom(101);
  return Array.from({ length: 30_000 }, () => {
    const pattern = random.pick(source);
    const words = pattern.words.map(() => random.pick(random.pick(source).words));
    return cleanName(pattern.type, words.join(' '));
  })
    .filter((name) => name !== null)
    .filter(isSomebodys);
}

/** For each key of the name whether more flags stand under it than are read. */
function overfullKeys(
  name: CleanName,
  { index, budget }: { index: CompactIndex; budget: number },
): boolean[] {
  return formKeys(nameQueryForms(name, budget)).map((key) => index.added(key) > index.find(key).length);
}
