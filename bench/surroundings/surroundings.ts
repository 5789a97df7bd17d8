import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoProvider } from '../../local/demo/members.ts';
import { seedCoalition } from '../../local/demo/seed-coalition.ts';
import { seedFlags } from '../../local/demo/seed-flags.ts';
import { startDynamoLocal } from '../../local/dynamo-local.ts';
import { coalitionView } from '../../shared/adapters/coalition-view.ts';
import { createTables } from '../../shared/adapters/dynamo/create-tables.ts';
import { dynamoClient } from '../../shared/adapters/dynamo/dynamo-client.ts';
import { dynamoStores } from '../../shared/adapters/dynamo/dynamo-stores.ts';
import { memorySecretBox } from '../../shared/adapters/memory/memory-secret-box.ts';
import type { Keyring } from '../../shared/domain/match/lookup-key.ts';
import type { SecretBox } from '../../shared/ports.ts';
import { tableNamesOf } from '../table-names.ts';
import { startLoopbackKms } from './loopback-kms.ts';

/** What stands in for AWS around a function that is started cold. */
export interface Surroundings {
  /** An empty directory of this run's own. */
  readonly folder: string;
  /** The whole environment of a function's process, as Lambda would give it. */
  readonly environment: Readonly<Record<string, string>>;
  readonly provider: string;
  /** `whsec_…`: what the provider signs with. */
  readonly webhookSecret: string;
  /** The secrets that flags are indexed under. */
  readonly keyring: Keyring;
  /** Seals what the KMS opens. */
  readonly box: SecretBox;
  readonly close: () => Promise<void>;
}

const tables = tableNamesOf('bench');

/** A DynamoDB Local with the demo coalition and its flags, and a KMS that opens its secrets. Close it after use. */
export async function startSurroundings(): Promise<Surroundings> {
  const folder = await mkdtemp(join(tmpdir(), 'flagstop-bench-'));
  const dynamo = await startDynamoLocal({ folder });
  if (!dynamo.ok) throw new Error(dynamo.error.remedy);
  const box = memorySecretBox(randomBytes(32));
  const kms = await startLoopbackKms(box);
  return {
    folder,
    environment: {
      ...environmentOf({ folder, dynamo: dynamo.value.endpoint, kms: kms.endpoint }),
      BENCH_SEALED: await box.seal(randomBytes(32), 'bench'),
    },
    provider: demoProvider,
    box,
    ...(await seed(dynamo.value.endpoint, box)),
    async close() {
      await kms.close();
      await dynamo.value.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function seed(
  endpoint: string,
  box: SecretBox,
): Promise<Pick<Surroundings, 'webhookSecret' | 'keyring'>> {
  const client = dynamoClient({ endpoint, requestTimeoutMs: 20_000, connectTimeoutMs: 10_000 });
  await createTables(client, tables);
  const stores = dynamoStores({ client, tables });
  const nowMs = Date.now();
  const now = new Date(nowMs).toISOString();
  const webhookSecret = await seedCoalition({ ...stores, box, now });
  const view = coalitionView({ store: stores.coalition, box, nowMs: () => nowMs });
  const keyring = await view.keyring();
  await seedFlags({ ...stores, keyring, nowMs });
  client.destroy();
  return { webhookSecret, keyring };
}

/** Nothing of this process's own environment, so that no profile or credential of the machine is looked at. */
function environmentOf(of: { folder: string; dynamo: string; kms: string }): Record<string, string> {
  return {
    HOME: of.folder,
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'bench',
    AWS_SECRET_ACCESS_KEY: 'bench',
    AWS_SESSION_TOKEN: 'bench',
    AWS_LAMBDA_FUNCTION_NAME: 'bench',
    AWS_ENDPOINT_URL_DYNAMODB: of.dynamo,
    AWS_ENDPOINT_URL_KMS: of.kms,
    FLAGS_TABLE: tables.Flags,
    DECISIONS_TABLE: tables.Decisions,
    MERCHANTS_TABLE: tables.Merchants,
    COALITION_TABLE: tables.Coalition,
    NOTICES_TABLE: tables.Notices,
    SECRETS_KEY_ID: 'alias/bench',
    LIVEMODE: 'false',
    STAGE: 'bench',
  };
}
