import { type DynamoDBClient, ScanCommand, type ScanCommandOutput } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { localSealingKey } from '../../../local/state-directory.ts';
import { coalitionView } from '../../../shared/adapters/coalition-view.ts';
import { dynamoClient } from '../../../shared/adapters/dynamo/dynamo-client.ts';
import { dynamoStores } from '../../../shared/adapters/dynamo/dynamo-stores.ts';
import { memorySecretBox } from '../../../shared/adapters/memory/memory-secret-box.ts';
import { answerSchema } from '../../../shared/contracts/answer.ts';
import { type DecisionId, decisionIdSchema } from '../../../shared/contracts/ids.ts';
import type { StoredDecision } from '../../../shared/contracts/stored-decision.ts';
import type { Standing } from '../../../shared/contracts/stored-merchant.ts';
import { drivePending } from '../../../shared/flows/drive-pending.ts';
import { pageOfStandings } from '../../../shared/flows/reconciliation/page-of-standings.ts';
import { reconcileMerchant } from '../../../shared/flows/reconciliation/reconcile-merchant.ts';
import type { Stores } from '../../../shared/ports.ts';
import { indexPorts } from '../../support/index-ports.ts';
import { proofTables } from './table-names.ts';

/** What is stored in the end, and what of it does not fit the rest. */
export interface Audit {
  readonly decisions: number;
  readonly applications: number;
  readonly standings: number;
  /** Merchants that still waited to be indexed when the last gateway was killed, and were by the sweep. */
  readonly driven: number;
  /** Decisions that were answered and are not stored. */
  readonly lost: number;
  /** Decisions that are stored and were answered to nobody. */
  readonly unasked: number;
  /** Decisions without their application, and applications without their decision. */
  readonly halfDone: number;
  /** Standings whose decisions do not lead back, one by one, to the merchant's first. */
  readonly broken: number;
  /** What the daily walk over all merchants finds wrong. */
  readonly findings: number;
}

interface Stored {
  readonly endpoint: string;
  readonly folder: string;
  /** As they were answered. */
  readonly answers: readonly (string | undefined)[];
}

/** Reads everything there is, after the sweep was let end what the kills left waiting. */
export async function auditStored({ endpoint, folder, answers }: Stored): Promise<Audit> {
  const client = dynamoClient({ endpoint, requestTimeoutMs: 20_000, connectTimeoutMs: 5_000 });
  const stores = dynamoStores({ client, tables: proofTables });
  try {
    const ports = await portsOf(stores, folder);
    const driven = await driveAll(ports);
    const [decisions, applications] = [
      await idsIn(client, { table: proofTables.Decisions, of: /^decision$/, id: ({ pk }) => pk }),
      await idsIn(client, { table: proofTables.Merchants, of: /^application#/, id: ({ sk }) => sk }),
    ];
    const standings = await allStandings(stores);
    const answered = new Set(answers.map((text) => answerSchema.parse(JSON.parse(text ?? '')).decisionId));
    const read = await readAll(stores, decisions);
    const missing = (from: ReadonlySet<string>, others: ReadonlySet<string>) =>
      [...from].filter((one) => !others.has(one)).length;
    const asked = new Set([...read.values()].filter(({ source }) => source === 'api').map(idOf));
    return {
      ...{ decisions: decisions.size, applications: applications.size, standings: standings.length, driven },
      lost: answers.length - answered.size + missing(answered, decisions),
      unasked: missing(asked, answered),
      halfDone: missing(decisions, applications) + missing(applications, decisions),
      broken: brokenOf(standings, read),
      findings: await findingsOf(ports, standings),
    };
  } finally {
    client.destroy();
  }
}

type Ports = Awaited<ReturnType<typeof portsOf>>;

/** Two hours from now: by then nothing may wait any more. */
async function portsOf(stores: Stores, folder: string) {
  const nowMs = Date.now() + 2 * 3_600_000;
  const box = memorySecretBox(await localSealingKey(folder));
  const view = coalitionView({ store: stores.coalition, box, nowMs: () => nowMs });
  return { ...indexPorts({ stores, view }, await view.keyring()), now: new Date(nowMs).toISOString() };
}

async function driveAll(ports: Ports): Promise<number> {
  let driven = 0;
  for (let found = -1; found !== 0; driven += found) {
    found = 0;
    for await (const one of drivePending(ports, { before: ports.now, limit: 500 })) {
      if ('failed' in one) throw one.failed;
      found += 1;
    }
  }
  return driven;
}

const pageSchema = z.object({ pk: z.object({ S: z.string() }), sk: z.object({ S: z.string() }) });

/** The ids of all items of a kind, out of their keys. */
async function idsIn(
  client: DynamoDBClient,
  { table, of, id }: { table: string; of: RegExp; id: (key: { pk: string; sk: string }) => string },
): Promise<ReadonlySet<DecisionId>> {
  const ids = new Set<DecisionId>();
  let from: ScanCommandOutput['LastEvaluatedKey'];
  do {
    const { Items = [], LastEvaluatedKey }: ScanCommandOutput = await client.send(
      new ScanCommand({
        ...{ TableName: table, ConsistentRead: true, ProjectionExpression: 'pk, sk' },
        ...(from && { ExclusiveStartKey: from }),
      }),
    );
    for (const item of Items) {
      const { pk, sk } = pageSchema.parse(item);
      if (of.test(sk.S)) ids.add(decisionIdSchema.parse(id({ pk: pk.S, sk: sk.S }).split('#').at(-1)));
    }
    from = LastEvaluatedKey;
  } while (from);
  return ids;
}

async function allStandings({ walks }: Stores): Promise<readonly Standing[]> {
  const standings: Standing[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof pageOfStandings>> = await pageOfStandings(walks, cursor);
    standings.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return standings;
}

const atOnce = 20;

async function readAll({ index }: Stores, ids: ReadonlySet<DecisionId>) {
  const read = new Map<DecisionId, StoredDecision>();
  const all = [...ids];
  for (let start = 0; start < all.length; start += atOnce)
    for (const one of await Promise.all(all.slice(start, start + atOnce).map((id) => index.readDecision(id))))
      if (one) read.set(one.decisionId, one);
  return read;
}

const idOf = ({ decisionId }: StoredDecision): DecisionId => decisionId;

/** Every decision stands in the line of its merchant exactly once, the newest in front. */
function brokenOf(standings: readonly Standing[], read: ReadonlyMap<DecisionId, StoredDecision>): number {
  let broken = 0;
  let inLine = 0;
  for (const { decisionId, version, merchant } of standings) {
    let length = 0;
    let at = read.get(decisionId);
    for (; at?.merchant === merchant; at = at.previous === null ? undefined : read.get(at.previous))
      length += 1;
    inLine += length;
    broken += Number(length !== version);
  }
  return broken + Math.abs(read.size - inLine);
}

async function findingsOf(ports: Ports, standings: readonly Standing[]): Promise<number> {
  let findings = 0;
  for (let start = 0; start < standings.length; start += atOnce) {
    const some = standings.slice(start, start + atOnce).map((one) => reconcileMerchant(ports, one));
    for (const looked of await Promise.all(some)) findings += looked.findings.length;
  }
  return findings;
}
