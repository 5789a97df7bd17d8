import { describe, expect, test } from 'vitest';
import { findingOn, type Row } from './finding-on.ts';

const sites = (...websites: string[]) => ({ websites });
const named = (legalName: string, ...websites: string[]) => ({ legalName, websites });
const like = '/merchant/websites/0 like-the-name';
const unlike = '/merchant/websites/0 unlike-the-names';

describe('hostLabel', () => {
  const rows: readonly Row[] = [
    ['a word of the name that is its own', sites('https://quillmere.example'), 'pass', like],
    ['the whole name joined', sites('quillmerestationery.example'), 'pass', like],
    ['the name with its legal form', sites('quillmerestationeryltd.example'), 'pass', like],
    ['with hyphens', sites('quillmere-stationery.example'), 'pass', like],
    ['a word before it', sites('shopquillmere.example'), 'pass', like],
    ['below its domain', sites('shop.quillmere.example'), 'pass', like],
    ['with look-alike case and accents', named('Café Ölmühle GmbH', 'oelmuehle.example'), 'pass', like],
    ['umlauts written as one letter', named('Müller Druck GmbH', 'muller-druck.example'), 'pass', like],
    ['an internationalised name', named('Müller Druck GmbH', 'https://müller.example'), 'pass', like],
    ['initials with the legal form', named('Brunswick Timber Corporation', 'btc-wood.example'), 'pass', like],
    ['initials without it', named('Northern Quill Makers Ltd', 'nqm.example'), 'pass', like],
    ['two words cut short', named('Federal Expressway Ltd', 'fedex.example'), 'pass', like],
    ['letters left out', named('Thistledown Ltd', 'thstldwn.example'), 'pass', like],
    ['one letter wrong', named('Thistledown Ltd', 'thistledowm.example'), 'pass', like],
    ['two common words that are the name', named('Paris Bakery Ltd', 'bakeryofparis.example'), 'pass', like],
    ['an ending that completes the name', named('Quillmere Ltd', 'https://quillme.re'), 'pass', like],
    [
      'a trading name',
      { legalName: 'Zorbel Holdings Ltd', tradingNames: ['Quillmere'], websites: ['quillmere.example'] },
      'pass',
      like,
    ],
    ['the name that it trades as', named('Zorbel Ltd t/a Quillmere', 'quillmere.example'), 'pass', like],
    [
      'its own name at a builder',
      sites('https://quillmere.myshopify.com'),
      'pass',
      '/merchant/websites/0 like-the-name',
    ],
    [
      'after the person behind it',
      {
        legalName: 'JQ Media Ltd',
        principals: [{ name: 'Odette Farrowgate' }],
        websites: ['farrowgate.example'],
      },
      'pass',
      '/merchant/websites/0 like-a-person',
    ],
    [
      'one of several is called like it: the others are brands',
      sites('zorbel.example', 'quillmere.example', 'fentle.example'),
      'pass',
      '/merchant/websites/1 like-the-name',
    ],
    ['spelled in Latin letters', named('ООО Квилмер', 'kvilmer.example'), 'pass', like],
    ['another name', sites('zorbel-fentle.example'), 'fail', unlike],
    ['a short word stands in everything', named('Ace Tools Ltd', 'palaceoffur.example'), 'fail', unlike],
    [
      'a common word alone is nobody’s name',
      named('Quillmere Online Trading Ltd', 'hottrading-deals.example'),
      'fail',
      unlike,
    ],
    [
      'none of several',
      sites('zorbel.example', 'fentle.example'),
      'fail',
      unlike,
      '/merchant/websites/1 unlike-the-names',
    ],
    ['no site', {}, 'unknown'],
    ['a page on a platform has no name of its own', sites('https://facebook.com/zorbel'), 'unknown'],
    ['a short link neither', sites('https://bit.ly/zorbel'), 'unknown'],
    ['an address neither', sites('http://8.8.4.4/'), 'unknown'],
    ['a site that cannot be read', sites('not a site'), 'unknown'],
    [
      'a name in a script that sites are seldom named in',
      named('墨水文具店', 'zorbel.example'),
      'unknown',
      unlike,
    ],
  ];
  for (const [why, given, ...said] of rows)
    test(why, () => {
      expect(findingOn('hostLabel', given)).toEqual(said);
    });
});

describe('descriptor', () => {
  const says = (...statementDescriptors: string[]) => ({ statementDescriptors });
  const other = '/merchant/statementDescriptors/0 unlike-name-and-site';
  const rows: readonly Row[] = [
    ['the name', says('QUILLMERE STATIONERY'), 'pass'],
    [
      'cut at 22 characters',
      { ...says('QUILLMERE STATIONERY A'), legalName: 'Quillmere Stationery Arts Ltd' },
      'pass',
    ],
    ['cut within a word', says('QUILLMERE STATIO'), 'pass'],
    ['squeezed together', says('QUILLMERESTATIONERY'), 'pass'],
    ['behind a facilitator’s prefix', says('SQ *QUILLMERE'), 'pass'],
    ['behind a wallet’s prefix and cut', says('PAYPAL *QUILLMERES'), 'pass'],
    ['behind a prefix that nobody knows', says('XZ9*QUILLMERE'), 'pass'],
    ['with city and phone', says('QUILLMERE AMBLEFORD 8005550123'), 'pass'],
    ['as the site is written', says('WWW.QUILLMERE.COM'), 'pass'],
    ['vowels left out', says('QUILLMR STATNRY'), 'pass'],
    ['a trading name', { ...says('FENTLE BOOKS'), tradingNames: ['Fentle Books'] }, 'pass'],
    [
      'the site’s name where that is another than the firm’s',
      { ...says('ZORBEL'), websites: ['https://zorbel.example'] },
      'pass',
    ],
    ['initials', { ...says('NQM 0042'), legalName: 'Northern Quill Makers Ltd' }, 'pass'],
    ['another name', says('ZORBEL DIGITAL'), 'fail', other],
    ['words that hide who it is', says('ONLINE PAYMENT'), 'fail', other],
    ['a payment company’s name alone', says('PAYPAL'), 'fail', other],
    [
      'one of two is another name',
      says('QUILLMERE', 'ZORBEL'),
      'fail',
      '/merchant/statementDescriptors/1 unlike-name-and-site',
    ],
    ['none given', {}, 'unknown'],
    ['digits alone say nothing', says('8005550123'), 'unknown'],
    ['what surrounds a site’s name alone', says('WWW COM'), 'unknown'],
    ['a name in another script', { ...says('ZORBEL'), legalName: '墨水文具店' }, 'unknown', other],
  ];
  for (const [why, given, ...said] of rows)
    test(why, () => {
      expect(findingOn('descriptor', given)).toEqual(said);
    });
});
