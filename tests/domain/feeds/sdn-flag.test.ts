import { describe, expect, it } from 'vitest';
import { raiseFlagSchema } from '../../../shared/contracts/flag.ts';
import type { SdnEntry } from '../../../shared/contracts/ofac-sdn.ts';
import { sdnFlag } from '../../../shared/domain/feeds/sdn-flag.ts';

const entry = (change: Partial<SdnEntry> = {}): SdnEntry => ({
  number: '990001',
  name: 'SABLE MERIDIAN EXAMPLE TRADING CO.',
  kind: 'entity',
  program: 'EXAMPLE',
  remarks: null,
  ...change,
});
const nothing = { aliases: [], addresses: [] };

function flagOf(...args: Parameters<typeof sdnFlag>) {
  const result = sdnFlag(...args);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

describe('sdnFlag', () => {
  it('names an entity by its name and aliases, with the one country of its addresses', () => {
    const { flag } = flagOf(entry(), {
      aliases: [{ number: '990001', name: 'SABLE EXAMPLE' }],
      addresses: [
        { number: '990001', country: 'Malta' },
        { number: '990001', country: null },
        { number: '990001', country: 'Malta' },
      ],
    });
    expect(flag).toEqual({
      category: 'sanctions-listed',
      identifiers: [
        { type: 'business_name', value: 'SABLE MERIDIAN EXAMPLE TRADING CO.', country: 'MT' },
        { type: 'business_name', value: 'SABLE EXAMPLE', country: 'MT' },
      ],
      evidenceReferences: ['OFAC SDN entry 990001, EXAMPLE'],
      source: { feed: 'ofac-sdn', entry: '990001' },
    });
  });

  it('leaves the country out where there are several', () => {
    const addresses = ['Malta', 'Cuba'].map((country) => ({ number: '990001', country }));
    expect(flagOf(entry(), { aliases: [], addresses }).flag.identifiers[0]).not.toHaveProperty('country');
  });

  it('writes a person’s given names first, with date of birth and nationality', () => {
    const person = entry({
      name: 'PROBEKOV DE MUESTRA, Ilias Ejemplo, Jr.',
      kind: 'individual',
      remarks: 'DOB 06 Jun 1966; nationality Cuba; Gender Male.',
    });
    const country = { country: 'CU', dateOfBirth: '1966-06-06' };
    expect(flagOf(person, nothing).flag.identifiers).toEqual([
      { type: 'person_name', value: 'Ilias Ejemplo PROBEKOV DE MUESTRA Jr.', ...country },
    ]);
  });

  it('counts what cannot be cleaned, and lists what is the same once', () => {
    const remarks = 'Website nonsense; Website www.sable.example; Website https://www.sable.example/';
    const { flag, leftOut } = flagOf(entry({ remarks }), {
      aliases: [{ number: '990001', name: 'Sable Meridian Example Trading Co' }],
      addresses: [],
    });
    expect(flag.identifiers.map(({ type }) => type)).toEqual(['business_name', 'host']);
    expect(leftOut).toBe(1);
  });

  it('keeps the first 200 identifiers and counts the rest', () => {
    const aliases = Array.from({ length: 250 }, (_, index) => ({
      number: '990001',
      name: `EXAMPLE ${String.fromCharCode(65 + (index % 26))}${String.fromCharCode(65 + Math.floor(index / 26))} WORKS`,
    }));
    const { flag, leftOut } = flagOf(entry(), { aliases, addresses: [] });
    expect(flag.identifiers).toHaveLength(200);
    expect(leftOut).toBe(51);
    expect(raiseFlagSchema.safeParse(flag).success).toBe(true);
  });

  it.each([
    ['vessel', 'a vessel, not a party'],
    ['aircraft', 'an aircraft, not a party'],
  ] as const)('passes a %s over', (kind, why) => {
    expect(sdnFlag(entry({ kind }), nothing)).toEqual({ ok: false, error: why });
  });

  it('passes over an entry with nothing in it that can be matched', () => {
    expect(sdnFlag(entry({ name: '-' }), nothing).ok).toBe(false);
  });
});
