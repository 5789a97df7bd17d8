import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { otherSpellings } from '../../../../shared/domain/match/name-keys/other-spellings.ts';

describe('a person’s name', () => {
  it.each([
    ['God’s name written on', 'hayatollah farrow', ['hayat allah farrow']],
    ['faith’s name written on', 'salaheddine farrow', ['salah din farrow']],
    ['the same, in another spelling', 'nuruddin', ['nur din']],
    ['a father written on', 'abolghassem farrow', ['abu ghassem farrow']],
    ['a Persian family', 'farrow hakimzada', ['farrow hakim zadeh']],
    ['a Persian house', 'dehghanpour', ['dehghan pour']],
    ['a compound with Reza', 'gholamreza', ['gholam reza']],
    ['German spelling', 'achmed tschatarew', ['achmed chatarew']],
    ['Polish and German j', 'farrow jarosh petrovich', ['farrow yarosh petrovich']],
    ['French spelling', 'hamcho leila', ['hamsho leila']],
    ['Belarusian spelling', 'halavkou hryhory', ['galavkov grygory']],
    ['Russian spelling of a Turkic name', 'farrow zhalalkov', ['farrow jalalkov']],
    ['Korean names in another spelling', 'chi chun sang', ['ji jun sang']],
    ['both at once', 'nazhmiddin zhalalkov', ['nazhm din zhalalkov', 'najmiddin jalalkov']],
  ])('of %s is also written otherwise: %s', (_, latin, others) => {
    expect(otherSpellings(latin)).toEqual(others);
  });

  it.each([
    'odette farrowgate',
    'james larkin', // English j
    'abdullah farrow', // God’s own name
    'grigorovich farrow', // a ch that is Slavic
    'aladdin', // too little left
    'reza pour', // words that stand apart already
    '',
  ])('of others is written in one way: %s', (latin) => {
    expect(otherSpellings(latin)).toEqual([]);
  });

  it('has at most four other spellings, none of them itself, whatever it is', () => {
    const word = fc.oneof(
      fc.constantFrom('zhalalov', 'tschatajew', 'halavanau', 'hayatullah', 'chi', 'hamcho', 'jarosh'),
      fc.stringMatching(/^[a-z]{0,12}$/),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (words) => {
        const latin = words.join(' ');
        const others = otherSpellings(latin);
        expect(others.length).toBeLessThanOrEqual(4);
        expect(others).not.toContain(latin);
        expect(new Set(others).size).toBe(others.length);
      }),
    );
  });
});
