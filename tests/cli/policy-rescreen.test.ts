import { expect, it } from 'vitest';
import { emptyDirectory, ended, script } from '../local/run-script.ts';
import { aDemo } from './a-demo.ts';

it('starts the job, tells how far it is, and what was asked wrongly', async () => {
  const cwd = await emptyDirectory();
  const { file, stores } = await aDemo();
  const rescreen = (...args: readonly string[]) =>
    ended(script('cli/flagstop.ts', ['policy', 'rescreen', '--server', file.baseUrl, ...args], { cwd }));
  const operator = ['--token', file.tokens.operator];
  expect(await rescreen('--status', ...operator)).toMatchObject({
    code: 0,
    stdout: 'Boarded merchants were never screened again because of a policy.\n',
  });
  const started = await rescreen('--reason', 'As agreed.', ...operator);
  expect(started).toMatchObject({ code: 0, stderr: '' });
  expect(started.stdout).toMatch(
    /^Rescreening 1 of boarded merchants, by \S+: goes on\n {2}Started by demo-client-coalition-office of coalition-office, \S+: As agreed\.\n {2}0 merchants queued so far\.\n$/,
  );
  const again = await rescreen('--reason', 'As agreed.', ...operator);
  expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('(409 conflict)')]);
  const job = await stores.rescreenings.readJob();
  if (!job) throw new Error('There is no job.');
  await stores.rescreenings.saveJob({ ...job, version: 2, merchants: 1, endedAt: job.startedAt });
  const told = await rescreen('--status', '--token', file.tokens.contributor);
  expect(told.stdout).toMatch(
    /all were queued, \S+\n {2}Started by somebody of coalition-office[^\n]+\n {2}1 merchant queued/,
  );
  const raw = await rescreen('--status', '--json', ...operator);
  expect(JSON.parse(raw.stdout)).toMatchObject({ job: { n: 1, merchants: 1 } });
  for (const args of [[], ['--status', '--reason', 'x']]) {
    const wrong = await rescreen(...args, ...operator);
    expect([wrong.code, wrong.stderr]).toEqual([1, expect.stringContaining('one of --reason and --status')]);
  }
});
