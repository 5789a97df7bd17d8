import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hookAnswerSchema } from '../../shared/contracts/hook-answer.ts';
import { hookSetupSchema, hookSetupsSchema } from '../../shared/contracts/hook-setup.ts';
import { memberIdSchema } from '../../shared/contracts/ids.ts';
import { emptyDirectory, ended, script } from '../local/run-script.ts';
import { aDemo } from './a-demo.ts';

const provider = memberIdSchema.parse('harbour-pay');
const stripeEvent = resolve('local/demo/hooks/stripe-account-updated.json');
const adyenEvent = resolve('local/demo/hooks/adyen-account-holder-created.json');

/** Each command is a process of its own, and machines are busy. */
const patient = 120_000;

async function aHome() {
  const demo = await aDemo();
  const cwd = await emptyDirectory();
  await mkdir(join(cwd, '.flagstop'));
  await writeFile(join(cwd, '.flagstop/demo.json'), JSON.stringify(demo.file));
  const hooks = (...args: string[]) => ended(script('cli/flagstop.ts', ['hooks', ...args], { cwd }));
  const write = async (name: string, text: string) => {
    await writeFile(join(cwd, name), text);
    return name;
  };
  return { ...demo, cwd, hooks, write };
}

describe('flagstop hooks send', () => {
  it('signs an event as its source does, and tells the decision with what is missing', async () => {
    const { hooks, stores } = await aHome();
    const sent = await hooks('send', 'stripe', stripeEvent);
    expect(sent).toMatchObject({ code: 10, stderr: '' });
    expect(sent.stdout).toMatch(
      /^REVIEW {2}dec_\S+\n {2}NOT_ALL_TOLD: [\s\S]*\nMissing:\n(?: {2}\/merchant\/\w+\n)+$/,
    );
    const again = await hooks('send', 'stripe', stripeEvent, '--json');
    const answer = hookAnswerSchema.parse(JSON.parse(again.stdout));
    if (answer.action !== 'screened') throw new Error(answer.action);
    expect(sent.stdout).toContain(answer.decision.decisionId);
    const logged = await stores.decisions.read(provider, answer.decision.decisionId);
    expect(logged).toMatchObject({ source: 'stripe', outcome: 'review' });
    expect(await hooks('send', 'adyen', adyenEvent)).toMatchObject({ code: 10 });
  });

  it('ends with 0 where an event is taken and nothing is screened', async () => {
    const { hooks, write } = await aHome();
    const event = JSON.parse(await readFile(stripeEvent, 'utf8'));
    const file = await write(
      'event.json',
      JSON.stringify({ ...event, id: 'evt_2', type: 'capability.updated' }),
    );
    expect(await hooks('send', 'stripe', file)).toMatchObject({
      code: 0,
      stdout: 'Taken, not screened: events of this type change nothing.\n',
    });
    const strange = await write(
      'strange.json',
      JSON.stringify({ ...event, id: 'evt_3', type: 'kite.flown' }),
    );
    expect((await hooks('send', 'stripe', strange)).stdout).toMatch(
      /nobody has looked at events of this type/,
    );
  });

  it(
    'ends with 1 where it is refused, or cannot be sent',
    async () => {
      const { hooks } = await aHome();
      const wrong = await hooks('send', 'stripe', stripeEvent, '--secret', `whsec_${'0'.repeat(32)}`);
      expect(wrong).toMatchObject({
        code: 1,
        stdout: '',
        stderr: expect.stringContaining('signature-invalid'),
      });
      const refusals = [
        { args: ['paypal', stripeEvent], why: 'private key' },
        { args: ['carrier-pigeon', stripeEvent], why: 'SOURCE is one of stripe' },
        { args: ['mollie', stripeEvent], why: '--secret is missing' },
        { args: ['stripe', 'none.json'], why: 'no such file' },
        { args: ['stripe'], why: 'FILE is missing' },
      ];
      const runs = await Promise.all(refusals.map(({ args }) => hooks('send', ...args)));
      for (const [n, { why }] of refusals.entries())
        expect(runs[n]).toMatchObject({ code: 1, stderr: expect.stringContaining(why) });
    },
    patient,
  );
});

describe('flagstop hooks', () => {
  it(
    'sets a source up: settings, its secret from a file, and its events are taken',
    async () => {
      const { hooks, write } = await aHome();
      const url = 'https://stop.harbour-pay.example/hooks/square';
      const secret = 'square-secret-of-the-demo';
      expect(await hooks('secret', 'square', '--secret', secret)).toMatchObject({ code: 1, stdout: '' });
      expect(await hooks('set', 'square', '--notification-url', url, '--webhook-id', 'WH-1')).toMatchObject({
        code: 1,
        stdout: '',
        stderr: expect.stringContaining('/settings/webhookId not-at-this-source'),
      });
      expect(await hooks('set', 'square', '--notification-url', url)).toMatchObject({ code: 0 });
      const file = await write('secret', `${secret}\n`);
      const told = await hooks('secret', 'square', '--secret-file', file, '--json');
      expect(told.stdout).not.toContain(secret);
      expect(hookSetupSchema.parse(JSON.parse(told.stdout))).toMatchObject({
        settings: { notificationUrl: url },
        secrets: [{ state: 'active' }],
      });
      const event = await write(
        'event.json',
        JSON.stringify({ type: 'kite.flown', event_id: 'e', merchant_id: 'M' }),
      );
      const send = ['send', 'square', event, '--secret', secret];
      expect(await hooks(...send, '--notification-url', url)).toMatchObject({ code: 0, stderr: '' });
      expect(await hooks(...send)).toMatchObject({ code: 1, stdout: '' });
    },
    patient,
  );

  it(
    'lists, shows, keeps a key to the API, and ends',
    async () => {
      const { hooks, write, file } = await aHome();
      const listed = hookSetupsSchema.parse(JSON.parse((await hooks('list', '--json')).stdout));
      expect(listed.items.map(({ source }) => source)).toEqual(['adyen', 'stripe']);
      expect((await hooks('list')).stdout).toContain(`${file.baseUrl}/v1/providers/harbour-pay/hooks/stripe`);
      const key = await write('key', 'rk_test_0123456789abcdefghij\n');
      const set = await hooks('set', 'stripe', '--api-key-file', key, '--act', 'dry-run', '--on', 'decline');
      expect(set.stdout).toMatch(/API key {3}set[\s\S]*Acting {4}dry-run on decline\n$/);
      expect((await hooks('set', 'stripe', '--no-api-key', '--pause')).stdout).toMatch(
        /^stripe: off[\s\S]*API key {3}none/,
      );
      expect((await hooks('off', 'stripe')).stdout).toMatch(
        /^stripe: off[\s\S]*Secrets {3}none[\s\S]*Acting {4}off\n$/,
      );
      expect(await hooks('show', 'mollie')).toMatchObject({ code: 1, stdout: '' });
      const refused = [
        ['set'],
        ['set', 'stripe', '--on', 'decline'],
        ['set', 'stripe', '--no-api-key', '--api-key-file', key],
        ['secret', 'stripe'],
        ['secret', 'stripe', '--secret', 'a', '--secret-file', key],
        ['secret', 'stripe', '--secret', 'a', '--overlap-hours', 'x'],
        ['off'],
      ];
      const runs = await Promise.all(refused.map((args) => hooks(...args)));
      expect(runs.map(({ code, stdout }) => [code, stdout])).toEqual(refused.map(() => [1, '']));
    },
    patient,
  );
});
