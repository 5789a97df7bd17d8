import { once } from '../../../once.ts';
import { isCommonName } from '../common-name-words.ts';
import { isKnownName } from '../known-names.ts';
import { nameClassOf } from '../name-variants.ts';
import type { Sounds } from '../word/sound-key.ts';
import { isSameName } from '../word/word-similarity.ts';
import { commonWord } from './common-word.ts';
import { placeOf } from './place-words.ts';

/**
 * Whether two Latin words are both known, as names or words that firms are called by, and not spelled as one sounds: then
 * neither is a misspelling of the other (`marlin`, `merlin`; `marks`, `marys`). So are words that are made of two known ones each
 * (`carpetking`, `carparking`).
 */
export function areTwoWords(a: string, b: string, sounds: Sounds): boolean {
  const [one, other] = [singular(a), singular(b)];
  if (sounds(one) === sounds(other) || isSameName(a, b)) return false;
  if ((knows(a) || knows(one)) && (knows(b) || knows(other))) return true;
  const [parts, others] = [partsOf(a), partsOf(b)];
  return parts !== null && others !== null && parts !== others;
}

function singular(word: string): string {
  return word.length > leastPart && word.endsWith('s') ? word.slice(0, -1) : word;
}

function knows(word: string): boolean {
  return (
    brandWords().has(word) ||
    isKnownName(word) ||
    isCommonName(word) ||
    nameClassOf(word) !== undefined ||
    commonWord(word) !== undefined ||
    placeOf(word) !== undefined
  );
}

/** What the two parts of a word mean if both are known and neither shorter than three letters. */
function partsOf(word: string): string | null {
  for (let at = leastPart; at <= Math.min(word.length, longest) - leastPart; at += 1) {
    const [first, second] = [meaningOf(word.slice(0, at)), meaningOf(word.slice(at))];
    if (first && second) return `${first} ${second}`;
  }
  return null;
}

function meaningOf(part: string): string | undefined {
  return commonWord(part)?.meaning ?? (brandWords().has(part) ? part : undefined);
}

const leastPart = 3;
const longest = 24;

/**
 * Animals, plants, colours, jewels, stars, gods, weather, land and virtues that firms are called after, in the languages in which they
 * most often are, where another such word is a letter or two away. General knowledge; names of persons are not repeated.
 */
const brandWords = once(
  (): ReadonlySet<string> =>
    new Set(
      (
        'marlin merlin falcon eagle beagle hawk tiger lion bear boar deer beer crane crown raven haven heaven heron swan dove cove robin ' +
        'stork panther cobra otter bison whale shark salmon turtle lynx lotus locus orchid orchard violet cedar maple apple birch beech ' +
        'beach peach willow yellow laurel olive cherry berry lemon melon mango palm pine vine amber ember coral pearl jade opal ruby topaz ' +
        'garnet crystal ivory solar lunar polar luna nova nora orion orient aurora vega venus mars saturn neptune mercury comet polaris ' +
        'solaris apollo atlas titan triton hermes athena phoenix river lake ocean bay hill cliff ridge ledge valley galley harbor harbour ' +
        'island highland mountain fountain forest horizon sunrise summit summer winter storm cloud thunder snow desert coast victory ' +
        'victor vector sector verdure trinity unity liberty destiny harmony legacy genesis pioneer prestige bright light knight night ' +
        'king ring wing spring queen prince castle palace tower power shield anchor beacon compass pilot regal noble alpha beta delta gamma ' +
        'sigma omega zeta matrix apex vertex vortex zenith nexus blue black green greek grey white brown red gunes deniz dogan dogus guven ' +
        'gunay umut cielo aguila roble sierra tierra monte puente fuente noor amal aman amana salam hilal hayat fajr najm shams badr rahma ' +
        'nahr bahr barq burj baltic balkan iberia siberia carpet star gold moon sun san pan mega meta'
      ).split(' '),
    ),
);
