import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
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

describe('the page on notices', () => {
  it('shows what its commands print, one after the other', { timeout: 60_000 }, async () => {
    const demo = await aDemo();
    await flagRaisedAndWithdrawn(demo);
    const cwd = await emptyDirectory();
    await mkdir(join(cwd, '.flagstop'));
    await writeFile(join(cwd, '.flagstop/demo.json'), JSON.stringify(demo.file));
    expect(shown.length).toBeGreaterThanOrEqual(6);
    for (const { args, output } of shown) {
      const run = await ended(script('cli/flagstop.ts', args, { cwd }));
      expect(plain(run.stdout + run.stderr), args.join(' ')).toBe(plain(output));
    }
  });

  it('tells of every command, and of every notice that is raised', () => {
    expect(noticeCommands.filter(({ name }) => !page.includes(`flagstop ${name}`))).toEqual([]);
    const raised = noticeTypes.filter((type) => type !== 'ping' && type !== 'endpoint.disabled');
    expect(raised.filter((type) => !page.includes(`| \`${type}\` |`))).toEqual([]);
  });

  it('shows a notice as it is sent', () => {
    const [, text = ''] = /```json\n([^`]*)```/.exec(page) ?? [];
    expect(noticeBodySchema.strict().parse(JSON.parse(text))).toEqual(JSON.parse(text));
  });
});

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
