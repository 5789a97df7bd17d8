import { describe, expect, it } from 'vitest';
import { knownNamesSource, listedNames } from '../../../../scripts/known-names/known-names-source.ts';
import { knownNameBits } from '../../../../shared/domain/match/compare/known-name-bits.ts';
import { isKnownName } from '../../../../shared/domain/match/compare/known-names.ts';

describe('known names', () => {
  it('are made of the list by scripts/write-known-names.ts', () => {
    expect(knownNamesSource()).toContain(`'${knownNameBits}'`);
  });

  it('hold every name of the list', () => {
    expect(listedNames().filter((name) => !isKnownName(name))).toEqual([]);
  });

  it('are lower-case words of Latin letters, each listed once', () => {
    expect(listedNames().filter((name) => !/^[a-z]{3,12}$/.test(name))).toEqual([]);
    expect(new Set(listedNames()).size).toBe(listedNames().length);
  });

  it('hold few other words', () => {
    const others = listedNames()
      .map((name) => `${name.slice(0, -1)}qz`)
      .filter((word) => word.length <= 12);
    expect(others.filter(isKnownName).length / others.length).toBeLessThan(0.01);
  });
});
