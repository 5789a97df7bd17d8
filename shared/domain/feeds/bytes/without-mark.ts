import type { Bytes } from '../feed-row.ts';

const mark = Buffer.from([0xef, 0xbb, 0xbf]);

/** The bytes without the UTF-8 byte-order mark that they may begin with. */
export async function* withoutMark(bytes: Bytes): AsyncGenerator<Uint8Array> {
  let begin: Buffer | null = Buffer.alloc(0);
  for await (const part of bytes) {
    if (begin === null) {
      yield part;
      continue;
    }
    begin = Buffer.concat([begin, part]);
    if (begin.length < mark.length) continue;
    yield begin.subarray(0, mark.length).equals(mark) ? begin.subarray(mark.length) : begin;
    begin = null;
  }
  if (begin !== null && begin.length > 0) yield begin;
}
