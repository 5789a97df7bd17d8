import { getDomain } from 'tldts';
import { mailProviders } from '../clean/mail-providers.ts';
import { mailHosts } from '../flag/stop-list/shared-hosts.ts';

/** Whether anybody can have a mailbox at this domain, or at the one that it is a part of. */
export function isPublicMail(domain: string): boolean {
  if (isListed(domain)) return true;
  const registrable = getDomain(domain, { extractHostname: false, validateHostname: false });
  return registrable !== null && registrable !== domain && isListed(registrable);
}

const isListed = (domain: string): boolean => mailHosts.has(domain) || foldedAt.has(domain);

const foldedAt: ReadonlySet<string> = new Set(mailProviders.flatMap(({ domains }) => domains));

/** The domain of a cleaned e-mail address. */
export function domainOfMail(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}
