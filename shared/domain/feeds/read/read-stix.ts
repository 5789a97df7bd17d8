import {
  type StixObject,
  stixAnyObjectSchema,
  stixObjectSchema,
  stixTypes,
} from '../../../contracts/feeds/stix-object.ts';
import type { FlagIdentifier } from '../../../contracts/flag.ts';
import { readJson } from '../../../contracts/read-json.ts';
import { schemaProblem } from '../../../contracts/schema-errors.ts';
import { type FlagCategory, flagCategories } from '../../../contracts/vocabulary.ts';
import { readBundle } from '../bytes/read-bundle.ts';
import type { Bytes, FeedRow } from '../feed-row.ts';
import { entryName } from './entry-name.ts';
import { raisableRow } from './raisable-row.ts';
import type { ReadContext } from './read-context.ts';
import { type StixEquality, stixEqualities } from './stix-pattern.ts';
import { whyNot } from './why-not.ts';

/**
 * The rows of a STIX 2.1 bundle: one for each of its objects. Those that name a party (identities, sites, addresses,
 * accounts, wallets, and indicators of plain equalities) become flags by their ids; others, and revoked ones, are passed
 * over. Objects are read one by one, so relationships between them are not followed. A label that is one of our
 * categories is the entry's; else the feed's is.
 */
export async function* readStix(bytes: Bytes, context: ReadContext): AsyncGenerator<FeedRow> {
  for await (const item of readBundle(bytes)) {
    const { line } = item;
    if ('fault' in item) yield { kind: 'bad', line, why: item.fault };
    else if (item.bytes === null) yield { kind: 'bad', line, why: 'object-too-long' };
    else yield readObject(item.bytes, { ...context, line });
  }
}

function readObject(bytes: Uint8Array, at: ReadContext & { line: number }): FeedRow {
  const { line } = at;
  const json = readJson(bytes);
  if (!json.ok) return { kind: 'bad', line, why: json.error.code };
  const any = stixAnyObjectSchema.safeParse(json.value);
  if (any.success && !stixTypes.includes(any.data.type))
    return { kind: 'passed-over', line, why: 'an object that names no party' };
  const parsed = stixObjectSchema.safeParse(json.value, { reportInput: true });
  if (!parsed.success) return { kind: 'bad', line, why: whyNot(schemaProblem(parsed.error)) };
  return rowOf(parsed.data, at);
}

function rowOf(object: StixObject, { line, feed, category, now }: ReadContext & { line: number }): FeedRow {
  if (object.revoked) return { kind: 'passed-over', line, why: 'revoked by its sender' };
  const until = object.type === 'indicator' ? object.valid_until : undefined;
  if (until && Date.parse(until) <= Date.parse(now))
    return { kind: 'passed-over', line, why: 'no longer valid' };
  const identifiers = identifiersOf(object);
  if (typeof identifiers === 'string') return { kind: 'passed-over', line, why: identifiers };
  const rest = {
    evidenceReferences: [`STIX ${object.id}`],
    ...(until && { validUntil: new Date(until).toISOString() }),
  };
  const entry = entryName(object.id);
  return raisableRow({ line, feed, entry, category: categoryOf(object) ?? category, identifiers, rest });
}

function categoryOf({ labels }: StixObject): FlagCategory | null {
  return flagCategories.find((category) => labels.includes(category)) ?? null;
}

/** What an object names, or why it is passed over. */
function identifiersOf(object: StixObject): FlagIdentifier[] | string {
  switch (object.type) {
    case 'identity':
      return nameOf(object.name, object.identity_class);
    case 'domain-name':
      return [{ type: 'host', value: object.value }];
    case 'url':
      return [{ type: 'url', value: object.value }];
    case 'email-addr':
      return [{ type: 'email', value: object.value }];
    case 'user-account':
      return accountOf(object.account_type, object.account_login ?? object.user_id);
    case 'indicator':
      return indicated(object);
    default:
      return walletOf(
        object.chain ?? object.currency_type ?? object.currency,
        object.address ?? object.value,
      );
  }
}

const slug = (text: string): string => text.trim().toLowerCase().replaceAll(/[ _]/g, '-').slice(0, 32);

function nameOf(name: string, identityClass: string): FlagIdentifier[] | string {
  if (identityClass === 'individual') return [{ type: 'person_name', value: name }];
  if (identityClass === 'organization') return [{ type: 'business_name', value: name }];
  return 'an identity that is neither a person nor an organisation';
}

function accountOf(service: string | undefined, value: string | undefined): FlagIdentifier[] | string {
  if (!service || !value) return 'an account without service or name';
  return [{ type: 'handle', service: slug(service), value }];
}

function walletOf(chain: string | undefined, address: string | undefined): FlagIdentifier[] | string {
  if (!chain || !address) return 'a wallet without chain or address';
  return [{ type: 'wallet', chain: slug(chain), address }];
}

function indicated({ pattern, pattern_type: type }: Extract<StixObject, { type: 'indicator' }>) {
  const equalities = type === 'stix' ? stixEqualities(pattern) : null;
  if (!equalities) return 'an indicator that is more than equalities';
  const identifiers = equalities.map(ofPath);
  const known = identifiers.filter((identifier) => identifier !== null);
  return known.length === identifiers.length ? known : 'an indicator of something that names no party';
}

function ofPath({ path, value }: StixEquality): FlagIdentifier | null {
  switch (path) {
    case 'domain-name:value':
      return { type: 'host', value };
    case 'url:value':
      return { type: 'url', value };
    case 'email-addr:value':
      return { type: 'email', value };
    default:
      return null;
  }
}
