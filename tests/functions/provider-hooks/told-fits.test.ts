import { describe, expect, it } from 'vitest';
import { adyen } from '../../../functions/provider-hooks/adyen/adyen.ts';
import { checkout } from '../../../functions/provider-hooks/checkout/checkout.ts';
import { stripe } from '../../../functions/provider-hooks/stripe/stripe.ts';
import { aDelivery } from './a-delivery.ts';
import { readEvents } from './read-events.ts';
import { unfitting } from './unfitting.ts';

const sources = [stripe, adyen, checkout];

describe('what a documented event tells', () => {
  const events = sources.flatMap((source) =>
    [...readEvents(`${import.meta.dirname}/${source.name}/events`)].map(([name, json]) => ({
      source,
      name,
      json,
    })),
  );

  it.each(events)('fits an application whole: $source.name $name', ({ source, json }) => {
    const read = source.read(json, aDelivery(JSON.stringify(json)));
    expect(read.ok && unfitting(read.value.told)).toEqual([]);
  });
});
