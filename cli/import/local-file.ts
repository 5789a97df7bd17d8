import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CsvMapping } from '../../shared/contracts/feeds/csv-mapping.ts';
import type { ImportedFile } from '../../shared/contracts/feeds/feed-import.ts';
import type { FeedFormat } from '../../shared/contracts/feeds/feed-registration.ts';
import { feedFileOf } from '../../shared/domain/feeds/feed-file.ts';
import type { Bytes, FeedRow } from '../../shared/domain/feeds/feed-row.ts';
import { type FeedReading, readFeed } from '../../shared/domain/feeds/read-feed.ts';

/** A list on this machine, which is read from its beginning each time. */
export interface LocalFile {
  readonly path: string;
  readonly format: FeedFormat;
}

/** The files a list consists of: itself, and for OFAC's what lies beside it. One that is not there is empty. */
function partsOf({ path, format }: LocalFile): { list: string; alt?: string; add?: string } {
  if (format !== 'ofac-sdn') return { list: path };
  return { list: path, alt: join(dirname(path), 'alt.csv'), add: join(dirname(path), 'add.csv') };
}

/** The list’s rows, read from the disk as they are taken. */
export function rowsOfFile(file: LocalFile, reading: FeedReading): AsyncGenerator<FeedRow> {
  const { list, alt, add } = partsOf(file);
  return readFeed(
    { list: bytesOf(list), ...(alt && { alt: bytesIfThere(alt) }), ...(add && { add: bytesIfThere(add) }) },
    reading,
  );
}

/** What the server knows a file by. */
export async function digestOf(
  file: LocalFile,
  how: { mapping: CsvMapping | null; category: string | null },
): Promise<ImportedFile> {
  const { list, alt, add } = partsOf(file);
  const hash = createHash('sha256');
  const others = [alt, add].flatMap((path) => (path === undefined ? [] : [bytesIfThere(path)]));
  for (const bytes of [bytesOf(list), ...others]) for await (const part of bytes) hash.update(part);
  return feedFileOf(hash.digest('hex'), { format: file.format, ...how });
}

const bytesOf = (path: string): Bytes => createReadStream(path, { highWaterMark: 256 * 1_024 });

async function* bytesIfThere(path: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const part of createReadStream(path)) if (part instanceof Uint8Array) yield part;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
}
