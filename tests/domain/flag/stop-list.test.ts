import { describe, expect, it } from 'vitest';
import type { FlagIdentifier } from '../../../shared/contracts/flag.ts';
import { cleanFlagIdentifier } from '../../../shared/domain/clean/clean-flag-identifier.ts';
import { cleanFlagIdentifiers, flaggable } from '../../../shared/domain/clean/clean-flag-identifiers.ts';
import {
  burnWallets,
  firmDescriptors,
  placeholderPersons,
} from '../../../shared/domain/flag/stop-list/placeholders.ts';
import {
  mailHosts,
  paymentHosts,
  platformHosts,
} from '../../../shared/domain/flag/stop-list/shared-hosts.ts';

const why = (identifier: FlagIdentifier) => {
  const result = flaggable(identifier);
  return result.ok ? 'flagged' : result.error;
};
const host = (value: string) => why({ type: 'host', value });
const email = (value: string) => why({ type: 'email', value });

describe('what many innocents share is not flagged', () => {
  const refused: readonly (readonly [FlagIdentifier, string])[] = [
    [{ type: 'host', value: 'wixsite.com' }, 'public-suffix'],
    [{ type: 'host', value: 'squarespace.com' }, 'shared-by-many'],
    [{ type: 'host', value: 'https://www.t-online.de/' }, 'shared-by-many'],
    [{ type: 'url', value: 'https://wordpress.com' }, 'shared-by-many'],
    [{ type: 'host', value: 'adyen.com' }, 'payment-firm'],
    [{ type: 'host', value: 'crossriver.com' }, 'payment-firm'],
    [{ type: 'email', value: 'info@gmail.com' }, 'role-mailbox'],
    [{ type: 'email', value: 'i.n.f.o+shop@googlemail.com' }, 'role-mailbox'],
    [{ type: 'email', value: 'support@paypal.com' }, 'role-mailbox'],
    [{ type: 'phone', value: '+4930 0000000' }, 'placeholder'],
    [{ type: 'handle', service: 'telegram', value: '@support' }, 'placeholder'],
    [{ type: 'wallet', chain: 'bitcoin', address: '1BitcoinEaterAddressDontSendf59kuE' }, 'placeholder'],
    [{ type: 'wallet', chain: 'eth', address: `0x${'0'.repeat(40)}` }, 'not-distinguishing'],
    [{ type: 'tax_id', scheme: 'ein', value: '12-3456789', country: 'US' }, 'placeholder'],
    [{ type: 'registration_number', value: '12345678', country: 'GB' }, 'placeholder'],
    [{ type: 'registration_number', value: '00000000', country: 'GB' }, 'not-distinguishing'],
    [
      { type: 'bank_account', country: 'US', accountNumber: '987654321', routingNumber: '021000021' },
      'placeholder',
    ],
    [{ type: 'card_descriptor', value: 'STRIPE' }, 'payment-firm'],
    [{ type: 'business_name', value: 'Trading Ltd' }, 'common-words-only'],
    [{ type: 'person_name', value: 'John DOE' }, 'placeholder'],
  ];
  it.each(refused)('%j: %s', (identifier, reason) => {
    expect(why(identifier)).toBe(reason);
  });
});

describe('what names one party beside it may be flagged', () => {
  it('a page, a shop’s own host, a person’s mailbox, a firm’s own desk', () => {
    expect(why({ type: 'url', value: 'https://wordpress.com/someone' })).toBe('flagged');
    expect(host('quillmere.wordpress.com')).toBe('flagged');
    expect(host('quillmere.myshopify.com')).toBe('flagged');
    expect(email('odette.farrowgate@gmail.com')).toBe('flagged');
    expect(email('info@quillmere.example')).toBe('flagged');
    expect(why({ type: 'business_name', value: 'Quillmere Trading' })).toBe('flagged');
    expect(why({ type: 'person_name', value: 'Odette' })).toBe('flagged');
  });

  it('a host below a shared one is met as itself, and its neighbours are not', () => {
    const shop = flaggable({ type: 'host', value: 'quillmere.wordpress.com' });
    expect(shop).toMatchObject({ ok: true, value: { forms: [{ type: 'host' }] } });
    const own = flaggable({ type: 'host', value: 'pay.quillmere.example' });
    expect(own).toMatchObject({ ok: true, value: { forms: [{ type: 'host' }, { type: 'domain' }] } });
  });

  it('reserved names and fictitious numbers may always', () => {
    for (const all of [mailHosts, platformHosts, paymentHosts])
      expect([...all].filter((one) => /\.(?:example|test|invalid|localhost)$/.test(one))).toEqual([]);
    expect(host('shop.example')).toBe('flagged');
    for (const value of ['+12025550100', '+12025550123', '+14155550199', '+442079460000'])
      expect(why({ type: 'phone', value })).toBe('flagged');
  });
});

describe('the stop-list', () => {
  it('is written as the cleaners write, so that every line of it is met', () => {
    for (const value of [...mailHosts, ...platformHosts, ...paymentHosts]) {
      expect([value, host(value)]).not.toContain('flagged');
      const clean = cleanFlagIdentifier({ type: 'host', value });
      if (clean.ok) expect(clean.value.value).toBe(value);
    }
    for (const value of firmDescriptors)
      expect([value, why({ type: 'card_descriptor', value })]).toEqual([value, 'payment-firm']);
    for (const wallet of burnWallets) {
      const [chain = '', address = ''] = wallet.split(':');
      expect([wallet, why({ type: 'wallet', chain, address })]).toEqual([wallet, 'placeholder']);
    }
    for (const value of placeholderPersons)
      expect([value, why({ type: 'person_name', value })]).toEqual([value, 'placeholder']);
  });

  it('tells each refusal at the identifier’s own pointer, and passes the others on', () => {
    const list: FlagIdentifier[] = [
      { type: 'host', value: 'quillmere.example' },
      { type: 'host', value: 'wix.com' },
      { type: 'host', value: 'co.uk' },
    ];
    expect(cleanFlagIdentifiers(list, '/add')).toMatchObject({
      identifiers: [{ value: 'quillmere.example' }],
      unusable: [
        { pointer: '/add/1', why: 'shared-by-many' },
        { pointer: '/add/2', why: 'public-suffix' },
      ],
    });
  });
});
