import type { LookupKey } from '../../shared/contracts/ids.ts';
import { readApplication } from '../../shared/contracts/read-application.ts';
import { cleanApplication } from '../../shared/domain/clean/clean-application.ts';
import { candidateFlags, type Lookup, lookupOf } from '../../shared/domain/match/candidate-flags.ts';
import { couldBeSame } from '../../shared/domain/match/could-be-same.ts';
import type { Posting } from '../../shared/ports.ts';
import { measuredCorpus } from '../matching/measured-corpus.ts';
import { seededRandom } from '../matching/random.ts';
import { sourceNames } from '../matching/source-names.ts';
import { ordinaryApplication } from '../ordinary-application.ts';
import { applicantOfWords } from './applicant-of-words.ts';
import { indexedNames } from './indexed-names.ts';
import { type PreparedScreening, prepareScreening } from './prepared-screening.ts';

/** An application of four names against an index, and how far the flags that its keys meet come. */
export interface IndexedScreening {
  readonly prepared: PreparedScreening;
  /** Distinct flags on the pages that are read. */
  readonly read: number;
  /** Of them, past the sieve for at least one of the names. */
  readonly sieved: number;
  /** Of them, alike enough that their heads are read. */
  readonly survived: number;
}

const applicants = 101;

/**
 * Applications of four names that nobody on the list has, made of the list's own words, screened against so many flags:
 * harsher than applicants are, whose names share fewer words with a list.
 */
export async function indexedScreenings(
  flags: number,
): Promise<{ readonly all: readonly IndexedScreening[]; readonly from: string }> {
  const { names, from } = sourceNames();
  const index = indexedNames(measuredCorpus(names, flags));
  const { keyring, rules, first } = await prepareScreening({ flagged: false });
  const random = seededRandom(211);
  const all = Array.from({ length: applicants }, (_, number): IndexedScreening => {
    const body = number === 0 ? ordinaryApplication() : applicantOfWords(names, random);
    const application = readApplication(body);
    if (!application.ok) throw new Error(JSON.stringify(application.error));
    const lookup = lookupOf(cleanApplication(application.value).identifiers, keyring);
    const postings = index.postingsOf(lookup);
    const pages = [...postings].map(([key, page]) => [key, page.postings] as const);
    const { flags: survivors } = candidateFlags(lookup, pages);
    return {
      prepared: {
        body,
        raw: Buffer.from(JSON.stringify(body)),
        application: application.value,
        keyring,
        rules,
        first: { ...first, postings },
        heads: new Map(survivors.map((flagId) => [flagId, index.headOf(flagId)])),
      },
      read: new Set(pages.flatMap(([, found]) => found.map(({ flagId }) => flagId))).size,
      sieved: sieved(lookup, pages),
      survived: survivors.length,
    };
  });
  return { all, from };
}

/** Not by `candidateFlags`, which says no more than its most. */
function sieved({ wanted }: Lookup, pages: readonly (readonly [LookupKey, readonly Posting[]])[]): number {
  const passed = new Set<string>();
  for (const [key, postings] of pages)
    for (const name of wanted.get(key)?.names ?? []) {
      const passes = couldBeSame(name);
      for (const { flagId, name: posted } of postings)
        if (posted !== null && !passed.has(flagId) && passes(posted)) passed.add(flagId);
    }
  return passed.size;
}
