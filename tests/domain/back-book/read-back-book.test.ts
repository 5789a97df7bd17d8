import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { BackBookFormat } from '../../../shared/contracts/back-book.ts';
import { maxRowBytes } from '../../../shared/domain/back-book/back-book-row.ts';
import { maxRowLines } from '../../../shared/domain/back-book/csv-rows.ts';
import type { FilePlace } from '../../../shared/domain/back-book/physical-lines.ts';
import { readBackBook } from '../../../shared/domain/back-book/read-back-book.ts';
import { all, inParts } from '../../support/rows-of-bytes.ts';

const start: FilePlace = { bytes: 0, lines: 0 };

async function rowsOf(
  content: string | Uint8Array,
  { format, from = start, size = 7 }: { format: BackBookFormat; from?: FilePlace; size?: number },
) {
  const bytes = Buffer.from(content);
  const open = async (at: number) => inParts(bytes.subarray(at), size);
  const read = await readBackBook({ format, from, open });
  if (!read.ok) return { header: read.error };
  return { rows: await all(read.value) };
}

async function told(content: string | Uint8Array, format: BackBookFormat, size?: number) {
  const { rows, header } = await rowsOf(content, { format, ...(size !== undefined && { size }) });
  if (header)
    return header.errors.map(({ pointer, code, nearest }) => `${pointer} ${code} ${nearest ?? ''}`.trim());
  return rows.map(({ line, body }) =>
    body.ok ? [line, Buffer.from(body.value).toString('utf8')] : [line, `! ${body.error.code}`],
  );
}

describe('a file of JSON lines', () => {
  it.each<[string, string | Uint8Array, unknown[]]>([
    [
      'lines ended by LF, CRLF and nothing',
      '{"a":1}\n{"b":2}\r\n{"c":3}',
      [
        [1, '{"a":1}'],
        [2, '{"b":2}'],
        [3, '{"c":3}'],
      ],
    ],
    ['a byte-order mark', '\uFEFF{"a":1}\n', [[1, '{"a":1}']]],
    [
      'blank lines, which are no rows',
      '\n  \n{"a":1}\n\r\n{"b":2}\n',
      [
        [3, '{"a":1}'],
        [5, '{"b":2}'],
      ],
    ],
    ['nothing', '', []],
    [
      'a last line that is cut off',
      '{"a":1}\n{"b":',
      [
        [1, '{"a":1}'],
        [2, '{"b":'],
      ],
    ],
  ])('holds %s', async (_what, content, rows) => {
    expect(await told(content, 'ndjson')).toEqual(rows);
  });

  it('passes by a line that is too long, and goes on at the next', async () => {
    const long = 'x'.repeat(maxRowBytes + 1);
    expect(await told(`{"a":1}\n${long}\n{"b":2}\n${long}`, 'ndjson', 65_536)).toEqual([
      [1, '{"a":1}'],
      [2, '! line-too-long'],
      [3, '{"b":2}'],
      [4, '! line-too-long'],
    ]);
    expect(await told(`${'y'.repeat(maxRowBytes)}\r\n`, 'ndjson', 65_536)).toHaveLength(1);
  });
});

const header = 'reference,legalName,country';
const application = (merchant: object, event = 'periodic-review') => JSON.stringify({ event, merchant });
const shop = (reference: string, legalName = 'Shop') => application({ reference, legalName, country: 'GB' });

describe('a file of comma-separated values', () => {
  it.each<[string, string | Uint8Array, unknown[]]>([
    [
      'a row a line',
      `${header}\nm-1,Shop,GB\r\nm-2,Shop,GB`,
      [
        [2, shop('m-1')],
        [3, shop('m-2')],
      ],
    ],
    [
      'a byte-order mark and a quoted header',
      `\uFEFF"reference","legalName",country\nm-1,Shop,GB\n`,
      [[2, shop('m-1')]],
    ],
    [
      'a quoted cell over lines',
      `${header}\nm-1,"Shop\nand ""Sons""",GB\nm-2,Shop,GB\n`,
      [
        [2, shop('m-1', 'Shop\nand "Sons"')],
        [4, shop('m-2')],
      ],
    ],
    ['formulas, which are text', `${header}\nm-1,=1+1,GB\n`, [[2, shop('m-1', '=1+1')]]],
    [
      'too few and too many cells',
      `${header}\nm-1,Shop\nm-2,Shop,GB,x\nm-3,Shop,GB\n`,
      [
        [2, '! another-number-of-cells'],
        [3, '! another-number-of-cells'],
        [4, shop('m-3')],
      ],
    ],
    [
      'a last row that is cut off',
      `${header}\nm-1,Shop,GB\nm-2,Sh`,
      [
        [2, shop('m-1')],
        [3, '! another-number-of-cells'],
      ],
    ],
    ['empty rows', `${header}\n\n\r\nm-1,Shop,GB\n\n`, [[4, shop('m-1')]]],
    [
      'bytes that are no UTF-8',
      Buffer.concat([Buffer.from(`${header}\nm-1,`), Buffer.from([0xff]), Buffer.from(',GB\nm-2,Shop,GB\n')]),
      [
        [2, '! invalid-utf8'],
        [3, shop('m-2')],
      ],
    ],
    ['a NUL byte', `${header}\nm-1,S\0op,GB\n`, [[2, '! nul-byte']]],
  ])('holds %s', async (_what, content, rows) => {
    for (const size of [1, 7, 4_096]) expect(await told(content, 'csv', size)).toEqual(rows);
  });

  it('loses one row to a quote that is never closed, and none of those behind it', async () => {
    const rows = Array.from({ length: 3 * maxRowLines }, (_, at) => `m-${at},Shop,GB`);
    const content = `${header}\nm-x,"Shop,GB\n${rows.join('\n')}\n`;
    const read = await told(content, 'csv', 4_096);
    expect(read).toEqual([[2, '! quote-not-closed'], ...rows.map((_, at) => [at + 3, shop(`m-${at}`)])]);
  });

  it('takes a quoted cell over as many lines as it may, and no more', async () => {
    const cell = (lines: number) => `"${Array.from({ length: lines }, () => 'x').join('\n')}"`;
    const within = await told(`${header}\nm-1,${cell(maxRowLines)},GB\nm-2,Shop,GB\n`, 'csv');
    expect(within).toHaveLength(2);
    const beyond = await told(`${header}\nm-1,${cell(maxRowLines + 1)},GB\nm-2,Shop,GB\n`, 'csv');
    expect(beyond.at(0)).toEqual([2, '! quote-not-closed']);
    expect(beyond.at(-1)).toEqual([maxRowLines + 3, shop('m-2')]);
  });

  it('puts columns where the application has them', async () => {
    const columns =
      'reference,legalName,country,event,websites,websites,address.city,principals.2.name,principals.1.name,principals.1.role,taxIds.1.type,taxIds.1.value,taxIds.1.country,bankAccounts.1.iban,sponsor.reference';
    const cells =
      'm-1,Shop,GB,update,https://a.example,https://b.example,Ambleford,Second One,First One,owner,vat,GB123,GB,,s-1';
    const merchant = {
      ...{ reference: 'm-1', legalName: 'Shop', country: 'GB' },
      ...{ address: { city: 'Ambleford' }, sponsor: { reference: 's-1' } },
      websites: ['https://a.example', 'https://b.example'],
      principals: [{ name: 'First One', role: 'owner' }, { name: 'Second One' }],
      taxIds: [{ type: 'vat', value: 'GB123', country: 'GB' }],
    };
    expect(await told(`${columns}\n${cells}\n`, 'csv')).toEqual([[2, application(merchant, 'update')]]);
  });

  it.each<[string, string, string[]]>([
    ['a column that is none', `${header},iban\n`, ['/columns/3 unknown-column']],
    ['a column that stands twice', `${header},country\n`, ['/columns/3 duplicate-column']],
    [
      'columns that are missing',
      'reference\nm-1\n',
      ['/columns missing-column legalName', '/columns missing-column country'],
    ],
    [
      'a merchant where the header should be',
      'm-1,Shop,GB\n',
      [
        '/columns/0 unknown-column',
        '/columns/1 unknown-column',
        '/columns/2 unknown-column',
        '/columns missing-column reference',
        '/columns missing-column legalName',
        '/columns missing-column country',
      ],
    ],
    ['nothing at all', '', ['required']],
    ['a prototype', `${header},__proto__\n`, ['/columns/3 unknown-column']],
  ])('whose header has %s cannot be used', async (_what, content, errors) => {
    expect(await told(content, 'csv')).toEqual(errors);
  });
});

const csvCell = fc.oneof(
  fc.constantFrom('m-1', 'Shop', 'GB', '', '"a,b"', '"a\nb"', '"', '"x', 'a"b', '""', '"a""b"', '\n', '\r\n'),
  fc.string({ maxLength: 6 }),
);
const csvFile = fc
  .array(
    fc.array(csvCell, { maxLength: 4 }).map((cells) => cells.join(',')),
    { maxLength: 12 },
  )
  .map((rows) => `${header}\n${rows.join('\n')}`);
const jsonFile = fc
  .array(fc.oneof(fc.constantFrom('{"a":1}', '', ' ', '{', '\r'), fc.string({ maxLength: 8 })), {
    maxLength: 12,
  })
  .map((lines) => lines.join('\n'));

describe('any file', () => {
  test.prop([
    fc.oneof(
      csvFile.map((content) => ['csv', content] as const),
      jsonFile.map((content) => ['ndjson', content] as const),
    ),
  ])(
    'read on from behind any row gives the rows that follow it, whatever its parts',
    async ([format, content]) => {
      const { rows = [] } = await rowsOf(content, { format, size: 4_096 });
      expect((await rowsOf(content, { format, size: 3 })).rows ?? []).toEqual(rows);
      for (const [at, { end }] of rows.entries())
        expect((await rowsOf(content, { format, from: end })).rows).toEqual(rows.slice(at + 1));
    },
  );

  test.prop([csvFile])(
    'of which every line that is a row by itself is one, or part of one',
    async (content) => {
      const { rows = [] } = await rowsOf(content, { format: 'csv' });
      const lines = content.split('\n').length;
      for (const [at, { line, end }] of rows.entries()) {
        expect(line).toBeLessThanOrEqual(end.lines);
        expect(line).toBeGreaterThan(rows[at - 1]?.end.lines ?? 1);
        expect(end.lines).toBeLessThanOrEqual(lines);
      }
    },
  );
});

describe('a large file', () => {
  it('is read row by row: what is held does not grow with it', { timeout: 60_000 }, async () => {
    const line = Buffer.from(`${shop('m-1', 'Shop '.repeat(1_000))}\n`);
    const rowsInPart = 50;
    const part = Buffer.concat(Array.from({ length: rowsInPart }, () => line));
    const wanted = 64 * 1_024 ** 2;
    let handedOut = 0;
    let taken = 0;
    let mostAhead = 0;
    async function* generated() {
      for (; handedOut < wanted; handedOut += part.length) yield part;
    }
    const read = await readBackBook({ format: 'ndjson', from: start, open: async () => generated() });
    if (!read.ok) throw new Error('no header in JSON lines');
    let rows = 0;
    for await (const { end } of read.value) {
      rows += 1;
      taken = end.bytes;
      mostAhead = Math.max(mostAhead, handedOut - taken);
    }
    expect(taken).toBe(handedOut);
    expect(rows).toBe(handedOut / line.length);
    expect(mostAhead).toBeLessThanOrEqual(part.length);
  });
});
