import {
  endsSdnFile,
  readSdnAddress,
  readSdnAlias,
  readSdnEntry,
  type SdnAddress,
  type SdnAlias,
} from '../../../contracts/ofac-sdn.ts';
import type { Result } from '../../../result.ts';
import { readCsv } from '../bytes/read-csv.ts';
import type { Bytes, FeedRow } from '../feed-row.ts';
import { sdnFlag } from '../sdn-flag.ts';

/** Most rows of the files beside the list: they are held in memory while the list is read. OFAC's have some 45,000 together. */
const maxBeside = 500_000;

/** The list's own file, and the two that lie beside it where they do. */
export interface SdnFiles {
  readonly sdn: Bytes;
  readonly alt: Bytes | null;
  readonly add: Bytes | null;
}

type BadRow = Extract<FeedRow, { kind: 'bad' }>;

/**
 * The rows of OFAC's sdn.csv, each with the aliases and addresses that alt.csv and add.csv have of it. A row that is not
 * as the list writes it is bad and does not stop the others.
 */
export async function* readSdn(
  files: SdnFiles,
  { feed }: { readonly feed: string },
): AsyncGenerator<FeedRow> {
  const aliases = await beside<SdnAlias>(files.alt, { file: 'alt.csv', read: readSdnAlias });
  const addresses = await beside<SdnAddress>(files.add, { file: 'add.csv', read: readSdnAddress });
  yield* aliases.bad;
  yield* addresses.bad;
  for await (const row of readCsv(files.sdn)) {
    const { line } = row;
    if ('fault' in row) yield { kind: 'bad', line, file: 'sdn.csv', why: row.fault };
    else if (!endsSdnFile(row.cells)) yield entryRow(row, { aliases, addresses, feed });
  }
}

function entryRow(
  { line, cells }: { line: number; cells: readonly string[] },
  { aliases, addresses, feed }: { aliases: Beside<SdnAlias>; addresses: Beside<SdnAddress>; feed: string },
): FeedRow {
  const entry = readSdnEntry(cells);
  if (!entry.ok) return { kind: 'bad', line, file: 'sdn.csv', why: entry.error };
  const { number } = entry.value;
  const flag = sdnFlag(entry.value, { aliases: aliases.of(number), addresses: addresses.of(number) });
  if (!flag.ok) return { kind: 'passed-over', line, why: flag.error };
  const { flag: raised, leftOut } = flag.value;
  return { kind: 'flag', line, leftOut, flag: { ...raised, source: { ...raised.source, feed } } };
}

interface Beside<T> {
  readonly of: (entry: string) => readonly T[];
  readonly bad: readonly BadRow[];
}

async function beside<T extends SdnAlias | SdnAddress>(
  bytes: Bytes | null,
  { file, read }: { file: string; read: (cells: readonly string[]) => Result<T, string> },
): Promise<Beside<T>> {
  const byEntry = new Map<string, T[]>();
  const bad: BadRow[] = [];
  let rows = 0;
  for await (const row of bytes === null ? [] : readCsv(bytes)) {
    const { line } = row;
    if ('cells' in row && endsSdnFile(row.cells)) continue;
    rows += 1;
    const one = 'fault' in row ? null : read(row.cells);
    const why = rows > maxBeside ? 'too-many-rows' : 'fault' in row ? row.fault : one?.ok ? null : one?.error;
    if (why) bad.push({ kind: 'bad', line, file, why });
    else if (one?.ok) byEntry.set(one.value.number, [...(byEntry.get(one.value.number) ?? []), one.value]);
    if (rows > maxBeside) break;
  }
  return { of: (entry) => byEntry.get(entry) ?? [], bad };
}
