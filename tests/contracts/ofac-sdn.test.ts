import { describe, expect, it } from 'vitest';
import { endsSdnFile, readSdnAddress, readSdnAlias, readSdnEntry } from '../../shared/contracts/ofac-sdn.ts';

const none = '-0- ';
const row = (change: Partial<Record<number, string>> = {}) => {
  const cells = ['990001', 'SABLE EXAMPLE', none, 'EXAMPLE', ...Array<string>(7).fill(none), none];
  for (const [column, cell] of Object.entries(change)) cells[Number(column)] = cell ?? '';
  return cells;
};

describe('rows of the SDN list', () => {
  it('an entry, with -0- as null and as "entity"', () => {
    const read = readSdnEntry(row({ 2: '-0- ', 11: 'DOB 1970.' }));
    const value = { number: '990001', name: 'SABLE EXAMPLE', kind: 'entity', program: 'EXAMPLE' };
    expect(read).toEqual({ ok: true, value: { ...value, remarks: 'DOB 1970.' } });
  });

  it.each(['individual', 'vessel', 'aircraft'])('an entry of the kind %s', (kind) => {
    expect(readSdnEntry(row({ 2: kind }))).toMatchObject({ ok: true, value: { kind, remarks: null } });
  });

  it.each([
    ['a column too few', row().slice(1), 'has 11 columns where the list has 12'],
    ['a column too many', [...row(), ''], 'has 13 columns where the list has 12'],
    ['no number', row({ 0: 'x' }), 'column 1 is not what the list has there'],
    ['no name', row({ 1: none }), 'column 2 is not what the list has there'],
    ['a kind nobody knows', row({ 2: 'spaceship' }), 'column 3 is not what the list has there'],
  ])('not an entry: %s', (_what, cells, error) => {
    expect(readSdnEntry(cells)).toEqual({ ok: false, error });
  });

  it('an alias and an address', () => {
    expect(readSdnAlias(['990001', '7', 'aka', 'SABLE', none])).toEqual({
      ok: true,
      value: { number: '990001', name: 'SABLE' },
    });
    expect(readSdnAddress(['990001', '7', '1 Quay', 'Sampleton', 'Malta', none])).toEqual({
      ok: true,
      value: { number: '990001', country: 'Malta' },
    });
    expect(readSdnAlias(['990001', '7', 'aka', none, none]).ok).toBe(false);
    expect(readSdnAddress(['990001']).ok).toBe(false);
  });

  it('the end of the file is no row', () => {
    expect(endsSdnFile(['\u001a'])).toBe(true);
    expect(endsSdnFile(['x'])).toBe(false);
    expect(endsSdnFile(row())).toBe(false);
  });
});
