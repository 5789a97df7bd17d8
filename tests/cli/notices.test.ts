import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { memberIdSchema } from '../../shared/contracts/ids.ts';
import { noticePageSchema } from '../../shared/contracts/notice-view.ts';
import { readSecret } from '../../shared/domain/signature.ts';
import { emptyDirectory, ended, script } from '../local/run-script.ts';
import { aNotice, anEndpoint } from '../support/a-notice.ts';
import { aDemo } from './a-demo.ts';

const provider = memberIdSchema.parse('harbour-pay');

async function aHome() {
  const demo = await aDemo();
  const cwd = await emptyDirectory();
  await mkdir(join(cwd, '.flagstop'));
  await writeFile(join(cwd, '.flagstop/demo.json'), JSON.stringify(demo.file));
  const notices = (...args: string[]) => ended(script('cli/flagstop.ts', ['notices', ...args], { cwd }));
  return { ...demo, cwd, notices };
}

const body = JSON.stringify({
  type: 'flag.hit',
  timestamp: '2026-11-22T09:00:00.000Z',
  data: { livemode: false, sequence: 1, merchant: { reference: 'm-1' }, outcome: 'decline' },
});

// Each command is a process of its own, on machines that may be busy.
describe('flagstop notices', { timeout: 120_000 }, () => {
  it('pulls as JSON what the API answers, and refuses what it does not take', async () => {
    const { notices, stores } = await aHome();
    await stores.notices.append(aNotice(provider, 'a', { body }));
    const pulled = await notices('list', '--json');
    expect(noticePageSchema.parse(JSON.parse(pulled.stdout))).toMatchObject({ next: 1 });
    expect((await notices('list', '--after', '1')).stdout).toBe('Nothing after 1.\n');
    for (const args of [['--after', 'x'], ['--limit', '0'], ['more'], ['--provider', 'lumen-checkout']])
      expect(await notices('list', ...args), args.join(' ')).toMatchObject({ code: 1, stdout: '' });
  });

  it('has notices sent again by their ids, and says which are none', async () => {
    const { notices, stores } = await aHome();
    await stores.endpoints.putEndpoint(anEndpoint(provider));
    const { notice } = await stores.notices.append(aNotice(provider, 'a', { body }));
    const strange = `ntc_${'a'.repeat(22)}`;
    expect(await notices('redeliver', notice.noticeId, strange)).toMatchObject({
      code: 1,
      stdout: `1  flag.hit  ${notice.noticeId}\n1 will be sent.\n${strange} is no notice of yours.\n`,
    });
    expect((await notices('ping')).stdout).toMatch(/^2 {2}ping {2}ntc_\S+\nIt will be sent\.\n$/);
    expect(await notices('ping', 'more')).toMatchObject({ code: 1, stdout: '' });
    expect(await notices('redeliver', '--from', '1', '--to', '9')).toMatchObject({ code: 0 });
    for (const args of [[], ['--from', '1'], [strange, '--from', '1'], ['--from', '0', '--to', '1']])
      expect(await notices('redeliver', ...args), args.join(' ')).toMatchObject({ code: 1, stdout: '' });
  });

  it('writes the secret of an endpoint to a file that only its owner can read, and nowhere else', async () => {
    const { notices, cwd } = await aHome();
    const url = 'https://notices.harbour-pay.example/';
    const put = await notices('endpoint', '--url', url, '--secret-file', 'secret');
    expect(put).toMatchObject({ code: 0, stderr: '' });
    expect(put.stdout).not.toContain('whsec_');
    const secret = join(cwd, 'secret');
    expect(readSecret((await readFile(secret, 'utf8')).trim())).toHaveLength(32);
    expect((await stat(secret)).mode % 0o1000).toBe(0o600);
    expect(await notices('endpoint', '--url', url, '--secret-file', 'secret')).toMatchObject({ code: 1 });
    const pair = await notices('endpoint', '--url', url, '--signature', 'v1a', '--decisions-made');
    expect(pair.stdout).toMatch(
      /signed v1a\n {2}decision\.made: yes\n {2}Until it is proved.*\n {2}Public key: whpk_/,
    );
    for (const args of [
      ['--url', 'http://a.example'],
      ['--disable', '--url', url],
      ['--signature', 'v1'],
      ['--prove', '--disable'],
      ['--prove', '--url', url],
      ['--prove', '--decisions-made'],
    ])
      expect(await notices('endpoint', ...args), args.join(' ')).toMatchObject({ code: 1, stdout: '' });
  });
});
