import { latinForm } from '../clean/latin-form.ts';
import { type BigramSignature, bigramSignature, signatureLikeness } from './name-keys/bigram-signature.ts';
import type { CleanName } from './name-keys/name-index-forms.ts';

/**
 * Whether the flag behind a posting is worth reading: `posted` is the flag's cleaned name as its posting carries it, which
 * may be cut (see shared/adapters/posting-entry.ts). Must not be false where the comparison of the whole names would match.
 */
export type NameScorer = (applied: CleanName, posted: string) => boolean;

/** Below this share of common letter pairs no two names compare as the same. */
const leastLikeness = 0.5;
/** A posting holds at least so many UTF-16 units of a name before it is cut. */
const leastCut = 20;

/**
 * The scorer in force: names that share half their letter pairs, once in Latin letters. Cheap, and only a sieve:
 * `matchFlags` compares for good. Of a name as long as a cut one, only as much is compared as the posting holds.
 */
export const couldBeSame: NameScorer = (applied, posted) => {
  const own = signatureOf(applied.value);
  const theirs = signatureOf(posted);
  if (signatureLikeness(own, theirs) >= leastLikeness) return true;
  if (posted.length < leastCut || applied.value.length <= posted.length) return false;
  return signatureLikeness(signatureOf(applied.value.slice(0, posted.length)), theirs) >= leastLikeness;
};

function signatureOf(name: string): BigramSignature {
  return bigramSignature(latinForm(name));
}
