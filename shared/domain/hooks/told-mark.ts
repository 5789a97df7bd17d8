import canonicalize from 'canonicalize';
import type { MerchantApplication } from '../../contracts/application.ts';
import type { Fingerprint } from '../../contracts/fingerprint.ts';
import type { Standing } from '../../contracts/stored-merchant.ts';
import { fingerprintOf, isSameBody } from '../fingerprint.ts';
import type { Keyring, LookupSecret } from '../match/lookup-key.ts';

/**
 * The mark of what was told of a merchant, as far as a flag could meet it: names, country, numbers, sites, addresses, accounts,
 * handles and people, and what stayed unseen. A change of anything else is another mark of the same merchant: the same.
 */
export function toldMark(application: MerchantApplication, secret: LookupSecret): Fingerprint {
  return fingerprintOf(bodyOf(application), secret);
}

/** True where a standing was told the same of its merchant before, by the mark. */
export function isToldAgain(
  { told }: Standing,
  { application, keyring }: { readonly application: MerchantApplication; readonly keyring: Keyring },
): boolean {
  return told?.mark != null && isSameBody(told.mark, { body: bodyOf(application), keyring });
}

function bodyOf({ merchant, unseen = [] }: MerchantApplication) {
  const {
    mcc: _mcc,
    businessDescription: _description,
    sponsor: _sponsor,
    termsOfService: _terms,
    applicantIp: _ip,
    applicantIpCountry: _ipCountry,
    ...identifying
  } = merchant;
  const text = canonicalize({ identifying, unseen: unseen.toSorted() });
  // What RFC 8785 has no form for (lone surrogates) no application holds: its contract refuses them.
  return { raw: Buffer.from(text ?? ''), json: null };
}
