import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FlagRow } from '../../cli/import/raise-all.ts';
import { raiseAll } from '../../cli/import/raise-all.ts';
import { readJsonl } from '../../cli/import/read-jsonl.ts';
import { readOfacSdn } from '../../cli/import/read-ofac-sdn.ts';
import { memberIdSchema } from '../../shared/contracts/ids.ts';
import { listedFlagId } from '../../shared/domain/flag-id.ts';
import { emptyDirectory, ended, script } from '../local/run-script.ts';
import { aDemo } from './a-demo.ts';

const sdn = resolve('tests/cli/lists/sdn.csv');

async function importList(args: readonly string[], demo: Awaited<ReturnType<typeof aDemo>>) {
  const where = ['--server', demo.file.baseUrl, '--token', demo.file.tokens.operator];
  const cwd = await emptyDirectory();
  return ended(script('cli/flagstop.ts', ['flags', 'import', ...args, ...where], { cwd }));
}

function idOf(entry: string, feed = 'ofac-sdn') {
  return listedFlagId({ member: 'coalition-office', feed, entry });
}

describe('flagstop flags import --format ofac-sdn', () => {
  it('raises parties as verified flags, passes ships over, reports bad rows with their lines, and goes on', async () => {
    const demo = await aDemo();
    const run = await importList([sdn, '--format', 'ofac-sdn'], demo);
    expect(run.code).toBe(1);
    expect(run.stdout).toContain('3 flags raised, 0 there before, 0 refused; 3 bad rows.');
    expect(run.stdout).toContain('1 row passed over: a vessel, not a party.');
    expect(run.stderr).toContain('alt.csv line 3: column 4 is not what the list has there');
    expect(run.stderr).toContain('sdn.csv line 4: has 4 columns where the list has 12');
    expect(run.stderr).toContain('sdn.csv line 6: column 1 is not what the list has there');
    const head = await demo.stores.flags.readHead(idOf('990002'));
    expect(head).toMatchObject({
      state: 'active',
      evidence: 'verified',
      category: 'sanctions-listed',
      feed: 'ofac-sdn',
      raisedBy: memberIdSchema.parse('coalition-office'),
    });
    expect(head?.identifiers.map(({ type }) => type)).toEqual(['person_name', 'person_name', 'wallet']);
  });

  it('raises nothing twice', async () => {
    const demo = await aDemo();
    await importList([sdn, '--format', 'ofac-sdn'], demo);
    const again = await importList([sdn, '--format', 'ofac-sdn'], demo);
    expect(again.stdout).toContain('0 flags raised, 3 there before, 0 refused');
    expect(await demo.stores.flags.readHead(idOf('990001'))).toMatchObject({ seq: 1 });
  });

  it('refuses a token that may not raise flags with one sentence, and stops', async () => {
    const demo = await aDemo();
    const auditor = {
      ...demo,
      file: { ...demo.file, tokens: { ...demo.file.tokens, operator: demo.file.tokens.auditor } },
    };
    const run = await importList([sdn, '--format', 'ofac-sdn'], auditor);
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('(403 scope-missing)');
    expect(run.stderr).toContain('The import ended early; the same command continues it.');
  });
});

describe('an import that is interrupted', () => {
  it('is continued by the next one: together they raise every flag once', async () => {
    const demo = await aDemo();
    const { baseUrl, tokens } = demo.file;
    const rows = inventedRows(60);
    const counts = { raised: 0, existed: 0, refused: 0 };
    const target = { baseUrl, token: tokens.operator, concurrency: 8, pause: async () => {} };
    // The first run takes only the rows before the interruption, and loses the answer to one of them.
    await raiseAll(rows.slice(0, 25), { ...target, done: () => {} });
    const end = await raiseAll(rows, {
      ...target,
      done: (_row, how) => {
        counts[typeof how === 'string' ? how : 'refused'] += 1;
      },
    });
    expect(end).toBeNull();
    expect(counts).toEqual({ raised: 35, existed: 25, refused: 0 });
    for (const { flag } of rows)
      expect(await demo.stores.flags.readHead(idOf(flag.source?.entry ?? '', 'invented'))).toMatchObject({
        seq: 1,
      });
  });

  it('tells that the server is gone, after trying again', async () => {
    const demo = await aDemo();
    await demo.gateway.close();
    const told: string[] = [];
    const waits: number[] = [];
    const end = await raiseAll(inventedRows(3), {
      baseUrl: demo.file.baseUrl,
      token: 'x',
      concurrency: 2,
      pause: async (ms) => void waits.push(ms),
      done: ({ line }) => told.push(String(line)),
    });
    expect(end).toEqual({ kind: 'unreachable', baseUrl: demo.file.baseUrl });
    expect(told).toEqual([]);
    expect(waits.toSorted((a, b) => a - b)).toEqual([250, 250, 1_000, 1_000, 3_000, 3_000, 9_000, 9_000]);
  });
});

describe('flagstop flags import --format jsonl', () => {
  it('gives a line without a source one of its own, the same wherever it stands', () => {
    const line = '{"category":"advertising","identifiers":[{"type":"host","value":"lark.example"}]}';
    const [first] = readJsonl(Buffer.from(line), 'a.jsonl');
    const [second] = readJsonl(Buffer.from(`\n\r\n${line}\r\n`), 'b.jsonl');
    expect(first).toMatchObject({ kind: 'flag', line: 1, flag: { source: { feed: 'jsonl' } } });
    expect(second).toEqual({ ...first, line: 3 });
  });

  it('reports lines that are no flags, with what is wrong, and raises the others', async () => {
    const demo = await aDemo();
    const path = join(await emptyDirectory(), 'list.jsonl');
    const good = { category: 'advertising', identifiers: [{ type: 'host', value: 'lark.example' }] };
    const lines = [JSON.stringify(good), '{', JSON.stringify({ ...good, category: 'gossip' }), '[]'];
    await writeFile(path, lines.join('\n'));
    const run = await importList([path, '--format', 'jsonl'], demo);
    expect(run.code).toBe(1);
    expect(run.stdout).toContain('1 flag raised, 0 there before, 0 refused; 3 bad rows.');
    expect(run.stderr).toContain(`${path} line 2: malformed-json`);
    expect(run.stderr).toContain(`${path} line 3: schema: /category not-allowed`);
    expect(run.stderr).toContain(`${path} line 4: body-not-object`);
  });
});

describe('readOfacSdn', () => {
  it('reads a list without its neighbours', async () => {
    const path = join(await emptyDirectory(), 'sdn.csv');
    const rows = await readOfacSdn(await readFile(sdn), path);
    expect(rows.filter(({ kind }) => kind === 'flag')).toHaveLength(3);
    expect(rows.filter(({ kind }) => kind === 'bad')).toHaveLength(2);
  });
});

function inventedRows(count: number): FlagRow[] {
  return Array.from({ length: count }, (_, index) => ({
    kind: 'flag',
    line: index + 1,
    leftOut: 0,
    flag: {
      category: 'sanctions-listed',
      identifiers: [{ type: 'host', value: `shop-${index}.example` }],
      evidenceReferences: ['invented list'],
      source: { feed: 'invented', entry: String(index) },
    },
  }));
}
