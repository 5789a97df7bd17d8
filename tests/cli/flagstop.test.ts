import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Demo, startDemo } from '../../local/start-demo.ts';
import { memoryStores } from '../../shared/adapters/memory/memory-stores.ts';
import { answerSchema } from '../../shared/contracts/answer.ts';
import { resolvedSchema } from '../../shared/contracts/resolution.ts';
import { emptyDirectory, ended, script } from '../local/run-script.ts';

let demo: Demo;

beforeAll(async () => {
  const observer = { log: () => {}, count: () => {}, measure: () => {}, record: () => {} };
  const parts = { stores: memoryStores(), sealingKey: Buffer.alloc(32, 7), observer, port: 0 };
  const started = await startDemo(parts);
  if (!started.ok) throw new Error(started.error);
  demo = started.value;
  return () => started.value.gateway.close();
});

const application = (name: string) => resolve('local/demo/applications', `${name}.json`);

async function flagstop(...args: readonly string[]) {
  return ended(script('cli/flagstop.ts', args, { cwd: await emptyDirectory() }));
}

function signedBy({ baseUrl, provider, webhookSecret } = demo.file): string[] {
  return ['--server', baseUrl, '--provider', provider, '--secret', webhookSecret];
}

function asProvider({ baseUrl, provider, tokens } = demo.file): string[] {
  return ['--server', baseUrl, '--provider', provider, '--token', tokens.provider];
}

describe('flagstop screen', () => {
  it.each([
    ['clean-shop', 0, 'APPROVE'],
    ['same-business-name', 10, 'REVIEW'],
    ['flagged-site', 20, 'DECLINE'],
  ])('%s ends with %i', async (name, code, word) => {
    const run = await flagstop('screen', application(name), ...signedBy());
    expect(run).toMatchObject({ code, stderr: '' });
    expect(run.stdout).toContain(word);
  });

  it('prints the answer as it came with --json, and the stored one for the same id', async () => {
    const args = ['screen', application('flagged-tax-number'), ...signedBy(), '--id', 'once', '--json'];
    const [first, second] = [await flagstop(...args), await flagstop(...args)];
    expect(answerSchema.parse(JSON.parse(first.stdout)).outcome).toBe('decline');
    expect(second).toEqual(first);
  });

  it('takes server, provider and secret from the demo file below its directory', async () => {
    const cwd = await emptyDirectory();
    await mkdir(join(cwd, '.flagstop'));
    await writeFile(join(cwd, '.flagstop/demo.json'), JSON.stringify(demo.file));
    const run = await ended(script('cli/flagstop.ts', ['screen', application('clean-shop')], { cwd }));
    expect(run).toMatchObject({ code: 0, stderr: '' });
  });

  it.each([
    ['no file', () => ['screen'], 'FILE is missing'],
    ['a file that is not there', () => ['screen', 'nowhere.json', ...signedBy()], 'there is no such file'],
    ['an option nobody knows', () => ['screen', 'x', '--fast'], "Unknown option '--fast'"],
    ['no server and no demo', () => ['screen', 'x'], '--server is missing, and there is no'],
    ['an address that is none', () => ['screen', 'x', '--server', 'here'], '--server takes an address'],
    [
      'a secret that is none',
      () => ['screen', application('clean-shop'), ...signedBy(), '--secret', 'x'],
      '--secret takes a webhook secret',
    ],
    [
      'an id that cannot be a header',
      () => ['screen', application('clean-shop'), ...signedBy(), '--id', 'a\nb'],
      '--id takes 1 to 64',
    ],
    [
      'another provider’s name',
      () => ['screen', application('clean-shop'), ...signedBy(), '--provider', 'nobody'],
      'The signature does not match (401 signature-invalid).',
    ],
    [
      'a server that is not there',
      () => ['screen', application('clean-shop'), ...signedBy(), '--server', 'http://127.0.0.1:9'],
      'No answer from http://127.0.0.1:9. Start a server',
    ],
    [
      'a file that is no application',
      () => ['screen', resolve('local/demo/members.ts'), ...signedBy()],
      '(400 malformed-json)',
    ],
  ])('%s: one sentence and 1', async (_what, args, sentence) => {
    const run = await flagstop(...args());
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toContain(sentence);
    expect(run.stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('flagstop decisions', () => {
  it('shows a decision and runs it again, saying which parts it ran', async () => {
    const screened = await flagstop('screen', application('flagged-wallet'), ...signedBy(), '--json');
    const { decisionId } = answerSchema.parse(JSON.parse(screened.stdout));
    const shown = await flagstop('decisions', 'show', decisionId, ...asProvider());
    expect(shown).toMatchObject({ code: 0, stderr: '' });
    expect(shown.stdout).toContain(`DECLINE  ${decisionId}`);
    expect(shown.stdout).toMatch(/\/merchant\/wallets\/0\/address •••• \w{4} \(the same wallet\)/);
    const replayed = await flagstop('decisions', 'replay', decisionId, ...asProvider());
    expect(replayed).toMatchObject({ code: 0, stderr: '' });
    expect(replayed.stdout).toContain('Policy was run on the stored facts: DECLINE');
    expect(replayed.stdout).toContain('2 flags compared, 0 changed since and left out, the same as then');
  });

  it('answers one sentence for an id nobody has', async () => {
    const run = await flagstop('decisions', 'replay', 'dec_0000000000000000000000', ...asProvider());
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toContain('(404 not-found)');
  });
});

describe('flagstop decisions resolve', () => {
  const screened = async (name: string) => {
    const run = await flagstop('screen', application(name), ...signedBy(), '--json');
    return answerSchema.parse(JSON.parse(run.stdout));
  };
  const as = (token: string) => [...asProvider().slice(0, -1), token];

  it('ends a review, says how it stands, and the decision shows it', async () => {
    const { decisionId, matches } = await screened('same-business-name');
    const clear = matches.flatMap(({ flagId }) => ['--clear', flagId]);
    const until = ['--until', '2027-06-30T00:00:00Z'];
    const asked = [
      'decisions',
      'resolve',
      decisionId,
      '--outcome',
      'approve',
      '--rationale',
      'Register seen.',
    ];
    const ended = await flagstop(...asked, ...clear, ...until, ...as(demo.file.tokens.analyst));
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout).toContain('Review: ended, APPROVE.');
    const shown = await flagstop('decisions', 'show', decisionId, ...asProvider());
    expect(shown.stdout).toContain('resolved approve by demo-analyst-imke of harbour-pay: Register seen.');
    const next = await screened('same-business-name');
    expect([next.outcome, next.reasons.map(({ code }) => code)]).toEqual(['approve', ['MATCH_CLEARED']]);
  });

  it('waits for another person where a decline is overridden', async () => {
    const { decisionId } = await screened('flagged-tax-number');
    const asked = ['decisions', 'resolve', decisionId, '--outcome', 'approve', '--rationale', 'Sold in May.'];
    const { analyst, secondAnalyst } = demo.file.tokens;
    const program = await flagstop(...asked, ...asProvider());
    expect(program).toMatchObject({ code: 1, stderr: expect.stringContaining('(403 person-needed)') });
    const first = await flagstop(...asked, ...as(analyst));
    expect(first.stdout).toContain('another person has to ask for the same');
    const second = await flagstop(...asked, ...as(secondAnalyst), '--json');
    expect(resolvedSchema.parse(JSON.parse(second.stdout))).toMatchObject({
      status: 'resolved',
      steps: { length: 2 },
    });
  });

  it.each([
    [
      'no reasons',
      ['dec_0000000000000000000000', '--outcome', 'approve'],
      '--outcome and --rationale are needed',
    ],
    [
      'an id nobody has',
      ['dec_0000000000000000000000', '--outcome', 'approve', '--rationale', 'x'],
      '(404 not-found)',
    ],
    [
      'an outcome nobody knows',
      ['dec_0000000000000000000000', '--outcome', 'ok', '--rationale', 'x'],
      '/outcome not-allowed',
    ],
  ])('answers one sentence for %s', async (_what, args, sentence) => {
    const run = await flagstop('decisions', 'resolve', ...args, ...as(demo.file.tokens.analyst));
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toContain(sentence);
    expect(run.stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('flagstop policy check', () => {
  it('says that the default policy can be used', async () => {
    const run = await flagstop('policy', 'check', resolve('policies/coalition-default.yaml'));
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toMatch(/^coalition-default .* can be used: [0-9]+ rules, SHA-256 [0-9a-f]{64}/);
  });

  it('names the line of each fault', async () => {
    const path = join(await emptyDirectory(), 'policy.yaml');
    await writeFile(path, 'id: mine\nrules: []\n');
    const run = await flagstop('policy', 'check', path);
    expect(run.code).toBe(1);
    expect(run.stderr).toContain(`${path}: line 2`);
  });
});

describe('flagstop', () => {
  it.each([
    [['--help']],
    [['screen', '--help']],
    [['flags', 'import', '--help']],
    [['decisions', 'resolve', '--help']],
  ])('%j helps', async (args) => {
    const run = await flagstop(...args);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toMatch(/^Usage: flagstop /);
  });

  it('names its commands where it is given none it knows', async () => {
    const run = await flagstop('sceen');
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toContain('decisions replay');
  });
});
