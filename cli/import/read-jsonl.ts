import { createHash } from 'node:crypto';
import type { Problem } from '../../shared/contracts/problem.ts';
import { readJson } from '../../shared/contracts/read-json.ts';
import { readRaiseFlag } from '../../shared/contracts/read-raise-flag.ts';
import type { FeedRow } from './feed-row.ts';

/** The feed of lines that name none. */
export const jsonlFeed = 'jsonl';

/**
 * The flags of a file that holds one JSON object a line, each as `POST /v1/flags` takes it. A line without a
 * `source` gets one made of its own bytes, so that the same line is the same flag wherever it stands. Empty lines
 * count but mean nothing.
 */
export function readJsonl(content: Buffer, file: string): FeedRow[] {
  const rows: FeedRow[] = [];
  let start = 0;
  for (let line = 1; start < content.length; line += 1) {
    const found = content.indexOf(0x0a, start);
    const end = found === -1 ? content.length : found;
    const bytes = content.subarray(start, content[end - 1] === 0x0d && end > start ? end - 1 : end);
    if (bytes.length > 0) rows.push(readLine(bytes, { line, file }));
    start = end + 1;
  }
  return rows;
}

function readLine(bytes: Uint8Array, at: { line: number; file: string }): FeedRow {
  const json = readJson(bytes);
  if (!json.ok) return { kind: 'bad', ...at, why: json.error.code };
  const flag = readRaiseFlag(json.value);
  if (!flag.ok) return { kind: 'bad', ...at, why: whyOf(flag.error) };
  const entry = createHash('sha256').update(bytes).digest('hex');
  const source = flag.value.source ?? { feed: jsonlFeed, entry };
  return { kind: 'flag', line: at.line, flag: { ...flag.value, source }, leftOut: 0 };
}

function whyOf({ code, errors }: Problem): string {
  const fields = (errors ?? []).map((error) => `${error.pointer} ${error.code}`);
  return fields.length === 0 ? code : `${code}: ${fields.join('; ')}`;
}
