import type { CsvMapping } from '../../contracts/feeds/csv-mapping.ts';
import type { FeedFormat } from '../../contracts/feeds/feed-registration.ts';
import { unpackFeed } from './bytes/unpack-feed.ts';
import type { Bytes, FeedRow } from './feed-row.ts';
import type { ReadContext } from './read/read-context.ts';
import { readCsvFlags } from './read/read-csv-flags.ts';
import { readFtm } from './read/read-ftm.ts';
import { readJsonl } from './read/read-jsonl.ts';
import { readSdn } from './read/read-sdn.ts';
import { readStix } from './read/read-stix.ts';

/** Files of a feed by their part: the list itself, and for OFAC's list what lies beside it. */
export interface FeedParts {
  readonly list: Bytes;
  readonly alt?: Bytes | null;
  readonly add?: Bytes | null;
}

export interface FeedReading extends ReadContext {
  readonly format: FeedFormat;
  /** For CSV; without one every row is bad. */
  readonly mapping: CsvMapping | null;
}

/**
 * The rows of a feed's file, one by one, in memory that does not grow with the file (OFAC's two neighbour files are
 * held). Each part may be gzipped. Rejects with `UnreadableFeed` where it cannot be unpacked.
 */
export function readFeed({ list, alt, add }: FeedParts, reading: FeedReading): AsyncGenerator<FeedRow> {
  const bytes = unpackFeed(list);
  switch (reading.format) {
    case 'jsonl':
      return readJsonl(bytes, reading);
    case 'csv':
      return readCsvFlags(bytes, { ...reading, mapping: reading.mapping ?? { columns: {} } });
    case 'stix':
      return readStix(bytes, reading);
    case 'ftm':
      return readFtm(bytes, reading);
    case 'ofac-sdn':
      return readSdn(
        { sdn: bytes, alt: alt ? unpackFeed(alt) : null, add: add ? unpackFeed(add) : null },
        reading,
      );
  }
}
