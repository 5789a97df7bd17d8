import { KMSClient } from '@aws-sdk/client-kms';
import { kmsSecretBox } from '../../shared/adapters/aws/kms-secret-box.ts';
import { powertoolsObserver } from '../../shared/adapters/aws/powertools-observer.ts';
import { withoutRequestLog } from '../../shared/adapters/aws/without-request-log.ts';
import { coalitionView } from '../../shared/adapters/coalition-view.ts';
import { dynamoClient } from '../../shared/adapters/dynamo/dynamo-client.ts';
import { dynamoCoalitionStore } from '../../shared/adapters/dynamo/dynamo-coalition-store.ts';
import { dynamoMerchantIndex } from '../../shared/adapters/dynamo/dynamo-merchant-index.ts';
import { dynamoMerchantStore } from '../../shared/adapters/dynamo/dynamo-merchant-store.ts';
import { dynamoShadowLog } from '../../shared/adapters/dynamo/dynamo-shadow-log.ts';
import { tablesOf } from '../../shared/adapters/dynamo/tables-of.ts';
import { shadowView } from '../../shared/adapters/shadow-view.ts';
import { watchDecisionsEnv } from '../../shared/env.ts';
import { watchDecisionsService } from '../../shared/metric-names.ts';
import { decisionWatcher } from './watch-decisions.ts';

const env = watchDecisionsEnv.parse(process.env);
const dynamo = {
  client: dynamoClient({}),
  tables: tablesOf(env),
  pause: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
  random: Math.random,
};
const box = kmsSecretBox({ client: withoutRequestLog(new KMSClient({})), keyId: env.SECRETS_KEY_ID });
const nowMs = () => Date.now();
const store = dynamoCoalitionStore(dynamo);
const coalition = coalitionView({ store, box, nowMs });

export const handler = decisionWatcher({
  stores: { index: dynamoMerchantIndex(dynamo), merchants: dynamoMerchantStore(dynamo) },
  keyring: () => coalition.keyring(),
  shadow: { log: dynamoShadowLog(dynamo), view: shadowView({ store, nowMs }) },
  observer: powertoolsObserver({ service: watchDecisionsService, stage: env.STAGE }),
  nowMs,
});
