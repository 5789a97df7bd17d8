import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { demoFlags } from '../../../local/demo/flags.ts';
import type { FlagIdentifier } from '../../../shared/contracts/flag.ts';
import { flaggable } from '../../../shared/domain/clean/clean-flag-identifiers.ts';
import { flagIdentifierOf } from '../../../shared/domain/flag/flag-identifier-of.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          'Mr',
          'S.A.',
          'GmbH',
          '&',
          'Co',
          'KG',
          'o’Neil',
          'Müller',
          '株式会社',
          'Ann',
          '7',
          '*',
          'SQ',
          '.',
          '-',
          'of',
        ],
      ),
      { maxLength: 6 },
    )
    .map((words) => words.join(' ')),
);
const country = fc.constantFrom('DE', 'GB', 'US', 'FR', 'BR', 'MX', 'JP', 'MT', 'SG');
const digits = (min: number, max: number) =>
  fc.string({ unit: fc.constantFrom(...'0 1 2 3 4 5 6 7 8 9'.split(' ')), minLength: min, maxLength: max });
const label = fc.stringMatching(/^[a-z][a-z0-9-]{0,10}[a-z0-9]$/);
const site = fc.tuple(label, label).map(([a, b]) => `${a}.${b}.example`);

const identifier: fc.Arbitrary<FlagIdentifier> = fc.oneof(
  fc.record({ type: fc.constant('host' as const), value: site }),
  fc.record({
    type: fc.constant('url' as const),
    value: fc.tuple(site, fc.webPath()).map(([host, path]) => `https://${host}:8443${path}/x?a=%7e`),
  }),
  fc.record({
    type: fc.constant('email' as const),
    value: fc.oneof(
      fc.tuple(label, site).map((parts) => parts.join('@')),
      label.map((name) => `J.${name}+shop@gmail.com`),
    ),
  }),
  fc.record({ type: fc.constant('phone' as const), value: digits(4, 8).map((end) => `+1 202-555${end}`) }),
  fc.record({ type: fc.constant('card_descriptor' as const), value: text }),
  fc.record({
    type: fc.constant('handle' as const),
    service: fc.constantFrom('telegram', 'cashapp', 'whatsapp', 'paypal', 'zelle', 'discord', 'some-chat'),
    value: fc.oneof(
      text,
      label,
      digits(7, 9).map((end) => `+1202${end}`),
      label.map((name) => `${name}@a.example`),
    ),
  }),
  fc.record({
    type: fc.constant('tax_id' as const),
    scheme: fc.constantFrom('vat', 'tin', 'ein', 'ssn', 'eu_vat', 'passport'),
    value: fc.oneof(digits(4, 14), fc.stringMatching(/^[A-Z]{2}[0-9]{6,10}$/)),
    country,
  }),
  fc.record({
    type: fc.constant('registration_number' as const),
    value: fc.oneof(digits(4, 14), fc.stringMatching(/^HRB [0-9]{3,6}$/)),
    country,
  }),
  fc.record({
    type: fc.constant('bank_account' as const),
    country: fc.constantFrom('US', 'GB', 'MT', 'JP', 'BR', 'SG', 'IN', 'CA', 'AU', 'DE'),
    accountNumber: fc
      .tuple(fc.constantFrom('', '00', '0000000'), digits(2, 11))
      .map((parts) => parts.join('')),
    routingNumber: fc.oneof(
      digits(6, 9),
      fc.constantFrom('129999995', 'TESTMTMTXXX', 'TEST0000001', '062000', '10000000'),
    ),
  }),
  fc.record({
    type: fc.constant('person_name' as const),
    value: text,
    dateOfBirth: fc.constant('1971-02-03'),
    country,
  }),
  fc.record({ type: fc.constant('business_name' as const), value: text, country }),
  fc.record({
    type: fc.constant('address' as const),
    value: fc.record({
      line1: text,
      line2: text,
      city: text,
      postalCode: fc.string({ maxLength: 12 }),
      country,
    }),
  }),
);

describe('an identifier written from its canonical form', () => {
  property.prop([identifier], { numRuns: 4_000 })('is cleaned to the same, with the same forms', (input) => {
    const clean = flaggable(input);
    if (!clean.ok) return;
    expect(flaggable(flagIdentifierOf(clean.value))).toEqual(clean);
  });

  it.each(
    demoFlags.flatMap(({ identifiers }) => identifiers).map((one) => [JSON.stringify(one), one] as const),
  )('is cleaned to the same: %s', (_, input) => {
    const clean = flaggable(input);
    if (!clean.ok) throw new Error(clean.error);
    expect(flaggable(flagIdentifierOf(clean.value))).toEqual(clean);
  });
});
