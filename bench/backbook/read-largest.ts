import { type BackBookFormat, maxBackBookBytes } from '../../shared/contracts/back-book.ts';
import { readBackBook } from '../../shared/domain/back-book/read-back-book.ts';
import { ordinaryApplication } from '../ordinary-application.ts';
import type { FigureTable } from '../report/report.ts';
import { watchMemory } from './watch-memory.ts';

interface Kind {
  readonly what: string;
  readonly format: BackBookFormat;
  readonly header: string;
  /** What follows again and again until the file is as large as may be: whole lines, or a part of one that never ends. */
  readonly part: Uint8Array;
  readonly size: number;
}

/** Cells are read slowly, byte by byte: an eighth of the largest file tells as much. */
const eighth = maxBackBookBytes / 8;
const header = 'reference,legalName,country,businessDescription\n';
const words = 'Bowls and tiles from a workshop by the sea and by post. '.repeat(18);
const repeated = (line: string) => Buffer.from(line.repeat(64));

const kinds: readonly Kind[] = [
  {
    what: 'JSON lines',
    format: 'ndjson',
    header: '',
    part: repeated(`${JSON.stringify(ordinaryApplication({ reference: 'm-1' }))}\n`),
    size: maxBackBookBytes,
  },
  {
    what: 'CSV',
    format: 'csv',
    header,
    part: repeated(`m-1,Thistledown Bindery Ltd,GB,${words}\n`),
    size: eighth,
  },
  {
    what: 'CSV, a quote opened on every line and never closed',
    format: 'csv',
    header,
    part: repeated(`m-1,"Thistledown Bindery Ltd,GB,${words}\n`),
    size: eighth,
  },
  {
    what: 'one line, JSON',
    format: 'ndjson',
    header: '',
    part: Buffer.alloc(65_536, 'a'),
    size: maxBackBookBytes,
  },
  { what: 'one line, CSV', format: 'csv', header, part: Buffer.alloc(65_536, 'a'), size: maxBackBookBytes },
];

/** What reading very large files takes, row by row: good ones and the worst. `share` of the sizes: 1 for a bench. */
export async function readLargest(share = 1): Promise<FigureTable> {
  const rows: string[][] = [];
  for (const kind of kinds) rows.push(await measured({ ...kind, size: kind.size * share }));
  return {
    columns: ['file of', 'MB', 'rows', 'of them unreadable', 'seconds', 'live heap MB', 'peak RSS MB'],
    rows,
  };
}

async function measured({ what, format, header: first, part, size }: Kind): Promise<string[]> {
  const memory = watchMemory();
  const open = async () => bytesOf({ first, part, size, look: memory.look });
  const began = performance.now();
  const read = await readBackBook({ format, from: { bytes: 0, lines: 0 }, open });
  if (!read.ok) throw new Error(`${what}: ${read.error.code}`);
  const counts = { rows: 0, bad: 0, bytes: 0 };
  for await (const { body, end } of read.value) {
    counts.rows += 1;
    counts.bad += body.ok ? 0 : 1;
    counts.bytes = end.bytes;
  }
  if (counts.bytes !== size) throw new Error(`${what}: ${counts.bytes} bytes were read.`);
  const seconds = (performance.now() - began) / 1_000;
  const { heap, rss } = memory.peak();
  const number = (count: number) => count.toLocaleString('en');
  return [
    what,
    number(Math.round(size / 1e6)),
    number(counts.rows),
    number(counts.bad),
    seconds.toFixed(0),
    heap,
    rss,
  ];
}

interface Made {
  readonly first: string;
  readonly part: Uint8Array;
  readonly size: number;
  readonly look: () => void;
}

/** A file of a size, made as it is read. */
async function* bytesOf({ first, part, size, look }: Made): AsyncGenerator<Uint8Array> {
  yield Buffer.from(first);
  const parts = Math.ceil((size - first.length) / part.length);
  const every = Math.ceil(parts / 10);
  for (let n = 0, sent = first.length; n < parts; n += 1, sent += part.length) {
    if (n % every === 0) look();
    yield part.subarray(0, size - sent);
  }
}
