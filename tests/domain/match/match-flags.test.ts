import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FlagIdentifier } from '../../../shared/contracts/flag.ts';
import type { FlagHead } from '../../../shared/contracts/flag-head.ts';
import { flagIdSchema } from '../../../shared/contracts/ids.ts';
import { cleanApplication } from '../../../shared/domain/clean/clean-application.ts';
import { matchFlags } from '../../../shared/domain/match/match-flags.ts';
import { aFlagHead } from '../../support/a-flag-head.ts';
import { anApplication } from '../../support/an-application.ts';

const now = '2026-11-21T12:00:00.000Z';
const flagId = flagIdSchema.parse(`flg_${'0'.repeat(25)}1`);

function head(identifiers: FlagIdentifier[], change: Partial<FlagHead> = {}): FlagHead {
  return aFlagHead(identifiers, { flagId, seq: 3, evidence: 'verified', ...change });
}
function matches(merchant: Record<string, unknown>, flag: FlagHead) {
  const { identifiers } = cleanApplication(anApplication(merchant));
  return matchFlags({ identifiers, heads: [flag], clearances: new Map(), now });
}

type Row = [string, Record<string, unknown>, FlagIdentifier, string, string];
const meets: Row[] = [
  [
    'the same site',
    { websites: ['https://www.Quillmere.example/'] },
    { type: 'host', value: 'quillmere.example' },
    'strong exact',
    '/merchant/websites/0',
  ],
  [
    'a site under the flagged one',
    { websites: ['https://pay.quillmere.example'] },
    { type: 'host', value: 'quillmere.example' },
    'strong exact',
    '/merchant/websites/0',
  ],
  [
    'a site beside the flagged one',
    { websites: ['https://quillmere.example'] },
    { type: 'host', value: 'b.quillmere.example' },
    'possible close',
    '/merchant/websites/0',
  ],
  [
    'the same page',
    { websites: ['https://quillmere.example/a/?x=1'] },
    { type: 'url', value: 'http://quillmere.example/a/?x=1' },
    'strong exact',
    '/merchant/websites/0',
  ],
  [
    'the site of a flagged page',
    { websites: ['https://quillmere.example'] },
    { type: 'url', value: 'https://quillmere.example/a' },
    'possible close',
    '/merchant/websites/0',
  ],
  [
    'the same mailbox',
    { emails: ['Odette@quillmere.example'] },
    { type: 'email', value: 'odette@quillmere.example' },
    'strong exact',
    '/merchant/emails/0',
  ],
  [
    'a folded mailbox',
    { emails: ['odette.farrow+new@googlemail.com'] },
    { type: 'email', value: 'odettefarrow@gmail.com' },
    'strong close',
    '/merchant/emails/0',
  ],
  [
    'the same phone',
    { phones: ['+1 (202) 555-0123'] },
    { type: 'phone', value: '0012025550123' },
    'strong exact',
    '/merchant/phones/0',
  ],
  [
    'a principal’s phone',
    { principals: [{ name: 'A Bee', phones: ['+12025550177'] }] },
    { type: 'phone', value: '+12025550177' },
    'strong exact',
    '/merchant/principals/0/phones/0',
  ],
  [
    'the same handle',
    { handles: [{ service: 'telegram', value: '@Quill_Mere' }] },
    { type: 'handle', service: 'telegram', value: 'quill_mere' },
    'strong exact',
    '/merchant/handles/0',
  ],
  [
    'the same registration',
    { registrationNumber: '0987 6543' },
    { type: 'registration_number', value: '9876543', country: 'GB' },
    'strong exact',
    '/merchant/registrationNumber',
  ],
  [
    'the same registration of some court',
    { registrationNumber: 'HRB 12345', registrationCountry: 'DE' },
    { type: 'registration_number', value: 'HRB 12345', country: 'DE' },
    'possible exact',
    '/merchant/registrationNumber',
  ],
  [
    'a company behind a tax number of no named kind',
    { taxIds: [{ type: 'tin', value: '00743110157', country: 'IT' }] },
    { type: 'tax_id', scheme: 'vat', value: 'IT00743110157', country: 'IT' },
    'strong close',
    '/merchant/taxIds/0/value',
  ],
  [
    'the same IBAN',
    { bankAccounts: [{ iban: 'DE89 3704 0044 0532 0130 00' }] },
    { type: 'bank_account', iban: 'DE89370400440532013000' },
    'strong exact',
    '/merchant/bankAccounts/0',
  ],
  [
    'the same wallet',
    { wallets: [{ chain: 'ethereum', address: '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed' }] },
    { type: 'wallet', chain: 'ethereum', address: '0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed' },
    'strong exact',
    '/merchant/wallets/0',
  ],
  [
    'the same business name',
    { legalName: 'QUILLMERE Stationery Limited' },
    { type: 'business_name', value: 'Quillmere Stationery' },
    'possible exact',
    '/merchant/legalName',
  ],
  [
    'a person’s name in another order',
    { principals: [{ name: 'Odette Farrowgate' }] },
    { type: 'person_name', value: 'FARROWGATE, Odette' },
    'possible exact',
    '/merchant/principals/0/name',
  ],
  [
    'the same address',
    {},
    {
      type: 'address',
      value: { line1: '12 Larch Row', city: 'Ambleford', postalCode: 'AB1 2CD', country: 'GB' },
    },
    'possible exact',
    '/merchant/address',
  ],
  [
    'the phone behind a handle',
    { handles: [{ service: 'whatsapp', value: '+12025550177' }] },
    { type: 'phone', value: '+12025550177' },
    'strong close',
    '/merchant/handles/0',
  ],
  [
    'an IBAN and its national form',
    { bankAccounts: [{ country: 'GB', accountNumber: '98765432', routingNumber: '12-34-56' }] },
    { type: 'bank_account', iban: 'GB82WEST12345698765432' },
    'strong close',
    '/merchant/bankAccounts/0',
  ],
  [
    'a site under another ending',
    { websites: ['https://quillmere.test'] },
    { type: 'host', value: 'quillmere.example' },
    'possible close',
    '/merchant/websites/0',
  ],
  [
    'a look-alike site',
    { websites: ['https://qui11mere.test'] },
    { type: 'host', value: 'quillmere.example' },
    'possible close',
    '/merchant/websites/0',
  ],
  [
    'a misspelt business name',
    { legalName: 'Quilmere Stationary' },
    { type: 'business_name', value: 'Quillmere Stationery' },
    'possible close',
    '/merchant/legalName',
  ],
  [
    'a misspelt person',
    { principals: [{ name: 'Odete Farowgate' }] },
    { type: 'person_name', value: 'Odette Farrowgate' },
    'possible close',
    '/merchant/principals/0/name',
  ],
  [
    'a name borne out by a date of birth',
    { principals: [{ name: 'Odette Farrowgate', dateOfBirth: '1980-02-29' }] },
    { type: 'person_name', value: 'Farrowgate, Odette', dateOfBirth: '1980-02-29' },
    'strong exact',
    '/merchant/principals/0/name',
  ],
  [
    'an equal name with another year of birth not far off',
    { principals: [{ name: 'Odette Farrowgate', dateOfBirth: '1980-02-29' }] },
    { type: 'person_name', value: 'Odette Farrowgate', dateOfBirth: '1974-07-01' },
    'possible exact',
    '/merchant/principals/0/name',
  ],
];
const misses: [string, Record<string, unknown>, FlagIdentifier][] = [
  [
    'a site that merely ends alike',
    { websites: ['https://myquillmere.example'] },
    { type: 'host', value: 'quillmere.example' },
  ],
  [
    'a neighbour on a shared host',
    { websites: ['https://quillmere.github.io'] },
    { type: 'host', value: 'other.github.io' },
  ],
  [
    'another page of the site',
    { websites: ['https://quillmere.example/b'] },
    { type: 'url', value: 'https://other.example/b' },
  ],
  [
    'the same digits as another kind of number',
    { taxIds: [{ type: 'ein', value: '123456789', country: 'US' }] },
    { type: 'tax_id', scheme: 'ssn', value: '123-45-6789', country: 'US' },
  ],
  [
    'the same number of another country',
    { registrationCountry: 'IE' },
    { type: 'registration_number', value: '09876543', country: 'GB' },
  ],
  [
    'the same handle elsewhere',
    { handles: [{ service: 'telegram', value: 'quillmere' }] },
    { type: 'handle', service: 'cashapp', value: 'quillmere' },
  ],
  [
    'a name with another digit',
    { legalName: 'Quillmere Fund 5' },
    { type: 'business_name', value: 'Quillmere Fund 6' },
  ],
  [
    'a common word under another ending',
    { websites: ['https://onlineshop.test'] },
    { type: 'host', value: 'onlineshop.example' },
  ],
  [
    'a name only alike, with another year of birth',
    { principals: [{ name: 'Odete Farowgate', dateOfBirth: '1980-02-29' }] },
    { type: 'person_name', value: 'Odette Farrowgate', dateOfBirth: '1951-07-01' },
  ],
  [
    'an equal name with a year of birth far off',
    { principals: [{ name: 'Odette Farrowgate', dateOfBirth: '1980-02-29' }] },
    { type: 'person_name', value: 'Odette Farrowgate', dateOfBirth: '1951-07-01' },
  ],
  [
    'another trading house',
    { legalName: 'Ambleford Trading Ltd' },
    { type: 'business_name', value: 'Quillmere Trading Ltd' },
  ],
];

describe('an application meets a flag', () => {
  it.each(meets)('on %s', (_, merchant, identifier, how, pointer) => {
    const [match] = matches(merchant, head([identifier]));
    const on = match?.on.find((field) => field.pointer.startsWith(pointer));
    expect(`${match?.strength} ${on?.method}`).toBe(how);
  });

  it.each(misses)('not on %s', (_, merchant, identifier) => {
    expect(matches(merchant, head([identifier]))).toEqual([]);
  });
});

describe('a name', () => {
  const name: FlagIdentifier = { type: 'business_name', value: 'Quillmere Stationery' };
  const address = (line1: string): FlagIdentifier => ({
    type: 'address',
    value: { line1, city: 'Ambleford', postalCode: 'AB1 2CD', country: 'GB' },
  });

  it('with the flag’s registration number is one party, and with another of that country less so', () => {
    const number = (value: string, country: string): FlagIdentifier => ({
      type: 'registration_number',
      value,
      country,
    });
    const on = (...flagged: FlagIdentifier[]) =>
      matches({}, head([name, ...flagged]))[0]?.on.find(({ type }) => type === 'business_name');
    expect(on(number('09876543', 'GB'))?.explanation).toContain('same registration number');
    expect(on(number('01234567', 'GB'))).toMatchObject({ score: 0.97 });
    expect(on(number('01234567', 'GB'))?.explanation).toContain('other registration number');
    expect(on(number('1234567', 'IE'))).toMatchObject({ score: 1 });
  });

  it('of a firm is lowered by another country', () => {
    const from = (country: string) => matches({}, head([{ ...name, country }]))[0]?.on[0];
    expect(from('EE')).toMatchObject({ score: 0.97, explanation: expect.stringContaining('other country') });
    expect(from('GB')).toMatchObject({ score: 1, explanation: expect.stringContaining('same country') });
  });

  it('with the flag’s address is one party, and with another house number is not', () => {
    expect(matches({}, head([name, address('12 Larch Row')]))[0]?.strength).toBe('strong');
    expect(matches({}, head([name, address('14 Larch Row')]))[0]?.strength).toBe('possible');
  });
});

describe('a flag', () => {
  const site: FlagIdentifier = { type: 'host', value: 'quillmere.example' };

  it.each([
    ['withdrawn', { state: 'withdrawn' as const }],
    ['expired', { state: 'expired' as const }],
    ['past its end', { validUntil: now }],
    ['not begun', { validFrom: '2027-01-01T00:00:00.000Z' }],
  ])('that is %s matches nothing', (_, change) => {
    expect(matches({}, head([site], change))).toEqual([]);
  });

  it('that begins at once has begun for a clock that is behind the one it was raised by', () => {
    const ahead = '2026-11-21T12:00:03.000Z';
    const raised = { raisedAt: ahead, changedAt: ahead };
    expect(matches({}, head([site], { ...raised, validFrom: ahead }))).toHaveLength(1);
    expect(matches({}, head([site], { ...raised, validFrom: '2026-11-21T12:00:04.000Z' }))).toEqual([]);
  });

  it('that is held acts as reported', () => {
    expect(matches({}, head([site], { state: 'held' }))[0]?.evidence).toBe('reported');
  });

  it('explains itself without any value of the application', () => {
    fc.assert(
      fc.property(fc.constantFrom(...meets), ([, merchant, identifier]) => {
        for (const { on } of matches(merchant, head([identifier])))
          for (const { explanation } of on) expect(explanation).toMatch(/^[a-zA-Z0-9 ’:;,-]+$/);
      }),
    );
  });

  it('matches the same whatever the order of heads', () => {
    const heads = meets.map(([, , identifier], index) =>
      head([identifier], { flagId: flagIdSchema.parse(`flg_${String(index).padStart(26, '0')}`) }),
    );
    const { identifiers } = cleanApplication(anApplication());
    const all = matchFlags({ identifiers, heads, clearances: new Map(), now });
    fc.assert(
      fc.property(fc.shuffledSubarray(heads, { minLength: heads.length }), (shuffled) => {
        expect(matchFlags({ identifiers, heads: shuffled, clearances: new Map(), now })).toEqual(all);
      }),
    );
  });
});
