import { describe, expect, it } from 'vitest';
import type { Jurisdiction } from '../../shared/contracts/jurisdiction.ts';
import { reportRoutes } from '../../shared/domain/report-routes.ts';
import { aJurisdiction } from '../support/a-jurisdiction.ts';

const [de, fr] = [aJurisdiction({ country: 'DE' }), aJurisdiction({ country: 'FR' })];
const bare = aJurisdiction({ country: 'FR', hotline: null, financialIntelligenceUnit: null });
const both = ['report-to-hotline', 'report-suspicion'];

/** Each route as its kind’s first letter and its country. */
const routes = (
  obligations: readonly string[],
  merchant: Jurisdiction | null,
  provider?: Jurisdiction | null,
) =>
  reportRoutes(obligations, { merchant, provider }).map(
    ({ kind, country }) => `${kind.slice(0, 1)} ${country}`,
  );

describe('reports go', () => {
  it('nowhere where nothing obliges', () => {
    expect(routes(['manual-review', 'do-not-onboard'], de, fr)).toEqual([]);
  });

  it.each<[string, string[], Jurisdiction | null, Jurisdiction | null | undefined]>([
    [
      'to hotlines of both countries, the provider’s first, and to the provider’s unit',
      ['h FR', 'h DE', 'f FR'],
      de,
      fr,
    ],
    ['once where both are one country', ['h DE', 'f DE'], de, de],
    ['to the merchant’s country where the provider’s is not given', ['h DE', 'f DE'], de, undefined],
    ['to no unit where nothing is known of the provider’s country', ['h DE'], de, null],
    ['to no unit where none is known there', ['h DE'], de, bare],
    ['to the provider’s alone where nothing is known of the merchant’s', ['h FR', 'f FR'], null, fr],
    ['nowhere where nothing is known', [], null, null],
  ])('%s', (_where, expected, merchant, provider) => {
    expect(routes(both, merchant, provider)).toEqual(expected);
  });

  it('to a hotline or a unit as each obligation asks', () => {
    expect(routes(['report-to-hotline'], de)).toEqual(['h DE']);
    expect(routes(['report-suspicion'], de)).toEqual(['f DE']);
  });

  it('with name, address and source', () => {
    expect(reportRoutes(['report-to-hotline'], { merchant: de, provider: undefined })).toEqual([
      {
        ...{ kind: 'hotline', name: 'Hotline DE', url: 'https://desk.example/report' },
        ...{ country: 'DE', source: 'An invented law' },
      },
    ]);
  });
});
