import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import * as z from 'zod';

const emfSchema = z
  .object({
    _aws: z.object({
      CloudWatchMetrics: z.array(
        z.object({
          Namespace: z.string(),
          Dimensions: z.array(z.array(z.string())),
          Metrics: z.array(z.object({ Name: z.string(), Unit: z.string() })),
        }),
      ),
    }),
  })
  .loose();

/** What a process writes to its standard output, as Lambda would collect it. */
async function written(code: string) {
  const script = `import { powertoolsObserver } from './shared/adapters/aws/powertools-observer.ts';
    const observer = powertoolsObserver({ service: 'screening', stage: 'dev' });
    ${code}`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
  return stdout
    .trim()
    .split('\n')
    .map((line) => emfSchema.parse(JSON.parse(line)));
}

it('tells several values in one line, each with its unit, and no dimension stays for the next', async () => {
  const lines = await written(`
    observer.record({ Matches: 2 }, { strength: 'strong', category: 'sale-site' });
    observer.record({ VerifyTime: 3, RoundTrips: 2 });
    observer.count('Screenings', { outcome: 'approve' });
    observer.measure('RescreeningLag', 4);`);
  expect(
    lines.map(({ _aws }) => {
      const [metrics] = _aws.CloudWatchMetrics;
      return [
        metrics?.Dimensions.flat().toSorted(),
        metrics?.Metrics.map(({ Name, Unit }) => `${Name} ${Unit}`),
      ];
    }),
  ).toEqual([
    [['category', 'service', 'stage', 'strength'], ['Matches Count']],
    [
      ['service', 'stage'],
      ['VerifyTime Milliseconds', 'RoundTrips Count'],
    ],
    [['outcome', 'service', 'stage'], ['Screenings Count']],
    [['service', 'stage'], ['RescreeningLag Seconds']],
  ]);
  expect(lines[1]).toMatchObject({ service: 'screening', stage: 'dev', VerifyTime: 3, RoundTrips: 2 });
});
