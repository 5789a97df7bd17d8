import { countryOf } from '../country-of.ts';
import { withoutNothing } from '../without-nothing.ts';
import type { AdyenBody } from './legal-entity.ts';

/** Tax numbers as an application holds them. Adyen names the kind only in countries that have several. */
export function adyenTaxIds({ taxInformation, vatNumber, ...body }: Partial<AdyenBody>): readonly unknown[] {
  const numbers = (taxInformation ?? []).filter((tax) => withoutNothing(tax?.number) !== undefined);
  const vat = {
    type: 'vat',
    value: vatNumber,
    country: countryOf(body.countryOfGoverningLaw ?? body.registeredAddress?.country),
  };
  return [
    ...numbers.map((tax) => ({
      type: typeof tax?.type === 'string' ? tax.type.toLowerCase() : (tax?.type ?? 'tin'),
      value: tax?.number,
      country: countryOf(tax?.country ?? body.countryOfGoverningLaw ?? body.registeredAddress?.country),
    })),
    ...(withoutNothing(vatNumber) === undefined ? [] : [vat]),
  ];
}
