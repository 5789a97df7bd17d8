import type { CheckFinding } from '../../contracts/checks.ts';
import type { Checked } from './checked.ts';
import { finding } from './finding.ts';
import { domainOfMail, isPublicMail } from './public-mail.ts';

/**
 * Whether the merchant's own addresses are at domains of its own: `fail` where one is at a provider that anybody can register
 * with. Private addresses of its people are not looked at, and `unknown` is a merchant without an address. Many honest small
 * merchants fail; together with `emailDomain` it says whether there is an address of its own beside it.
 *
 * Source: belongs to the red flags of the coalition's practice (FCACP and ICMEC, Internet Merchant Acquisition and
 * Monitoring Sound Practices, 2016, red flags). Providers: `mailHosts` of the stop list.
 */
export function checkFreeMail({ cleaned }: Checked): CheckFinding {
  const own = cleaned('email').filter(({ pointer }) => pointer.startsWith('/merchant/emails/'));
  if (own.length === 0) return finding('freeMail', 'unknown');
  const free = own.filter(({ identifier }) => isPublicMail(domainOfMail(identifier.value)));
  const evidence = free.map(({ pointer }) => ({ pointer, note: 'public-mail' }));
  return finding('freeMail', free.length === 0 ? 'pass' : 'fail', evidence);
}
