/** How one mail provider delivers differently written addresses to one mailbox. */
export interface MailProvider {
  /** Domains that share mailboxes, or (`eachItsOwn`) that only share the rules. The first names the mailbox. */
  readonly domains: readonly string[];
  readonly eachItsOwn?: true;
  /** A tag begins here and is ignored. */
  readonly tag?: '+' | '-';
  /** Characters that the provider ignores in a local part. */
  readonly ignores?: readonly string[];
  /** The provider reads the first character as the second. */
  readonly same?: readonly [string, string];
  /** `anything@user.provider` is delivered to `user@provider`. */
  readonly subdomains?: true;
}

/**
 * Providers known to deliver several spellings to one mailbox. Only documented behaviour is here: folding where
 * the provider does not would join strangers.
 */
export const mailProviders: readonly MailProvider[] = [
  // Google, Gmail Help: "Dots don't matter", "plus sign aliases", googlemail.com is gmail.com.
  { domains: ['gmail.com', 'googlemail.com'], tag: '+', ignores: ['.'] },
  // Microsoft, Outlook.com and Exchange Online plus addressing. Every domain has its own mailboxes.
  {
    domains: [
      'outlook.com',
      'outlook.de',
      'outlook.fr',
      'outlook.es',
      'outlook.it',
      'outlook.jp',
      'outlook.com.br',
      'hotmail.com',
      'hotmail.co.uk',
      'hotmail.de',
      'hotmail.es',
      'hotmail.fr',
      'hotmail.it',
      'live.com',
      'live.co.uk',
      'live.de',
      'live.fr',
      'live.nl',
      'msn.com',
    ],
    eachItsOwn: true,
    tag: '+',
  },
  // Apple Support: an older @mac.com or @me.com address and its @icloud.com address are one mailbox; plus tags.
  { domains: ['icloud.com', 'me.com', 'mac.com'], tag: '+' },
  // Fastmail Help: plus addressing and subdomain addressing. Every domain has its own mailboxes.
  {
    domains: ['fastmail.com', 'fastmail.fm', 'fastmail.co.uk', 'sent.com', 'mailbolt.com'],
    eachItsOwn: true,
    tag: '+',
    subdomains: true,
  },
  // Any Proton domain and plus tags: Proton Support. That dots, hyphens and underscores do not count: third-party normalisers only.
  { domains: ['proton.me', 'protonmail.com', 'protonmail.ch', 'pm.me'], tag: '+', ignores: ['.', '_', '-'] },
  // Yandex Support: each mailbox has an alias in every Yandex domain; plus tags; a dot and a hyphen are the same.
  {
    domains: ['yandex.ru', 'ya.ru', 'yandex.com', 'yandex.by', 'yandex.kz', 'yandex.ua', 'narod.ru'],
    tag: '+',
    same: ['.', '-'],
  },
  // Yahoo Help, disposable addresses: `base-keyword`; account names have no hyphen, bases are unique.
  {
    domains: [
      'yahoo.com',
      'yahoo.co.uk',
      'yahoo.de',
      'yahoo.fr',
      'yahoo.it',
      'yahoo.es',
      'yahoo.ca',
      'yahoo.co.in',
      'yahoo.com.br',
      'ymail.com',
      'rocketmail.com',
    ],
    eachItsOwn: true,
    tag: '-',
  },
  // Plus addressing in each provider's own help pages.
  {
    domains: [
      'zoho.com',
      'zohomail.com',
      'hey.com',
      'mailbox.org',
      'posteo.de',
      'posteo.net',
      'runbox.com',
      'startmail.com',
      'mail.ru',
      'inbox.ru',
      'list.ru',
      'bk.ru',
    ],
    eachItsOwn: true,
    tag: '+',
  },
];
