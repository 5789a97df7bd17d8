import type { FlagIdentifier } from '../../contracts/flag.ts';
import { sdnCountry } from './sdn-country.ts';

/** What the remarks of an entry say in a form that can be matched. */
export interface SdnRemarks {
  /** As they stand there; they may still not be cleanable. */
  readonly identifiers: readonly FlagIdentifier[];
  /** `YYYY-MM-DD`, the first one where several full dates stand; null where only a year or month is known. */
  readonly dateOfBirth: string | null;
  /** Nationalities and citizenships, ISO 3166-1 alpha-2, each once. */
  readonly countries: readonly string[];
}

/** OFAC's column ends here, in the middle of a word if need be. */
const cutAt = 1_000;

/**
 * What the free-text remarks of an SDN entry say about sites, mail, phones, numbers and wallets. They are phrases
 * parted by semicolons, each led by its kind: `Website www.shop.example; Tax ID No. 12-3456789 (United States)`.
 * A number without its country is passed over: none is guessed. So are passports, `a.k.a. '…'` (OFAC calls those
 * weak: too common to screen by) and coins whose addresses we cannot check.
 */
export function readSdnRemarks(remarks: string): SdnRemarks {
  const phrases = remarks.split(';').map((phrase) => phrase.trim().replace(/^alt\. /i, ''));
  if (remarks.length >= cutAt) phrases.pop();
  const births = phrases.map(dateOfBirth).filter((date) => date !== null);
  return {
    identifiers: phrases.map(identifierIn).filter((identifier) => identifier !== null),
    dateOfBirth: births[0] ?? null,
    countries: [...new Set(phrases.map(nationality).filter((country) => country !== null))],
  };
}

type Reader = (value: string) => FlagIdentifier | null;

const taxNumber =
  (scheme: string): Reader =>
  (value) => {
    const { number, country } = numbered(value);
    return country === null ? null : { type: 'tax_id', scheme, value: number, country };
  };

const registration: Reader = (value) => {
  const { number, country } = numbered(value);
  return country === null ? null : { type: 'registration_number', value: number, country };
};

const phone: Reader = (value) => {
  const digits = value.replace(/^(?:no\.|number)?[: ]*/i, '').replace(/^00/, '+');
  return digits.startsWith('+') ? { type: 'phone', value: digits } : null;
};

const site: Reader = (value) => {
  const address = value.replace(/^https?:\/\//i, '').replace(/\/$/, '');
  return address.includes('/')
    ? { type: 'url', value: `https://${address}` }
    : { type: 'host', value: address };
};

/** The first whose lead begins the phrase reads the rest; longer leads stand before their beginnings. */
const readers: readonly (readonly [lead: string, read: Reader])[] = [
  ['website ', site],
  ['email address ', (value) => ({ type: 'email', value })],
  ['email ', (value) => ({ type: 'email', value })],
  ['telephone', phone],
  ['phone', phone],
  ['digital currency address - ', wallet],
  ['v.a.t. number ', taxNumber('vat')],
  ['tax id no. ', taxNumber('tax')],
  ['us fein ', (value) => ({ type: 'tax_id', scheme: 'ein', value: numbered(value).number, country: 'US' })],
  ['nit # ', taxNumber('nit')],
  ['ruc # ', taxNumber('ruc')],
  ['rif # ', taxNumber('rif')],
  ['r.f.c. ', taxNumber('rfc')],
  ['rfc ', taxNumber('rfc')],
  ['c.u.i.t. ', taxNumber('cuit')],
  ['c.i.f. ', taxNumber('cif')],
  ['company number imo', () => null],
  ['uk company number ', registration],
  ['company number ', registration],
  ['public registration number ', registration],
  ['registration number ', registration],
  ['registration id ', registration],
  ['commercial registry number ', registration],
  ['business registration number ', registration],
  ['business number ', registration],
  ['enterprise number ', registration],
  ['c.r. no. ', registration],
  ['chamber of commerce number ', registration],
  ['matricula mercantil no ', registration],
  ['folio mercantil no. ', registration],
  ['unified social credit code (uscc) ', registration],
];

function identifierIn(phrase: string): FlagIdentifier | null {
  const lower = phrase.toLowerCase();
  const reader = readers.find(([lead]) => lower.startsWith(lead));
  if (!reader) return null;
  const value = withoutStop(phrase.slice(reader[0].length)).trim();
  return value === '' ? null : reader[1](value);
}

/** `91-2222222 (United States) issued 2001` → the number and its country. */
function numbered(value: string): { number: string; country: string | null } {
  const opens = value.indexOf(' (');
  if (opens === -1) return { number: value, country: null };
  const closes = value.indexOf(')', opens);
  const country = closes === -1 ? null : sdnCountry(value.slice(opens + 2, closes));
  return { number: value.slice(0, opens).trim(), country };
}

/** Chains whose addresses carry a checksum that we verify. Coins of the Ethereum family share its addresses and keys. */
const chains: Readonly<Record<string, string>> = {
  XBT: 'bitcoin',
  ETH: 'ethereum',
  ETC: 'ethereum',
  ARB: 'ethereum',
  BSC: 'ethereum',
  USDC: 'ethereum',
  LTC: 'litecoin',
  XMR: 'monero',
  TRX: 'tron',
};

function wallet(value: string): FlagIdentifier | null {
  const [code = '', address = ''] = value.split(' ');
  const chain = code === 'USDT' ? tetherChain(address) : chains[code];
  return chain === undefined ? null : { type: 'wallet', chain, address };
}

/** Tether lives on several chains and OFAC does not say on which; the form of the address does. */
function tetherChain(address: string): string | undefined {
  if (address.startsWith('0x')) return 'ethereum';
  return address.startsWith('T') ? 'tron' : undefined;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `DOB 05 Jan 1970` → `1970-01-05`. */
function dateOfBirth(phrase: string): string | null {
  const [lead, day = '', month = '', year = '', ...rest] = withoutStop(phrase).split(' ');
  const number = months.indexOf(month.toLowerCase()) + 1;
  if (lead !== 'DOB' || rest.length > 0 || number === 0) return null;
  if (!/^[0-9]{2}$/.test(day) || !/^[0-9]{4}$/.test(year)) return null;
  return `${year}-${String(number).padStart(2, '0')}-${day}`;
}

function nationality(phrase: string): string | null {
  const [lead = '', ...words] = withoutStop(phrase).split(' ');
  return lead === 'nationality' || lead === 'citizen' ? sdnCountry(words.join(' ')) : null;
}

function withoutStop(phrase: string): string {
  return phrase.endsWith('.') ? phrase.slice(0, -1) : phrase;
}
