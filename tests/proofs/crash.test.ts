import { expect, it } from 'vitest';
import { isWhole } from './crash/prove-crash.ts';
import { runCrash } from './crash/run-crash.ts';

it('a gateway and a database that are killed at random lose nothing that was answered, and leave nothing half done', async () => {
  const crashed = await runCrash({ screenings: 500, kills: 10, databaseKills: 1 });
  expect(crashed).toMatchObject({ answered: 500, kills: 10, databaseKills: 1 });
  expect(crashed).toMatchObject({ lost: 0, unasked: 0, halfDone: 0, broken: 0, findings: 0, differing: 0 });
  expect(isWhole(crashed)).toBe(true);
  expect(crashed.sentAgain).toBeGreaterThan(0);
}, 600_000);
