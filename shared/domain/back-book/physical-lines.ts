import type { Bytes } from '../feeds/feed-row.ts';

/** Where in a file something is: so many bytes and lines are before it. */
export interface FilePlace {
  readonly bytes: number;
  readonly lines: number;
}

/** One line as it stands in the file, with its end where it has one; null where it is too long. */
export interface PhysicalLine {
  /** From 1. */
  readonly line: number;
  readonly bytes: Uint8Array | null;
  /** The place behind it. */
  readonly end: FilePlace;
}

const lineFeed = 0x0a;
const mark = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * The lines of a file whose bytes are given from a place on; that place must be the beginning of a line. A byte-order mark
 * at the beginning of the file is left out and counted. Of a line longer than `maxBytes` nothing is held: it is passed by
 * up to its end, and the next line is read as any other.
 */
export async function* physicalLines(
  bytes: Bytes,
  { from, maxBytes }: { readonly from: FilePlace; readonly maxBytes: number },
): AsyncGenerator<PhysicalLine> {
  const held = heldLine(from, maxBytes);
  for await (const part of bytes) {
    let start = 0;
    for (let end = part.indexOf(lineFeed); end !== -1; end = part.indexOf(lineFeed, start)) {
      held.add(part.subarray(start, end + 1));
      yield held.take();
      start = end + 1;
    }
    held.add(part.subarray(start));
  }
  if (!held.isEmpty()) yield held.take();
}

function heldLine(from: FilePlace, maxBytes: number) {
  let { bytes: offset, lines } = from;
  let parts: Uint8Array[] = [];
  let length = 0;
  const limit = maxBytes + 2;
  return {
    add(part: Uint8Array): void {
      length += part.length;
      if (length > limit) parts = [];
      // A copy: what the part was cut from may be very large.
      else if (part.length > 0) parts.push(Uint8Array.from(part));
    },
    take(): PhysicalLine {
      const whole = length > limit ? null : Buffer.concat(parts);
      const begins = offset === 0;
      offset += length;
      lines += 1;
      parts = [];
      length = 0;
      const bytes =
        begins && whole?.subarray(0, mark.length).equals(mark) ? whole.subarray(mark.length) : whole;
      return { line: lines, bytes, end: { bytes: offset, lines } };
    },
    isEmpty: () => length === 0,
  };
}
