import { once } from '../../../once.ts';
import { soundOf } from '../word/remembered-sounds.ts';
import { rememberedWords } from '../word/remembered-words.ts';
import { commonWord } from './common-word.ts';
import { isName } from './is-name.ts';

/**
 * Whether two Latin words are both known, as names or words that firms are called by, and not spelled as one sounds: then
 * neither is a misspelling of the other (`marlin`, `merlin`; `marks`, `marys`). So are words that are made of two known ones each
 * (`carpetking`, `carparking`).
 */
export function areTwoWords(a: string, b: string): boolean {
  const [one, other] = [singular(a), singular(b)];
  if (soundOf(one) === soundOf(other)) return false;
  if ((knows(a) || knows(one)) && (knows(b) || knows(other))) return true;
  const [parts, others] = [partsOf(a), partsOf(b)];
  return parts !== null && others !== null && parts !== others;
}

function singular(word: string): string {
  return word.length > leastPart && word.endsWith('s') ? word.slice(0, -1) : word;
}

function knows(word: string): boolean {
  return brandWords().has(word) || isName(word) || commonWord(word) !== undefined;
}

/** What the two parts of a word mean if both are known and neither shorter than three letters. */
const partsOf = rememberedWords((word): string | null => {
  for (let at = leastPart; at <= Math.min(word.length, longest) - leastPart; at += 1) {
    const [first, second] = [meaningOf(word.slice(0, at)), meaningOf(word.slice(at))];
    if (first && second) return `${first} ${second}`;
  }
  return null;
});

function meaningOf(part: string): string | undefined {
  return commonWord(part)?.meaning ?? (brandWords().has(part) ? part : undefined);
}

const leastPart = 3;
const longest = 24;

/**
 * Animals, plants, colours, stars, gods, land, weather and virtues that firms are called after, where another such word or a name is a
 * letter or two away and short-slip.ts does not part them. General knowledge, by language; names of persons are not repeated.
 */
const brandWords = once(
  (): ReadonlySet<string> =>
    new Set(
      (
        'marlin merlin raven salmon salon stork storm orchid orchard cherry coral choral polar ' +
        'nova vector sector polaris solaris river rover ridge bridge valley galley harbor harbour ' +
        'mountain fountain winter tower flower knight night light bright king ring wing spring ' +
        'delta beta zeta meta gamma sigma vertex vortex iberia siberia baltic balkan ' +
        'premier premium vision fusion legend legacy genesis internal external sahara ' +
        'savanna hunter ranger dragon kettle temple sample ' +
        'tailor sailor bear lion crown beach beech peach amber ember micro metro titan triton ' +
        'venture carpet gunes gunay guven deniz aguila sierra tierra puente ' +
        'fuente fuerte amal aman amana amanah rahma rahmat hikma shanti shakti sagar nagar vektor sektor granit garant magnit zenit'
      ).split(' '),
    ),
);
