import * as z from 'zod';

/**
 * Which list a cursor belongs to, and the sort key of the last item that was shown. A cursor is opaque to its
 * holder but no secret and no right: it can only point into the list that is asked for anyway.
 */
export interface PageCursor {
  readonly list: string;
  readonly after: string;
}

/** Longest cursor that is looked at, in characters. */
const maxCursorLength = 1_024;

const cursorSchema = z.tuple([z.string(), z.string().min(1).max(256)]);

/** The cursor as clients carry it: base64url of a JSON pair. */
export function writeCursor(cursor: PageCursor): string {
  return Buffer.from(JSON.stringify([cursor.list, cursor.after])).toString('base64url');
}

/** The sort key to go on after, `null` for the first page, or `bad-cursor` where the cursor is not one of `list`. */
export function readCursor(cursor: string | null, list: string): { after: string | null } | 'bad-cursor' {
  if (cursor === null) return { after: null };
  if (cursor.length > maxCursorLength) return 'bad-cursor';
  const parsed = cursorSchema.safeParse(jsonOrNull(Buffer.from(cursor, 'base64url').toString('utf8')));
  return parsed.success && parsed.data[0] === list ? { after: parsed.data[1] } : 'bad-cursor';
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
