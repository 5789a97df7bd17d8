import type { Bytes } from '../feed-row.ts';
import { withoutMark } from './without-mark.ts';

/** Longest line that is read, in bytes. A longer one is passed by without being held. */
export const maxLineBytes = 10 * 1_024 ** 2;

/** One line without its end, or null where it is too long. */
export interface Line {
  readonly line: number;
  readonly bytes: Uint8Array | null;
}

/** The lines of a file, ended by LF or CRLF; the last one may lack its end. A byte-order mark before the first is left out. */
export async function* readLines(bytes: Bytes, maxBytes: number = maxLineBytes): AsyncGenerator<Line> {
  let line = 1;
  const held = heldLine(maxBytes);
  for await (const part of withoutMark(bytes)) {
    let start = 0;
    for (let end = part.indexOf(0x0a); end !== -1; end = part.indexOf(0x0a, start)) {
      held.add(part.subarray(start, end));
      yield { line, bytes: trimmed(held.take()) };
      line += 1;
      start = end + 1;
    }
    held.add(part.subarray(start));
  }
  if (!held.isEmpty()) yield { line, bytes: trimmed(held.take()) };
}

/** Parts of a line until its end comes; beyond the limit only that there were some. */
function heldLine(maxBytes: number) {
  let parts: Uint8Array[] = [];
  let length = 0;
  return {
    add(part: Uint8Array): void {
      length += part.length;
      if (length > maxBytes) parts = [];
      else if (part.length > 0) parts.push(part);
    },
    take(): Uint8Array | null {
      const whole = length > maxBytes ? null : Buffer.concat(parts);
      parts = [];
      length = 0;
      return whole;
    },
    isEmpty: () => length === 0,
  };
}

function trimmed(bytes: Uint8Array | null): Uint8Array | null {
  return bytes?.at(-1) === 0x0d ? bytes.subarray(0, -1) : bytes;
}
