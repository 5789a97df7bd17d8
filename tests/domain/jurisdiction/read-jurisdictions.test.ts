import { readFile } from 'node:fs/promises';
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { csvColumns } from '../../../shared/domain/jurisdiction/csv-columns.ts';
import { readJurisdictions } from '../../../shared/domain/jurisdiction/read-jurisdictions.ts';
import { writeJurisdictions } from '../../../shared/domain/jurisdiction/write-jurisdictions.ts';
import { jurisdictionsArbitrary } from '../../support/jurisdictions-arbitrary.ts';

const now = '2026-11-21T12:00:00.000Z';
const header = csvColumns.join(',');
const read = (content: string | Uint8Array) =>
  readJurisdictions(typeof content === 'string' ? Buffer.from(content) : content, { now });

const legislation = 'DE,legislation,yes,yes,yes,yes,no,,,,,as of 2026,2026-11-20,A law';
const duty = 'DE,suspicion-reporting,,,,,,yes,,,,as of 2026,2026-11-20,A law';
const hotline = 'DE,hotline,,,,,,,A hotline,https://hotline.example/report,,2026,2026-11-20,Its site';

/** Each fault as `line column: what`. */
async function faultsOf(content: string | Uint8Array): Promise<string[]> {
  const result = await read(content);
  return result.ok ? [] : result.error.map(({ line, column, what }) => `${line} ${column}: ${what}`);
}
const faultsIn = (...rows: string[]) => faultsOf([header, ...rows].join('\n'));

describe('a table of jurisdictions', () => {
  it('is read by country, whatever the order of its rows', async () => {
    const fr = hotline.replace('DE', 'FR');
    const result = await read([header, fr, duty, legislation, hotline].join('\n'));
    expect(result).toEqual({
      ok: true,
      value: [
        {
          country: 'DE',
          legislation: {
            ...{ specificLaw: 'yes', definesMaterial: 'yes', coversTechnology: 'yes' },
            ...{ punishesPossession: 'yes', serviceProvidersReport: 'no', note: null },
            ...{ edition: 'as of 2026', asOf: '2026-11-20', source: 'A law' },
          },
          suspicionReporting: {
            duty: 'yes',
            edition: 'as of 2026',
            asOf: '2026-11-20',
            source: 'A law',
          },
          hotline: aHotline,
          financialIntelligenceUnit: null,
        },
        {
          country: 'FR',
          ...{ legislation: null, suspicionReporting: null, hotline: aHotline },
          financialIntelligenceUnit: null,
        },
      ],
    });
  });

  it.each<[string, string]>([
    ['a byte-order mark', `\uFEFF${header}\n${duty}\n`],
    ['lines ended as Windows does', `${header}\r\n${duty}\r\n`],
    ['semicolons, as spreadsheets write in much of Europe', `${header}\n${duty}\n`.replaceAll(',', ';')],
    ['tabs', `${header}\n${duty}\n`.replaceAll(',', '\t')],
    ['empty rows, and rows of nothing but commas', `${header}\n\n${','.repeat(13)}\n${duty}\n\n`],
    [
      'words and codes in other letters',
      `${header.toUpperCase()}\n${duty.replace('DE', 'de').replace('yes', 'YES')}`,
    ],
    ['blanks around cells', `${header}\n${duty.replaceAll(',', ' , ')}`],
    ['columns in another order', reordered(`${header}\n${duty}`)],
  ])('is read with %s', async (_what, content) => {
    const result = await read(content);
    expect(result).toMatchObject({
      ok: true,
      value: [{ country: 'DE', suspicionReporting: { duty: 'yes' } }],
    });
  });

  it.each<[string, string[], string[]]>([
    ['a country that is none', [duty.replace('DE', 'ZX')], ['2 country: This is no country']],
    ['a country by its name', [duty.replace('DE', 'Germany')], ['2 country: This is no country']],
    ['no country', [duty.replace('DE', '')], ['2 country: No country is given']],
    ['a subject that is none', [hotline.replace('hotline', 'helpline')], ['2 subject: This is no subject']],
    ['no source', [duty.replace(',A law', ',')], ['2 source: This is missing']],
    ['no date', [duty.replace('2026-11-20', '')], ['2 as_of: This is missing']],
    ['no edition', [duty.replace('as of 2026', '')], ['2 edition: This is missing']],
    ['a date as people write it', [duty.replace('2026-11-20', '20/11/2026')], ['2 as_of: This is no date']],
    ['a day that no calendar has', [duty.replace('2026-11-20', '2026-02-30')], ['2 as_of: This is no date']],
    ['a day to come', [duty.replace('2026-11-20', '2026-11-23')], ['2 as_of: This day has not come yet']],
    ['a word that is none', [duty.replace('yes', 'perhaps')], ['2 duty: This is none of its words']],
    ['a duty in part', [duty.replace('yes', 'partial')], ['2 duty: This is none of its words']],
    ['a criterion left open', [legislation.replace('yes', '')], ['2 specific_law: This is missing']],
    [
      'a cell of another subject',
      [hotline.replace(',hotline,', ',hotline,yes')],
      ['2 specific_law: This is no column of a row about hotline'],
    ],
    ['an address that is none', [hotline.replace('https://', 'ftp://')], ['2 url: This is no address']],
    [
      'a script for an address',
      [hotline.replace('https://hotline.example/report', 'javascript:alert(1)')],
      ['2 url: This is no address'],
    ],
    [
      'a formula',
      [hotline.replace('A hotline', '=cmd()')],
      ['2 name: A spreadsheet would run this as a formula'],
    ],
    [
      'a formula with another sign',
      [duty.replace('A law', '@SUM(A1)')],
      ['2 source: A spreadsheet would run this as a formula'],
    ],
    [
      'a line break within',
      [duty.replace('A law', '"A\nlaw"')],
      ['2 source: A line break or an invisible character stands in it'],
    ],
    ['too much text', [duty.replace('A law', 'x'.repeat(501))], ['2 source: This is too long']],
    ['a cell too few', [duty.replace(',A law', '')], ['2 null: The row has 13 cells, the header 14']],
    [
      'a comma without quotes',
      [duty.replace('A law', 'A law, § 1')],
      ['2 null: The row has 15 cells, the header 14'],
    ],
    ['a subject twice', [duty, hotline, duty], ['4 subject: DE has this subject already, on line 2']],
    ['a quote that is not closed', [duty.replace('A law', '"A law')], ['2 null: A quote is not closed']],
    [
      'a text beside other faults',
      [hotline.replace('https://', 'http://').replace('2026-11-20', '').replace('A hotline', '=1')],
      [
        '2 name: A spreadsheet would run this as a formula',
        '2 url: This is no address',
        '2 as_of: This is missing',
      ],
    ],
    [
      'several faults, each where it stands',
      [duty.replace('DE', 'UK').replace('yes', ''), legislation.replace(',A law', ',')],
      ['2 country: This is no country', '2 duty: This is missing', '3 source: This is missing'],
    ],
  ])('is refused for %s', async (_what, rows, faults) => {
    expect(await faultsIn(...rows)).toEqual(faults);
  });

  it.each<[string, string | Uint8Array, string]>([
    ['nothing', '', '1 null: The file is empty'],
    ['a header that lacks a column', `${header.replace(',note', '')}\n`, '1 note: The column is missing'],
    ['a header with a column more', `${header},remark\n`, '1 null: One column is unknown'],
    ['a header with a column twice', `${header},note\n`, '1 note: The column is given twice'],
    [
      'text in another encoding',
      Buffer.from(`${header}\n${duty.replace('law', 'lör')}`, 'latin1'),
      '2 null: The text is not UTF-8',
    ],
    ['UTF-16', Buffer.from(`\uFEFF${header}`, 'utf16le'), '1 null: The text is not UTF-8'],
    ['more than 5 MB', Buffer.alloc(5 * 1_024 * 1_024 + 1, 0x2c), '1 null: The file is larger than 5 MB'],
  ])('is refused where it is %s', async (_what, content, fault) => {
    expect(await faultsOf(content)).toEqual([fault]);
  });

  it('is what the project ships, whatever the clock says', async () => {
    const shipped = await readFile('policies/jurisdictions.csv');
    for (const clock of [now, '2020-01-01T00:00:00.000Z']) {
      const result = await readJurisdictions(shipped, { now: clock });
      expect(result.ok && writeJurisdictions(result.value)).toBe(shipped.toString('utf8'));
    }
  });

  it('says what to write instead, and repeats nothing that stood there', async () => {
    const result = await read(`${header}\n${duty.replace('DE', 'UK').replace('yes', 'rhubarb')}`);
    expect(result).toMatchObject({
      error: [{ remedy: 'Write GB.' }, { remedy: 'Write yes, no or unknown.' }],
    });
    expect(JSON.stringify(result)).not.toContain('rhubarb');
  });

  it('is told of a thousand faults at most', async () => {
    expect(await faultsIn(...Array.from({ length: 5_000 }, () => 'x,y'))).toHaveLength(1_000);
  });
});

test.prop([jurisdictionsArbitrary])('what was written is read again', async (rows) => {
  expect(await read(writeJurisdictions(rows))).toEqual({ ok: true, value: rows });
});

test.prop([fc.uint8Array({ maxLength: 2_000 })])('any bytes are read or refused', async (bytes) => {
  expect(typeof (await read(bytes)).ok).toBe('boolean');
});

test.prop([
  fc.array(
    fc.array(fc.constantFrom('DE', 'hotline', 'yes', '=1', '"', '', '\u202e', 'x'.repeat(600)), {
      maxLength: 16,
    }),
  ),
])('any rows are read or refused, each fault with a remedy', async (rows) => {
  const result = await read([header, ...rows.map((cells) => cells.join(','))].join('\n'));
  for (const fault of result.ok ? [] : result.error) {
    expect(fault.line).toBeGreaterThan(1);
    expect(fault.remedy).toMatch(/\.$/);
  }
});

const aHotline = {
  ...{ name: 'A hotline', url: 'https://hotline.example/report' },
  ...{ edition: '2026', asOf: '2026-11-20', source: 'Its site' },
};

function reordered(content: string): string {
  return content
    .split('\n')
    .map((line) => line.split(',').reverse().join(','))
    .join('\n');
}
