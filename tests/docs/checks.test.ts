import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { type CheckName, checkNames } from '../../shared/contracts/checks.ts';
import { checkCatalogue } from '../../shared/domain/checks/check-catalogue.ts';

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');

function checkRow(name: CheckName): string[] {
  const { looksAt, fails, unknown, source } = checkCatalogue[name];
  return [`\`${name}\``, looksAt, fails, unknown, source];
}

const noteRows = checkNames.flatMap((name) =>
  Object.entries(checkCatalogue[name].notes).map(([note, means]) => [`\`${name}\``, `\`${note}\``, means]),
);

const tables = {
  Checks: table(['check', 'looks at', 'fails where', 'unknown where', 'source'], checkNames.map(checkRow)),
  Notes: table(['check', 'note', 'means'], noteRows),
};

it('says of every check what the code says; `npx vitest run tests/docs/checks.test.ts --update` writes it', async () => {
  const page = await readFile('docs/checks.md', 'utf8');
  const written = Object.entries(tables).reduce((text, [name, made]) => {
    const mark = `<!-- ${name} -->\n`;
    const begin = text.indexOf(mark) + mark.length;
    return `${text.slice(0, begin)}\n${made}\n${text.slice(text.indexOf('<!-- end -->', begin))}`;
  }, page);
  await expect(written).toMatchFileSnapshot('../../docs/checks.md');
});

it('names the categories that the code has', async () => {
  const { fails } = checkCatalogue.highRiskCategory;
  const source = await readFile('shared/domain/checks/category/check-high-risk-category.ts', 'utf8');
  const coded = [...source.matchAll(/\['([0-9]{4})'/g)].map(([, code = '']) => code);
  expect([...fails.matchAll(/[0-9]{4}/g)].map(([code]) => code).sort()).toEqual(coded.sort());
});
