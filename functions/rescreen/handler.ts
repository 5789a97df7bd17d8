import { KMSClient } from '@aws-sdk/client-kms';
import { kmsSecretBox } from '../../shared/adapters/aws/kms-secret-box.ts';
import { powertoolsObserver } from '../../shared/adapters/aws/powertools-observer.ts';
import { withoutMessages } from '../../shared/adapters/aws/without-messages.ts';
import { withoutRequestLog } from '../../shared/adapters/aws/without-request-log.ts';
import { coalitionView } from '../../shared/adapters/coalition-view.ts';
import { dynamoClient } from '../../shared/adapters/dynamo/dynamo-client.ts';
import { dynamoStores } from '../../shared/adapters/dynamo/dynamo-stores.ts';
import { tablesOf } from '../../shared/adapters/dynamo/tables-of.ts';
import { withoutSigningKeys } from '../../shared/adapters/without-signing-keys.ts';
import { rescreenEnv } from '../../shared/env.ts';
import { rescreenService } from '../../shared/metric-names.ts';
import { rescreener } from './rescreen.ts';

const env = rescreenEnv.parse(process.env);
const stores = dynamoStores({ client: dynamoClient({}), tables: tablesOf(env) });
const observer = powertoolsObserver({ service: rescreenService, stage: env.STAGE });
const box = kmsSecretBox({
  client: withoutRequestLog(new KMSClient({})),
  keyId: env.SECRETS_KEY_ID,
  observer,
});
const nowMs = () => Date.now();

export const handler = withoutMessages(
  rescreener({
    store: stores.screening,
    merchants: stores.merchants,
    index: stores.index,
    view: coalitionView({ store: withoutSigningKeys(stores.coalition), box, nowMs }),
    pause: (ms) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
    random: Math.random,
    observer,
    nowMs,
  }),
);
