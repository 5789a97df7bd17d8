import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { readApplication } from '../../shared/contracts/read-application.ts';
import { cleanApplication } from '../../shared/domain/clean/clean-application.ts';
import { lookupOf } from '../../shared/domain/match/candidate-flags.ts';
import type { Keyring } from '../../shared/domain/match/lookup-key.ts';
import { indexMerchant } from '../../shared/flows/index-merchant.ts';
import { reconcileMerchant } from '../../shared/flows/reconciliation/reconcile-merchant.ts';
import type { Stores } from '../../shared/ports.ts';
import type { TableName } from '../../shared/tables.ts';
import { aCoalition, provider } from '../../tests/support/a-coalition.ts';
import { indexPorts } from '../../tests/support/index-ports.ts';
import { measuredCorpus } from '../matching/measured-corpus.ts';
import { seededRandom } from '../matching/random.ts';
import { inventedNames } from '../matching/source-names.ts';
import { ordinaryApplication } from '../ordinary-application.ts';
import { applicantOfWords } from '../pure-screening/applicant-of-words.ts';
import { raiseOne } from '../screening-counts/raise-invented-flags.ts';
import { boardMerchant } from './board-merchant.ts';
import { type Capacity, meterCapacity } from './capacity-meter.ts';
import { metPostings } from './met-postings.ts';
import { storeMetFlags } from './store-met-flags.ts';

/** Where capacity is measured: empty tables of one's own. */
export interface Measured {
  readonly client: DynamoDBClient;
  readonly stores: Stores;
  readonly tables: Readonly<Record<TableName, string>>;
}

/** What one merchant took from its application to the day's look at it. */
export interface MerchantCapacity {
  readonly outcome: string;
  readonly matches: number;
  readonly screened: Capacity;
  readonly indexed: Capacity;
  readonly reconciled: Capacity;
}

/** An ordinary merchant, one that meets a flag, and merchants named in the words of the flags' own names. */
export interface CapacityAtFlags {
  readonly flags: number;
  readonly clean: MerchantCapacity;
  readonly match: MerchantCapacity;
  readonly words: readonly MerchantCapacity[];
}

type Body = ReturnType<typeof ordinaryApplication>;
const flaggedSite = { type: 'host', value: 'flagged-bindery.example' } as const;

/** What merchants take on tables as so many flags of one name each leave them, and of one more with a site that a merchant has. */
export async function measureCapacity(
  { client, stores, tables }: Measured,
  { flags, applicants }: { readonly flags: number; readonly applicants: number },
): Promise<CapacityAtFlags> {
  const coalition = await aCoalition({ stores });
  const keyring = await coalition.view.keyring();
  const bodies = bodiesOf(applicants);
  const lookups = [bodies.clean, bodies.match, ...bodies.words].map((body) => lookupFor(body, keyring));
  const met = metPostings(measuredCorpus(inventedNames(18_000), flags), lookups);
  await storeMetFlags({ client, table: tables.Flags }, { met, lookups });
  await raiseOne({ ...stores, keyring }, { entry: 'met', identifiers: [flaggedSite] });
  const meter = meterCapacity(client);
  const measure = async (body: Body): Promise<MerchantCapacity> => {
    meter();
    const { decisionId, facts, outcome, merchant } = await boardMerchant(coalition, body);
    const screened = meter();
    const ports = indexPorts(coalition, keyring);
    const { kind } = await indexMerchant(ports, decisionId);
    if (kind !== 'indexed') throw new Error(`The merchant was not indexed but ${kind}.`);
    const indexed = meter();
    const standing = await stores.merchants.readStanding(provider, merchant);
    if (!standing) throw new Error('The merchant has no standing.');
    meter();
    const { findings } = await reconcileMerchant(ports, standing);
    if (findings.length > 0) throw new Error(`There were findings: ${findings.join(', ')}.`);
    return { outcome, matches: facts.matches.length, screened, indexed, reconciled: meter() };
  };
  await boardMerchant(coalition, ordinaryApplication({ reference: 'm-warm-up' }));
  // First, for the others have sites and accounts in common with them, which is noted.
  const [clean, match] = [await measure(bodies.clean), await measure(bodies.match)];
  const words: MerchantCapacity[] = [];
  for (const body of bodies.words) words.push(await measure(body));
  return { flags, clean, match, words };
}

function bodiesOf(applicants: number) {
  const names = inventedNames(18_000);
  const random = seededRandom(211);
  const { websites } = ordinaryApplication().merchant;
  return {
    clean: ordinaryApplication({ reference: 'm-clean' }),
    match: ordinaryApplication({
      reference: 'm-match',
      websites: [...websites, `https://${flaggedSite.value}/shop`],
    }),
    words: Array.from({ length: applicants }, (_, at) => {
      const { event, merchant } = applicantOfWords(names, random);
      return { event, merchant: { ...merchant, reference: `m-words-${at}` } };
    }),
  };
}

function lookupFor(body: Body, keyring: Keyring) {
  const application = readApplication(body);
  if (!application.ok) throw new Error(JSON.stringify(application.error));
  return lookupOf(cleanApplication(application.value).identifiers, keyring);
}
