import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FlagIdentifier } from '../../../shared/contracts/flag.ts';
import type { FlagHead } from '../../../shared/contracts/flag-head.ts';
import {
  decisionIdSchema,
  type FlagId,
  flagIdSchema,
  memberIdSchema,
  merchantReferenceSchema,
} from '../../../shared/contracts/ids.ts';
import type { Clearance } from '../../../shared/contracts/stored-merchant.ts';
import { cleanApplication } from '../../../shared/domain/clean/clean-application.ts';
import { clearanceMark } from '../../../shared/domain/match/clearance-mark.ts';
import { isCleared } from '../../../shared/domain/match/is-cleared.ts';
import type { IndexSecret, Keyring } from '../../../shared/domain/match/lookup-key.ts';
import { matchFlags } from '../../../shared/domain/match/match-flags.ts';
import { aFlagHead } from '../../support/a-flag-head.ts';
import { anApplication } from '../../support/an-application.ts';

const now = '2026-11-21T12:00:00.000Z';
const secret: IndexSecret = { version: 1, secret: Buffer.alloc(32, 5), scheme: 'exact-1' };
const nextSecret: IndexSecret = { version: 2, secret: Buffer.alloc(32, 6), scheme: 'exact-1' };
const keyring: Keyring = { active: [secret], retired: [] };
const owner: FlagIdentifier = { type: 'person_name', value: 'Odette Farrowgate' };
const site: FlagIdentifier = { type: 'host', value: 'quillmere.example' };
const mail: FlagIdentifier = { type: 'email', value: 'owner@quillmere.example' };
const phone: FlagIdentifier = { type: 'phone', value: '+12025550123' };

const idOf = (at: number): FlagId => flagIdSchema.parse(`flg_${String(at).padStart(26, '0')}`);

function head(identifiers: readonly FlagIdentifier[], change: Partial<FlagHead> = {}): FlagHead {
  return aFlagHead(identifiers, { flagId: idOf(1), seq: 3, evidence: 'verified', ...change });
}

/** A clearance of what this merchant meets the flag on. */
function clearanceOf(
  flag: FlagHead,
  {
    merchant = {},
    ...change
  }: Partial<Omit<Clearance, 'merchant'>> & { merchant?: Record<string, unknown> } = {},
): Clearance {
  const { identifiers } = cleanApplication(anApplication(merchant));
  const [match] = matchFlags({ identifiers, heads: [flag], clearances: new Map(), now });
  const met = identifiers.filter(({ pointer, identifier }) =>
    match?.on.some((on) => on.pointer === pointer && on.type === identifier.type),
  );
  return {
    provider: memberIdSchema.parse('p'),
    merchant: merchantReferenceSchema.parse('m-1001'),
    flagId: flag.flagId,
    seq: flag.seq,
    strength: match?.strength ?? 'possible',
    matchedOn: met.map(({ identifier }) => clearanceMark(identifier, secret)),
    decisionId: decisionIdSchema.parse(`dec_${'a'.repeat(22)}`),
    rationale: 'another person',
    by: 'analyst-1',
    at: now,
    expiresAt: '2027-01-01T00:00:00.000Z',
    ...change,
  };
}

interface Seen {
  readonly merchant?: Record<string, unknown>;
  readonly keyring?: Keyring;
  readonly at?: string;
}

function cleared(flag: FlagHead, clearance: Clearance, seen: Seen = {}): boolean | undefined {
  const { identifiers } = cleanApplication(anApplication(seen.merchant));
  const clearances = new Map([[clearance.flagId, clearance]]);
  const all = {
    identifiers,
    heads: [flag],
    clearances,
    keyring: seen.keyring ?? keyring,
    now: seen.at ?? now,
  };
  return matchFlags(all)[0]?.cleared;
}

describe('a clearance', () => {
  const flag = head([site, owner]);
  const clearance = clearanceOf(flag);

  it('clears the match that was judged', () => {
    expect(clearance.matchedOn.length).toBeGreaterThan(1);
    expect(cleared(flag, clearance)).toBe(true);
  });

  it.each([
    ['another flag', { flagId: idOf(2) }],
    ['an earlier seq', { seq: 2 }],
    ['a later seq', { seq: 4 }],
    ['a time that is over', { expiresAt: now }],
    ['a weaker match', { strength: 'possible' as const }],
    ['nothing that met', { matchedOn: [] }],
  ])('for %s does not', (_, change) => {
    const { identifiers } = cleanApplication(anApplication());
    const marks = new Set(clearance.matchedOn);
    const met = {
      head: flag,
      strength: 'strong',
      identifiers: identifiers
        .map(({ identifier }) => identifier)
        .filter((identifier) => marks.has(clearanceMark(identifier, secret))),
    } as const;
    expect(isCleared(met, { clearance, keyring, now })).toBe(true);
    expect(isCleared(met, { clearance: { ...clearance, ...change }, keyring, now })).toBe(false);
  });

  it('holds until the millisecond it ends', () => {
    const expiresAt = '2026-12-01T00:00:00.000Z';
    const short = { ...clearance, expiresAt };
    expect(cleared(flag, short, { at: '2026-11-30T23:59:59.999Z' })).toBe(true);
    expect(cleared(flag, short, { at: expiresAt })).toBe(false);
  });

  it('holds while the merchant changes what does not meet the flag', () => {
    const merchant = { phones: ['+12025550177'], legalName: 'Quillmere Paper Ltd' };
    expect(cleared(flag, clearance, { merchant })).toBe(true);
  });

  it('holds where less meets the flag than then', () => {
    expect(cleared(flag, clearance, { merchant: { websites: [] } })).toBe(true);
  });

  it('ends where more of the merchant meets the flag', () => {
    const more = head([site, owner, mail]);
    expect(cleared(more, clearance)).toBe(false);
    expect(cleared(more, clearanceOf(more))).toBe(true);
  });

  it('ends where another value meets the flag in the same field', () => {
    const either = head([site, { type: 'host', value: 'inkwell.example' }]);
    const merchant = { websites: ['https://inkwell.example'] };
    expect(cleared(either, clearanceOf(either))).toBe(true);
    expect(cleared(either, clearanceOf(either), { merchant })).toBe(false);
  });

  it.each([
    ['a date of birth', { dateOfBirth: '1980-02-29' }],
    ['another country', { country: 'FR' }],
  ])('of a name ends with %s under the same name', (_, change) => {
    const named = head([owner]);
    const principals = [{ name: 'Odette Farrowgate', role: 'owner', country: 'GB', ...change }];
    expect(cleared(named, clearanceOf(named))).toBe(true);
    expect(cleared(named, clearanceOf(named), { merchant: { principals } })).toBe(false);
  });

  it('outlives a change of the lookup secret while the old one is kept, and not its loss', () => {
    const changed = { active: [nextSecret, secret], retired: [] };
    const kept = { active: [nextSecret], retired: [secret] };
    const lost = { active: [nextSecret], retired: [] };
    expect([changed, kept, lost].map((one) => cleared(flag, clearance, { keyring: one }))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('marks identifiers otherwise than the index does', () => {
    const { identifiers } = cleanApplication(anApplication());
    const marks = identifiers.map(({ identifier }) => clearanceMark(identifier, secret));
    expect(new Set(marks).size).toBe(
      new Set(identifiers.map(({ identifier }) => JSON.stringify(identifier))).size,
    );
  });
});

describe('clearing', () => {
  const parts = [[site], [mail], [owner], [phone], [site, owner], [mail, phone]] as const;
  const heads = parts.map((identifiers, at) => head(identifiers, { flagId: idOf(at) }));

  it('takes away no match, and changes none but those of the flags that were cleared', () => {
    const { identifiers } = cleanApplication(anApplication());
    const plain = matchFlags({ identifiers, heads, clearances: new Map(), now });
    expect(plain).toHaveLength(parts.length);
    fc.assert(
      fc.property(fc.subarray(heads), (chosen) => {
        const clearances = new Map(chosen.map((one) => [one.flagId, clearanceOf(one)]));
        const after = matchFlags({ identifiers, heads, clearances, keyring, now });
        const byId = new Map(after.map((match) => [match.flagId, match]));
        for (const match of plain)
          expect(byId.get(match.flagId)).toEqual({ ...match, cleared: clearances.has(match.flagId) });
        expect(after).toHaveLength(plain.length);
      }),
    );
  });
});
