import { countrySchema } from '../../../contracts/country.ts';
import { type FtmEntity, ftmEntitySchema, ftmSchemas } from '../../../contracts/feeds/ftm-entity.ts';
import type { FlagIdentifier } from '../../../contracts/flag.ts';
import { readJson } from '../../../contracts/read-json.ts';
import { schemaProblem } from '../../../contracts/schema-errors.ts';
import type { FlagCategory } from '../../../contracts/vocabulary.ts';
import { readLines } from '../bytes/read-lines.ts';
import type { Bytes, FeedRow } from '../feed-row.ts';
import { entryName } from './entry-name.ts';
import { raisableRow } from './raisable-row.ts';
import type { ReadContext } from './read-context.ts';
import { whyNot } from './why-not.ts';

/**
 * The rows of OpenSanctions' FollowTheMoney JSON lines. People, companies, organisations, wallets and bank accounts
 * become flags by their ids; entities of other schemas, and those a list only mentions, are passed over. An
 * entity with the topic `sanction` is `sanctions-listed`; else the feed's category holds.
 */
export async function* readFtm(bytes: Bytes, context: ReadContext): AsyncGenerator<FeedRow> {
  for await (const { line, bytes: content } of readLines(bytes)) {
    if (content === null) yield { kind: 'bad', line, why: 'line-too-long' };
    else if (content.length > 0) yield readEntity(content, { ...context, line });
  }
}

function readEntity(bytes: Uint8Array, { line, feed, category }: ReadContext & { line: number }): FeedRow {
  const json = readJson(bytes);
  if (!json.ok) return { kind: 'bad', line, why: json.error.code };
  const parsed = ftmEntitySchema.safeParse(json.value, { reportInput: true });
  if (!parsed.success) return { kind: 'bad', line, why: whyNot(schemaProblem(parsed.error)) };
  const entity = parsed.data;
  if (!ftmSchemas.some((schema) => schema === entity.schema))
    return { kind: 'passed-over', line, why: 'an entity that is no party' };
  if (entity.target === false) return { kind: 'passed-over', line, why: 'only mentioned by its list' };
  return raisableRow({
    line,
    feed,
    entry: entryName(entity.id),
    category: categoryOf(entity) ?? category,
    identifiers: identifiersOf(entity),
    rest: { evidenceReferences: [referenceOf(entity)] },
  });
}

function categoryOf({ properties }: FtmEntity): FlagCategory | null {
  const sanctioned = properties.topics.some((topic) => topic === 'sanction');
  return sanctioned ? 'sanctions-listed' : null;
}

function referenceOf({ id, datasets }: FtmEntity): string {
  return `FollowTheMoney ${id}${datasets.length > 0 ? `, ${datasets.slice(0, 3).join(', ')}` : ''}`.slice(
    0,
    256,
  );
}

function identifiersOf(entity: FtmEntity): FlagIdentifier[] {
  const { properties: all, schema } = entity;
  if (schema === 'CryptoWallet') return walletsOf(entity);
  if (schema === 'BankAccount') return accountsOf(entity);
  const countries = codes([...all.country, ...all.jurisdiction]);
  const country = only(countries);
  return [
    ...namesOf(entity),
    ...all.website.map((value): FlagIdentifier => ({ type: 'url', value })),
    ...all.email.map((value): FlagIdentifier => ({ type: 'email', value })),
    ...all.phone.map((value): FlagIdentifier => ({ type: 'phone', value })),
    ...(country === null ? [] : numbersOf(entity, country)),
    ...all.address.map((line1): FlagIdentifier => {
      return { type: 'address', value: { line1, ...(country !== null && { country }) } };
    }),
  ];
}

/** Weak aliases ("the doctor") name many: they are left out. */
function namesOf({ schema, properties: all }: FtmEntity): FlagIdentifier[] {
  const names = [...all.name, ...all.alias];
  if (schema !== 'Person') {
    const country = only(codes([...all.country, ...all.jurisdiction]));
    return names.map((value) => ({ type: 'business_name', value, ...(country !== null && { country }) }));
  }
  const country = only(codes([...all.nationality, ...all.citizenship, ...all.country]));
  const born = only(all.birthDate.filter((date) => /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(date)));
  const known = { ...(country !== null && { country }), ...(born !== null && { dateOfBirth: born }) };
  return names.map((value) => ({ type: 'person_name', value, ...known }));
}

function numbersOf({ schema, properties: all }: FtmEntity, country: string): FlagIdentifier[] {
  const tax = all.taxNumber.map(
    (value): FlagIdentifier => ({ type: 'tax_id', scheme: 'tin', value, country }),
  );
  if (schema === 'Person') return tax;
  return [
    ...tax,
    ...all.registrationNumber.map(
      (value): FlagIdentifier => ({ type: 'registration_number', value, country }),
    ),
  ];
}

function walletsOf({ properties: all }: FtmEntity): FlagIdentifier[] {
  const chain = only(all.currency)?.toLowerCase().slice(0, 32);
  return chain ? all.publicKey.map((address) => ({ type: 'wallet', chain, address })) : [];
}

function accountsOf({ properties: all }: FtmEntity): FlagIdentifier[] {
  const ibans = all.iban.map((iban): FlagIdentifier => ({ type: 'bank_account', iban }));
  const country = only(codes(all.country));
  if (ibans.length > 0 || country === null) return ibans;
  return all.accountNumber.map((accountNumber) => ({ type: 'bank_account', country, accountNumber }));
}

/** Country codes as ours are; others (`eu`, `suhh`) say nothing. */
function codes(values: readonly string[]): string[] {
  return values.map((value) => value.toUpperCase()).filter((value) => countrySchema.safeParse(value).success);
}

/** The one value there is; with several nobody can say which is meant. */
function only<T>(values: readonly T[]): T | null {
  const [value, ...others] = [...new Set(values)];
  return value !== undefined && others.length === 0 ? value : null;
}
