import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type Demo, startDemo } from '../../local/start-demo.ts';
import { memoryStores } from '../../shared/adapters/memory/memory-stores.ts';
import { memberViewSchema, rotatedSecretSchema } from '../../shared/contracts/member-view.ts';
import { readSecret } from '../../shared/domain/signature.ts';
import { emptyDirectory, ended, script } from '../local/run-script.ts';

let demo: Demo;
const lines: string[] = [];

beforeAll(async () => {
  const observer = {
    log: (...line: unknown[]) => void lines.push(JSON.stringify(line)),
    count: () => {},
    measure: () => {},
    record: () => {},
  };
  const parts = { stores: memoryStores(), sealingKey: Buffer.alloc(32, 7), observer, port: 0 };
  const started = await startDemo(parts);
  if (!started.ok) throw new Error(started.error);
  demo = started.value;
  return () => started.value.gateway.close();
});

/** A directory with the demo file, as a person has it who started the demo there. */
async function atHome(): Promise<string> {
  const cwd = await emptyDirectory();
  await mkdir(join(cwd, '.flagstop'));
  await writeFile(join(cwd, '.flagstop/demo.json'), JSON.stringify(demo.file));
  return cwd;
}

async function members(args: readonly string[], cwd?: string) {
  return ended(script('cli/flagstop.ts', ['members', ...args], { cwd: cwd ?? (await atHome()) }));
}

const add = (id: string, ...more: string[]) =>
  members([
    ...['add', id, '--name', 'Skerry Pay', '--role', 'provider', '--owner', 'skerry'],
    ...['--contact', `security:security@${id}.example:+12025550123`, ...more],
  ]);
const reason = ['--reason', 'Asked in writing.'];

describe('flagstop members', () => {
  it('takes in a member, lets a client act, makes its secret, and shows it all with its history', async () => {
    const added = await add('skerry-pay', '--host', 'skerry-pay.example', '--flags-per-day', '10', ...reason);
    expect(added).toMatchObject({ code: 0, stderr: '' });
    expect(added.stdout).toContain('skerry-pay  Skerry Pay: probation');
    const bound = await members(['client-add', 'skerry-pay', 'skerry-client', '--kind', 'machine']);
    expect(bound).toMatchObject({ code: 0, stdout: 'skerry-client (machine) acts for skerry-pay.\n' });
    const rotated = await members(['rotate', 'skerry-pay']);
    expect(rotated).toMatchObject({ code: 0, stderr: '' });
    expect(rotated.stdout).toMatch(/^skerry-pay signs with key_[0-9a-f]{20} from now on\.\nSecret: whsec_/);
    expect(rotated.stdout).toContain('Put it into your secrets manager now');
    const [, secret = ''] = /Secret: (whsec_\S+)/.exec(rotated.stdout) ?? [];
    expect(readSecret(secret)).toHaveLength(32);
    const shown = await members(['show', 'skerry-pay', '--history']);
    expect(shown.code).toBe(0);
    for (const told of ['security@skerry-pay.example', 'skerry-client (machine)', 'hmac, active', '3  '])
      expect(shown.stdout).toContain(told);
    expect(shown.stdout).toMatch(/1 {2}\S+ {2}onboarded by demo-client-coalition-office of coalition-office/);
    expect(shown.stdout + lines.join('')).not.toContain(secret.slice(6, 40));
    const removed = await members(['client-remove', 'skerry-pay', 'skerry-client']);
    expect(removed.stdout).toContain('acts for skerry-pay no more.');
  });

  it('lists all members to the operator, and a provider itself', async () => {
    const all = await members(['list']);
    expect(all.stdout).toMatch(
      /^beacon-hotline\s+active\s+Beacon Hotline: contributor; owner beacon-foundation$/m,
    );
    const own = await members(['list', '--as', 'provider', '--json']);
    expect(own.stdout.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(own.stdout)).toMatchObject({ memberId: 'harbour-pay' });
  });

  it('suspends and resumes, on probation unless told', async () => {
    await add('fathom-pay', '--active');
    const status = async (...args: string[]) => {
      const run = await members([...args, ...reason, '--json']);
      return memberViewSchema.parse(JSON.parse(run.stdout)).status;
    };
    expect(await status('suspend', 'fathom-pay')).toBe('suspended');
    expect(await status('resume', 'fathom-pay')).toBe('probation');
    expect(await status('resume', 'fathom-pay', '--active')).toBe('active');
    const { stdout } = await members(['show', 'fathom-pay', '--history']);
    expect(stdout).toContain(
      'suspended by demo-client-coalition-office of coalition-office: status active → suspended; Asked in writing.',
    );
  });

  it('writes a secret into a file that only its owner can read, and then nowhere else', async () => {
    await add('buoy-pay');
    const cwd = await atHome();
    const path = join(cwd, 'secret');
    const run = await members(['rotate', 'buoy-pay', '--secret-file', path], cwd);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).not.toContain('whsec_');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(readSecret((await readFile(path, 'utf8')).trim())).toHaveLength(32);
    const again = await members(['rotate', 'buoy-pay', '--secret-file', path], cwd);
    expect(again).toMatchObject({ code: 1, stderr: `${path} exists already: name a new file.\n` });
    const json = await members(['rotate', 'buoy-pay', '--secret-file', join(cwd, 'second'), '--json'], cwd);
    expect(rotatedSecretSchema.parse(JSON.parse(json.stdout)).secret).toBeUndefined();
    const third = join(cwd, 'third');
    const refused = await members(['rotate', 'buoy-pay', '--secret-file', third], cwd);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toMatch(/\(409 conflict\).*revokeNow/);
    await expect(stat(third)).rejects.toThrow('ENOENT');
  });

  it('a provider rotates its own secret, and ends a key at once', async () => {
    const rotate = async (...more: string[]) => {
      const run = await members(['rotate', 'harbour-pay', '--as', 'provider', '--json', ...more]);
      return rotatedSecretSchema.parse(JSON.parse(run.stdout));
    };
    const first = await rotate('--overlap-hours', '1');
    const second = await rotate('--revoke-now', first.key.keyId);
    expect(second.others.find(({ keyId }) => keyId === first.key.keyId)?.state).toBe('ended');
    const shown = await members(['show', 'harbour-pay', '--as', 'provider', '--json']);
    const { keys } = z
      .object({ keys: z.array(z.object({ keyId: z.string() })) })
      .parse(JSON.parse(shown.stdout));
    expect(keys.map(({ keyId }) => keyId)).toContain(second.key.keyId);
  });

  it.each([
    ['no name', ['add', 'x'], '--name, --role, --owner and --contact are needed'],
    ['no member', ['show'], 'ID is missing'],
    ['no reason', ['suspend', 'kite-wallets'], '--reason is needed'],
    ['no kind', ['client-add', 'kite-wallets', 'x'], '--kind is needed'],
    ['a kind to remove', ['client-remove', 'kite-wallets', 'x', '--kind', 'person'], 'it takes no --kind'],
    [
      'an overlap that is none',
      ['rotate', 'harbour-pay', '--overlap-hours', 'x'],
      '--overlap-hours takes a number',
    ],
    ['a member that is not', ['show', 'nobody-at-all'], '(404 not-found)'],
    [
      'a token that may not',
      ['suspend', 'kite-wallets', ...reason, '--as', 'contributor'],
      '(403 scope-missing)',
    ],
    ['one’s own suspension', ['suspend', 'coalition-office', ...reason], '(409 conflict)'],
    [
      'a suspension in full standing',
      ['suspend', 'kite-wallets', ...reason, '--active'],
      'it takes no --active',
    ],
    [
      'an address as a subject',
      ['client-add', 'kite-wallets', 'a@b.example', '--kind', 'person'],
      '(404 not-found)',
    ],
    [
      'a path that cannot be written',
      ['rotate', 'harbour-pay', '--secret-file', '/nowhere/x'],
      'cannot be written',
    ],
  ])('answers one sentence for %s', async (_what, args, sentence) => {
    const run = await members(args);
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toContain(sentence);
    expect(run.stderr.trim().split('\n')).toHaveLength(1);
  });

  it.each(['add', 'show', 'list', 'rotate', 'suspend', 'resume', 'client-add', 'client-remove'])(
    '%s helps',
    async (name) => {
      const run = await members([name, '--help']);
      expect(run).toMatchObject({ code: 0, stderr: '' });
      expect(run.stdout).toMatch(new RegExp(`^Usage: flagstop members ${name} `));
    },
  );
});
