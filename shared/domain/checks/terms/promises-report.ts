import { classBits } from './classes-of-word.ts';
import type { Surroundings } from './promises-removal.ts';
import { type Clause, saysAny, saysBetween } from './read-clauses.ts';
import { isDoneByService } from './who-does-it.ts';

const compelledBits = classBits('compelled');
const otherMatterBits = classBits('otherMatter');
const breachBits = classBits('breach');

/** How clearly a clause promises a report: to a body that takes reports of just this, about it, or about whatever breaks the law or the rules. */
export type ReportStrength = 'none' | 'general' | 'named';

/**
 * Whether a clause says that the service reports to the authorities of its own accord. A power counts (may report), a duty
 * of the law counts; cooperation, disclosure on request or order, reports that users make, and reports of fraud, taxes or
 * breaches of data do not.
 */
export function promisesReport(clause: Clause, around: Surroundings): ReportStrength {
  if (!saysAny(clause, authority | hotline) || !saysAny(clause, says)) return 'none';
  const reported = clause.words.some(
    ({ bits }, at) => (bits & (authority | hotline)) !== 0 && isReportedTo(clause, { at, around }),
  );
  if (!reported) return 'none';
  return around.speaks || saysAny(clause, hotline) ? 'named' : 'general';
}

const authority = classBits('authority');
const hotline = classBits('hotline');
const reports = classBits('reports');
const reported = classBits('reported');
const tells = classBits('tells');
const says = reports | reported | tells;
const reachBefore = 24;
const reachAfter = 12;

function isReportedTo(clause: Clause, { at, around }: { at: number; around: Surroundings }): boolean {
  const from = firstBefore(clause, at);
  for (let place = from; place <= at + reachAfter; place += 1)
    if (isReport(clause, { at: place, around })) return true;
  return false;
}

/** Where the report to an authority can stand at the earliest: not far before a word that says that one only works with it. */
function firstBefore({ words }: Clause, at: number): number {
  for (let back = 1; back <= 4; back += 1)
    if (working.some((stem) => words[at - back]?.text.startsWith(stem))) return at - back - joinedBefore;
  return at - reachBefore;
}
const working = ['cooper', 'kooper', 'zusammenarbeit', 'collabor', 'colabor', 'assist'];
/** We report to and cooperate with the police. */
const joinedBefore = 5;

function isReport(clause: Clause, { at, around }: { at: number; around: Surroundings }): boolean {
  const bits = clause.words[at]?.bits ?? 0;
  if ((bits & says) === 0 || isNoun(clause, at)) return false;
  if (saysBetween(clause, { from: at - 12, to: at + 16, bits: compelledBits })) return false;
  const done = (bits & reported) !== 0 || isParticiple(clause, at);
  if (!isDoneByService(clause, { at, done, around })) return false;
  const named = around.speaks || saysAny(clause, hotline);
  if (named || saysAny(clause, breachBits)) return true;
  if (saysBetween(clause, { from: at - 6, to: at + 6, bits: otherMatterBits })) return false;
  return around.about || clause.words.some(({ text }) => pointing.has(text));
}

/** Reports of it, reports involving it: those that there are, not that one is made; the transfer, this call. */
function isNoun({ words }: Clause, at: number): boolean {
  if (determined.has(words[at - 1]?.text ?? '')) return true;
  return reportNouns.has(words[at]?.text ?? '') && nounsGoOn.has(words[at + 1]?.text ?? '');
}
const reportNouns = new Set(['report', 'reports']);
const determined = new Set(['the', 'this', 'your', 'each', 'every']);
const nounsGoOn = new Set(['of', 'involving', 'from', 'by', 'about', 'button', 'form']);

/** What was spoken of, or whoever did it. */
const pointing = new Set(
  'it them such this these anyone content contenu contenus inhalte contenido contenidos users activity activities'.split(
    ' ',
  ),
);

function isParticiple({ words }: Clause, at: number): boolean {
  const word = words[at]?.text ?? '';
  if (word === 'report' && aReport.has(words[at - 1]?.text ?? '')) return true;
  return participles.some((ending) => word.endsWith(ending));
}
/** It leads to a report to the authorities. */
const aReport = new Set(['a', 'immediate', 'automatic', 'mandatory']);
const participles =
  'goes ed ing ert eitet egeben altet mis mise ado ados ada adas ission tes itung nown'.split(' ');
