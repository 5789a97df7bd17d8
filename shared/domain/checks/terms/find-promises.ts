import type { TermsItem } from '../../../contracts/terms-report.ts';
import { classBits } from './classes-of-word.ts';
import { forbids } from './forbids.ts';
import { promisesRemoval, type Surroundings } from './promises-removal.ts';
import { promisesReport } from './promises-report.ts';
import { type Clause, saysAny } from './read-clauses.ts';
import { showsChildren } from './shows-children.ts';
import { speaksOfAbuse } from './speaks-of-abuse.ts';

const banBits = classBits('ban');

const ourselves = classBits('ourselves');
const weModalBits = classBits('we', 'modal');
const pronounBits = classBits('pronoun');

/** Where in the text something is said: its clauses from start to end, and the word that matters most. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly about: number;
}

/** Where each item is first said most clearly; null where it is not. Removal and reporting need the prohibition. */
export function findPromises(
  clauses: readonly Clause[],
  text: TextTraits,
): Readonly<Record<TermsItem, Place | null>> {
  const read = readInOrder(clauses, text);
  const prohibit = firstProhibition(read, text);
  if (!prohibit) return { prohibit, remove: null, report: null };
  const clearest = (promise: (one: ReadClause) => number): Place | null => {
    const best = read.reduce<ReadClause | null>(
      (one, next) => (promise(next) > (one ? promise(one) : 0) ? next : one),
      null,
    );
    return best && placeOf(best.clause);
  };
  return {
    prohibit,
    remove: clearest(({ removes, speaks }) => (removes ? (speaks === null ? 1 : 2) : 0)),
    report: clearest(({ reports }) => strengths[reports]),
  };
}

/** What the text as a whole is. */
export interface TextTraits {
  /** It tells of the making of laws: what it says is done is done by nobody here. */
  readonly tellsOfLaws: boolean;
  /** It is about content for adults: who is shown there is shown sexually. */
  readonly forAdults: boolean;
}

const strengths = { none: 0, general: 1, named: 2 } as const;

/** A clause and what it says. */
interface ReadClause {
  readonly clause: Clause;
  /** The word at which sexual exploitation of children is spoken of. */
  readonly speaks: number | null;
  readonly forbids: boolean;
  /** It stands under a line or heading that forbids; that line, where it is near. */
  readonly under: Clause | null;
  readonly removes: boolean;
  readonly reports: keyof typeof strengths;
}

const breach = classBits('breach');

function readInOrder(clauses: readonly Clause[], { forAdults }: TextTraits): ReadClause[] {
  const impersonal = !clauses.some((clause) => saysAny(clause, ourselves));
  let lead: { readonly clause: Clause; readonly at: number; readonly forbids: boolean } | null = null;
  let lastAbout = -far;
  let inItem = false;
  return clauses.map((clause, at) => {
    const speaks = speaksOfAbuse(clause) ?? (forAdults ? showsChildren(clause) : null);
    if (speaks !== null || saysAny(clause, breach)) lastAbout = at;
    const forbidden =
      lead?.forbids === true && (clause.listed || at - lead.at <= 2 || (inItem && resumes(clause)));
    const around: Surroundings = {
      lead: lead?.clause ?? null,
      forbidden,
      speaks: speaks !== null,
      about: at - lastAbout <= aboutReach,
      impersonal,
    };
    const read = {
      clause,
      speaks,
      forbids: forbids(clause),
      under: forbidden ? (lead?.clause ?? null) : null,
      removes: promisesRemoval(clause, around),
      reports: promisesReport(clause, around),
    };
    if (leadsOn(read)) lead = { clause, at, forbids: read.forbids || isFollowed(read) };
    inItem = forbidden && (clause.listed || inItem);
    return read;
  });
}

const far = 1_000;
/** Clauses through which what was spoken of is still meant by it and them. */
const aboutReach = 8;

/** A line or heading that says how its list is meant; a heading that says nothing of it leaves the list as it was. */
function leadsOn(read: ReadClause): boolean {
  const { clause, forbids, removes } = read;
  if (isFollowed(read)) return true;
  if (forbids)
    return (
      clause.leads ||
      clause.heads ||
      clause.goesOn ||
      clause.words.length <= shortSentence ||
      pointsOn(clause)
    );
  const permits = (clause.leads || clause.heads) && clause.words.some(({ text }) => allowed.has(text));
  return permits || (clause.leads && (saysAny(clause, weModalBits) || removes));
}

/** The following content is removed; this is reported to the police: what is listed is forbidden by that. */
function isFollowed({ clause, removes, reports }: ReadClause): boolean {
  if (clause.leads && reports !== 'none' && !saysAny(clause, ourselves)) return true;
  return removes && pointsOn(clause);
}

/** It speaks of the following, of what is listed below. */
function pointsOn({ words }: Clause): boolean {
  return words.some(({ text }) => following.some((stem) => text.startsWith(stem)));
}
const following = ['below', 'following', 'suivant', 'folgende', 'siguiente'];

/** Prohibited content. — a heading that was given a full stop. */
const shortSentence = 3;
const allowed = new Set(
  'allowed permitted welcome erlaubt gestattet zulassig zulaessig willkommen autorise autorises permis permises permitido permitidos permite permiten'.split(
    ' ',
  ),
);

/** The first clause that speaks of it and forbids it: itself, by the line above, by what follows, or by what is done about it. */
function firstProhibition(read: readonly ReadClause[], { tellsOfLaws }: TextTraits): Place | null {
  for (const [at, one] of read.entries()) {
    if (one.speaks === null) continue;
    const about = one.clause.words[one.speaks]?.start ?? one.clause.start;
    if (one.forbids || (!tellsOfLaws && (one.removes || one.reports !== 'none')))
      return { ...placeOf(one.clause), about };
    if (one.under && !advises(one.clause)) return { ...placeOf(one.clause), about };
    const before = read[at - 1];
    if (before?.forbids && resumes(one.clause))
      return { start: before.clause.start, end: one.clause.end, about };
    const end = at + (tellsOfLaws ? 0 : one.clause.leads ? listReach : nextReach);
    const after = read.slice(at + 1, end + 1).find((next) => followsUp(one, next));
    if (after) return { start: one.clause.start, end: after.clause.end, about };
  }
  return null;
}

/** Clauses in which it is still said what is done about what was spoken of: the next ones, or the list that it leads in. */
const nextReach = 2;
const listReach = 5;

/** Whether a clause goes on about the one before: it is strictly prohibited; such content is removed. */
function followsUp(one: ReadClause, next: ReadClause): boolean {
  const goesOn =
    one.clause.heads || one.clause.leads || ((next.clause.words[0]?.bits ?? 0) & pronounBits) !== 0;
  return goesOn && (isBanned(next) || next.removes || next.reports !== 'none');
}

/** It is said to parents, or about help, and so forbids nothing by the list it may stand under. */
function advises({ words }: Clause): boolean {
  return words.some(({ text }) => advising.some((stem) => text.startsWith(stem)));
}
const advising =
  'parent eltern padres surviv learn tips donat charit awareness educat sensibilis conseil consejo'.split(
    ' ',
  );

/** It is prohibited, or not allowed: that what went before is not so, or not ours, forbids nothing. */
function isBanned({ forbids, clause }: ReadClause): boolean {
  return (
    forbids &&
    (saysAny(clause, banBits) ||
      clause.words.some(({ text }) => letting.some((stem) => text.startsWith(stem))))
  );
}
const letting =
  'allow permit permis toler accept admit autoris erlaubt gestattet geduldet dulde akzept acept admis support place platz lugar cabida ok'.split(
    ' ',
  );

/** It begins with a word that stands for what went before. */
function resumes(clause: Clause): boolean {
  return ((clause.words[0]?.bits ?? 0) & pronounBits) !== 0;
}

function placeOf({ start, end }: Clause): Place {
  return { start, end, about: start };
}
