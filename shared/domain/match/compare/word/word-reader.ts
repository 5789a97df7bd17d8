import { longestRemembered, mostRemembered } from './remembered-words.ts';

/**
 * What reads the words of a text, which stand between spaces: the first {@link mostWords} of them. They are remembered on the
 * terms of {@link rememberedWords}, but found by their letters where they stand: a word that was met before is not cut out.
 */
export function wordReader<Read>(read: (word: string) => Read): (text: string) => Read[] {
  let made: Table<Read> | null = null;
  return (text) => {
    const table = (made ??= { slots: emptySlots(), filled: 0 });
    const all: Read[] = [];
    for (let from = 0; from < text.length && all.length < mostWords; ) {
      let hash = 0;
      let to = from;
      for (; to < text.length; to += 1) {
        const letter = text.charCodeAt(to);
        if (letter === space) break;
        hash = (Math.imul(hash, 31) + letter) | 0;
      }
      if (to > from) {
        const word = { text, from, to, hash };
        all.push((find(table, word) ?? remember(table, word, read)).read);
      }
      from = to + 1;
    }
    return all;
  };
}

/** No more words of a text are read. */
export const mostWords = 16;

const space = 0x20;

/** Open addressing: a word stands at the slot of its hash, or at one of the next. */
interface Table<Read> {
  slots: (Known<Read> | undefined)[];
  filled: number;
}

interface Known<Read> {
  readonly hash: number;
  readonly word: string;
  readonly read: Read;
}

interface Place {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly hash: number;
}

/** Twice as many as words, so that few stand far from their own. */
const slotBits = 13;
/** Words that stand further from their slot are forgotten with all others: whoever made them so would slow reading down. */
const furthest = 32;

const slotOf = (hash: number): number => Math.imul(hash, 0x9e3779b1) >>> (32 - slotBits);

function emptySlots<Read>(): (Known<Read> | undefined)[] {
  return new Array<Known<Read> | undefined>((1 << slotBits) + furthest).fill(undefined);
}

function find<Read>({ slots }: Table<Read>, { text, from, to, hash }: Place): Known<Read> | undefined {
  for (let at = slotOf(hash); ; at += 1) {
    const known = slots[at];
    if (known === undefined || (known.hash === hash && isAt(text, { from, to, word: known.word })))
      return known;
  }
}

function isAt(text: string, { from, to, word }: { from: number; to: number; word: string }): boolean {
  if (word.length !== to - from) return false;
  for (let at = 0; at < word.length; at += 1)
    if (word.charCodeAt(at) !== text.charCodeAt(from + at)) return false;
  return true;
}

function remember<Read>(
  table: Table<Read>,
  { text, from, to, hash }: Place,
  read: (word: string) => Read,
): Known<Read> {
  // A copy: what is merely sliced would hold the whole text.
  const word = Array.from({ length: to - from }, (_, at) => text.charAt(from + at)).join('');
  const known = { hash, word, read: read(word) };
  if (word.length > longestRemembered) return known;
  let at = slotOf(hash);
  const end = at + furthest;
  while (at < end && table.slots[at] !== undefined) at += 1;
  if (at === end || table.filled >= mostRemembered) {
    table.slots = emptySlots();
    table.filled = 0;
    at = slotOf(hash);
  }
  table.slots[at] = known;
  table.filled += 1;
  return known;
}
