import type { KeyForm } from '../../contracts/flag.ts';
import { fail, ok, type Result } from '../../result.ts';
import { cleanEmail } from './clean-email.ts';
import { cleanPhone } from './clean-phone.ts';
import { type Cleaned, cleaned, maxCleanInput } from './cleaned.ts';
import { type HandleService, handleServices } from './handle-services.ts';
import { stripInvisible } from './strip-invisible.ts';
import type { Why } from './why.ts';

/**
 * An account on a messaging, social or payment service as `service:account`, from a bare name, `@name`, `$name` or a
 * profile link. Names are compared without case. Accounts named by a phone number or an e-mail address also
 * have that number's or address's forms, so that they meet a flag on it. Of an unknown service the name is taken as written,
 * without case. Forms: `handle`, and for such accounts `phone`, or `email` and `email_folded`.
 * @returns `empty`, `too-long`, `not-a-handle`, and for services named by phone what {@link cleanPhone} refuses
 */
export function cleanHandle(input: { readonly service: string; readonly value: string }): Cleaned {
  if (input.value.length > maxCleanInput) return fail('too-long');
  const text = stripInvisible(input.value.normalize('NFKC')).trim();
  if (!text) return fail('empty');
  const service = serviceNamed(input.service);
  const invite = service.name === 'telegram' ? telegramInvite(text) : null;
  const account = invite ?? readAccount(withoutLink(text, service), service);
  if (!account.ok) return account;
  return cleaned({
    type: 'handle',
    value: `${service.name}:${account.value.name}`,
    also: account.value.also,
  });
}

interface Account {
  readonly name: string;
  readonly also: readonly KeyForm[];
}
type Read = Result<Account, Why>;

function serviceNamed(name: string): HandleService {
  const slug = name.toLowerCase().replaceAll('_', '-');
  return byName.get(slug) ?? { name: slug, by: ['name'] };
}

const byName: ReadonlyMap<string, HandleService> = new Map(
  handleServices.flatMap((service) =>
    [service.name, ...(service.aliases ?? [])].map((name) => [name, service]),
  ),
);

/** The account part of a profile link of the service, or the text itself. */
function withoutLink(text: string, service: HandleService): string {
  const link = /^(?:https?:\/\/)?(?:www\.)?([a-z0-9.-]+)\/([^?#]*)(?:\?([^#]*))?/i.exec(text);
  const [, host = '', path = '', query = ''] = link ?? [];
  if (!service.hosts?.includes(host.toLowerCase())) return text;
  const phone = /(?:^|&)phone=%?(?:2b)?([0-9]+)/i.exec(query)?.[1];
  if (phone) return `+${phone}`;
  const prefix = service.paths?.find((prefix) => path.toLowerCase().startsWith(`${prefix}/`));
  const [account = ''] = (prefix ? path.slice(prefix.length + 1) : path).split('/');
  // Phone links leave the plus sign out: wa.me/12025550123.
  return service.by.includes('phone') && /^[0-9]{7,15}$/.test(account) ? `+${account}` : account;
}

function readAccount(text: string, service: HandleService): Read {
  const wanted = service.by.includes('name') ? readName : null;
  if (service.by.includes('email') && /[^@]@/.test(text)) return from(cleanEmail(text));
  if (service.by.includes('phone') && (!wanted || /^(?:\+|00)[0-9 ()./-]{6,}$/.test(text)))
    return from(cleanPhone(text));
  return wanted ? wanted(text, service) : fail('not-a-handle');
}

function from(result: Cleaned): Read {
  return result.ok ? ok({ name: result.value.value, also: result.value.forms }) : result;
}

function readName(text: string, service: HandleService): Read {
  const name = text
    .toLowerCase()
    .normalize('NFKC')
    .replace(/^[@$£€]+/, '');
  const pattern = service.pattern ?? anyName;
  return pattern.test(name) ? ok({ name, also: [] }) : fail('not-a-handle');
}

const anyName = /^[^\s:][^\s]{1,63}$/u;

/** Private groups have no name but an invitation, whose letters' case counts: `t.me/+AbC…`, `t.me/joinchat/AbC…`. */
function telegramInvite(text: string): Read | null {
  const invitation = /(?:^|(?:t|telegram)\.me\/)(?:\+|joinchat\/)([A-Za-z0-9_-]{10,64})\/?$/.exec(text)?.[1];
  return invitation && /[A-Za-z_-]/.test(invitation) ? ok({ name: `+${invitation}`, also: [] }) : null;
}
