import {
  lookupSecretSchema,
  memberSchema,
  signingKeySchema,
  storedPolicySchema,
  switchesSchema,
} from '../../contracts/coalition.ts';
import { feedStatusSchema } from '../../contracts/feeds/feed-registration.ts';
import type { MemberId } from '../../contracts/ids.ts';
import { type CoalitionStore, type StoredDeployment, type StoredProvider, Unavailable } from '../../ports.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { jurisdictionsReader } from './jurisdictions-reader.ts';
import { type ItemKey, keys } from './keys.ts';
import { kindOf } from './kind-of.ts';
import { unpackDocument } from './packed-document.ts';
import { queryRange } from './read-items.ts';
import { type Item, parseItem } from './stored-item.ts';

/** Most items of one partition read at once: keys, secrets and feeds are a handful each. */
const maxListed = 1_000;

/** What every screening knows of the coalition, strongly read from DynamoDB, and nothing else: it is in the hot path's bundle. */
export function dynamoCoalitionReads(
  context: DynamoContext,
): Pick<CoalitionStore, 'readProvider' | 'readDeployment'> {
  const tableOf = jurisdictionsReader();
  return {
    readProvider: (memberId) => readProvider(context, memberId),
    readDeployment: () => readDeployment(context, tableOf),
  };
}

async function readProvider(context: DynamoContext, memberId: MemberId): Promise<StoredProvider | null> {
  const last = `${keys.signingKey(memberId, '').sk}\uffff`;
  const kinds = await readKinds(context, { first: keys.member(memberId), last });
  const [member] = kinds.get('member') ?? [];
  const [overlay] = kinds.get('own-policy') ?? [];
  if (!member) return null;
  return {
    member: parseItem(memberSchema, member, 'member'),
    keys: (kinds.get('signing-key') ?? []).map((item) => parseItem(signingKeySchema, item, 'signing key')),
    overlay: overlay ? unpackDocument(storedPolicySchema, overlay, 'own policy') : null,
  };
}

async function readDeployment(
  context: DynamoContext,
  tableOf: ReturnType<typeof jurisdictionsReader>,
): Promise<StoredDeployment> {
  const kinds = await readKinds(context, { first: keys.activePolicy(), last: keys.switches().sk });
  const [policy] = kinds.get('active-policy') ?? [];
  const [shadow] = kinds.get('shadow-policy') ?? [];
  const [switches] = kinds.get('switches') ?? [];
  return {
    lookupSecrets: (kinds.get('lookup-secret') ?? []).map((item) =>
      parseItem(lookupSecretSchema, item, 'lookup secret'),
    ),
    policy: policy ? unpackDocument(storedPolicySchema, policy, 'policy') : null,
    // Where none runs any more an item without a document stands.
    shadow: shadow?.document ? unpackDocument(storedPolicySchema, shadow, 'policy') : null,
    switches: switches ? parseItem(switchesSchema, switches, 'switches') : { reviewAll: false },
    feeds: (kinds.get('feed') ?? []).map((item) => parseItem(feedStatusSchema, item, 'feed')),
    jurisdictions: tableOf(kinds.get('jurisdictions')?.[0]),
  };
}

/** The items of one partition from `first` to the sort key `last`, in their order, by what stands before the `#`. */
async function readKinds(
  { client, tables }: DynamoContext,
  { first, last }: { first: ItemKey; last: string },
): Promise<Map<string, Item[]>> {
  const range = { table: tables.Coalition, pk: first.pk, from: first.sk, to: last, limit: maxListed };
  const items = await queryRange(client, range);
  // Cut off, the switches would be off: they stand last.
  if (items.length === maxListed) throw new Unavailable(`More items stand under ${first.pk} than are read`);
  return Map.groupBy(items, ({ sk }) => kindOf(sk?.S ?? ''));
}
