import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../shared/domain/feeds/bytes/read-csv.ts';
import { all, inParts } from '../../support/rows-of-bytes.ts';

const read = (content: string | Uint8Array, options = {}, size?: number) =>
  all(readCsv(inParts(content, size), options));

describe('rows of comma-separated values', () => {
  it.each<[string, string, unknown[]]>([
    [
      'ends of lines of either kind',
      'a,b\r\nc,d\n',
      [
        { line: 1, cells: ['a', 'b'] },
        { line: 2, cells: ['c', 'd'] },
      ],
    ],
    ['a last line without its end', 'a,b', [{ line: 1, cells: ['a', 'b'] }]],
    ['a byte-order mark, before a quoted cell too', '\uFEFF"a",b\n', [{ line: 1, cells: ['a', 'b'] }]],
    [
      'empty cells and empty lines',
      ',\n\n,\n',
      [
        { line: 1, cells: ['', ''] },
        { line: 3, cells: ['', ''] },
      ],
    ],
    [
      'quotes, doubled ones, and breaks within',
      '"a ""b"", c\nd",e\n f,g',
      [
        { line: 1, cells: ['a "b", c\nd', 'e'] },
        { line: 3, cells: [' f', 'g'] },
      ],
    ],
    ['a quote inside an unquoted cell as the cell’s', 'a "b" c,d\n', [{ line: 1, cells: ['a "b" c', 'd'] }]],
    [
      'a quoted cell before a CRLF',
      '"a",b\r\n"c","d"\r\n',
      [
        { line: 1, cells: ['a', 'b'] },
        { line: 2, cells: ['c', 'd'] },
      ],
    ],
    [
      'formulas as what they are written as',
      "=cmd|' /C calc'!A0,+1,@x,-2\n",
      [{ line: 1, cells: ["=cmd|' /C calc'!A0", '+1', '@x', '-2'] }],
    ],
    ['a row of one empty quoted cell', '""\n', [{ line: 1, cells: [''] }]],
  ])('are read with %s', async (_, content, rows) => {
    expect(await read(content)).toEqual(rows);
    expect(await read(content, {}, 1)).toEqual(rows);
  });

  it.each<[string, string | Uint8Array, string]>([
    ['text behind a closing quote', '"a"b,c\nd,e\n', 'text-after-quote'],
    ['a NUL byte', 'a\0,b\nd,e\n', 'nul-byte'],
    [
      'bytes that are no UTF-8',
      Buffer.from([0x61, 0xff, 0x2c, 0x62, 0x0a, 0x64, 0x2c, 0x65]),
      'invalid-utf8',
    ],
    ['more cells than any list has', `${','.repeat(2_000)}\nd,e\n`, 'too-many-cells'],
    ['more bytes than any row has', `${'x'.repeat(101)},b\nd,e\n`, 'line-too-long'],
    ['more bytes within quotes', `"${'x\n'.repeat(101)}",b\nd,e\n`, 'line-too-long'],
  ])('that hold %s are told, and the next one follows', async (_, content, fault) => {
    const [bad, good, ...more] = await read(content, { maxBytes: fault === 'line-too-long' ? 100 : 10_000 });
    expect(bad).toEqual({ line: 1, fault });
    expect(good).toMatchObject({ cells: ['d', 'e'] });
    expect(more).toEqual([]);
  });

  it('whose quote is never closed are told at the end', async () => {
    expect(await read('a,b\nc,"d\ne,f\n')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, fault: 'quote-not-closed' },
    ]);
  });

  it('of more than 10 MB are not held', async () => {
    let most = 0;
    async function* flood() {
      for (let part = 0; part < 200; part += 1) {
        yield Buffer.alloc(256 * 1_024, 0x78);
        most = Math.max(most, process.memoryUsage().arrayBuffers);
      }
      yield Buffer.from('\nd,e\n');
    }
    const before = process.memoryUsage().arrayBuffers;
    expect(await all(readCsv(flood()))).toEqual([
      { line: 1, fault: 'line-too-long' },
      { line: 2, cells: ['d', 'e'] },
    ]);
    expect(most - before).toBeLessThan(40 * 1_024 ** 2);
  });
});

const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', '\n', '\r', ' ', '=') });

test.prop([
  fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 }),
  fc.integer({ min: 1, max: 7 }),
])('what a spreadsheet writes is read as it was, however it arrives', async (rows, size) => {
  const text = rows
    .map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
    .join('\r\n');
  const read = await all(readCsv(inParts(text, size)));
  expect(read.map((row) => ('cells' in row ? row.cells : row.fault))).toEqual(rows);
});

test.prop([fc.uint8Array({ maxLength: 200 }), fc.integer({ min: 1, max: 9 })])(
  'whatever the bytes, rows are the same in parts of any size',
  async (bytes, size) => {
    expect(await all(readCsv(inParts(bytes, size)))).toEqual(await all(readCsv(inParts(bytes))));
  },
);
