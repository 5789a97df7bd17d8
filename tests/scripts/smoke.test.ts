import { describe, expect, it } from 'vitest';
import { type SmokeSetting, smokeChecks } from '../../scripts/smoke/smoke-checks.ts';
import { readSecret } from '../../shared/domain/signature.ts';
import { aDemo } from '../cli/a-demo.ts';
import { ended, script } from '../local/run-script.ts';

async function aSetting(over: Partial<SmokeSetting> = {}): Promise<SmokeSetting> {
  const { file } = await aDemo();
  const { baseUrl, provider, webhookSecret, tokens } = file;
  const secret = readSecret(webhookSecret);
  return {
    baseUrl,
    provider,
    secret,
    token: tokens.provider,
    runId: 'test',
    nowMs: () => Date.now(),
    ...over,
  };
}

const kindsOf = (results: Awaited<ReturnType<typeof smokeChecks>>) =>
  results.map(({ verdict }) => verdict.kind);

describe('the smoke suite', () => {
  it('passes on a Flagstop that runs, every check of it', async () => {
    const results = await smokeChecks(await aSetting());
    expect(results.filter(({ verdict }) => verdict.kind !== 'passed')).toEqual([]);
    expect(results).toHaveLength(9);
  });

  it('fails what it signed where the secret is another', async () => {
    const results = await smokeChecks(await aSetting({ secret: Buffer.alloc(32, 1) }));
    expect(kindsOf(results)).toEqual([...Array(4).fill('passed'), ...Array(5).fill('failed')]);
  });

  it('fails everything where nobody answers, and screens nothing', async () => {
    const results = await smokeChecks(await aSetting({ baseUrl: 'http://127.0.0.1:1' }));
    expect(kindsOf(results)).toEqual([...Array(4).fill('failed'), ...Array(5).fill('left-out')]);
  });

  it('says what it left out for want of a secret or a token', async () => {
    const setting = await aSetting({ token: null });
    expect(kindsOf(await smokeChecks(setting)).at(-1)).toBe('left-out');
    expect(kindsOf(await smokeChecks({ ...setting, secret: null })).slice(4)).toEqual(
      Array(5).fill('left-out'),
    );
  });
});

describe('npm run smoke', () => {
  it('ends with 0 where nothing failed, and shows no secret', async () => {
    const { file } = await aDemo();
    const env = { FLAGSTOP_WEBHOOK_SECRET: file.webhookSecret, FLAGSTOP_TOKEN: file.tokens.provider };
    const asked = ['--server', `${file.baseUrl}/`, '--provider', file.provider];
    const run = await ended(script('scripts/smoke.ts', asked, { cwd: process.cwd(), env }));
    expect(run.stdout).toMatch(/Nothing failed\.\n$/);
    expect(run.stdout + run.stderr).not.toContain('whsec_');
    expect(run.code).toBe(0);
  });

  it.each([
    [['--server', 'http://127.0.0.1:1', '--provider', 'nobody'], 1],
    [['--server', 'nowhere', '--provider', 'nobody'], 2],
    [['--server', 'http://127.0.0.1:1'], 2],
  ])('%j ends with %i', async (asked, code) => {
    const env = { FLAGSTOP_WEBHOOK_SECRET: '', FLAGSTOP_TOKEN: '' };
    expect((await ended(script('scripts/smoke.ts', asked, { cwd: process.cwd(), env }))).code).toBe(code);
  });
});
