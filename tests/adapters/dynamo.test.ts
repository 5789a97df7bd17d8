import { type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, test } from 'vitest';
import { keys } from '../../shared/adapters/dynamo/keys.ts';
import { askedAttributes, clearanceItem } from '../../shared/adapters/dynamo/merchant-items.ts';
import { packDocument } from '../../shared/adapters/dynamo/packed-document.ts';
import { type Item, toItem, toKey } from '../../shared/adapters/dynamo/stored-item.ts';
import { encodePosting } from '../../shared/adapters/posting-entry.ts';
import { type Stores, Unavailable } from '../../shared/ports.ts';
import { freshDynamo } from '../support/fresh-dynamo.ts';
import { aCommit, sampleId } from '../support/stored-samples.ts';
import { portsConformance, type StoresUnderTest } from './ports.conformance.ts';

type Dynamo = Awaited<ReturnType<typeof freshDynamo>>;
let dynamo: Dynamo;
let underTest: StoresUnderTest;

beforeAll(async () => {
  dynamo = await freshDynamo();
  underTest = seeded(dynamo);
}, 120_000);

portsConformance(() => underTest);

const provider = sampleId.member('broken-provider');
const merchant = sampleId.merchant('broken');
const decisionId = sampleId.decision('broken');
const flagId = sampleId.flag('broken');
const key = sampleId.key('broken');
const first = { provider, merchant, decisionId, keys: [], strongKeys: [] };
const second = { provider, merchant, flags: [], overflowing: [] };
const commit = aCommit({ provider, merchant, decisionId });
const odd = { document: packDocument({ odd: true }) };

/** An item that is not what its key says, and every call that meets it. */
const broken: readonly [string, () => [string, Item], readonly ((stores: Stores) => Promise<unknown>)[]][] = [
  [
    'decision',
    () => [dynamo.tables.Decisions, toItem(keys.decision(decisionId), odd)],
    [
      (stores) => stores.screening.readFirst(first),
      (stores) => stores.decisions.read(provider, decisionId),
      (stores) => stores.screening.commit(commit),
    ],
  ],
  [
    'decision that does not unpack',
    () => [
      dynamo.tables.Decisions,
      toItem(keys.decision(decisionId), { document: new Uint8Array([1, 2, 3]) }),
    ],
    [(stores) => stores.decisions.read(provider, decisionId)],
  ],
  [
    'standing',
    () => [dynamo.tables.Merchants, toItem(keys.standing({ provider, merchant }), { version: 'one' })],
    [
      (stores) => stores.screening.readFirst(first),
      (stores) => stores.merchants.readStanding(provider, merchant),
    ],
  ],
  [
    'application',
    () => [dynamo.tables.Merchants, toItem(keys.application({ provider, merchant }, decisionId), odd)],
    [(stores) => stores.merchants.readApplication(provider, merchant, decisionId)],
  ],
  [
    'page of postings',
    () => [dynamo.tables.Flags, toItem(keys.postings(key, 0), { entries: 'none' })],
    [
      (stores) =>
        stores.screening.readFirst({
          ...first,
          merchant: sampleId.merchant('m'),
          decisionId: sampleId.decision('d'),
          keys: [key],
        }),
    ],
  ],
  [
    'posting',
    () => [dynamo.tables.Flags, toItem(keys.postings(key, 1), { entries: new Set(['flg_short|host']) })],
    [(stores) => stores.screening.readSecond({ ...second, overflowing: [key] })],
  ],
  [
    'flag',
    () => [dynamo.tables.Flags, toItem(keys.head(flagId), { seq: 1, ...odd })],
    [
      (stores) => stores.flags.readHead(flagId),
      (stores) => stores.screening.readSecond({ ...second, flags: [flagId] }),
    ],
  ],
  [
    'flag event',
    () => [dynamo.tables.Flags, toItem(keys.event(flagId, 1), { seq: 1 })],
    [(stores) => stores.flags.readEvents(flagId, { limit: 1, cursor: null })],
  ],
  [
    'step of a review',
    () => [dynamo.tables.Decisions, toItem(keys.resolution(decisionId, 1), odd)],
    [(stores) => stores.resolutions.read(provider, decisionId)],
  ],
  [
    'count of opinions',
    () => [dynamo.tables.Flags, toItem(keys.opinions(flagId), { subject: 'many' })],
    [(stores) => stores.flags.readOpinions(flagId)],
  ],
  [
    'member',
    () => [dynamo.tables.Coalition, toItem(keys.member(provider), { name: 'x', roles: [] })],
    [(stores) => stores.coalition.readMember(provider)],
  ],
  [
    'index entry',
    () => [dynamo.tables.Merchants, toItem({ pk: `key#${key}`, sk: 'provider#nobody' }, {})],
    [(stores) => stores.index.listByKey(key, { limit: 1, cursor: null })],
  ],
  [
    'count of merchants',
    () => [dynamo.tables.Merchants, toItem(keys.boardedCountOf({ provider, merchant }), { merchants: 'x' })],
    [(stores) => stores.index.countBoarded()],
  ],
  [
    'standing that waits',
    () => {
      const odd = { pendingShard: 'pending#0', pendingSince: '2001-01-01T00:00:00.000Z', version: 'x' };
      return [dynamo.tables.Merchants, toItem(keys.standing({ provider, merchant }), odd)];
    },
    [
      (stores) => stores.index.listPending('2002-01-01T00:00:00.000Z', 10),
      (stores) => stores.index.settle({ provider, merchant, version: 1 }),
    ],
  ],
  [
    'listed flag',
    () => {
      const order = { raisedOrder: '2001-01-01T00:00:00.000Z', authorShard: 'author#odd#0', flagId: 'x' };
      return [dynamo.tables.Flags, toItem(keys.head(flagId), order)];
    },
    [(stores) => stores.flagLists.listByAuthor(sampleId.member('odd'), { limit: 1, cursor: null })],
  ],
  [
    'member with its keys',
    () => [dynamo.tables.Coalition, toItem(keys.member(provider), { name: 'x', roles: [] })],
    [(stores) => stores.coalition.readProvider(provider)],
  ],
  [
    'active policy',
    () => [dynamo.tables.Coalition, toItem(keys.activePolicy(), odd)],
    [(stores) => stores.coalition.readDeployment()],
  ],
  [
    'table of jurisdictions',
    () => [dynamo.tables.Coalition, toItem(keys.jurisdictions(), { version: 9, sha256: 'x', ...odd })],
    [(stores) => stores.coalition.readJurisdictions(), (stores) => stores.coalition.readDeployment()],
  ],
  [
    'policy',
    () => [dynamo.tables.Coalition, toItem(keys.policy({ id: 'p', version: '1' }), odd)],
    [(stores) => stores.coalition.readPolicy('p', '1')],
  ],
  [
    'line of policies',
    () => [dynamo.tables.Coalition, toItem(keys.policyLine('odd'), { line: 'odd', n: 'one' })],
    [(stores) => stores.policies.readLine('odd')],
  ],
  [
    'policy record',
    () => [dynamo.tables.Coalition, toItem(keys.policyRecord('odd', '1'), { state: 'ruling' })],
    [
      (stores) => stores.policies.readPolicyRecord('odd', '1'),
      (stores) => stores.policies.listPolicyRecords('odd', { limit: 1, cursor: null }),
    ],
  ],
  [
    'policy event',
    () => [dynamo.tables.Coalition, toItem(keys.policyEvent('odd', 1), { kind: 'dreamt' })],
    [(stores) => stores.policies.listPolicyEvents('odd', { limit: 1, cursor: null })],
  ],
  [
    'judgement of a shadow run',
    () => {
      const [pk = ''] = keys.shadowParts('odd');
      return [dynamo.tables.Coalition, toItem({ pk, sk: 'differs#2026-11-21' }, { from: 'maybe' })];
    },
    [(stores) => stores.shadow.listShadow('odd', { limit: 1, cursor: null })],
  ],
  [
    'count of a shadow run',
    () => {
      const [pk = ''] = keys.shadowParts('odd');
      return [dynamo.tables.Coalition, toItem({ pk, sk: 'count#2026-11-21' }, { decisions: -1 })];
    },
    [(stores) => stores.shadow.countShadow('odd')],
  ],
  [
    'own policy',
    () => [dynamo.tables.Coalition, toItem(keys.ownPolicy(sampleId.member('odd-rules')), odd)],
    [
      async ({ coalition }) => {
        const memberId = sampleId.member('odd-rules');
        const roles = ['provider'] as const;
        await coalition.putMember({ memberId, name: 'O', roles: [...roles], owner: 'o', status: 'active' });
        return coalition.readProvider(memberId);
      },
    ],
  ],
];

describe('an item that does not parse is as good as lost', () => {
  test.each(broken)('%s', async (_kind, item, calls) => {
    await put(dynamo.client, ...item());
    for (const call of calls) {
      const failure = await call(dynamo.stores).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(Unavailable);
      expect(String(failure)).toMatch(/does not (parse|unpack)/);
    }
  });
});

function seeded({ client, tables, stores }: Dynamo): StoresUnderTest {
  return {
    stores,
    seedClearance: (clearance) => put(client, tables.Merchants, clearanceItem(clearance)),
    seedAsked: (key, asked) => put(client, tables.Merchants, toItem(keys.asked(key), askedAttributes(asked))),
    readEnd: async (application) => {
      const Key = toKey(keys.application(application, application.decisionId));
      const { Item } = await client.send(new GetItemCommand({ TableName: tables.Merchants, Key }));
      return Item?.expiresAt?.N === undefined
        ? null
        : new Date(1_000 * Number(Item.expiresAt.N)).toISOString();
    },
    seedPages: async (key, pages) => {
      for (const [page, postings] of pages.entries()) {
        const entries = new Set(postings.map(encodePosting));
        const overflows = page < pages.length - 1;
        await put(client, tables.Flags, toItem(keys.postings(key, page), { entries, overflows }));
      }
    },
  };
}

async function put(...[client, table, item]: [DynamoDBClient, string, Item]): Promise<void> {
  await client.send(new PutItemCommand({ TableName: table, Item: item }));
}
