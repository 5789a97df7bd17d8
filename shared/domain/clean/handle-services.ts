/** How one messaging, social or payment service names its accounts. */
export interface HandleService {
  readonly name: string;
  readonly aliases?: readonly string[];
  /** Hosts of the service's profile links; the path may begin with one of `paths`. */
  readonly hosts?: readonly string[];
  readonly paths?: readonly string[];
  /** What an account is named by: a name of the service's own, a phone number, an e-mail address. */
  readonly by: readonly ('name' | 'phone' | 'email')[];
  /** What a name looks like once in lower case; without it, 2 to 64 characters without spaces. */
  readonly pattern?: RegExp;
}

/** Services whose account names have more than one spelling. Patterns are the services' own rules for user names. */
export const handleServices: readonly HandleService[] = [
  {
    name: 'telegram',
    aliases: ['tg', 'telegram-channel', 'telegram-group', 'telegram-bot'],
    hosts: ['t.me', 'telegram.me', 'telegram.dog'],
    paths: ['s'],
    by: ['phone', 'name'],
    pattern: /^[a-z][a-z0-9_]{3,31}$/,
  },
  {
    name: 'whatsapp',
    aliases: ['wa', 'whatsapp-business'],
    hosts: ['wa.me', 'api.whatsapp.com'],
    by: ['phone'],
  },
  { name: 'viber', by: ['phone'] },
  {
    name: 'signal',
    hosts: ['signal.me'],
    by: ['phone', 'name'],
    pattern: /^[a-z_][a-z0-9_]{2,31}\.[0-9]{2,9}$/,
  },
  {
    name: 'cashapp',
    aliases: ['cash-app', 'cash.app', 'cashtag', 'square-cash'],
    hosts: ['cash.app', 'cash.me'],
    by: ['name'],
    pattern: /^(?=.*[a-z])[a-z0-9_-]{1,20}$/,
  },
  {
    name: 'paypal',
    aliases: ['paypal.me', 'paypalme'],
    hosts: ['paypal.me', 'paypal.com'],
    paths: ['paypalme'],
    by: ['email', 'name'],
    pattern: /^[a-z0-9]{1,20}$/,
  },
  {
    name: 'venmo',
    hosts: ['venmo.com', 'account.venmo.com'],
    paths: ['u'],
    by: ['name'],
    pattern: /^[a-z0-9_-]{5,30}$/,
  },
  { name: 'zelle', by: ['email', 'phone'] },
  {
    name: 'revolut',
    aliases: ['revtag'],
    hosts: ['revolut.me'],
    by: ['phone', 'name'],
    pattern: /^[a-z0-9]{3,16}$/,
  },
  { name: 'wise', aliases: ['wisetag'], hosts: ['wise.com'], paths: ['pay/me'], by: ['email', 'name'] },
  { name: 'skrill', by: ['email'] },
  { name: 'neteller', by: ['email'] },
  { name: 'webmoney', aliases: ['wmid'], by: ['name'], pattern: /^(?:[0-9]{12}|[a-z][0-9]{12})$/ },
  { name: 'perfectmoney', aliases: ['perfect-money'], by: ['name'], pattern: /^[ueg]?[0-9]{6,10}$/ },
  { name: 'upi', aliases: ['vpa'], by: ['name'], pattern: /^[a-z0-9._-]{2,256}@[a-z][a-z0-9]{1,63}$/ },
  { name: 'gcash', by: ['phone'] },
  { name: 'mpesa', aliases: ['m-pesa'], by: ['phone'] },
  {
    name: 'instagram',
    aliases: ['ig', 'insta'],
    hosts: ['instagram.com', 'instagr.am'],
    by: ['name'],
    pattern: /^[a-z0-9._]{1,30}$/,
  },
  {
    name: 'facebook',
    aliases: ['fb', 'messenger'],
    hosts: ['facebook.com', 'm.facebook.com', 'fb.com', 'fb.me', 'm.me'],
    by: ['name'],
  },
  {
    name: 'twitter',
    aliases: ['x'],
    hosts: ['twitter.com', 'x.com', 'mobile.twitter.com'],
    by: ['name'],
    pattern: /^[a-z0-9_]{1,15}$/,
  },
  { name: 'tiktok', hosts: ['tiktok.com'], by: ['name'], pattern: /^[a-z0-9_.]{2,24}$/ },
  {
    name: 'snapchat',
    aliases: ['snap'],
    hosts: ['snapchat.com'],
    paths: ['add'],
    by: ['name'],
    pattern: /^[a-z][a-z0-9._-]{2,14}$/,
  },
  {
    name: 'discord',
    hosts: ['discord.com'],
    paths: ['users'],
    by: ['name'],
    pattern: /^(?:[a-z0-9_.]{2,32}|[^@#:\s][^@#:]{0,30}[^@#:\s]#[0-9]{4})$/,
  },
  { name: 'kik', hosts: ['kik.me'], by: ['name'], pattern: /^[a-z0-9._]{2,30}$/ },
  { name: 'wickr', aliases: ['wickr-me'], by: ['name'] },
  { name: 'session', by: ['name'], pattern: /^05[0-9a-f]{64}$/ },
  { name: 'threema', hosts: ['threema.id'], by: ['name'], pattern: /^[a-z0-9*][a-z0-9]{7}$/ },
  { name: 'wechat', aliases: ['weixin'], by: ['phone', 'name'], pattern: /^[a-z][a-z0-9_-]{5,19}$/ },
  { name: 'line', by: ['name'] },
  { name: 'skype', by: ['name'] },
  {
    name: 'matrix',
    aliases: ['element'],
    hosts: ['matrix.to'],
    by: ['name'],
    pattern: /^[a-z0-9._=/+-]{1,255}:[a-z0-9.:-]{1,255}$/,
  },
  { name: 'xmpp', aliases: ['jabber'], by: ['email'] },
];
