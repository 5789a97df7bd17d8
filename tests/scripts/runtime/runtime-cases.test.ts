import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runtimeCases } from '../../../scripts/runtime/runtime-cases.ts';

describe('the functions that are run under AWS’s runtime interface client', () => {
  it('are all there are', () => {
    const folders = readdirSync('functions', { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect(runtimeCases.map(({ folder }) => folder).toSorted()).toEqual(folders.toSorted());
  });

  it('say what of each is not shown without AWS', () => {
    expect(runtimeCases.filter(({ unshown }) => unshown === '')).toEqual([]);
  });
});
