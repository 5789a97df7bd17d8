import { KMSClient } from '@aws-sdk/client-kms';
import { kmsSecretBox } from '../../shared/adapters/aws/kms-secret-box.ts';
import { powertoolsObserver } from '../../shared/adapters/aws/powertools-observer.ts';
import { withoutRequestLog } from '../../shared/adapters/aws/without-request-log.ts';
import { coalitionView } from '../../shared/adapters/coalition-view.ts';
import { dynamoClient } from '../../shared/adapters/dynamo/dynamo-client.ts';
import { dynamoCoalitionReads } from '../../shared/adapters/dynamo/dynamo-coalition-reads.ts';
import { dynamoDecisionReads } from '../../shared/adapters/dynamo/dynamo-decision-reads.ts';
import { dynamoScreeningStore } from '../../shared/adapters/dynamo/dynamo-screening-store.ts';
import { tablesOf } from '../../shared/adapters/dynamo/tables-of.ts';
import { lambdaHandler } from '../../shared/adapters/http/lambda-handler.ts';
import { screeningEnv } from '../../shared/env.ts';
import { screeningService } from '../../shared/metric-names.ts';
import { screeningApp } from './screen.ts';

const env = screeningEnv.parse(process.env);
const spacing = {
  pause: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
  random: Math.random,
};
// These stores and no others: what a cold start does not read it does not wait for.
const dynamo = { client: dynamoClient({}), tables: tablesOf(env), ...spacing };
const observer = powertoolsObserver({ service: screeningService, stage: env.STAGE });
const kms = withoutRequestLog(new KMSClient({}));
const box = kmsSecretBox({ client: kms, keyId: env.SECRETS_KEY_ID, observer });
const nowMs = () => Date.now();
const coalition = coalitionView({ store: dynamoCoalitionReads(dynamo), box, nowMs });

// Cold start has the whole CPU: what every screening needs is fetched before the first one comes.
await Promise.allSettled([coalition.keyring(), coalition.rules()]);

export const handler = lambdaHandler(
  screeningApp({
    store: dynamoScreeningStore(dynamo),
    metered: (meter) => dynamoScreeningStore({ ...dynamo, meter }),
    log: dynamoDecisionReads(dynamo),
    coalition,
    observer,
    livemode: env.LIVEMODE,
    nowMs,
    deadlineMs: 5_000,
    ...spacing,
  }),
);
