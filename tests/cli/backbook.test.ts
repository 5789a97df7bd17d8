import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { startDemo } from '../../local/start-demo.ts';
import { memoryStores } from '../../shared/adapters/memory/memory-stores.ts';
import { registeredBackBookSchema, reportRowSchema } from '../../shared/contracts/back-book.ts';
import { applicationJson } from '../support/an-application.ts';

/** A demo with a folder of its own, and the command line in a directory that knows it. */
async function aPortfolioDemo() {
  const cwd = await mkdtemp(join(tmpdir(), 'flagstop-'));
  const folder = join(cwd, 'files');
  const started = await startDemo({
    stores: memoryStores(),
    sealingKey: Buffer.alloc(32, 7),
    observer: { log: () => {}, count: () => {}, measure: () => {}, record: () => {} },
    port: 0,
    backBookFolder: folder,
  });
  if (!started.ok) throw new Error(started.error);
  const { gateway, file, pumps } = started.value;
  onTestFinished(async () => {
    for (const pump of pumps) await pump.close();
    await gateway.close();
  });
  await mkdir(join(cwd, '.flagstop'));
  await writeFile(join(cwd, '.flagstop/demo.json'), JSON.stringify(file));
  const run = (args: readonly string[], { until }: { until?: RegExp } = {}) =>
    runCli(args, { cwd, ...(until && { until }) });
  return { cwd, folder, file, run };
}

async function runCli(args: readonly string[], { cwd, until }: { cwd: string; until?: RegExp }) {
  const child = spawn(process.execPath, [resolve('cli/flagstop.ts'), 'backbook', ...args], { cwd });
  let [out, told] = ['', ''];
  child.stdout.on('data', (part) => {
    out += String(part);
  });
  child.stderr.on('data', (part) => {
    const met = until?.test(told);
    told += String(part);
    // Once: what is said of it is told on stderr too.
    if (until?.test(told) && !met) child.kill('SIGINT');
  });
  const code = await new Promise<number | null>((done) => child.once('close', done));
  return { code, out, told };
}

const rows = (count: number) =>
  Array.from({ length: count }, (_, at) => JSON.stringify(applicationJson({ reference: `m-${at + 1}` })));

it('has a portfolio screened, tells what came of it and writes the report; the same file again changes nothing', {
  timeout: 60_000,
}, async () => {
  const { cwd, folder, run } = await aPortfolioDemo();
  await writeFile(join(cwd, 'portfolio.ndjson'), [...rows(60), '{"merchant":', ...rows(1)].join('\n'));
  const first = await run(['portfolio.ndjson', '--report', 'report.ndjson']);
  expect(first.out).toMatch(
    /^Back book bbk_[a-z0-9]{26}: done\.\n62 rows: 60 approve, 0 review, 0 decline; 1 error, 1 duplicate\.\n/,
  );
  expect(first.out).toContain(
    '  line 61: malformed-json\n  line 62: duplicate-reference. /merchant/reference duplicate-reference\n',
  );
  expect(first.told).toMatch(/^100 %, 62 rows/m);
  expect(first.code).toBe(1);
  const report = await readFile(join(cwd, 'report.ndjson'), 'utf8');
  const told = report
    .trimEnd()
    .split('\n')
    .map((line) => reportRowSchema.parse(JSON.parse(line)));
  expect(told.map(({ line }) => line)).toEqual(Array.from({ length: 62 }, (_, at) => at + 1));
  expect(JSON.parse(await readFile(join(cwd, 'report.ndjson.summary.json'), 'utf8'))).toMatchObject({
    counts: { rows: 62 },
  });
  // What was screened stands in the log: the file is gone.
  expect(await readdir(folder)).toEqual([]);

  const again = await run(['portfolio.ndjson', '--report', 'report.csv']);
  expect(again.out).toBe(first.out.replace('report.ndjson', 'report.csv'));
  const csv = (await readFile(join(cwd, 'report.csv'), 'utf8')).split('\n');
  expect(csv).toHaveLength(64);
  expect(csv[1]).toBe(`1,m-1,${told[0]?.decisionId},approve,NOTHING_FOUND,,`);
  expect(csv[61]).toBe('61,,,,,malformed-json,');
  const renamed = await run(['portfolio.ndjson', '--name', 'again']);
  expect(renamed.out).toMatch(/^Back book bbk_[a-z0-9]{26} \(again\): done\./);
});

it('goes on after Ctrl-C, and comes back to it with --resume alone', { timeout: 60_000 }, async () => {
  const { cwd, run } = await aPortfolioDemo();
  await writeFile(join(cwd, 'many.ndjson'), rows(1_500).join('\n'));
  const broken = await run(['many.ndjson'], { until: /^\d+ %/m });
  expect(broken.code).toBe(1);
  expect(broken.told).toContain('goes on without you. The same command with --resume comes back to it.');
  const without = await run(['many.ndjson']);
  if (!without.out.includes('done')) expect(without.told).toContain('Add --resume to go on with it');
  const resumed = await run(['many.ndjson', '--resume', '--json']);
  expect(JSON.parse(resumed.out)).toMatchObject({
    state: 'done',
    counts: { rows: 1_500, errors: 0, duplicates: 0 },
  });
  expect(resumed.code).toBe(0);
});

it('takes CSV, says what is wrong with a header, lists and cancels', { timeout: 60_000 }, async () => {
  const { cwd, run } = await aPortfolioDemo();
  await writeFile(join(cwd, 'shops.csv'), 'reference,legalName,country,surprise\nm-1,Shop Nook,GB,x\n');
  const failed = await run(['shops.csv']);
  expect(failed.out).toContain('failed, for its header cannot be used.');
  expect(failed.out).toContain('  /columns/3 unknown-column');
  expect(failed.code).toBe(1);
  const id = /bbk_[a-z0-9]{26}/.exec(failed.out)?.[0] ?? '';
  await writeFile(join(cwd, 'shops.csv'), 'reference,legalName,country\nm-1,Shop Nook,GB\n');
  expect(await run(['shops.csv'])).toMatchObject({ code: 0, out: expect.stringContaining('1 row: ') });
  await writeFile(join(cwd, 'none.csv'), 'reference,legalName,country\n');
  expect(await run(['none.csv'])).toMatchObject({ code: 1, out: expect.stringContaining('has no rows') });
  await writeFile(join(cwd, 'wide.csv'), Buffer.from('reference,legalName,country', 'utf16le'));
  expect((await run(['wide.csv'])).out).toMatch(/cannot be used\.\n.+\n {2}nul-byte$/m);
  expect((await run(['cancel', id])).out).toContain('cancelled');
  expect((await run(['list'])).out.match(/^Back book/gm)).toHaveLength(4);
  expect((await run(['cancel', 'bbk_1'])).code).toBe(1);
});

it.each([
  ['a file that is not there', ['gone.ndjson'], 'cannot be read'],
  ['a format that is none', ['x.ndjson', '--format', 'xlsx'], '--format takes'],
  ['a name with a slash', ['x.ndjson', '--name', 'a/b'], '--name takes'],
  ['no file', [], 'FILE is missing'],
])('refuses %s', { timeout: 60_000 }, async (_what, args, words) => {
  const { run } = await aPortfolioDemo();
  const refused = await run(args);
  expect([refused.code, refused.out]).toEqual([1, '']);
  expect(refused.told).toContain(words);
});

it('takes a file at home only at its own address, once, and as it was said to be', async () => {
  const { cwd, folder, file } = await aPortfolioDemo();
  const content = rows(1).join('');
  const sha256 = 'a'.repeat(64);
  const reply = await fetch(`${file.baseUrl}/v1/providers/${file.provider}/backbooks`, {
    method: 'POST',
    headers: { authorization: `Bearer ${file.tokens.provider}`, 'content-type': 'application/json' },
    body: JSON.stringify({ format: 'ndjson', size: content.length, sha256 }),
  });
  const { upload } = registeredBackBookSchema.parse(await reply.json());
  if (!upload) throw new Error('no address');
  const put = (url: string, method = 'PUT') =>
    new Promise<number>((done, failed) => {
      const sent = request(url, { method }, (answer) => done(answer.resume().statusCode ?? 0));
      sent.once('error', failed);
      sent.end(content);
    });
  const other = new URL(upload.url);
  other.searchParams.set('provider', 'another-pay');
  expect(await put(other.toString())).toBe(403);
  const late = new URL(upload.url);
  late.searchParams.set('until', '9999999999999');
  expect(await put(late.toString())).toBe(403);
  const bare = new URL(upload.url);
  bare.search = '';
  expect(await put(bare.toString())).toBe(400);
  expect(await put(upload.url, 'POST')).toBe(400);
  expect(await put(upload.url)).toBe(400);
  expect(await readdir(folder).catch(() => [])).toEqual([]);
  expect((await readdir(cwd)).toSorted()).toEqual(['.flagstop', 'files']);
});
