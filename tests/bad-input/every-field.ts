import { applicationSchema } from '../../shared/contracts/application.ts';

const address = {
  line1: '12 Larch Row',
  line2: 'Back yard',
  city: 'Ambleford',
  postalCode: 'AB1 2CD',
  region: 'Amble',
  country: 'GB',
};

/** An application that has every field there is. */
export const everyField: unknown = {
  event: 'onboarding',
  merchant: {
    reference: 'm-1',
    entityType: 'company',
    legalName: 'Quillmere Stationery Ltd',
    tradingNames: ['Quillmere Paper'],
    country: 'GB',
    registrationNumber: '09876543',
    registrationCountry: 'GB',
    taxIds: [{ type: 'vat', value: 'GB123456789', country: 'GB' }],
    mcc: '5943',
    businessDescription: 'Paper goods',
    websites: ['https://quillmere.example/paper'],
    emails: ['owner@quillmere.example'],
    phones: ['+12025550123'],
    handles: [{ service: 'telegram', value: 'quillmere_paper' }],
    address,
    principals: [
      {
        name: 'Odette Farrowgate',
        givenName: 'Odette',
        middleName: 'Mae',
        familyName: 'Farrowgate',
        role: 'owner',
        dateOfBirth: '1980-02-29',
        country: 'GB',
        address,
        identityDocuments: [{ type: 'passport', number: 'X1234567', country: 'GB' }],
        emails: ['odette@quillmere.example'],
        phones: ['+12025550124'],
      },
    ],
    bankAccounts: [
      {
        iban: 'GB33BUKB20201555555555',
        country: 'US',
        accountNumber: '123456789',
        routingNumber: '021000021',
      },
    ],
    wallets: [{ chain: 'ethereum', address: '0x52908400098527886E0F7030069857D2E4169EE7' }],
    statementDescriptors: ['SQ *QUILLMERE'],
    sponsor: { reference: 's-1', legalName: 'Sponsor Ltd' },
    termsOfService: { text: 'Be kind.' },
    applicantIp: '203.0.113.7',
    applicantIpCountry: 'GB',
  },
};

/** Where each of its strings stands, as RFC 6901 pointers. */
export const stringFields: readonly string[] = stringsIn(everyField, '');

/** The document with another value at a pointer; as it was where the pointer leads nowhere any more. */
export function replaced(document: unknown, [pointer, value]: readonly [string, unknown]): unknown {
  const [, key, ...rest] = pointer.split('/');
  if (key === undefined) return value;
  const inner = [key, ...rest].length === 1 ? '' : `/${rest.join('/')}`;
  if (Array.isArray(document))
    return document.map((item, index) => (String(index) === key ? replaced(item, [inner, value]) : item));
  if (typeof document !== 'object' || document === null) return document;
  return Object.fromEntries(
    Object.entries(document).map(([name, old]) => [name, name === key ? replaced(old, [inner, value]) : old]),
  );
}

function stringsIn(value: unknown, pointer: string): string[] {
  if (typeof value === 'string') return [pointer];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => stringsIn(inner, `${pointer}/${key}`));
}

/** Fails to load where a field was added to the contract and not here. */
applicationSchema.parse(everyField);
