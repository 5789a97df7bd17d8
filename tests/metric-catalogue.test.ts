import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type MetricEntry, metricCatalogue, sections } from '../shared/metric-catalogue.ts';
import { metricNames, metricUnits } from '../shared/metric-names.ts';

const entries: (readonly [name: string, entry: MetricEntry])[] = Object.entries(metricCatalogue);
const byKey = new Map<string, string>(Object.entries(metricNames));

/** Which metrics the code of each place names. */
const emitted = ['functions', 'shared/adapters'].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join(room, path))
    .flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/metricNames\.(\w+)/g)].map(([, key = '']) => ({
        path,
        metric: byKey.get(key) ?? key,
      })),
    ),
);

describe('the catalogue of metrics', () => {
  it('has every metric that is emitted, and each is emitted', () => {
    expect(new Set(emitted.map(({ metric }) => metric))).toEqual(new Set(entries.map(([name]) => name)));
  });

  it('names the functions that emit each', () => {
    const wrong = emitted.filter(({ path, metric }) => {
      const [room, service = ''] = path.split('/');
      const entry = entries.find(([name]) => name === metric)?.[1];
      return room === 'functions' && !entry?.services.includes(service);
    });
    expect(wrong).toEqual([]);
    const functions = readdirSync('functions');
    expect(entries.flatMap(([, { services }]) => services).filter((one) => !functions.includes(one))).toEqual(
      [],
    );
  });

  it.each(entries)('says of %s in a sentence what a figure of it means', (_, { meaning }) => {
    expect(meaning).toMatch(/^[A-Z0-9].{15,160}\.$/);
  });

  it('tells units as they are emitted', () => {
    const units = { Milliseconds: 'ms', Seconds: 's' } as const;
    const emittedUnits: Readonly<Record<string, keyof typeof units | undefined>> = metricUnits;
    for (const [name, { unit }] of entries) {
      const told = emittedUnits[name];
      expect(['ms', 's'].includes(unit) ? unit : undefined, name).toBe(told && units[told]);
    }
  });

  it('counts by few values: at most thirty series of a function', () => {
    for (const [name, { dimensions }] of entries) {
      const series = Object.values(dimensions).reduce((product, values) => product * values.length, 1);
      expect(series, name).toBeLessThanOrEqual(30);
    }
  });

  it('has something in every section', () => {
    expect(new Set(entries.map(([, { section }]) => section))).toEqual(new Set(sections));
  });
});
