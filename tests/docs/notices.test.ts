import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { noticeCommands } from '../../cli/notices/notice-commands.ts';
import { memberIdSchema } from '../../shared/contracts/ids.ts';
import { noticeBodySchema, noticeTypes } from '../../shared/contracts/notice.ts';
import type { StoredDecision } from '../../shared/contracts/stored-decision.ts';
import { noticesOf } from '../../shared/domain/notice/notices-of.ts';
import { aDemo } from '../cli/a-demo.ts';
import { emptyDirectory, ended, script } from '../local/run-script.ts';
import { aCommit, sampleId } from '../support/stored-samples.ts';

const page = await readFile('docs/notices.md', 'utf8');

/** Each command that the page shows, with what it shows of its output. */
const shown = [...page.matchAll(/```\n(\$ flagstop [^`]*)```/g)]
  .flatMap(([, block = '']) => block.split(/^\$ flagstop /m).slice(1))
  .map((text) => {
    const [command = '', ...output] = text.split('\n');
    return { args: command.split(' '), output: output.join('\n') };
  });

/** Where the page's receiver listens; here on a port that is free. */
const there = '127.0.0.1:8788';

describe('the page on notices', () => {
  it('shows what its commands print, one after the other, to its own receiver', {
    timeout: 120_000,
  }, async () => {
    const demo = await aDemo();
    await flagRaisedAndWithdrawn(demo);
    const cwd = await emptyDirectory();
    await mkdir(join(cwd, '.flagstop'));
    await writeFile(join(cwd, '.flagstop/demo.json'), JSON.stringify(demo.file));
    const here = `127.0.0.1:${await freePort()}`;
    expect(shown.length).toBeGreaterThanOrEqual(7);
    for (const { args, output } of shown) {
      const run = await ended(
        script(
          'cli/flagstop.ts',
          args.map((arg) => arg.replace(there, here)),
          { cwd },
        ),
      );
      const printed = run.stdout + run.stderr;
      expect(plain(printed.replaceAll(here, there)), args.join(' ')).toBe(plain(output));
      const [secret] = /whsec_\S+/.exec(printed) ?? [];
      if (secret !== undefined) await startReceiver({ cwd, here, secret });
      await untilNoneWaits(demo);
    }
  });

  it('tells of every command, and of every notice that is raised', () => {
    expect(noticeCommands.filter(({ name }) => !page.includes(`flagstop ${name}`))).toEqual([]);
    expect(noticeTypes.filter((type) => !page.includes(`| \`${type}\` |`))).toEqual([]);
  });

  it('shows a notice as it is sent', () => {
    const [, text = ''] = /```json\n([^`]*)```/.exec(page) ?? [];
    expect(noticeBodySchema.strict().parse(JSON.parse(text))).toEqual(JSON.parse(text));
  });
});

/** Runs the receiver that the page shows. */
async function startReceiver(of: { cwd: string; here: string; secret: string }): Promise<void> {
  const [, code = ''] = /```js\n([\s\S]*?)```/.exec(page) ?? [];
  const [, port = ''] = of.here.split(':');
  const file = join(of.cwd, 'receiver.mjs');
  await symlink(resolve('node_modules'), join(of.cwd, 'node_modules'));
  await writeFile(file, code.replace('8788', port));
  const receiver = spawn(process.execPath, [file], {
    env: { NOTICE_SECRET: of.secret },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  onTestFinished(() => void receiver.kill());
  await untilAnswered(of.here, receiver);
}

async function untilAnswered(here: string, receiver: ChildProcess): Promise<void> {
  for (;;) {
    const reply = await fetch(`http://${here}/`, { method: 'POST', body: '{}' }).catch(() => null);
    // Unsigned.
    if (reply) return expect(reply.status).toBe(401);
    if (receiver.exitCode !== null) throw new Error('The receiver of the page ended.');
    await new Promise((done) => setTimeout(done, 50));
  }
}

async function untilNoneWaits({ stores }: Awaited<ReturnType<typeof aDemo>>): Promise<void> {
  const provider = memberIdSchema.parse('harbour-pay');
  for (;;) {
    const kept = await stores.notices.listAfter(provider, 0, 10);
    if (kept.every(({ state }) => state !== 'waiting')) return;
    await new Promise((done) => setTimeout(done, 50));
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('There is no port.');
  return address.port;
}

/** What a merchant's decisions give where a flag was raised after boarding, and withdrawn. */
async function flagRaisedAndWithdrawn({ stores }: Awaited<ReturnType<typeof aDemo>>): Promise<void> {
  const provider = memberIdSchema.parse('harbour-pay');
  const { decision } = aCommit({
    provider,
    merchant: sampleId.merchant('m-2041'),
    decisionId: sampleId.decision('raised'),
    decidedAt: '2026-11-22T09:00:00.000Z',
  });
  const match: StoredDecision['facts']['matches'][number] = {
    ...{ flagId: sampleId.flag('later'), seq: 1, category: 'sale-site', evidence: 'verified' },
    ...{ disputed: false, strength: 'strong', cleared: false, on: [] },
  };
  const declined: StoredDecision = {
    ...decision,
    source: 'rescreen',
    outcome: 'decline',
    facts: { ...decision.facts, matches: [match] },
  };
  const restored: StoredDecision = {
    ...decision,
    source: 'rescreen',
    decisionId: sampleId.decision('withdrawn'),
  };
  const at = { endpoint: null, now: '2026-11-22T09:00:00.412Z' };
  for (const notice of [
    ...noticesOf({ decision: declined, before: decision, ...at }),
    ...noticesOf({ decision: restored, before: declined, ...at }),
  ])
    await stores.notices.append(notice);
}

/** Without what is another every time, and on one line. */
function plain(text: string): string {
  return text
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
    .replaceAll(/whsec_\S+/g, 'SECRET')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
