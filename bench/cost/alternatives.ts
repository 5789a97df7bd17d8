/** A published price of a service that looks names up in lists. */
export interface Alternative {
  readonly name: string;
  /** As it is published. */
  readonly price: string;
  /** In its own currency, a million checks of one name each at the published price, the lowest and the highest there is. */
  readonly perMillion: readonly [number, number];
  readonly currency: 'USD' | 'EUR' | 'GBP';
  readonly source: string;
  readonly dated: string;
}

/** Prices that could be read in a source. They are for data as well as for looking it up, so they are no measure of this system. */
export const alternatives: readonly Alternative[] = [
  {
    name: 'OpenSanctions, hosted API',
    price: 'EUR 0.10 a query, each name of a batch one',
    perMillion: [100_000, 100_000],
    currency: 'EUR',
    source: 'https://www.opensanctions.org/faq/7/metering',
    dated: 'undated, read 2026-11-22',
  },
  {
    name: 'Didit, AML screening',
    price: 'USD 0.20 a check',
    perMillion: [200_000, 200_000],
    currency: 'USD',
    source: 'https://didit.me/blog/aml-screening-api/',
    dated: 'undated, read 2026-11-22',
  },
  {
    name: 'SanctionsWise, beyond the plan',
    price: 'USD 0.015 to 0.02 a screening',
    perMillion: [15_000, 20_000],
    currency: 'USD',
    source: 'https://docs-sanctionswise.orchestraprime.ai/docs/dashboard/usage-billing',
    dated: 'undated, read 2026-11-22',
  },
  {
    name: 'sanctions.io, packages',
    price: 'USD 899 for 5,000 to 5,999 for 200,000',
    perMillion: [29_995, 179_800],
    currency: 'USD',
    source:
      'https://github.com/api-evangelist/sanctions-io/blob/main/plans/sanctions-io-plans-pricing.yml, a copy of its help centre',
    dated: '2026-07-11',
  },
  {
    name: 'vendors of lists, a cycle, by a survey',
    price: 'GBP 0.05 to 1.20',
    perMillion: [50_000, 1_200_000],
    currency: 'GBP',
    source: 'https://kyccost.com/sanctions-screening-cost/',
    dated: 'undated, figures of 2025',
  },
];
