import { latinForm } from '../clean/latin-form.ts';
import { type BigramSignature, bigramSignature, signatureLikeness } from './name-keys/bigram-signature.ts';
import type { CleanName } from './name-keys/name-index-forms.ts';

/**
 * Whether the flag behind a posting is worth reading, for one name of an application: `posted` is the flag's cleaned name of
 * the same type as its posting carries it, which may be cut at its end (shared/adapters/posting-entry.ts). Must not say
 * no where the whole names would match.
 */
export type NameScorer = (applied: CleanName) => (posted: string) => boolean;

/** Below this share of common letter pairs no two names compare as the same. */
const leastLikeness = 0.5;
/** No posting cuts a name to fewer UTF-16 units than this. */
const leastCut = 20;

/**
 * The scorer in force: names that share half their letter pairs, once in Latin letters. Cheap, and only a sieve:
 * `matchFlags` compares for good. Of a name longer than a posting that may be cut, as much is compared as the posting holds.
 */
export const couldBeSame: NameScorer = (applied) => {
  const own = signatureOf(applied.value);
  return (posted) => {
    const theirs = signatureOf(posted);
    if (signatureLikeness(own, theirs) >= leastLikeness) return true;
    if (posted.length < leastCut || applied.value.length <= posted.length) return false;
    return signatureLikeness(signatureOf(applied.value.slice(0, posted.length)), theirs) >= leastLikeness;
  };
};

function signatureOf(name: string): BigramSignature {
  return bigramSignature(latinForm(name));
}
