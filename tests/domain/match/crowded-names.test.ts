import { describe, expect, it } from 'vitest';
import type { LookupKey } from '../../../shared/contracts/ids.ts';
import type { FieldIdentifier } from '../../../shared/domain/clean/clean-application.ts';
import { type Lookup, lookupOf } from '../../../shared/domain/match/candidate-flags.ts';
import { crowdedNames } from '../../../shared/domain/match/crowded-names.ts';

const field = (pointer: string, value: string): FieldIdentifier => ({
  pointer,
  identifier: { type: 'business_name', value, forms: [{ type: 'business_name', value }] },
});
const identifiers = [
  field('/merchant/legalName', 'quillmere stationery'),
  field('/merchant/tradingNames/0', 'quillmere stationery'),
  field('/merchant/tradingNames/1', 'larch harbour works'),
];
const secret = (version: number) => ({
  version,
  secret: new Uint8Array(32).fill(version),
  scheme: 'names-1' as const,
});
const keysOf = ({ wanted }: Lookup, name: string, version: number): LookupKey[] =>
  [...wanted]
    .filter(([, { names }]) => names.some(({ value }) => value === name))
    .map(([key]) => key)
    .filter((key) => Buffer.from(key, 'base64url')[0] === version);

describe('names with overfull keys', () => {
  const lookup = lookupOf(identifiers, { active: [secret(2), secret(1)], retired: [] });
  const keys = keysOf(lookup, 'quillmere stationery', 1);
  const crowding = (overfull: readonly LookupKey[]) =>
    crowdedNames(lookup, { identifiers, overfull: new Set(overfull) });

  it('are none where every key was read whole', () => {
    expect(crowding([])).toEqual({ crowded: [], unread: [] });
  });

  it('are named by every field that holds them, with how many keys', () => {
    expect(crowding(keys.slice(0, 3))).toEqual({
      crowded: [
        { pointer: '/merchant/legalName', keys: 3 },
        { pointer: '/merchant/tradingNames/0', keys: 3 },
      ],
      unread: [],
    });
  });

  it('stay unread where no key under one of two secrets was read whole, for the other may not lead to every flag yet', () => {
    expect(crowding(keys).unread).toEqual(['/merchant/legalName', '/merchant/tradingNames/0']);
    expect(crowding(keys.slice(1)).unread).toEqual([]);
  });
});
