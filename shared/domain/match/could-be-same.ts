import { latinForm } from '../clean/latin-form.ts';
import { acronymsOf } from './name-keys/acronyms.ts';
import { type BigramSignature, bigramSignature, signatureLikeness } from './name-keys/bigram-signature.ts';
import { isHot, isListed } from './name-keys/hot-words.ts';
import type { CleanName } from './name-keys/name-index-forms.ts';
import { skeleton } from './name-keys/skeleton.ts';

/**
 * Whether the flag behind a posting is worth reading, for one name of an application: `posted` is the flag's cleaned name of
 * the same type as its posting carries it, which may be cut at its end (shared/adapters/posting-entry.ts). Must not say
 * no where the whole names would match.
 */
export type NameScorer = (applied: CleanName) => (posted: string) => boolean;

/** From this share of common letter pairs on, names may compare as the same. */
const alike = 0.5;
/** Below this share they do not, however they sound; between, the pairs of their consonants decide. */
const unlike = 0.2;
const soundsAlike = 0.6;
/** No posting cuts a name to fewer UTF-16 units than this. */
const leastCut = 20;

/**
 * A sieve: names of which half the letter pairs are common once in Latin letters, with or without the words that firms
 * are commonly called after, or most consonants; and a business and its acronym. Cheap, and only a sieve: `matchFlags` compares for good. Of a name longer than a
 * posting that may be cut, as much is compared as the posting holds.
 */
export const couldBeSame: NameScorer = (applied) => {
  const own = sketchOf(applied.value, applied.type);
  return (posted) => {
    const theirs = sketchOf(posted, applied.type);
    if (likelySame(own, theirs) || shareAcronym(own, theirs)) return true;
    if (posted.length < leastCut || applied.value.length <= posted.length) return false;
    return likelySame(sketchOf(applied.value.slice(0, posted.length), applied.type), theirs);
  };
};

interface Sketch {
  readonly type: CleanName['type'];
  readonly whole: BigramSignature;
  readonly telling: BigramSignature;
  readonly words: readonly string[];
  /** Of a business. */
  readonly acronyms: readonly string[];
}

/** Words past these are not read: a sketch is bounded. */
const maxWords = 16;

function sketchOf(name: string, type: CleanName['type']): Sketch {
  const all = latinForm(name).split(' ', maxWords);
  const rare = type === 'business_name' ? all.filter((word) => !isListed(word, 'business')) : all;
  const words = rare.length > 0 ? rare : all;
  const whole = bigramSignature(all.join(' '));
  const telling = words.length < all.length ? bigramSignature(words.join(' ')) : whole;
  return { type, whole, telling, words, acronyms: type === 'business_name' ? acronymsOf(all) : [] };
}

function likelySame(a: Sketch, b: Sketch): boolean {
  if (signatureLikeness(a.whole, b.whole) >= alike) return true;
  const telling = signatureLikeness(a.telling, b.telling);
  if (telling >= alike || telling < unlike) return telling >= alike;
  return signatureLikeness(soundsOf(a), soundsOf(b)) >= soundsAlike;
}

function shareAcronym(a: Sketch, b: Sketch): boolean {
  return a.acronyms.some((acronym) => b.acronyms.includes(acronym));
}

/** The consonants of its words, without those that sound like what firms are commonly called after. */
function soundsOf({ words, type }: Sketch): BigramSignature {
  const all = words.map((word) => ({ word, bones: skeleton(word) }));
  const rare =
    type === 'business_name'
      ? all.filter(({ word, bones }) => !isHot(word, { bones, kind: 'business' }))
      : all;
  return bigramSignature((rare.length > 0 ? rare : all).map(({ bones }) => bones).join(' '));
}
