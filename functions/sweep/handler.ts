import { KMSClient } from '@aws-sdk/client-kms';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { SQSClient } from '@aws-sdk/client-sqs';
import { durableActStarter } from '../../shared/adapters/aws/durable-act-starter.ts';
import { durableNoticeStarter } from '../../shared/adapters/aws/durable-notice-starter.ts';
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
import { sweepEnv } from '../../shared/env.ts';
import { sweepService } from '../../shared/metric-names.ts';
import { sweeper } from './sweep.ts';

const env = sweepEnv.parse(process.env);
const stores = dynamoStores({ client: dynamoClient({}), tables: tablesOf(env) });
const observer = powertoolsObserver({ service: sweepService, stage: env.STAGE });
const box = kmsSecretBox({
  client: withoutRequestLog(new KMSClient({})),
  keyId: env.SECRETS_KEY_ID,
  observer,
});
const lambda = withoutRequestLog(new LambdaClient({}));
const nowMs = () => Date.now();
const coalition = coalitionView({ store: withoutSigningKeys(stores.coalition), box, nowMs });

export const handler = withoutMessages(
  sweeper({
    stores,
    queue: sqsRescreenQueue({ client: withoutRequestLog(new SQSClient({})), url: env.RESCREEN_QUEUE_URL }),
    starter: durableNoticeStarter({ client: lambda, functionArn: env.NOTICE_FUNCTION_ARN }),
    actStarter: durableActStarter({ client: lambda, functionArn: env.ACT_FUNCTION_ARN }),
    view: coalition,
    pause: (ms) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
    random: Math.random,
    observer,
    nowMs,
  }),
);
