import { describe, expect, it } from 'vitest';
import { sdnCountry } from '../../../shared/domain/feeds/sdn-country.ts';

describe('sdnCountry', () => {
  it.each([
    ['Mexico', 'MX'],
    ['Korea, North', 'KP'],
    ['Korea, South', 'KR'],
    ['Congo, Democratic Republic of the', 'CD'],
    ['Burma', 'MM'],
    ['Turkey', 'TR'],
    ['The Gambia', 'GM'],
    ['Bahamas, The', 'BS'],
    ['Cote d Ivoire', 'CI'],
    ['Czech Republic', 'CZ'],
    ['Bosnia and Herzegovina', 'BA'],
    ['Virgin Islands, British', 'VG'],
    ['Hong Kong', 'HK'],
    ['Kosovo', 'XK'],
    [' united states ', 'US'],
  ])('%s is %s', (name, code) => {
    expect(sdnCountry(name)).toBe(code);
  });

  it.each(['undetermined', 'Region: Crimea', 'Netherlands Antilles', 'West Bank', 'constructor', ''])(
    '%j is no country',
    (name) => {
      expect(sdnCountry(name)).toBeNull();
    },
  );
});
