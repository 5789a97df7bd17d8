import { describe, expect, it } from 'vitest';
import { filledIn } from '../../../functions/provider-hooks/filled-in.ts';

const named = { legalName: 'Sample', country: 'DE' };

describe('what an event and the API after it tell', () => {
  it('leaves nothing unseen that the API was asked for and answered', () => {
    const event = { told: {}, unseen: ['/merchant/legalName', '/merchant/websites'] };
    expect(filledIn(event, { told: named, unseen: [] })).toEqual({ told: named, unseen: [] });
  });

  it('leaves unseen what the API would have told in an answer that did not come', () => {
    const event = { told: {}, unseen: ['/merchant/websites', '/merchant/address'] };
    expect(
      filledIn(event, { told: named, unseen: [] }, ['/merchant/address', '/merchant/phones']).unseen,
    ).toEqual(['/merchant/address']);
  });

  it('leaves unseen what the event had to cut of a list, unless the API told it anew', () => {
    const event = { told: { websites: ['https://a.test'] }, unseen: ['/merchant/websites'] };
    expect(filledIn(event, { told: named, unseen: [] }).unseen).toEqual(['/merchant/websites']);
    const seen = { told: { ...named, websites: ['https://a.test', 'https://b.test'] }, unseen: [] };
    expect(filledIn(event, seen)).toEqual({ told: seen.told, unseen: [] });
  });

  it('leaves unseen what the API had to cut, and a name and a country that nobody told', () => {
    const seen = { told: { websites: ['https://a.test'] }, unseen: ['/merchant/websites'] };
    expect(filledIn({ told: {}, unseen: [] }, seen).unseen).toEqual([
      '/merchant/websites',
      '/merchant/legalName',
      '/merchant/country',
    ]);
  });
});
