import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { emptyDirectory, ended, script } from '../local/run-script.ts';

async function policy(...args: readonly string[]) {
  return ended(script('cli/flagstop.ts', ['policy', ...args], { cwd: await emptyDirectory() }));
}

/** A file of its own with a text. */
async function fileOf(text: string): Promise<string> {
  const path = join(await emptyDirectory(), 'policy.yaml');
  await writeFile(path, text);
  return path;
}

const head = `id: mine
version: "1"
facts: facts-2
title: A policy
thresholds:
  few: { value: 3, says: A few. }
  spare: { value: 0.5, says: Nothing speaks of it. }
rules:
`;
const rule = (lines: string) => `  - id: a-rule
    when: ${lines}
    code: A_CODE
    text: For staff.
    merchantText: For the merchant.
    owner: a group
    reviewBy: "2999-01-01"
`;
const checkedSchema = z.object({
  usable: z.boolean(),
  faults: z.array(z.object({ line: z.int(), where: z.string(), what: z.string() })),
  warnings: z.array(z.object({ line: z.int(), rule: z.string().nullable(), what: z.string() })),
});

describe('flagstop policy check', () => {
  it('warns of what an author will not have meant, by line, and the file can be used', async () => {
    const path = await fileOf(`${head}${rule('coverage.unread > thresholds.few\n    outcome: decline')}`);
    const run = await policy('check', path);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    const [first, ...warnings] = run.stdout.trimEnd().split('\n');
    expect(first).toMatch(/^mine 1 can be used: 1 rules, SHA-256 [0-9a-f]{64}, with 2 to look at\.$/);
    expect(warnings[0]).toContain(`Warning: ${path}: line 10, rule a-rule, /rules/0/when declines where`);
    expect(warnings[0]).toContain('it holds where no flag is met');
    expect(warnings[1]).toContain(`Warning: ${path}: line 7, /thresholds/spare is a threshold that no`);
  });

  it('warns of a rule that is past its day of review', async () => {
    const path = await fileOf(
      `${head}${rule('coverage.unread > thresholds.few\n    outcome: review')}`.replace('2999', '2001'),
    );
    const run = await policy('check', path);
    expect(run.code).toBe(0);
    expect(run.stdout).toContain(
      'line 16, rule a-rule, /rules/0/reviewBy was to be looked at again by 2001-01-01',
    );
  });

  it('names the line of each fault of a rule', async () => {
    const path = await fileOf(`${head}${rule('merchant.colour == "red"\n    outcome: decline')}`);
    const run = await policy('check', path);
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toContain(
      `${path}: line 10, rule a-rule, /rules/0/when, character 10 No such key: colour. `,
    );
  });

  it("holds a provider's own rules to what they may be", async () => {
    const approving = `${head}${rule('merchant.sandbox\n    outcome: approve')}`;
    const run = await policy('check', await fileOf(approving.replace('id: mine', 'id: own-harbour-pay')));
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('line 11, rule a-rule, /rules/0/outcome approves');
  });

  it('prints one JSON object for machines, with a line for each fault and each warning', async () => {
    const read = async (text: string) => {
      const run = await policy('check', await fileOf(text), '--json');
      expect(run.stderr).toBe('');
      return { code: run.code, ...checkedSchema.parse(JSON.parse(run.stdout)) };
    };
    expect(await read(`${head}${rule('"false"\n    outcome: decline')}`)).toMatchObject({
      code: 0,
      usable: true,
      faults: [],
      warnings: [{ line: 10, rule: 'a-rule' }, { line: 6 }, { line: 7 }],
    });
    expect(await read(`${head}${rule('nothing\n    outcome: review')}`)).toMatchObject({
      code: 1,
      usable: false,
      faults: [{ line: 10, what: 'Unknown variable: nothing' }],
    });
    expect(await read('id: mine\nrules: []\n')).toMatchObject({
      code: 1,
      faults: [{ line: 1 }, {}, {}, { line: 2 }],
    });
  });
});

describe('flagstop policy test', () => {
  it("finds the coalition's policy to be as its cases say", async () => {
    const run = await policy('test');
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toMatch(/^coalition-default \S+: [0-9]+ rules, [0-9]+ cases, all is as they say\.\n$/);
  });

  it('says of each case that differs what differs, and of each rule what cases it lacks', async () => {
    const cases = join(await emptyDirectory(), 'cases');
    await cp(resolve('policies/cases'), cases, { recursive: true });
    const feedStale = join(cases, 'feed-stale.json');
    const text = await readFile(feedStale, 'utf8');
    await writeFile(feedStale, text.replaceAll('"FEED_STALE"', '"FEED_FRESH"'));
    await rm(join(cases, 'suspicious-unicode.json'));
    const run = await policy('test', resolve('policies/coalition-default.yaml'), '--cases', cases);
    expect(run.code).toBe(1);
    expect(run.stdout).toContain('suspicious-unicode.json: rule suspicious-unicode has no cases\n');
    expect(run.stdout).toContain('feed-stale.json: has no case in which the rule holds\n');
    expect(run.stdout).toMatch(/^feed-stale\.json, ".+": FEED_FRESH should hold and does not$/m);
    expect(run.stdout).toMatch(/^feed-stale\.json, ".+": FEED_STALE holds and is not named$/m);
    expect(run.stdout).toMatch(/cases, [0-9]+ differences\.\n$/);
  });

  it.each([
    ['a folder that is not there', ['--cases', 'nowhere'], 'nowhere cannot be read: it is no folder'],
    ['a folder without a base', ['--cases', '.'], 'base.json cannot be read: there is no such file'],
    ['a file that is not there', ['nowhere.yaml'], 'nowhere.yaml cannot be read'],
    ['two files', ['one.yaml', 'two.yaml'], 'Name one FILE'],
  ])('answers one sentence for %s', async (_what, args, sentence) => {
    const run = await policy('test', ...args);
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toContain(sentence);
    expect(run.stderr.trim().split('\n')).toHaveLength(1);
  });

  it('names the file and the place that is not as cases are written', async () => {
    const cases = join(await emptyDirectory(), 'cases');
    await cp(resolve('policies/cases'), cases, { recursive: true });
    await writeFile(join(cases, 'feed-stale.json'), '{"rule": "feed-stale", "cases": []}');
    const run = await policy('test', '--cases', cases);
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toContain('feed-stale.json is not as cases are written: /cases ');
  });
});
