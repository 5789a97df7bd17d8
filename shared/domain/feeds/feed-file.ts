import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { CsvMapping } from '../../contracts/feeds/csv-mapping.ts';
import type { ImportedFile } from '../../contracts/feeds/feed-import.ts';
import type { FeedFormat } from '../../contracts/feeds/feed-registration.ts';

/** Raised where readers come to read files otherwise: then the same file is imported again. */
const readerVersion = 'feeds-1';

/** What an import is known by: the file's bytes (SHA-256, hex), and how they are read. */
export function feedFileOf(
  sha256: string,
  how: { format: FeedFormat; mapping: CsvMapping | null; category: string | null },
): ImportedFile {
  const reading = canonicalize({ ...how, readerVersion }) ?? '';
  return { sha256, reading: createHash('sha256').update(reading).digest('hex') };
}
