import { expect, test } from 'vitest';
import { countryCodes } from '../../shared/contracts/country.ts';
import { type Jurisdiction, maxJurisdictionBytes } from '../../shared/contracts/jurisdiction.ts';
import type { JurisdictionChange } from '../../shared/jurisdiction-ports.ts';
import type { CoalitionStore } from '../../shared/ports.ts';
import { aJurisdiction, anImport } from '../support/a-jurisdiction.ts';
import type { StoresUnderTest } from './ports.conformance.ts';

const whole = { limit: 100, cursor: null };

/** What every store of jurisdictions must do. The tests are one story: there is one table. */
export function jurisdictionsConformance(open: () => StoresUnderTest): void {
  const store = (): CoalitionStore => open().stores.coalition;
  const inForce = async () => [
    await store().readJurisdictions(),
    (await store().readDeployment()).jurisdictions,
  ];

  test('there is none until one is imported', async () => {
    expect(await inForce()).toEqual([null, null]);
    expect(await store().listJurisdictionEvents(whole)).toEqual({ items: [], nextCursor: null });
    expect(await store().commitJurisdictions(aChange(2))).toBe('moved-on');
    expect(await inForce()).toEqual([null, null]);
  });

  test('of ten imports at once one is in force', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => store().commitJurisdictions(aChange(1))),
    );
    expect(outcomes.filter((outcome) => outcome === 'committed')).toHaveLength(1);
    expect(await inForce()).toEqual([aChange(1).table, aChange(1).table]);
  });

  test('the next one takes its place whole, and is read with the deployment at once', async () => {
    expect(await store().commitJurisdictions(aChange(2))).toBe('committed');
    expect(await inForce()).toEqual([aChange(2).table, aChange(2).table]);
  });

  test('one that did not change is not parsed again', async () => {
    const read = async () => (await store().readDeployment()).jurisdictions;
    expect(await read()).toBe(await read());
  });

  test.each([1, 2, 4])('version %i after version 2 leaves no trace', async (version) => {
    expect(await store().commitJurisdictions(aChange(version))).toBe('moved-on');
    expect(await inForce()).toEqual([aChange(2).table, aChange(2).table]);
  });

  test('a table as large as it may be is kept', async () => {
    const largest = aChange(3, largestTable());
    expect(await store().commitJurisdictions(largest)).toBe('committed');
    expect(await inForce()).toEqual([largest.table, largest.table]);
  });

  test('every import is listed, oldest first, in pages', async () => {
    const first = await store().listJurisdictionEvents({ limit: 2, cursor: null });
    if (first === 'bad-cursor') throw new Error(first);
    expect(first.items).toEqual([aChange(1).event, aChange(2).event]);
    const cursor = first.nextCursor;
    const next = await store().listJurisdictionEvents({ limit: 2, cursor });
    expect(next).toMatchObject({ items: [{ version: 3 }], nextCursor: null });
    expect(await store().listMembers({ limit: 2, cursor })).toBe('bad-cursor');
  });
}

function aChange(
  version: number,
  rows: readonly Jurisdiction[] = [aRow('DE', `Law of version ${version}`)],
): JurisdictionChange {
  return anImport(version, rows);
}

const aRow = (country: string, source: string): Jurisdiction =>
  aJurisdiction({
    country,
    suspicionReporting: { duty: 'yes', edition: '2026', asOf: '2026-11-20', source },
    ...{ hotline: null, financialIntelligenceUnit: null },
  });

/** Texts that hardly pack: what a table may hold at most must fit whatever it says. */
function largestTable(): Jurisdiction[] {
  let seed = 1;
  const noise = (length: number) =>
    Array.from({ length }, () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return String.fromCodePoint(0x4e00 + (seed % 20_000));
    }).join('');
  const rows = countryCodes.map((country) => aRow(country, noise(460)));
  while (Buffer.byteLength(JSON.stringify(rows)) > maxJurisdictionBytes) rows.pop();
  return rows;
}
