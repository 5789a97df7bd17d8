import { createHash } from 'node:crypto';
import type { FlagIdentifier } from '../../shared/contracts/flag.ts';
import type { IdentifierType } from '../../shared/contracts/vocabulary.ts';

/**
 * The identifiers of the invented flag of this number: one of each of three types, so that thirteen flags in a row
 * hold every type three times. The same number gives the same flag. Hosts, addresses, phone numbers and banks are
 * reserved ones; wallets and names are hashes and syllables.
 */
export function inventedFlag(number: number): FlagIdentifier[] {
  const hash = createHash('sha256').update(`invented flag ${number}`).digest();
  return [0, 4, 8].map((step) => {
    const make = makers[(number + step) % makers.length];
    if (!make) throw new Error('There is a maker for every remainder.');
    return make(hash, number);
  });
}

type Maker = (hash: Buffer, number: number) => FlagIdentifier;

const makers: readonly Maker[] = Object.values({
  host: (hash, n) => ({ type: 'host', value: `${word(hash, 0)}-${n}.example` }),
  url: (hash, n) => ({ type: 'url', value: `https://${word(hash, 1)}-${n}.test/${word(hash, 2)}` }),
  email: (hash, n) => ({ type: 'email', value: `${word(hash, 3)}.${n}@${word(hash, 4)}.example` }),
  phone: (hash) => ({
    type: 'phone',
    value: `+1${areaCode(hash)}55501${digits(hash.readUInt8(9) % 100, 2)}`,
  }),
  handle: (hash, n) => ({ type: 'handle', service: 'telegram', value: `@${word(hash, 5)}_${n}` }),
  tax_id: (_, n) => ({ type: 'tax_id', scheme: 'invented', value: `T${digits(n, 9)}`, country: 'AQ' }),
  registration_number: (_, n) => ({
    type: 'registration_number',
    value: `R${digits(n, 9)}`,
    country: 'AQ',
  }),
  bank_account: (_, n) => ({ type: 'bank_account', iban: testIban(n) }),
  wallet: (hash) => ({ type: 'wallet', chain: 'ethereum', address: `0x${hash.toString('hex', 0, 20)}` }),
  card_descriptor: (hash, n) => ({ type: 'card_descriptor', value: `${word(hash, 6)} ${n}` }),
  person_name: (hash) => ({ type: 'person_name', value: `${word(hash, 7)} ${word(hash, 8)}` }),
  business_name: (hash) => ({ type: 'business_name', value: `${word(hash, 10)} ${word(hash, 11)} Ltd` }),
  address: (hash, n) => ({
    type: 'address',
    value: { line1: `${n} ${word(hash, 12)} Mews`, city: 'Sampleton', postalCode: 'ZZ99 1AA', country: 'GB' },
  }),
} satisfies Record<IdentifierType, Maker>);

const syllables = 'ba de fi go lu mar nel or pi quen ros sul tav ul ven wyn'.split(' ');

/** Three syllables out of sixteen: 4,096 words, so that a hundred thousand flags also share some names. */
function word(hash: Buffer, at: number): string {
  const bits = hash.readUInt16BE(at);
  return [0, 4, 8].map((shift) => syllables[(bits >> shift) & 15]).join('');
}

/** Area codes of the North American plan; with 555-01xx nobody's number. */
const areaCodes = ['202', '303', '404', '505', '606', '707', '808', '909'];

const areaCode = (hash: Buffer): string => areaCodes[hash.readUInt8(8) % areaCodes.length] ?? '202';

const digits = (value: number, length: number): string => String(value).padStart(length, '0');

/** A British IBAN of the bank `TEST`, which there is not; check digits by ISO 7064 mod 97-10. */
function testIban(number: number): string {
  const account = digits(number, 14);
  // T E S T G B as numbers from ten on, then two zeros in the place of the check digits.
  const remainder = BigInt(`29142829${account}161100`) % 97n;
  return `GB${digits(98 - Number(remainder), 2)}TEST${account}`;
}
