import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { problems } from '../../shared/contracts/problem.ts';
import { catalogue, withTables } from './catalogue.ts';
import { heldElsewhere } from './held-elsewhere.ts';

describe('the catalogue of bad input', () => {
  it('has a row for every case, also for those of which only AWS shows the rest', () => {
    const shown = new Set(catalogue.flatMap(({ rows }) => rows.map(({ number }) => number)));
    const cases = Array.from({ length: 88 }, (_, index) => index + 1);
    expect(cases.filter((number) => !shown.has(number))).toEqual([]);
  });

  it('keeps its rows in order, and each in its section', () => {
    for (const { rows, first, last, title } of catalogue) {
      const numbers = rows.map(({ number }) => number);
      expect(numbers, title).toEqual(numbers.toSorted((a, b) => a - b));
      expect([numbers[0], numbers.at(-1)], title).toEqual([first, last]);
    }
  });

  it('expects the status that each code has', () => {
    for (const { answer, input } of catalogue.flatMap(({ rows }) => rows))
      if ('code' in answer) expect(answer.status, input).toBe(problems[answer.code].status);
  });

  it('names tests that there are, where others hold a row', async () => {
    for (const { by, input } of heldElsewhere) {
      const [file, title] = by;
      expect(await readFile(`tests/${file}`, 'utf8'), input).toContain(title);
    }
  });

  it('stands on its page as in its tables (vitest run -u writes them)', async () => {
    const page = await readFile('docs/bad-input.md', 'utf8');
    await expect(withTables(page)).toMatchFileSnapshot('../../docs/bad-input.md');
  });
});
