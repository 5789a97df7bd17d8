import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import * as z from 'zod';
import {
  endsSdnFile,
  readSdnAddress,
  readSdnAlias,
  readSdnEntry,
  type SdnAddress,
  type SdnAlias,
} from '../../shared/contracts/ofac-sdn.ts';
import { sdnFlag } from '../../shared/domain/feeds/sdn-flag.ts';
import type { Result } from '../../shared/result.ts';
import type { FeedRow } from './feed-row.ts';

type BadRow = Extract<FeedRow, { kind: 'bad' }>;

/**
 * The flags of OFAC's sdn.csv, with the aliases and addresses of the alt.csv and add.csv that lie beside it, where
 * they do. A row that is not as the list writes it is reported with its line and does not stop the others.
 */
export async function readOfacSdn(content: Buffer, path: string): Promise<FeedRow[]> {
  const rows: FeedRow[] = [];
  const aliases = await readBeside(join(dirname(path), 'alt.csv'), readSdnAlias);
  const addresses = await readBeside(join(dirname(path), 'add.csv'), readSdnAddress);
  rows.push(...aliases.bad, ...addresses.bad);
  for (const { cells, line } of csvRows(content)) {
    const entry = readSdnEntry(cells);
    if (!entry.ok) {
      rows.push({ kind: 'bad', line, file: basename(path), why: entry.error });
      continue;
    }
    const { number } = entry.value;
    const beside = { aliases: aliases.of(number), addresses: addresses.of(number) };
    const flag = sdnFlag(entry.value, beside);
    rows.push(
      flag.ok ? { kind: 'flag', line, ...flag.value } : { kind: 'passed-over', line, why: flag.error },
    );
  }
  return rows;
}

interface Beside<T> {
  readonly of: (entry: string) => readonly T[];
  readonly bad: readonly BadRow[];
}

async function readBeside<T extends SdnAlias | SdnAddress>(
  path: string,
  read: (cells: readonly string[]) => Result<T, string>,
): Promise<Beside<T>> {
  const byEntry = new Map<string, T[]>();
  const bad: BadRow[] = [];
  for (const { cells, line } of csvRows(await contentOf(path))) {
    const row = read(cells);
    if (!row.ok) bad.push({ kind: 'bad', line, file: basename(path), why: row.error });
    else byEntry.set(row.value.number, [...(byEntry.get(row.value.number) ?? []), row.value]);
  }
  return { of: (entry) => byEntry.get(entry) ?? [], bad };
}

async function contentOf(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch {
    return Buffer.alloc(0);
  }
}

interface CsvRow {
  readonly cells: readonly string[];
  readonly line: number;
}

const parsedRows = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));

/** Every row with the line it ends on; the file's end mark is not one. Quotes inside an unquoted field are the field's. */
function csvRows(content: Buffer): CsvRow[] {
  const rows: unknown = parse(content, {
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  });
  return parsedRows
    .parse(rows)
    .map(({ record, info }) => ({ cells: record, line: info.lines }))
    .filter(({ cells }) => !endsSdnFile(cells));
}
