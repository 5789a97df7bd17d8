import * as z from 'zod';
import type { ToldEvent, ToldMerchant } from '../../../shared/contracts/told-event.ts';
import type { ApiAnswer, SourceApi } from '../hook-source.ts';
import { mergedTold } from '../merged-told.ts';
import { toldMerchant } from '../told-merchant.ts';
import { adyenBankAccount, transferInstrumentSchema } from './adyen-bank-account.ts';
import { isBusiness } from './adyen-people.ts';
import { type BusinessLines, businessLinesSchema } from './business-lines.ts';
import { isEntityId } from './is-entity-id.ts';
import { type LegalEntity, legalEntitySchema } from './legal-entity.ts';
import { translateLegalEntity } from './translate-legal-entity.ts';

/** What may still be asked once the entity and its business lines were. */
const maxMore = 2;

type Get = (path: string) => Promise<ApiAnswer>;

/**
 * How Adyen's Legal Entity Management API tells who an account holder is: the entity and its business lines at once, and then up to two
 * of the businesses that it runs and the bank accounts that it is paid out to. What is left of those stays unseen. Not verified: that
 * version 4 knows entities of Japan's screening, which are made in version 3.
 */
export const adyenApi: SourceApi = {
  origin: (livemode) => (livemode ? 'https://kyc-live.adyen.com' : 'https://kyc-test.adyen.com'),
  key: z.string().regex(/^[!-~]{20,512}$/),
  enrich: async (event, { key, call }) => {
    const { askAbout: id } = event;
    if (!isEntityId(id)) return event;
    const get: Get = (path) => call({ method: 'GET', path: `/lem/v4${path}`, headers: { 'x-api-key': key } });
    const [entity, lines] = await Promise.all([
      get(`/legalEntities/${id}`).then((answer) => read(answer, legalEntitySchema)),
      get(`/legalEntities/${id}/businessLines`).then((answer) => read(answer, businessLinesSchema)),
    ]);
    if (entity?.id !== id) return withLines(event, lines);
    return mergedTold(event, whole(event, { entity, lines, more: await moreOf(entity, get) }));
  },
};

function read<Schema extends z.ZodType>(answer: ApiAnswer, schema: Schema): z.infer<Schema> | null {
  const parsed = schema.safeParse(answer.kind === 'answered' ? answer.json : null);
  return parsed.success ? parsed.data : null;
}

interface More {
  readonly businesses: readonly LegalEntity[];
  readonly bankAccounts: readonly unknown[];
  readonly unseen: readonly string[];
}

/** The businesses first: they hold names and numbers of their own. */
async function moreOf(entity: LegalEntity, get: Get): Promise<More> {
  const runs = (entity.entityAssociations ?? []).filter((one) => isBusiness(one?.type));
  const businessIds = runs.map((one) => one?.legalEntityId).filter((id) => id !== entity.id);
  const instrumentIds = (entity.transferInstruments ?? []).map((one) => one?.id);
  const nowBusinesses = [...new Set(businessIds)].filter(isEntityId).slice(0, maxMore);
  const nowInstruments = instrumentIds.filter(isEntityId).slice(0, maxMore - nowBusinesses.length);
  const [entities, instruments] = await Promise.all([
    Promise.all(nowBusinesses.map((id) => get(`/legalEntities/${id}`))),
    Promise.all(nowInstruments.map((id) => get(`/transferInstruments/${id}`))),
  ]);
  const businesses = entities.map((answer) => read(answer, legalEntitySchema)).filter((one) => one !== null);
  const accounts = instruments
    .map((answer) => read(answer, transferInstrumentSchema))
    .filter((one) => one !== null);
  return {
    businesses,
    bankAccounts: accounts.map(adyenBankAccount),
    unseen: [
      ...(businesses.length < new Set(businessIds).size
        ? ['/merchant/tradingNames', '/merchant/taxIds']
        : []),
      ...(accounts.length < instrumentIds.length ? ['/merchant/bankAccounts'] : []),
    ],
  };
}

interface Whole {
  readonly entity: LegalEntity;
  readonly lines: BusinessLines | null;
  readonly more: More;
}

/** What the entity tells; how the account holder is reached is added to it, since that may be another way. */
function whole(event: ToldEvent, { entity, lines, more }: Whole): Pick<ToldEvent, 'told' | 'unseen'> {
  const told = translateLegalEntity(entity, more.businesses);
  const all = (field: 'websites' | 'emails' | 'phones') => [told[field], event.told[field]].flat();
  const fields: ToldMerchant = {
    ...told,
    businessDescription: told.businessDescription ?? descriptionOf(lines),
    websites: [...sitesOf(lines), ...all('websites')],
    emails: all('emails'),
    phones: all('phones'),
    bankAccounts: more.bankAccounts,
  };
  return toldMerchant(fields, [...(lines ? [] : ['/merchant/websites']), ...more.unseen]);
}

/** The sites alone, where the entity was not to be had. */
function withLines(event: ToldEvent, lines: BusinessLines | null): Pick<ToldEvent, 'told' | 'unseen'> {
  if (!lines) return event;
  const websites = [...sitesOf(lines), event.told.websites].flat();
  return toldMerchant(
    { ...event.told, websites },
    event.unseen.filter((pointer) => pointer !== '/merchant/websites'),
  );
}

function sitesOf(lines: BusinessLines | null): unknown[] {
  return (lines?.businessLines ?? []).flatMap(({ webData }) => (webData ?? []).map((web) => web?.webAddress));
}

function descriptionOf(lines: BusinessLines | null): unknown {
  return lines?.businessLines.find((line) => line.industryCodeDescription)?.industryCodeDescription;
}
