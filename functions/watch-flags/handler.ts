import { KMSClient } from '@aws-sdk/client-kms';
import { SQSClient } from '@aws-sdk/client-sqs';
import { kmsSecretBox } from '../../shared/adapters/aws/kms-secret-box.ts';
import { powertoolsObserver } from '../../shared/adapters/aws/powertools-observer.ts';
import { sqsRescreenQueue } from '../../shared/adapters/aws/sqs-rescreen-queue.ts';
import { withoutMessages } from '../../shared/adapters/aws/without-messages.ts';
import { withoutRequestLog } from '../../shared/adapters/aws/without-request-log.ts';
import { coalitionView } from '../../shared/adapters/coalition-view.ts';
import { dynamoClient } from '../../shared/adapters/dynamo/dynamo-client.ts';
import { dynamoStores } from '../../shared/adapters/dynamo/dynamo-stores.ts';
import { tablesOf } from '../../shared/adapters/dynamo/tables-of.ts';
import { withoutSigningKeys } from '../../shared/adapters/without-signing-keys.ts';
import { watchFlagsEnv } from '../../shared/env.ts';
import { watchFlagsService } from '../../shared/metric-names.ts';
import { flagWatcher } from './watch-flags.ts';

const env = watchFlagsEnv.parse(process.env);
const stores = dynamoStores({ client: dynamoClient({}), tables: tablesOf(env) });
const observer = powertoolsObserver({ service: watchFlagsService, stage: env.STAGE });
const box = kmsSecretBox({
  client: withoutRequestLog(new KMSClient({})),
  keyId: env.SECRETS_KEY_ID,
  observer,
});
const nowMs = () => Date.now();
const coalition = coalitionView({ store: withoutSigningKeys(stores.coalition), box, nowMs });

export const handler = withoutMessages(
  flagWatcher({
    stores,
    queue: sqsRescreenQueue({ client: withoutRequestLog(new SQSClient({})), url: env.RESCREEN_QUEUE_URL }),
    keyring: () => coalition.keyring(),
    observer,
    nowMs,
  }),
);
