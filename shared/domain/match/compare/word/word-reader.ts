import { longestRemembered, mostRemembered, slotOf } from './remembered-words.ts';

/** What reads the words of a text, which stand between spaces: the first {@link mostWords} of them. */
export type WordReader<Read> = (text: string) => Read[];

/**
 * A reader that remembers words on the terms of {@link rememberedWords}, but finds them by their letters where they stand: a
 * word that was met before is not cut out, and each new one takes the place of one that is forgotten.
 */
export function wordReader<Read>(read: (word: string) => Read): WordReader<Read> {
  const known = Array.from({ length: mostRemembered }, (): Known<Read> | undefined => undefined);
  return (text) => {
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
        const slot = slotOf(hash);
        const before = known[slot];
        if (before !== undefined && isAt(text, { from, to, word: before.word })) all.push(before.read);
        else {
          const word = wordAt(text, from, to);
          const now = read(word);
          if (word.length <= longestRemembered) known[slot] = { word, read: now };
          all.push(now);
        }
      }
      from = to + 1;
    }
    return all;
  };
}

interface Known<Read> {
  readonly word: string;
  readonly read: Read;
}

/** No more words of a text are read. */
export const mostWords = 16;

const space = 0x20;

function isAt(text: string, { from, to, word }: { from: number; to: number; word: string }): boolean {
  if (word.length !== to - from) return false;
  for (let at = 0; at < word.length; at += 1)
    if (word.charCodeAt(at) !== text.charCodeAt(from + at)) return false;
  return true;
}

/** In two parts where it is longer, for what is merely sliced holds the whole text: up to twelve letters V8 copies. */
function wordAt(text: string, from: number, to: number): string {
  const half = from + mostCopied;
  return to <= half ? text.slice(from, to) : text.slice(from, half) + text.slice(half, to);
}

const mostCopied = 12;
