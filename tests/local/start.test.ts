import { once } from 'node:events';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { laterSteps } from '../../local/demo/flag-later.ts';
import { hookSamples } from '../../local/demo/post-hooks.ts';
import { samples } from '../../local/demo/samples.ts';
import { demoFileSchema } from '../../local/demo-file.ts';
import { emptyDirectory, ended, said, script } from './run-script.ts';

const start = 'local/start.ts';
const twins = ['--memory', '--port', '0'];

/** What was printed of samples, and of the notices that reached the receiver. */
function printed(stdout: string) {
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return {
    lines: lines.filter(({ kind }) => kind !== 'notice'),
    notices: lines.filter(({ kind }) => kind === 'notice'),
  };
}

describe('npm start -- --once --json', () => {
  it('prints a line of JSON for each sample with the outcome it stands for, the notices, nothing else, and ends with 0', async () => {
    const cwd = await emptyDirectory();
    const run = await ended(script(start, [...twins, '--once', '--json'], { cwd }));
    expect(run.stderr).toBe('');
    const { lines } = printed(run.stdout);
    const cleared = lines.find(({ sample }) => sample === 'name-cleared');
    expect(cleared.reasons).toEqual(['MATCH_CLEARED']);
    const told = lines.map(({ sample, outcome, reasons, replayed }) => ({
      sample,
      as: outcome === 'refused' ? reasons[0] : outcome,
      replayed,
    }));
    expect(told).toEqual(
      [...samples, ...hookSamples, ...laterSteps].map((line) => ({
        sample: line.name,
        as: line.expected,
        replayed: 'replays' in line,
      })),
    );
    expect(run.code).toBe(0);
    const sent = lines.filter(({ sample }) => hookSamples.some(({ name }) => name === sample));
    expect(sent.map(({ reasons }) => reasons)).toEqual([['NOT_ALL_TOLD'], ['NOT_ALL_TOLD']]);
    expect(sent[0].missing).toContain('/merchant/principals');
    expect(sent[1].missing).toContain('/merchant/legalName');
  });

  it('tells which flag a boarded merchant was decided on again for, and that it is restored without it', async () => {
    const cwd = await emptyDirectory();
    const run = await ended(script(start, [...twins, '--once', '--json'], { cwd }));
    const { lines } = printed(run.stdout);
    const [raised, withdrawn] = laterSteps.map(({ name }) => lines.find(({ sample }) => sample === name));
    expect(raised).toMatchObject({
      reasons: ['FLAG_VERIFIED_MATCH'],
      matches: [{ on: ['host'], evidence: 'verified' }],
      trigger: { flagId: expect.stringMatching(/^flg_/) },
    });
    expect(withdrawn).toMatchObject({ matches: [], trigger: { flagId: raised.trigger.flagId } });
    const asked = lines.filter(({ sample }) => samples.some(({ name }) => name === sample));
    expect(new Set(asked.map(({ trigger }) => trigger))).toEqual(new Set([null]));
  });

  it('tells the signed notices that reached a receiver: the flag hit, and was cleared', async () => {
    const cwd = await emptyDirectory();
    const run = await ended(script(start, [...twins, '--once', '--json'], { cwd }));
    const { notices } = printed(run.stdout);
    const told = (type: string) => notices.filter((notice) => notice.type === type);
    expect(told('flag.hit')).not.toEqual([]);
    expect(told('flag.cleared')).toContainEqual(expect.objectContaining({ outcome: 'approve' }));
    expect(told('decision.changed').map(({ previousOutcome }) => previousOutcome)).toContain('approve');
    const made = told('decision.made').map(({ merchant }) => merchant);
    expect(new Set(made)).toEqual(new Set(hookSamples.map(({ merchant }) => merchant)));
    for (const notice of notices) {
      expect(notice).toMatchObject({ signature: 'verified' });
      expect(['m-1021', ...made]).toContain(notice.merchant);
    }
    const sequences = notices.map(({ sequence }) => sequence);
    expect(sequences).toEqual(sequences.map((_, index) => index + 1));
  });

  it('ends when every merchant is indexed', async () => {
    const cwd = await emptyDirectory();
    const run = await ended(script(start, [...twins, '--once', '--json'], { cwd }));
    const decided = printed(run.stdout).lines.filter(
      ({ outcome, replayed }) => outcome !== 'refused' && !replayed,
    );
    const log = await readFile(join(cwd, '.flagstop/requests.log'), 'utf8');
    const indexed = log.split('\n').filter((line) => line.includes('"merchant.indexed"'));
    for (const { sample, decisionId } of decided)
      expect(indexed.join('\n'), sample).toContain(`"decisionId":"${decisionId}"`);
    expect(log).not.toContain('not-indexed');
    expect(run.code).toBe(0);
  });

  it('leaves demo file and sealing key to their owner alone', async () => {
    const cwd = await emptyDirectory();
    await ended(script(start, [...twins, '--once'], { cwd }));
    for (const name of ['demo.json', 'sealing.key'])
      expect((await stat(join(cwd, '.flagstop', name))).mode & 0o777).toBe(0o600);
    const demo = demoFileSchema.parse(JSON.parse(await readFile(join(cwd, '.flagstop/demo.json'), 'utf8')));
    expect(demo.webhookSecret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  });
});

describe('npm start', () => {
  it('stays up, answers with the keys of its demo file, turns a second start away, and ends on a signal', async () => {
    const cwd = await emptyDirectory();
    const first = script(start, twins, { cwd });
    const firstEnd = ended(first);
    await said(first, 'Ctrl-C ends it');
    const demo = demoFileSchema.parse(JSON.parse(await readFile(join(cwd, '.flagstop/demo.json'), 'utf8')));
    const reply = await fetch(`${demo.baseUrl}/v1/providers/${demo.provider}/decisions?day=2026-01-01`, {
      headers: { authorization: `Bearer ${demo.tokens.auditor}` },
    });
    expect(reply.status).toBe(200);
    const second = await ended(script(start, twins, { cwd }));
    expect(second).toMatchObject({ code: 1, stdout: '' });
    expect(second.stderr).toBe(
      `Flagstop is already running at ${demo.baseUrl}. Use it, or end it with Ctrl-C where it runs.\n`,
    );
    first.kill('SIGTERM');
    expect((await firstEnd).code).toBe(0);
  });

  it('says in one line that the port is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const run = await ended(script(start, ['--memory', '--port', port], { cwd: await emptyDirectory() }));
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toMatch(/^Port [0-9]+ cannot be listened on: .* npm start -- --port [0-9]+\n$/);
  });

  it('says that there is no Java and goes on with the memory twins', async () => {
    const cwd = await emptyDirectory();
    const env = { PATH: cwd, JAVA_HOME: '' };
    const run = await ended(script(start, ['--port', '0', '--once', '--json'], { cwd, env }));
    expect(run.stderr).toMatch(/^DynamoDB Local needs Java.*memory twins.*\n$/);
    expect(printed(run.stdout).lines).toHaveLength(samples.length + hookSamples.length + laterSteps.length);
    expect(run.code).toBe(0);
  });

  it('does not pretend to keep data without Java', async () => {
    const cwd = await emptyDirectory();
    const env = { PATH: cwd, JAVA_HOME: '' };
    const run = await ended(script(start, ['--port', '0', '--data', 'kept'], { cwd, env }));
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toMatch(/^DynamoDB Local needs Java.*\n$/);
  });

  it('says in one line which argument is wrong, and ends with 2', async () => {
    const run = await ended(script(start, ['--prot', '1'], { cwd: await emptyDirectory() }));
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toMatch(/^Unknown option '--prot'\. Usage: npm start .*\n$/);
  });
});

describe('npm start -- --data DIR', () => {
  it('finds its decisions and secrets again at the next start', async () => {
    const cwd = await emptyDirectory();
    const args = ['--port', '0', '--once', '--json', '--data', 'kept'];
    const first = await ended(script(start, args, { cwd }));
    const second = await ended(script(start, args, { cwd }));
    expect([first.code, second.code, first.stderr, second.stderr]).toEqual([0, 0, '', '']);
    const [before, after] = [printed(first.stdout), printed(second.stdout)];
    const decided = ({ lines }: typeof before) => lines.map(({ sample, decisionId }) => [sample, decisionId]);
    expect(decided(after)).toEqual(decided(before));
    expect(after.lines.filter(({ replayed }) => replayed)).toHaveLength(
      samples.length + hookSamples.length + laterSteps.length - 1,
    );
    // Sent again to another receiver, each under the id and the number that it always had.
    expect(after.notices).toEqual(before.notices);
  }, 120_000);
});
