import type { IdentifierType } from '../contracts/vocabulary.ts';

/**
 * A value as it may be shown to whoever sent it, so that they know which one is meant without reading it over a shoulder:
 * `J… F…te`, `•••• 1234`, `s….example`. Shows at most a third of the letters and digits, save for the ending of a site's name,
 * which is public; drops what is invisible; never equals the value. At most 8 words.
 */
export function maskValue(type: IdentifierType, value: string): string {
  const visible = value.normalize('NFC').replace(/[\p{C}\p{M}]/gu, '');
  const masked = maskers[type](visible);
  return masked === value || masked === '' ? '(hidden)' : masked;
}

const maskers: Record<IdentifierType, (visible: string) => string> = {
  host: site,
  url: site,
  email: mailbox,
  phone: number,
  handle: words,
  tax_id: number,
  registration_number: number,
  bank_account: number,
  wallet: number,
  card_descriptor: words,
  person_name: words,
  business_name: words,
  address: words,
};

const maxWords = 8;
const hidden = '…';

function words(text: string): string {
  const all = text.split(/[\p{Z}\p{P}\p{S}]+/u, maxWords + 2).filter((part) => part !== '');
  const shown = all.slice(0, maxWords).map(word);
  return [...shown, ...(all.length > maxWords ? [hidden] : [])].join(' ');
}

/** The first letter of three, and from six on some of the last: together at most a third. */
function word(text: string): string {
  const letters = Array.from(text);
  const third = Math.floor(letters.length / 3);
  const tail = Math.min(Math.max(0, third - 1), mostTail);
  return `${letters.slice(0, Math.min(third, 1)).join('')}${hidden}${letters.slice(letters.length - tail).join('')}`;
}

const mostTail = 4;

function number(text: string): string {
  const digits = Array.from(text.replace(/[^\p{L}\p{N}]/gu, ''));
  const tail = Math.min(Math.floor(digits.length / 3), mostTail);
  return tail === 0 ? '••••' : `•••• ${digits.slice(digits.length - tail).join('')}`;
}

function mailbox(text: string): string {
  const at = text.lastIndexOf('@');
  return at === -1 ? word(text) : `${word(text.slice(0, at))}@${host(text.slice(at + 1))}`;
}

/** Of a page no more than its site is shown. */
function site(text: string): string {
  const [, rest = text] = text.split('://', 2);
  const authority = rest.split(/[/?#]/, 1)[0] ?? '';
  const name = authority.split('@').at(-1)?.split(':')[0] ?? '';
  return `${host(name)}${authority.length < rest.length ? `/${hidden}` : ''}`;
}

/** The last label is public where it is the ending of a name: letters, or their encoding (RFC 5890). */
function host(name: string): string {
  const labels = name.split('.', maxWords + 1).filter((label) => label !== '');
  const ending = labels.at(-1) ?? '';
  const isName =
    labels.length > 1 && labels.length <= maxWords && /^(?:\p{L}{2,24}|xn--[a-z0-9-]{1,59})$/iu.test(ending);
  return (isName ? [...labels.slice(0, -1).map(word), ending] : labels.map(word)).join('.');
}
