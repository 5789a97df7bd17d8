import { test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { type FactMatch, factMatchSchema, unknownJurisdiction } from '../../shared/contracts/facts.ts';
import { type Duty, duties, type Jurisdiction } from '../../shared/contracts/jurisdiction.ts';
import { policyDocumentSchema } from '../../shared/contracts/policy-document.ts';
import { dutiesByLaw } from '../../shared/domain/duties-by-law.ts';
import { judge } from '../../shared/domain/judge.ts';
import { jurisdictionFacts } from '../../shared/domain/jurisdiction-facts.ts';
import { loadPolicy } from '../../shared/domain/policy/load-policy.ts';
import { policySha256 } from '../../shared/domain/policy/policy-sha256.ts';
import { aJurisdiction } from '../support/a-jurisdiction.ts';
import { factsArbitrary } from '../support/facts-arbitrary.ts';

const match = (change: Partial<FactMatch>) =>
  factMatchSchema.parse({
    ...{ flagId: `flg_${'a'.repeat(26)}`, seq: 1, category: 'sale-site', evidence: 'reported' },
    ...{ disputed: false, strength: 'strong', cleared: false, on: [] },
    ...change,
  });
const dutiesFor = (providerMustReport: Duty, ...matches: FactMatch[]) =>
  dutiesByLaw({ matches, jurisdiction: { ...unknownJurisdiction, providerMustReport } });
const toReport = ['report-suspicion', 'do-not-tip-off'];

describe('the law obliges to report suspicion', () => {
  it.each<[string, FactMatch[], readonly string[]]>([
    ['nothing was met', [], []],
    ['a strong match stands, on one member’s word', [match({})], toReport],
    ['a strong match stands, verified', [match({ evidence: 'verified' })], toReport],
    ['a match is only possible', [match({ strength: 'possible' })], []],
    ['a strong match is disputed', [match({ disputed: true })], []],
    ['a strong match was cleared', [match({ cleared: true })], []],
    ['one of several stands', [match({ cleared: true }), match({})], toReport],
  ])('where its country says so and %s', (_when, matches, expected) => {
    expect(dutiesFor('yes', ...matches)).toEqual(expected);
  });

  it.each(duties.filter((duty) => duty !== 'yes'))('not where the answer is %s', (duty) => {
    expect(dutiesFor(duty, match({}))).toEqual([]);
  });
});

describe('whose law says whether the provider must report', () => {
  const says = (duty: Duty) =>
    aJurisdiction({ suspicionReporting: { duty, edition: '1', asOf: '2026-01-01', source: 'A law' } });

  it.each<[string, Parameters<typeof jurisdictionFacts>[0], Duty]>([
    ['its own', { merchant: says('no'), provider: says('yes') }, 'yes'],
    ['its own, where that says no', { merchant: says('yes'), provider: says('no') }, 'no'],
    ['its own, of which nothing is known', { merchant: says('yes'), provider: null }, 'unknown'],
    ['the merchant’s, where its own is not given', { merchant: says('yes'), provider: undefined }, 'yes'],
    ['nobody’s, where nothing is known', { merchant: null, provider: undefined }, 'unknown'],
  ])('%s', (_whose, jurisdictions, expected) => {
    expect(jurisdictionFacts(jurisdictions).providerMustReport).toBe(expected);
  });

  it('counts what is known and met of the merchant’s country alone', () => {
    const legislation: Jurisdiction['legislation'] = {
      specificLaw: 'yes',
      definesMaterial: 'no',
      coversTechnology: 'partial',
      punishesPossession: 'yes',
      serviceProvidersReport: 'unknown',
      note: null,
      edition: '1',
      asOf: '2026-01-01',
      source: 'A law',
    };
    const row = aJurisdiction({ legislation, hotline: null });
    expect(jurisdictionFacts({ merchant: row, provider: null })).toMatchObject({
      ...{ criteriaMet: 2, criteriaKnown: 4, coversTechnology: 'partial' },
      ...{ hotline: false, financialIntelligenceUnit: true },
    });
    expect(jurisdictionFacts({ merchant: null, provider: row })).toEqual({
      ...unknownJurisdiction,
      providerMustReport: 'yes',
    });
  });
});

const document = policyDocumentSchema.parse({
  ...{ id: 'p', version: '1', facts: 'facts-2', title: 'p' },
  rules: [
    {
      ...{ id: 'a', when: 'size(matches) == 0', outcome: 'approve', code: 'NOTHING', text: 'x' },
      ...{ merchantText: 'x', obligations: ['manual-review'] },
    },
  ],
});
const loaded = loadPolicy({ document, sha256: policySha256(document) });

test.prop([factsArbitrary, factsArbitrary])(
  'a country by itself changes no outcome and no reason',
  (facts, other) => {
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
    const elsewhere = judge(loaded.value, { ...facts, jurisdiction: other.jurisdiction });
    const here = judge(loaded.value, { ...facts, jurisdiction: unknownJurisdiction });
    expect([elsewhere.outcome, elsewhere.reasons]).toEqual([here.outcome, here.reasons]);
    expect(elsewhere.obligations.slice(0, here.obligations.length)).toEqual(here.obligations);
  },
);
