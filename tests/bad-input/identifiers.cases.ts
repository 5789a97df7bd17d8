import type { FlagIdentifier } from '../../shared/contracts/flag.ts';
import { type Answer, type BadInput, canary, type Refused } from './bad-input.ts';

const accepted = { status: 200 } as const;
const refused = (...errors: string[]): Refused => ({ status: 422, code: 'schema', errors });

type Field = 'emails' | 'websites' | 'phones';
const types = { emails: 'email', websites: 'host', phones: 'phone' } as const;
const sending = (field: Field, value: string) => ({ merchant: { [field]: [value] } });

/** Rows whose field is taken and named as unusable. */
const unusable = (number: number, field: Field, why: string, rows: readonly (readonly [string, string])[]) =>
  rows.map(
    ([input, value]): BadInput => ({
      number,
      input,
      send: sending(field, value),
      answer: { status: 200, unusable: [`/merchant/${field}/0 ${why}`] },
    }),
  );

/** Rows that spell a flagged identifier in another way, and meet the flag. */
const meeting = (
  number: number,
  field: Field,
  flagged: string,
  rows: readonly (readonly [string, string])[],
) =>
  rows.map(
    ([input, value]): BadInput => ({
      number,
      input,
      send: sending(field, value),
      flagged: { type: types[field], value: flagged },
      answer: { status: 200, meets: [`/merchant/${field}/0`] },
    }),
  );

const registration = (value: string, country: string) => ({
  merchant: { registrationNumber: value, registrationCountry: country },
});
const flaggedCompany: FlagIdentifier = { type: 'registration_number', value: '08123456', country: 'GB' };
const metCompany: Answer = { status: 200, meets: ['/merchant/registrationNumber'] };
const card = '4111 1111 1111 1111';
const born = (dateOfBirth: string) => ({
  merchant: { principals: [{ name: `Ada ${canary}`, dateOfBirth, country: 'GB' }] },
});
const wrongDate = (code: string): Refused => refused(`/merchant/principals/0/dateOfBirth ${code}`);
const pan = (pointer: string): Refused => ({
  status: 422,
  code: 'pan-not-allowed',
  errors: [`${pointer} pan-not-allowed`],
});

/** Section D: what identifiers may be. */
export const identifierCases: readonly BadInput[] = [
  ...unusable(55, 'emails', 'not-an-email', [
    ['an e-mail address without @', 'desk.tarnwick.example'],
    ['an e-mail address with two @', 'desk@a@tarnwick.example'],
    ['an e-mail address of 255 octets', `${'a'.repeat(61)}@${'b.'.repeat(93)}example`],
    ['an e-mail address with a quoted local part', '"the desk"@tarnwick.example'],
    ['an e-mail address at an IP address', 'desk@[203.0.113.7]'],
    ['an e-mail address with a comment', 'desk(paper)@tarnwick.example'],
  ]),
  ...meeting(55, 'emails', 'desk@tarnwick.example', [
    ['a flagged e-mail address with a dot behind its domain', 'desk@tarnwick.example.'],
  ]),
  ...meeting(56, 'emails', 'jane.doe.example@gmail.com', [
    ['another spelling of a flagged mailbox at its provider', 'J.ane.DoeExample+shop@GoogleMail.com'],
  ]),
  {
    number: 56,
    input: 'a tag in an address whose provider is not known to drop it: another mailbox',
    send: sending('emails', 'desk+shop@tarnwick.example'),
    flagged: { type: 'email', value: 'desk@tarnwick.example' },
    answer: accepted,
  },
  ...meeting(57, 'websites', 'bücher-example.example', [
    ['a flagged site in Unicode', 'https://bücher-example.example'],
    ['a flagged site in capitals', 'BÜCHER-EXAMPLE.example'],
    ['a flagged site in Punycode', 'https://xn--bcher-example-wob.example/'],
  ]),
  ...meeting(57, 'emails', 'desk@bücher-example.example', [
    ['a flagged e-mail address at a domain in Punycode', 'desk@xn--bcher-example-wob.example'],
  ]),
  {
    number: 58,
    input: '`faß` where `fass` is flagged: another site',
    send: sending('websites', 'https://faß.example'),
    flagged: { type: 'host', value: 'fass.example' },
    answer: accepted,
  },
  ...meeting(59, 'websites', 'tarnwick.example', [
    ['a flagged site with a trailing dot', 'tarnwick.example.'],
    ['a flagged site with a port and a path', 'https://tarnwick.example:8443/paper?x=1'],
    ['a flagged site with a user name', 'https://user:word@tarnwick.example'],
    ['a flagged site in capitals, with spaces around it', '  HTTPS://WWW.TARNWICK.EXAMPLE  '],
    ['a flagged site by another of its hosts', 'https://pay.tarnwick.example'],
  ]),
  ...unusable(59, 'websites', 'public-suffix', [['a public suffix for a site', 'co.uk']]),
  ...unusable(60, 'websites', 'not-a-host', [
    ['Punycode that decodes to nothing', 'https://xn--a.example'],
    ['a label of 64 characters', `https://${'a'.repeat(64)}.example`],
    ['two dots in a row', 'https://a..b.example'],
    ['an underscore', 'https://a_b.example'],
    ['another scheme than http', 'ftp://tarnwick.example'],
  ]),
  ...unusable(60, 'websites', 'not-public', [
    ['an address of a private network', 'http://192.168.0.1/'],
    ['a loopback address spelled as one number', 'http://2130706433/'],
    ['`localhost`', 'http://localhost:8080'],
  ]),
  ...meeting(61, 'phones', '+12025550187', [
    ['a flagged phone number with brackets and hyphens', '+1 (202) 555-0187'],
    ['a flagged phone number with 00 for +', '0012025550187'],
    ['a flagged phone number with an extension', '+12025550187;ext=1'],
  ]),
  ...unusable(61, 'phones', 'country-unknown', [['a phone number without its country', '202-555-0187']]),
  ...unusable(61, 'phones', 'not-a-phone', [
    ['a phone number in letters', '+1-202-PAPERS'],
    ['a phone number of 16 digits', '+1202555018712345'],
  ]),
  ...unusable(62, 'phones', 'not-distinguishing', [
    ['a phone number of zeros', '+10000000000'],
    ['a phone number of fives', '+15555555555'],
  ]),
  ...unusable(62, 'phones', 'not-a-phone', [['zeros alone', '+00000000000']]),
  {
    number: 63,
    input: 'a flagged registration number with spaces',
    send: registration(' 08 123 456 ', 'GB'),
    flagged: flaggedCompany,
    answer: metCompany,
  },
  {
    number: 63,
    input: 'a flagged registration number without its leading zero',
    send: registration('8123456', 'GB'),
    flagged: flaggedCompany,
    answer: metCompany,
  },
  {
    number: 63,
    input: 'a registration number with the letter O for a zero: another number',
    send: registration('O8123456', 'GB'),
    flagged: flaggedCompany,
    answer: accepted,
  },
  {
    number: 63,
    input: 'a registration number of a country whose register we do not know: taken as written',
    send: registration('AQ-0042-7', 'AQ'),
    answer: accepted,
  },
  {
    number: 64,
    input: 'a payment card number in a description',
    send: { merchant: { businessDescription: `We take ${card} ${canary}` } },
    unseen: [card, card.replaceAll(' ', '')],
    answer: pan('/merchant/businessDescription'),
  },
  {
    number: 64,
    input: 'a payment card number in a name, in full-width digits',
    send: { merchant: { legalName: 'Paper ４１１１１１１１１１１１１１１１' } },
    unseen: [card.replaceAll(' ', '')],
    answer: pan('/merchant/legalName'),
  },
  {
    number: 64,
    input: 'a web address in a free text: kept as text, never fetched',
    send: { merchant: { businessDescription: 'See https://tarnwick.example/a for our paper' } },
    answer: accepted,
  },
  {
    number: 65,
    input: 'a birth date in 2999',
    send: born('2999-01-01'),
    answer: wrongDate('date-out-of-range'),
  },
  {
    number: 65,
    input: 'a birth date in 1800',
    send: born('1800-01-01'),
    answer: wrongDate('date-out-of-range'),
  },
  {
    number: 65,
    input: 'a birth date of 31 February',
    send: born('1980-02-31'),
    answer: wrongDate('bad-format'),
  },
  {
    number: 65,
    input: 'a birth date with a time',
    send: born('1980-02-28T00:00:00Z'),
    answer: wrongDate('bad-format'),
  },
  { number: 65, input: 'a principal under 18: taken as written', send: born('2015-05-05'), answer: accepted },
  ...['XX', 'UK', 'gb', 'GBR', canary].map((country) => ({
    number: 66,
    input: country === canary ? 'a country in words' : `the country \`${country}\``,
    send: { merchant: { country } },
    answer: refused('/merchant/country country-unknown'),
  })),
];
