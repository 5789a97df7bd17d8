import { getDomainWithoutSuffix } from 'tldts';
import type { CheckFinding } from '../../contracts/checks.ts';
import { tellingLabel } from '../match/compare/host/host-label-key.ts';
import type { Checked } from './checked.ts';
import { finding } from './finding.ts';
import { domainOfMail, isPublicMail } from './public-mail.ts';
import type { Site } from './sites/read-sites.ts';

/**
 * Whether an e-mail address of the merchant or its people is at the registrable domain of one of its sites, or at the same
 * telling name under another ending. `fail` where the merchant has an address at a domain of somebody's, and none at a
 * site's. `unknown` without an address, without a site on a domain of its own, and where all addresses are
 * free mail, which is counted once, by `freeMail`.
 *
 * Source: belongs to the red flags of the coalition's practice (FCACP and ICMEC, Internet Merchant Acquisition and
 * Monitoring Sound Practices, 2016, red flags).
 */
export function checkEmailDomain({ cleaned, sites }: Checked): CheckFinding {
  const own = sites.filter(({ kind }) => kind === 'own');
  const mails = cleaned('email').map(({ pointer, identifier }) => ({
    pointer,
    domain: domainOfMail(identifier.value),
  }));
  if (own.length === 0 || mails.length === 0) return finding('emailDomain', 'unknown');
  const at = mails.find(({ domain }) => own.some((site) => isWithin(domain, site)));
  if (at) return finding('emailDomain', 'pass', [{ pointer: at.pointer, note: 'at-a-site' }]);
  const near = mails.find(({ domain }) => own.some((site) => isNamesake(domain, site)));
  if (near)
    return finding('emailDomain', 'pass', [{ pointer: near.pointer, note: 'same-name-other-ending' }]);
  const elsewhere = mails.filter(
    ({ pointer, domain }) => pointer.startsWith('/merchant/emails/') && !isPublicMail(domain),
  );
  const evidence = elsewhere.map(({ pointer }) => ({ pointer, note: 'at-no-site' }));
  return finding('emailDomain', elsewhere.length === 0 ? 'unknown' : 'fail', evidence);
}

const isWithin = (mail: string, { domain }: Site): boolean =>
  domain !== null && (mail === domain || mail.endsWith(`.${domain}`));

/** `quillmere.example` for `quillmere.test`: firms register their name under several endings. */
function isNamesake(mail: string, { host, label }: Site): boolean {
  return label !== null && getDomainWithoutSuffix(mail) === label && tellingLabel(host) !== null;
}
