import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { jurisdictionCommands } from '../../cli/jurisdictions/jurisdiction-commands.ts';
import { csvColumns, csvSubjects } from '../../shared/domain/jurisdiction/csv-columns.ts';
import { readJurisdictions } from '../../shared/domain/jurisdiction/read-jurisdictions.ts';
import { aDemo } from '../cli/a-demo.ts';
import { emptyDirectory } from '../local/run-script.ts';

const page = await readFile('docs/jurisdictions.md', 'utf8');

it('prints what the page shows; `npx vitest run tests/docs/jurisdictions.test.ts --update` writes it', async () => {
  const { file } = await aDemo();
  const cwd = await emptyDirectory();
  await mkdir(join(cwd, '.flagstop'));
  await writeFile(join(cwd, '.flagstop/demo.json'), JSON.stringify(file));
  const rebuilt: string[] = [];
  for (const [at, part] of page.split(/^```\n/m).entries())
    rebuilt.push(at % 2 === 0 ? part : await replay(part, cwd));
  await expect(rebuilt.join('```\n')).toMatchFileSnapshot('../../docs/jurisdictions.md');
}, 120_000);

it('tells of every command, column and subject', () => {
  const told = [
    ...jurisdictionCommands.map(({ name }) => name),
    ...csvColumns.map((column) => `\`${column}\``),
    ...Object.values(csvSubjects).map(({ word }) => `\`${word}\``),
  ];
  expect(told.filter((word) => !page.includes(word))).toEqual([]);
});

it('counts what is shipped', async () => {
  const shipped = await readJurisdictions(await readFile('policies/jurisdictions.csv'), {
    now: new Date().toISOString(),
  });
  const rows = shipped.ok ? shipped.value : [];
  expect(page).toContain(
    `| \`legislation\` | ${rows.flatMap((row) => (row.legislation ? [row.country] : [])).join(' ')} |`,
  );
  expect(page).toContain(`| \`hotline\` | ${rows.filter(({ hotline }) => hotline).length} |`);
  const units = rows.filter(({ financialIntelligenceUnit }) => financialIntelligenceUnit).length;
  expect(page).toContain(`| \`financial-intelligence-unit\` | ${units} |`);
});

/** One block: each command with what it printed now, where that differs from the page in more than times and hashes. */
async function replay(block: string, cwd: string): Promise<string> {
  const told: string[] = [];
  for (const text of block.split(/^\$ /m).slice(1)) {
    const end = text.indexOf('\n') + 1;
    const [command, shown] = [text.slice(0, end), text.slice(end)];
    const [, written] = /^cat (\S+)\n$/.exec(command) ?? [];
    if (written !== undefined) await writeFile(join(cwd, written), shown);
    const printed = await shell(command, cwd);
    told.push(`$ ${command}${alike(printed) === alike(shown) ? shown : printed}`);
  }
  return told.join('');
}

function shell(command: string, cwd: string): Promise<string> {
  const flagstop = `flagstop() { "${process.execPath}" "${resolve('cli/flagstop.ts')}" "$@"; }; ${command}`;
  return new Promise((done) => {
    execFile('sh', ['-c', flagstop], { cwd }, (_error, stdout, stderr) => done(stdout + stderr));
  });
}

/** Without what is another every time. */
function alike(text: string): string {
  return text.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME').replaceAll(/file [0-9a-f]{12}…/g, 'FILE');
}
