import { flagIdSchema } from '../contracts/ids.ts';
import type { Posting } from '../ports.ts';

/** Most bytes (UTF-8) one encoded posting may have, so that a full page stays near 32 KB. */
export const maxPostingBytes = 128;

const separator = '|';

/**
 * The one string a posting is stored as: `flagId|type`, or `flagId|type|name`, at most {@link maxPostingBytes} bytes.
 * A longer name is cut at a code point; what is read back is then the cut name. Type and flag id are never cut.
 */
export function encodePosting(posting: Posting): string {
  const head = `${posting.flagId}${separator}${posting.type}`;
  if (posting.type.includes(separator) || utf8Bytes(head) >= maxPostingBytes)
    throw new RangeError('A posting type is a short word without a bar');
  if (posting.name === null) return head;
  return `${head}${separator}${cut(posting.name, maxPostingBytes - utf8Bytes(head) - 1)}`;
}

/** The posting of a stored string, or null where it is not one. A name may hold bars. */
export function parsePosting(entry: string): Posting | null {
  const first = entry.indexOf(separator);
  const flagId = flagIdSchema.safeParse(entry.slice(0, Math.max(first, 0)));
  if (!flagId.success) return null;
  const second = entry.indexOf(separator, first + 1);
  const type = entry.slice(first + 1, second < 0 ? undefined : second);
  if (type === '') return null;
  return { flagId: flagId.data, type, name: second < 0 ? null : entry.slice(second + 1) };
}

function cut(name: string, maxBytes: number): string {
  let end = 0;
  let bytes = 0;
  for (const codePoint of name) {
    bytes += utf8Bytes(codePoint);
    if (bytes > maxBytes) return name.slice(0, end);
    end += codePoint.length;
  }
  return name;
}

const utf8Bytes = (text: string): number => Buffer.byteLength(text, 'utf8');
