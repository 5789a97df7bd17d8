import { type MailProvider, mailProviders } from './mail-providers.ts';

/**
 * The one spelling of a canonical address that its provider's other spellings share (`j.doe+x@googlemail.com` and
 * `jdoe@gmail.com`), or null where the provider is not known to share any, or nothing would be left.
 */
export function foldMailbox(local: string, domain: string): string | null {
  const found = providerOf(domain);
  if (!found) return null;
  const { provider } = found;
  const user = found.user ?? local;
  const untagged = provider.tag && !found.user ? before(user, provider.tag) : user;
  const bare = (provider.ignores ?? []).reduce((text, ignored) => text.replaceAll(ignored, ''), untagged);
  const folded = provider.same ? bare.replaceAll(...provider.same) : bare;
  return folded ? `${folded}@${found.mailboxDomain}` : null;
}

interface Found {
  readonly provider: MailProvider;
  readonly mailboxDomain: string;
  /** Where the subdomain names the user. */
  readonly user?: string;
}

function providerOf(domain: string): Found | null {
  const exact = byDomain.get(domain);
  if (exact) return exact;
  const dot = domain.indexOf('.');
  const parent = byDomain.get(domain.slice(dot + 1));
  return parent?.provider.subdomains ? { ...parent, user: domain.slice(0, dot) } : null;
}

const byDomain: ReadonlyMap<string, Found> = new Map(
  mailProviders.flatMap((provider) =>
    provider.domains.map((domain) => [
      domain,
      { provider, mailboxDomain: provider.eachItsOwn ? domain : (provider.domains[0] ?? domain) },
    ]),
  ),
);

function before(text: string, mark: string): string {
  const at = text.indexOf(mark);
  return at < 0 ? text : text.slice(0, at);
}
