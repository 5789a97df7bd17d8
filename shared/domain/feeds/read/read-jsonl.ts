import { readJson } from '../../../contracts/read-json.ts';
import { readRaiseFlag } from '../../../contracts/read-raise-flag.ts';
import { readLines } from '../bytes/read-lines.ts';
import type { Bytes, FeedRow } from '../feed-row.ts';
import { entryHash } from './entry-name.ts';
import type { ReadContext } from './read-context.ts';
import { whyNot } from './why-not.ts';

/**
 * The rows of a file that holds one JSON object a line, each as `POST /v1/flags` takes it. A line without a `source` gets
 * one made of its own bytes, so that the same line is the same flag wherever it stands; one of another feed is bad.
 * Empty lines count but mean nothing.
 */
export async function* readJsonl(bytes: Bytes, { feed }: ReadContext): AsyncGenerator<FeedRow> {
  for await (const { line, bytes: content } of readLines(bytes)) {
    if (content === null) yield { kind: 'bad', line, why: 'line-too-long' };
    else if (content.length > 0) yield readLine(content, { line, feed });
  }
}

function readLine(bytes: Uint8Array, { line, feed }: { line: number; feed: string }): FeedRow {
  const json = readJson(bytes);
  if (!json.ok) return { kind: 'bad', line, why: json.error.code };
  const flag = readRaiseFlag(json.value);
  if (!flag.ok) return { kind: 'bad', line, why: whyNot(flag.error) };
  const source = flag.value.source ?? { feed, entry: entryHash(bytes) };
  if (source.feed !== feed) return { kind: 'bad', line, why: 'schema: /source/feed another-feed' };
  return { kind: 'flag', line, flag: { ...flag.value, source }, leftOut: 0 };
}
