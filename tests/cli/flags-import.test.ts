import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { feedCalls } from '../../cli/import/feed-calls.ts';
import { memberIdSchema } from '../../shared/contracts/ids.ts';
import { listedFlagId } from '../../shared/domain/flag-id.ts';
import { emptyDirectory, ended, script } from '../local/run-script.ts';
import { aDemo } from './a-demo.ts';

const sdn = resolve('tests/cli/lists/sdn.csv');
type Demo = Awaited<ReturnType<typeof aDemo>>;

async function flagstop(args: readonly string[], demo: Demo, as: keyof Demo['file']['tokens'] = 'operator') {
  const where = ['--server', demo.file.baseUrl, '--token', demo.file.tokens[as]];
  return ended(script('cli/flagstop.ts', [...args, ...where], { cwd: await emptyDirectory() }));
}

const importList = (args: readonly string[], demo: Demo, as?: keyof Demo['file']['tokens']) =>
  flagstop(['flags', 'import', ...args], demo, as);

async function aFile(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(await emptyDirectory(), name);
  await writeFile(path, content);
  return path;
}

/** A flag a line, each of one site. */
const jsonLines = (...sites: string[]): string =>
  sites
    .map((value) =>
      JSON.stringify({
        category: 'advertising',
        identifiers: [{ type: 'host', value }],
        source: { feed: 'jsonl', entry: value },
      }),
    )
    .join('\n');

function idOf(entry: string, feed = 'ofac-sdn') {
  return listedFlagId({ member: 'coalition-office', feed, entry });
}

describe('flagstop flags import --format ofac-sdn', () => {
  it('raises parties as verified flags, passes ships over, reports bad rows with their lines, and goes on', async () => {
    const demo = await aDemo();
    const run = await importList([sdn, '--format', 'ofac-sdn'], demo);
    expect(run.code).toBe(1);
    expect(run.stdout).toContain('3 flags raised, 0 amended, 0 unchanged, 0 refused; 3 bad rows.');
    expect(run.stdout).toContain('1 row passed over: a vessel, not a party.');
    expect(run.stdout).toContain('Feed ofac-sdn, import 1: complete. 0 entries gone');
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

  it('does nothing with a file that was imported', async () => {
    const demo = await aDemo();
    await importList([sdn, '--format', 'ofac-sdn'], demo);
    const again = await importList([sdn, '--format', 'ofac-sdn'], demo);
    expect(again).toMatchObject({ code: 0, stderr: '' });
    expect(again.stdout).toContain('this file was imported before (import 1). Nothing is to be done.');
    expect(await demo.stores.flags.readHead(idOf('990001'))).toMatchObject({ seq: 1 });
  });

  it.each<['auditor' | 'contributor']>([['auditor'], ['contributor']])(
    'refuses an import of a list that nobody registered by the token of the %s, with one sentence',
    async (as) => {
      const run = await importList([sdn, '--format', 'ofac-sdn'], await aDemo(), as);
      expect(run).toMatchObject({ code: 1, stdout: '' });
      expect(run.stderr).toContain('The feed ofac-sdn is not registered, and you may not register it.');
      expect(run.stderr).toContain('(403 scope-missing)');
    },
  );
});

describe('flagstop flags import --format jsonl', () => {
  it('reports lines that are no flags, with what is wrong, and raises the others', async () => {
    const demo = await aDemo();
    const good = { category: 'advertising', identifiers: [{ type: 'host', value: 'lark.example' }] };
    const lines = [JSON.stringify(good), '{', JSON.stringify({ ...good, category: 'gossip' }), '[]'];
    const run = await importList([await aFile('list.jsonl', lines.join('\n')), '--format', 'jsonl'], demo);
    expect(run.code).toBe(1);
    expect(run.stdout).toContain('1 flag raised, 0 amended, 0 unchanged, 0 refused; 3 bad rows.');
    expect(run.stderr).toContain('line 2: malformed-json');
    expect(run.stderr).toContain('line 3: schema: /category not-allowed');
    expect(run.stderr).toContain('line 4: body-not-object');
  });

  it('amends, takes back what is gone, and reads gzip', async () => {
    const demo = await aDemo();
    const sites = ['one.example', 'two.example', 'three.example'];
    await importList([await aFile('a.jsonl', jsonLines(...sites)), '--format', 'jsonl'], demo);
    const next = gzipSync(
      jsonLines('one.example', 'three.example').replace('one.example"}', 'other.example"}'),
    );
    const run = await importList([await aFile('b.jsonl.gz', next), '--format', 'jsonl'], demo);
    expect(run.stdout).toContain('0 flags raised, 1 amended, 1 unchanged, 0 refused; 0 bad rows.');
    expect(run.stdout).toContain('complete. 1 entry gone from the list and taken back.');
    expect(await demo.stores.flags.readHead(idOf('two.example', 'jsonl'))).toMatchObject({
      state: 'withdrawn',
    });
  });

  it('holds an import that deletes everything, which whoever began it cannot release', async () => {
    const demo = await aDemo();
    await importList([await aFile('a.jsonl', jsonLines('one.example')), '--format', 'jsonl'], demo);
    const run = await importList([await aFile('b.jsonl', '\n'), '--format', 'jsonl'], demo);
    expect(run.code).toBe(1);
    expect(run.stdout).toContain('Feed jsonl, import 2: held, for too much would be taken back.');
    const release = await flagstop(['feeds', 'release', 'jsonl'], demo);
    expect(release).toMatchObject({ code: 1 });
    expect(release.stderr).toContain('Somebody else has to release what you began.');
    const list = await flagstop(['feeds', 'list'], demo);
    expect(list.stdout).toContain('1 of 1 entries are gone from the list.');
    expect(await demo.stores.flags.readHead(idOf('one.example', 'jsonl'))).toMatchObject({ state: 'active' });
  });
});

describe('flagstop flags import --format csv', () => {
  const mapping = 'category: payment-receiver\nentryColumn: id\ncolumns:\n  site: { type: host }\n';

  it('reads columns by a mapping in YAML, which the feed keeps for the next time', async () => {
    const demo = await aDemo();
    const map = await aFile('map.yaml', mapping);
    const first = await aFile('a.csv', 'id,site\n1,one.example\n2,=HYPERLINK("x")\n');
    const run = await importList([first, '--format', 'csv', '--mapping', map], demo);
    expect(run.stdout).toContain('1 flag raised');
    expect(run.stdout).toContain('1 row passed over: nothing in it can be matched.');
    const next = await importList(
      [await aFile('b.csv', 'id,site\n1,one.example\n3,three.example\n'), '--format', 'csv'],
      demo,
    );
    expect(next.stdout).toContain('1 flag raised, 0 amended, 1 unchanged, 0 refused; 0 bad rows.');
  });

  it('says what is wrong with a mapping, and what a dry run would do', async () => {
    const demo = await aDemo();
    const file = await aFile('a.csv', 'id,site\n1,one.example\n2\n');
    const wrong = await aFile('map.yaml', 'columns: { site: { type: shop } }');
    const refused = await importList([file, '--format', 'csv', '--mapping', wrong], demo);
    expect(refused.stderr).toContain('is not a mapping: /columns/site/type');
    const map = await aFile('map.yaml', mapping);
    const run = await importList([file, '--format', 'csv', '--mapping', map, '--dry-run'], demo);
    expect(run).toMatchObject({ code: 1, stdout: '1 flag in 2 rows; 1 bad row.\n' });
    expect(run.stderr).toContain('line 3: has 1 cells where the header has 2');
  });
});

describe('calls about feeds', () => {
  it('tell that the server is gone, after trying again', async () => {
    const demo = await aDemo();
    await demo.gateway.close();
    const waits: number[] = [];
    const calls = feedCalls({
      baseUrl: demo.file.baseUrl,
      token: 'x',
      pause: async (ms) => void waits.push(ms),
    });
    expect(await calls.list()).toEqual({
      ok: false,
      error: { kind: 'unreachable', baseUrl: demo.file.baseUrl },
    });
    expect(waits).toEqual([250, 1_000, 3_000, 9_000]);
  });
});
