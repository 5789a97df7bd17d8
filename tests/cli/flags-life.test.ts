import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Demo, startDemo } from '../../local/start-demo.ts';
import { memoryStores } from '../../shared/adapters/memory/memory-stores.ts';
import { flagViewSchema } from '../../shared/contracts/flag-view.ts';
import { ended, script } from '../local/run-script.ts';

let demo: Demo;
let cwd: string;

beforeAll(async () => {
  const observer = { log: () => {}, count: () => {}, measure: () => {}, record: () => {} };
  const started = await startDemo({
    stores: memoryStores(),
    sealingKey: Buffer.alloc(32, 7),
    observer,
    port: 0,
  });
  if (!started.ok) throw new Error(started.error);
  demo = started.value;
  cwd = await mkdtemp(join(tmpdir(), 'flagstop-'));
  await mkdir(join(cwd, '.flagstop'));
  await writeFile(join(cwd, '.flagstop/demo.json'), JSON.stringify(demo.file));
  return async () => {
    await started.value.gateway.close();
    await rm(cwd, { recursive: true, force: true });
  };
});

const flags = (...args: readonly string[]) => ended(script('cli/flagstop.ts', ['flags', ...args], { cwd }));
const why = ['--rationale', 'Seen in a case of ours.'];

async function added(host: string): Promise<string> {
  const run = await flags('add', '--category', 'sale-site', '--host', host, '--narrative', 'Why.', '--json');
  expect(run).toMatchObject({ code: 0, stderr: '' });
  return flagViewSchema.parse(JSON.parse(run.stdout)).flagId;
}

describe('flagstop flags', () => {
  it('takes a flag from one member’s word to its end, each step by who may', async () => {
    const id = await added('first.example');
    const other = await added('second.example');
    const steps: [string[], string][] = [
      [['support', id, ...why], 'active, corroborated'],
      [['amend', id, '--email', 'desk@first.example', ...why], 'desk@first.example  (reported)'],
      [['verify', id, '--reference', 'case 1'], 'active, verified'],
      [['hold', id, ...why], 'It acts as reported.'],
      [['release', id, ...why], 'active, verified'],
      [['dispute', id, '--as', 'operator', '--days', '30', ...why], `Dispute 1 of ${id} is open.`],
      [['merge', id, other, ...why], 'second.example  (reported)'],
      [['withdraw', id, ...why], 'active, verified, disputed'],
    ];
    for (const [args, shown] of steps) {
      const run = await flags(...args);
      expect([args[0], run.code, run.stderr]).toEqual([args[0], 0, '']);
      expect(run.stdout).toContain(shown);
    }
    const run = await flags('show', id, '--history');
    expect(run.stdout).toContain('Narrative: Why.');
    const kinds = [...run.stdout.matchAll(/^ +(\d+) {2}\S+ {2}([a-z-]+) by (\S+) of ([^\s:]+)/gm)];
    expect(kinds.map(([, seq, kind, , member]) => `${seq} ${kind} ${member}`)).toEqual([
      '1 raised beacon-hotline',
      '2 supported kite-acquiring',
      '3 amended beacon-hotline',
      '4 verified coalition-office',
      '5 held coalition-office',
      '6 released coalition-office',
      '7 disputed coalition-office',
      '8 merged coalition-office',
      '9 withdrawn beacon-hotline',
    ]);
  });

  it('opens a dispute by one member, and lets an operator overturn the flag', async () => {
    const id = await added('third.example');
    expect((await flags('dispute', id, ...why)).stdout).toContain('Dispute 1');
    const run = await flags('decide', id, '1', '--outcome', 'overturned', ...why);
    expect([run.code, run.stdout]).toEqual([0, expect.stringContaining('overturned, reported')]);
    const late = await flags('support', id, '--as', 'operator', ...why);
    expect([late.code, late.stderr]).toEqual([1, expect.stringContaining('You may: nothing.')]);
  });

  it('reads a flag from a file', async () => {
    const flag = { category: 'advertising', identifiers: [{ type: 'host', value: 'fourth.example' }] };
    await writeFile(join(cwd, 'flag.json'), JSON.stringify(flag));
    const run = await flags('add', 'flag.json');
    expect([run.code, run.stdout]).toEqual([0, expect.stringContaining('advertising: active, reported')]);
  });

  it('finds a flag by what it lists, lists it and takes it along', async () => {
    const id = await added('lonely.example');
    const found = await flags(
      'search',
      'host',
      'https://www.lonely.example/x',
      'co.uk',
      '--as',
      'secondContributor',
    );
    expect([found.code, found.stderr]).toEqual([0, '']);
    for (const line of [
      `${id}  sale-site: active, reported`,
      'Found by https://www.lonely.example/x: the same site.',
      'Not looked for: co.uk, public-suffix.',
      '1 flag found.',
    ])
      expect(found.stdout).toContain(line);
    expect(found.stdout).not.toContain('Narrative');
    const listed = await flags('list');
    expect(listed.stdout).toMatch(new RegExp(`^${id}  .* active, reported .* host lonely.example$`, 'm'));
    const file = join(cwd, 'mine.jsonl');
    expect((await flags('export', file)).stdout).toContain(`flags written to ${file}.`);
    const line =
      (await readFile(file, 'utf8')).split('\n').find((one) => one.includes('lonely.example')) ?? '';
    await writeFile(join(cwd, 'line.json'), line);
    expect((await flags('add', 'line.json')).stdout).toContain(`${id}  sale-site: active, reported  (seq 1)`);
    expect((await flags('export', file)).stderr).toContain('exists');
  });

  it('prints what came with --json, with the history beside it', async () => {
    const id = await added('fifth.example');
    const { stdout } = await flags('show', id, '--history', '--json');
    const both: unknown = JSON.parse(stdout);
    expect(both).toMatchObject({ flag: { flagId: id }, history: [{ seq: 1, kind: 'raised' }] });
  });

  it.each([
    ['no reason', ['support', 'flg_x'], '--rationale is needed'],
    ['no flag', ['show'], 'ID is missing'],
    ['nothing to find', ['search', 'host'], 'VALUE is missing'],
    ['a type that is none', ['search', 'site', 'a.example'], 'TYPE is one of host, url'],
    ['a handle to find without its service', ['search', 'handle', 'a'], 'A handle has 2 parts'],
    ['no identifier', ['add', '--category', 'sale-site'], 'an identifier is needed'],
    [
      'a handle without its service',
      ['add', '--category', 'x', '--handle', 'a'],
      '--handle takes SERVICE:NAME',
    ],
    ['an unknown category', ['add', '--category', 'x', '--host', 'a.example'], '/category not-allowed'],
    ['a token nobody has', ['show', 'flg_x', '--as', 'nobody'], '--as takes one of provider'],
    ['an option that is another step’s', ['hold', 'flg_x', '--seq', '1', ...why], 'it takes no --seq'],
    ['a seq that is none', ['support', 'flg_x', '--seq', 'x', ...why], '--seq takes a number'],
    ['a flag that does not exist', ['show', 'flg_00000000000000000000000000'], '404 not-found'],
  ])('says what is wrong with %s', async (_, args, message) => {
    const run = await flags(...args);
    expect([run.code, run.stdout]).toEqual([1, '']);
    expect(run.stderr).toContain(message);
  });
});
