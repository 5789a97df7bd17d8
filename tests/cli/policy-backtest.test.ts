import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { backtestSchema } from '../../shared/contracts/backtest.ts';
import { readPolicyFile } from '../../shared/contracts/read-policy-file.ts';
import { policySha256 } from '../../shared/domain/policy/policy-sha256.ts';
import { emptyDirectory, ended, script } from '../local/run-script.ts';
import { ordinaryFacts } from '../support/ordinary-facts.ts';
import { defaultPolicyText } from '../support/policies.ts';
import { sampleId } from '../support/stored-samples.ts';
import { aDemo } from './a-demo.ts';

async function backtest(cwd: string, ...args: readonly string[]) {
  return ended(script('cli/flagstop.ts', ['policy', 'backtest', ...args], { cwd }));
}

/** A rule that every application holds. */
const watchAll = `
  - id: watch-all
    when: merchant.websites >= 0
    outcome: review
    code: WATCH_ALL
    text: For staff.
    merchantText: For the merchant.
`;

it('runs on a server, tells how far it is, prints what would change, and writes the report', async () => {
  const cwd = await emptyDirectory();
  const { file, stores } = await aDemo();
  const read = readPolicyFile(defaultPolicyText.replace(/^version:.*$/m, 'version: "tried"'));
  if (!read.ok) throw new Error('the default policy cannot be read');
  await stores.coalition.putPolicy({ document: read.value, sha256: policySha256(read.value) });
  const who = ['--server', file.baseUrl, '--token', file.tokens.operator];
  const run = await backtest(cwd, 'tried', '--days', '2', '--out', 'report.html', ...who);
  expect(run).toMatchObject({ code: 0 });
  expect(run.stdout).toContain('coalition-default tried beside the active');
  expect(run.stdout).toContain('There were no decisions.');
  expect(run.stderr).toMatch(/100 %, 0 decisions/);
  expect(await readFile(join(cwd, 'report.html'), 'utf8')).toContain('What tried would change');
});

it('runs on a file of decisions without a server', async () => {
  const cwd = await emptyDirectory();
  await writeFile(join(cwd, 'active.yaml'), defaultPolicyText);
  await writeFile(join(cwd, 'draft.yaml'), `${defaultPolicyText}\n${watchAll}`);
  const decision = (name: string) => ({
    ...{ decisionId: sampleId.decision(name), provider: 'pay-one', facts: ordinaryFacts },
    ...{ decidedAt: '2026-11-20T10:00:00.000Z', answer: { outcome: 'approve' } },
  });
  const lines = ['a', 'b', 'c'].map((name) => JSON.stringify(decision(name)));
  await writeFile(join(cwd, 'log.ndjson'), `${lines.join('\n')}\n`);
  const files = ['draft.yaml', '--decisions', 'log.ndjson', '--against', 'active.yaml'];
  const run = await backtest(cwd, ...files);
  expect(run).toMatchObject({ code: 0, stderr: '' });
  expect(run.stdout).toMatch(/approve → review +3 {2}e\.g\. dec_/);
  expect(run.stdout).toMatch(/WATCH_ALL +0 +3 +\+3 +3/);
  const json = await backtest(cwd, ...files, '--json');
  const told = backtestSchema.parse(JSON.parse(json.stdout));
  expect(told).toMatchObject({ providers: 1, from: '2026-11-20', tally: { decisions: 3 } });
  await writeFile(join(cwd, 'bad.ndjson'), `${lines[0]}\n{"decisionId":"x"}\n`);
  const bad = await backtest(cwd, 'draft.yaml', '--decisions', 'bad.ndjson');
  expect(bad).toMatchObject({ code: 1, stdout: '' });
  expect(bad.stderr).toContain('bad.ndjson: line 2 is no decision');
});

it.each([
  [['v', '--days', '93'], '--days takes a whole number from 1 to 92'],
  [['v', '--days', 'x'], '--days takes a whole number from 1 to 92'],
  [[], 'VERSION is missing'],
  [['gone.yaml', '--decisions', 'gone.ndjson'], 'gone.yaml cannot be read'],
])('%j ends with one sentence', async (args, sentence) => {
  const run = await backtest(await emptyDirectory(), ...args);
  expect(run).toMatchObject({ code: 1, stdout: '' });
  expect(run.stderr).toContain(sentence);
});

it('a version that is not stored ends with one sentence', async () => {
  const { file } = await aDemo();
  const who = ['--server', file.baseUrl, '--token', file.tokens.operator];
  const run = await backtest(await emptyDirectory(), 'gone', ...who);
  expect(run).toMatchObject({ code: 1, stdout: '' });
  expect(run.stderr).toContain('404 not-found');
});
