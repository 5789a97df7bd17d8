import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hookSetupSchema } from '../../shared/contracts/hook-setup.ts';
import { memberIdSchema } from '../../shared/contracts/ids.ts';
import { sourceActViewSchema } from '../../shared/contracts/source-act.ts';
import { emptyDirectory, ended, script } from '../local/run-script.ts';
import { anAct } from '../support/an-act.ts';
import { aDemo } from './a-demo.ts';

const provider = memberIdSchema.parse('harbour-pay');

/** Each command is a process of its own, and machines are busy. */
const patient = 120_000;

async function aHome() {
  const demo = await aDemo();
  const cwd = await emptyDirectory();
  await mkdir(join(cwd, '.flagstop'));
  await writeFile(join(cwd, '.flagstop/demo.json'), JSON.stringify(demo.file));
  const hooks = (...args: string[]) => ended(script('cli/flagstop.ts', ['hooks', ...args], { cwd }));
  return { ...demo, cwd, hooks };
}

it(
  'lists what was done at sources, newest decisions first, in lines or as JSON',
  async () => {
    const { hooks, stores } = await aHome();
    expect(await hooks('acts')).toMatchObject({ code: 0, stdout: 'Nothing was done at any source.\n' });
    const refused = { at: '2026-11-22T12:00:02.000Z', status: 401, failure: 'not-2xx' } as const;
    const late = {
      decidedAt: '2026-11-22T13:00:00.000Z',
      state: 'would',
      mode: 'dry-run',
      waitingSince: null,
    } as const;
    const acts = [
      anAct(provider, 'b', late),
      anAct(provider, 'a', { state: 'failed', waitingSince: null, attempts: [refused] }),
    ];
    for (const act of acts) await stores.acts.putAct(act);
    const [newest, oldest] = acts;
    expect((await hooks('acts')).stdout).toBe(
      `2026-11-22T13:00:00.000Z  would    stripe  pause-payouts  acct_1Example  decline (${newest?.decisionId})\n` +
        `2026-11-22T12:00:00.000Z  failed   stripe  pause-payouts  acct_1Example  decline (${oldest?.decisionId}, 401)\n`,
    );
    const lines = (await hooks('acts', '--json')).stdout.trim().split('\n');
    const views = lines.map((line) => sourceActViewSchema.parse(JSON.parse(line)));
    expect(views.map(({ decisionId }) => decisionId)).toEqual(acts.map(({ decisionId }) => decisionId));
    expect(await hooks('acts', '--provider', 'lumen-checkout')).toMatchObject({ code: 1, stdout: '' });
  },
  patient,
);

it(
  'lets Flagstop act only with a key of its own, read from a file and never shown',
  async () => {
    const { hooks, cwd } = await aHome();
    const acting = ['set', 'stripe', '--act', 'live', '--on', 'decline'];
    expect(await hooks(...acting)).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('/actingKey'),
    });
    await writeFile(join(cwd, 'key'), 'rk_test_hiddenActingKey\n');
    const set = await hooks(...acting, '--acting-key-file', 'key', '--json');
    expect(hookSetupSchema.parse(JSON.parse(set.stdout))).toMatchObject({
      acting: { mode: 'live', on: ['decline'] },
      hasActingKey: true,
    });
    expect(`${set.stdout}${(await hooks('show', 'stripe')).stdout}`).not.toContain('hiddenActingKey');
    expect((await hooks('show', 'stripe')).stdout).toContain('  Acting    live on decline, with a key\n');
    expect(await hooks('set', 'stripe', '--acting-key-file', 'key', '--no-acting-key')).toMatchObject({
      code: 1,
    });
    expect(await hooks('set', 'stripe', '--act', 'off', '--no-acting-key')).toMatchObject({ code: 0 });
  },
  patient,
);
