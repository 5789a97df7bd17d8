import { describe, expect, test } from 'vitest';
import { findingOn, type Row } from './finding-on.ts';

const of = (mcc: string, businessDescription: string) => ({ mcc, businessDescription });
const wrong = '/merchant/mcc not-the-code-for-it';
const says = (group: string) => `/merchant/businessDescription says-${group}`;

describe('category', () => {
  const conflicts: readonly Row[] = [
    ['a grocery of adult videos', of('5411', 'We sell adult videos.'), 'fail', wrong, says('adult')],
    [
      'a bookshop with webcam models',
      of('5942', 'Chat with our webcam models!'),
      'fail',
      wrong,
      says('adult'),
    ],
    [
      'anything else and an escort service',
      of('5999', 'Escort service in Ambleford'),
      'fail',
      wrong,
      says('adult'),
    ],
    [
      'a florist’s dating site',
      of('5992', 'An online dating platform for singles'),
      'fail',
      wrong,
      says('dating'),
    ],
    ['clothes and betting', of('5651', 'Sports betting and live casino'), 'fail', wrong, says('gambling')],
    ['furniture on demand', of('5712', 'Video on demand by subscription'), 'fail', wrong, says('streaming')],
    [
      'a stationer’s file hosting',
      of('5943', 'Premium download links, file hosting'),
      'fail',
      wrong,
      says('file-hosting'),
    ],
    ['a grocer’s bitcoin', of('5411', 'Buy bitcoin with your card'), 'fail', wrong, says('crypto')],
    [
      'in German',
      of('5411', 'Verkauf von Erotikvideos und Sportwetten'),
      'fail',
      wrong,
      says('adult'),
      says('gambling'),
    ],
    [
      'in French',
      of('5411', 'Site de rencontres et paris sportifs'),
      'fail',
      wrong,
      says('dating'),
      says('gambling'),
    ],
    [
      'in Spanish',
      of('5411', 'Vídeos para adultos y apuestas deportivas'),
      'fail',
      wrong,
      says('adult'),
      says('gambling'),
    ],
    ['in capitals', of('5411', 'ADULT CONTENT'), 'fail', wrong, says('adult')],
    ['denied in another sentence', of('5411', 'No refunds. Adult videos.'), 'fail', wrong, says('adult')],
  ];
  const agreements: readonly Row[] = [
    ['adult content under its code', of('5967', 'Adult content by subscription'), 'pass'],
    ['a casino under its code', of('7995', 'Online casino'), 'pass'],
    ['stationery', of('5943', 'Paper, pens and ink for offices and schools'), 'pass'],
    ['adult education', of('5942', 'Books for adult education and schools'), 'pass'],
    ['the groceries called Casino', of('5411', 'Franchise Casino, supermarché'), 'pass'],
    ['what antiquaries do', of('5932', 'Dating and repair of antique clocks'), 'pass'],
    ['a yoga school that streams', of('7997', 'Yoga classes in the studio and by live streaming'), 'pass'],
    ['a gym with a streaming service of its own', of('7997', 'Our streaming service for members'), 'pass'],
    ['no gambling', of('5411', 'We sell groceries, no online gambling or adult content'), 'pass'],
    ['a filter', of('5045', 'Devices that block adult content for families'), 'pass'],
    ['a filter under a code of goods', of('5945', 'Tablets for children: adult content is blocked'), 'pass'],
    ['therapy', of('5999', 'Books on gambling site addiction'), 'pass'],
    ['in German, denied', of('5411', 'Lebensmittel, keine Sportwetten'), 'pass'],
    ['in French, denied', of('5411', 'Épicerie, pas de contenu pour adultes'), 'pass'],
    ['in Spanish, denied', of('5411', 'Alimentos, sin apuestas deportivas'), 'pass'],
    ['software for any site', of('7372', 'Software for online casinos'), 'pass'],
    ['an escorted tour', of('4722', 'Escorted tours of the lakes'), 'pass'],
  ];
  const silences: readonly Row[] = [
    ['no code', { businessDescription: 'Adult videos' }, 'unknown'],
    ['no description', { mcc: '5411' }, 'unknown'],
    ['no Latin letters, which nobody reads here', of('5411', 'Продукты питания'), 'unknown'],
  ];
  for (const [why, given, ...said] of [...conflicts, ...agreements, ...silences])
    test(why, () => {
      expect(findingOn('category', given)).toEqual(said);
    });
});

describe('highRiskCategory', () => {
  const code = (group: string) => `/merchant/mcc code-of-${group}`;
  const rows: readonly Row[] = [
    ['5967', { mcc: '5967' }, 'fail', code('adult')],
    ['dating and escort', { mcc: '7273' }, 'fail', code('dating')],
    ['video on demand', { mcc: '7841' }, 'fail', code('adult')],
    ['where file hosts are', { mcc: '4816' }, 'fail', code('file-hosting')],
    ['betting', { mcc: '7995' }, 'fail', code('gambling')],
    ['a lottery of the state', { mcc: '9406' }, 'fail', code('gambling')],
    ['quasi-cash', { mcc: '6051' }, 'fail', code('crypto')],
    ['code and description', of('5967', 'Adult videos'), 'fail', code('adult'), says('adult')],
    ['a description under a harmless code', of('7372', 'Adult webcam platform'), 'fail', says('adult')],
    ['a description without a code', { businessDescription: 'Online casino' }, 'fail', says('gambling')],
    ['streaming is anybody’s', of('7922', 'A video streaming service of our theatre'), 'pass'],
    ['stationery', { mcc: '5943' }, 'pass'],
    ['a pharmacy is registered for other reasons', { mcc: '5912' }, 'pass'],
    ['a harmless description without a code', { businessDescription: 'Paper and pens' }, 'unknown'],
    ['neither', {}, 'unknown'],
  ];
  for (const [why, given, ...said] of rows)
    test(why, () => {
      expect(findingOn('highRiskCategory', given)).toEqual(said);
    });
});

describe('completeness', () => {
  const whole = {
    websites: ['https://quillmere.example'],
    registrationNumber: '09876543',
    address: { line1: '12 Larch Row' },
    principals: [{ name: 'Odette Farrowgate' }],
    bankAccounts: [{ iban: 'GB33BUKB20201555555555' }],
    termsOfService: { text: 'Be kind.' },
  };
  const rows: readonly Row[] = [
    ['all that is asked for', whole, 'pass'],
    ['no terms', { ...whole, termsOfService: undefined }, 'fail', '/merchant/termsOfService not-given'],
    ['an empty list is nothing given', { ...whole, websites: [] }, 'fail', '/merchant/websites not-given'],
    [
      'a wallet instead of an account',
      { ...whole, bankAccounts: [], wallets: [{ chain: 'bitcoin', address: 'x' }] },
      'pass',
    ],
    [
      'a name and a country',
      {},
      'fail',
      '/merchant/websites not-given',
      '/merchant/taxIds not-given',
      '/merchant/address not-given',
      '/merchant/principals not-given',
      '/merchant/bankAccounts not-given',
      '/merchant/termsOfService not-given',
    ],
  ];
  for (const [why, given, ...said] of rows)
    test(why, () => {
      expect(findingOn('completeness', given)).toEqual(said);
    });
});
