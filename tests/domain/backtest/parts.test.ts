import { test } from '@fast-check/vitest';
import * as fc from 'fast-check';
import { expect } from 'vitest';
import { partCount, partsOfShare, shareCount } from '../../../shared/domain/backtest/backtest-parts.ts';
import { sampleId } from '../../support/stored-samples.ts';

test.prop([fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 92 })])(
  'every provider’s every day stands in one share, and in one only',
  (providerCount, days) => {
    const providers = Array.from({ length: providerCount }, (_, at) => sampleId.member(`pay-${at}`));
    const to = new Date(Date.UTC(2026, 0, days)).toISOString().slice(0, 10);
    const span = { from: '2026-01-01', to, providers };
    const shares = shareCount(partCount(span));
    const all = Array.from({ length: shares }, (_, share) => partsOfShare({ ...span, shares }, share));
    const names = all.flat().map(({ provider, day }) => `${provider} ${day}`);
    expect(names).toHaveLength(providerCount * days);
    expect(new Set(names).size).toBe(names.length);
    expect(partCount(span)).toBe(names.length);
    for (const { day } of all.flat()) expect(day >= span.from && day <= span.to).toBe(true);
    const sizes = all.map(({ length }) => length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  },
);
