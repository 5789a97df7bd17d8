import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import {
  type FlagTaxonomyEntry,
  flagTaxonomy,
  type ReasonCode,
} from '../../shared/contracts/flag-taxonomy.ts';
import { flagCategories } from '../../shared/contracts/vocabulary.ts';

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');

const codes = (listed: readonly ReasonCode[] | null): string =>
  listed?.map(({ code, text }) => `${code} ${text}`).join('; ') ?? 'no code';

function elsewhere({ category, match, vmss, fincen, cyberTipline }: FlagTaxonomyEntry): string[] {
  const report = fincen ? `\`${fincen.keyword}\`, 38(z) \`${fincen.field38z}\`` : 'not of this';
  return [`\`${category}\``, codes(match), codes(vmss), report, cyberTipline?.join('; ') ?? 'none'];
}

const tables = {
  Categories: table(
    ['category', 'title', 'what it says'],
    flagTaxonomy.map(({ category, title, sentence }) => [`\`${category}\``, title, sentence]),
  ),
  Elsewhere: table(['category', 'MATCH', 'VMSS', 'FinCEN', 'CyberTipline'], flagTaxonomy.map(elsewhere)),
};

it('says of every category what the API says; `npx vitest run tests/docs/flag-categories.test.ts --update` writes it', async () => {
  const page = await readFile('docs/flag-categories.md', 'utf8');
  const written = Object.entries(tables).reduce((text, [name, made]) => {
    const mark = `<!-- ${name} -->\n`;
    const begin = text.indexOf(mark) + mark.length;
    return `${text.slice(0, begin)}\n${made}\n${text.slice(text.indexOf('<!-- end -->', begin))}`;
  }, page);
  await expect(written).toMatchFileSnapshot('../../docs/flag-categories.md');
});

it('knows every category, once, by a title and one sentence', () => {
  expect(flagTaxonomy.map(({ category }) => category)).toEqual(flagCategories);
  for (const { title, sentence } of flagTaxonomy) {
    expect(title.length).toBeGreaterThan(3);
    expect(sentence).toMatch(/^[A-Z][^.]{20,160}\.$/);
  }
});
