import { describe, expect, test } from 'vitest';
import { findingOn, type Row } from './finding-on.ts';

describe('emailDomain', () => {
  const site = { websites: ['https://quillmere.example'] };
  const rows: readonly Row[] = [
    [
      'at the site’s domain',
      { ...site, emails: ['a@quillmere.example'] },
      'pass',
      '/merchant/emails/0 at-a-site',
    ],
    [
      'below the site’s domain',
      { ...site, emails: ['a@mail.quillmere.example'] },
      'pass',
      '/merchant/emails/0 at-a-site',
    ],
    [
      'at the domain that the site is below',
      { websites: ['shop.quillmere.example'], emails: ['a@quillmere.example'] },
      'pass',
      '/merchant/emails/0 at-a-site',
    ],
    [
      'a person’s address at the site',
      {
        ...site,
        emails: ['a@zorbel.example'],
        principals: [{ name: 'O F', emails: ['o@quillmere.example'] }],
      },
      'pass',
      '/merchant/principals/0/emails/0 at-a-site',
    ],
    [
      'the same name under another ending',
      { ...site, emails: ['a@quillmere.test'] },
      'pass',
      '/merchant/emails/0 same-name-other-ending',
    ],
    [
      'a common word under another ending tells nothing',
      { websites: ['shop.example'], emails: ['a@shop.test'] },
      'fail',
      '/merchant/emails/0 at-no-site',
    ],
    [
      'a suffix of another domain is not within it',
      { ...site, emails: ['a@notquillmere.example'] },
      'fail',
      '/merchant/emails/0 at-no-site',
    ],
    [
      'somebody else’s domain',
      { ...site, emails: ['a@zorbel.example'] },
      'fail',
      '/merchant/emails/0 at-no-site',
    ],
    [
      'free mail beside somebody else’s domain is not named',
      { ...site, emails: ['a@gmail.com', 'a@zorbel.example'] },
      'fail',
      '/merchant/emails/1 at-no-site',
    ],
    ['free mail alone, which freeMail counts', { ...site, emails: ['a@gmail.com'] }, 'unknown'],
    [
      'a person’s employer elsewhere is not the merchant’s address',
      { ...site, principals: [{ name: 'O F', emails: ['o@zorbel.example'] }] },
      'unknown',
    ],
    ['no address', site, 'unknown'],
    ['an address that cannot be read', { ...site, emails: ['nobody'] }, 'unknown'],
    ['no site', { emails: ['a@quillmere.example'] }, 'unknown'],
    [
      'a site on a host of others has no domain of its own',
      { websites: ['https://quillmere.myshopify.com'], emails: ['a@quillmere.example'] },
      'unknown',
    ],
    ['a bare address neither', { websites: ['http://8.8.4.4'], emails: ['a@quillmere.example'] }, 'unknown'],
  ];
  for (const [why, given, ...said] of rows)
    test(why, () => {
      expect(findingOn('emailDomain', given)).toEqual(said);
    });
});

describe('freeMail', () => {
  const first = '/merchant/emails/0 public-mail';
  const rows: readonly Row[] = [
    ['an address of its own', { emails: ['a@quillmere.example'] }, 'pass'],
    ['a webmail provider', { emails: ['quillmere@gmail.com'] }, 'fail', first],
    ['an internet provider’s mailbox', { emails: ['quillmere@t-online.de'] }, 'fail', first],
    ['a provider whose spellings we fold', { emails: ['quillmere@outlook.it'] }, 'fail', first],
    ['a mailbox’s own domain below a provider', { emails: ['a@quillmere.fastmail.com'] }, 'fail', first],
    ['a provider’s domain of one country', { emails: ['quillmere@gmx.at'] }, 'fail', first],
    ['a throw-away mailbox', { emails: ['quillmere@mailinator.com'] }, 'fail', first],
    [
      'one of several',
      { emails: ['a@quillmere.example', 'q@web.de'] },
      'fail',
      '/merchant/emails/1 public-mail',
    ],
    ['a domain that only looks like one', { emails: ['a@gmail.com.example'] }, 'pass'],
    [
      'a person’s private mailbox is their own affair',
      { principals: [{ name: 'O F', emails: ['o@gmail.com'] }] },
      'unknown',
    ],
    ['no address', {}, 'unknown'],
    ['an address that cannot be read', { emails: ['quillmere at gmail'] }, 'unknown'],
  ];
  for (const [why, given, ...said] of rows)
    test(why, () => {
      expect(findingOn('freeMail', given)).toEqual(said);
    });
});

describe('phoneCountry', () => {
  const of = '/merchant/phones/0 of-the-country';
  const other = '/merchant/phones/0 of-another-country';
  const rows: readonly Row[] = [
    ['of its country', { phones: ['+44 20 7946 0150'] }, 'pass', of],
    ['of its address’ country', { phones: ['+4930123456'], address: { country: 'DE' } }, 'pass', of],
    ['of its registration’s country', { phones: ['+4930123456'], registrationCountry: 'DE' }, 'pass', of],
    [
      'of a territory that telephones under its state',
      { country: 'GP', phones: ['+33612345678'] },
      'pass',
      of,
    ],
    ['of a country that shares the code', { country: 'CA', phones: ['+12025550123'] }, 'pass', of],
    ['three digits of code', { country: 'XK', phones: ['+38344123456'] }, 'pass', of],
    [
      'one of two is enough',
      { phones: ['+12025550123', '+442079460150'] },
      'pass',
      '/merchant/phones/1 of-the-country',
    ],
    ['of another country', { phones: ['+12025550123'] }, 'fail', other],
    [
      'none of two',
      { phones: ['+12025550123', '+4930123456'] },
      'fail',
      other,
      '/merchant/phones/1 of-another-country',
    ],
    ['a country’s neighbour is another country', { country: 'AT', phones: ['+4930123456'] }, 'fail', other],
    ['a number of no country', { phones: ['+80012345678'] }, 'unknown'],
    ['a number that does not say its country', { phones: ['020 7946 0150'] }, 'unknown'],
    ['a person’s own number', { principals: [{ name: 'O F', phones: ['+12025550123'] }] }, 'unknown'],
    ['no number', {}, 'unknown'],
  ];
  for (const [why, given, ...said] of rows)
    test(why, () => {
      expect(findingOn('phoneCountry', given)).toEqual(said);
    });
});

describe('bankCountry', () => {
  const german = { iban: 'DE89370400440532013000' };
  const british = { iban: 'GB33BUKB20201555555555' };
  const american = { country: 'US', accountNumber: '1234567892', routingNumber: '021000021' };
  const at = (n: number, note: string) => `/merchant/bankAccounts/${n}/iban ${note}`;
  const rows: readonly Row[] = [
    ['in its country', { bankAccounts: [british] }, 'pass'],
    ['in its address’ country', { bankAccounts: [german], address: { country: 'DE' } }, 'pass'],
    [
      'under its state’s code',
      { country: 'RE', bankAccounts: [{ iban: 'FR1420041010050500013M02606' }] },
      'pass',
    ],
    ['a national number', { country: 'US', bankAccounts: [american] }, 'pass'],
    [
      'elsewhere in the euro payments area',
      { country: 'FR', bankAccounts: [german] },
      'fail',
      at(0, 'elsewhere-in-sepa'),
    ],
    ['elsewhere', { country: 'US', bankAccounts: [german] }, 'fail', at(0, 'in-another-country')],
    [
      'outside the area',
      { country: 'FR', bankAccounts: [american] },
      'fail',
      '/merchant/bankAccounts/0/accountNumber in-another-country',
    ],
    [
      'one of two, for money goes there',
      { bankAccounts: [british, german] },
      'fail',
      at(1, 'elsewhere-in-sepa'),
    ],
    ['none given', {}, 'unknown'],
    ['one that cannot be read', { bankAccounts: [{ iban: 'DE00370400440532013000' }] }, 'unknown'],
    [
      'a wallet is nowhere',
      { wallets: [{ chain: 'bitcoin', address: '1BitcoinEaterAddressDontSendf59kuE' }] },
      'unknown',
    ],
  ];
  for (const [why, given, ...said] of rows)
    test(why, () => {
      expect(findingOn('bankCountry', given)).toEqual(said);
    });
});

describe('ipCountry', () => {
  const at = '/merchant/applicantIpCountry';
  const rows: readonly Row[] = [
    ['its country', { applicantIpCountry: 'GB' }, 'pass', `${at} of-the-country`],
    [
      'its address’ country',
      { applicantIpCountry: 'DE', address: { country: 'DE' } },
      'pass',
      `${at} of-the-country`,
    ],
    [
      'its registration’s',
      { applicantIpCountry: 'EE', registrationCountry: 'EE' },
      'pass',
      `${at} of-the-country`,
    ],
    ['an island of the state', { applicantIpCountry: 'JE' }, 'pass', `${at} of-the-country`],
    ['another', { applicantIpCountry: 'US' }, 'fail', `${at} of-another-country`],
    ['an address that nobody placed', { applicantIp: '203.0.113.7' }, 'unknown'],
    ['not given', {}, 'unknown'],
  ];
  for (const [why, given, ...said] of rows)
    test(why, () => {
      expect(findingOn('ipCountry', given)).toEqual(said);
    });
});
