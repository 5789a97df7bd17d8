import { DurableExecutionApiClient, withDurableExecution } from '@aws/durable-execution-sdk-js';
import { KMSClient } from '@aws-sdk/client-kms';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { kmsSecretBox } from '../../shared/adapters/aws/kms-secret-box.ts';
import { powertoolsObserver } from '../../shared/adapters/aws/powertools-observer.ts';
import { withoutRequestLog } from '../../shared/adapters/aws/without-request-log.ts';
import { dynamoActs } from '../../shared/adapters/dynamo/dynamo-acts.ts';
import { dynamoClient } from '../../shared/adapters/dynamo/dynamo-client.ts';
import { dynamoHooks } from '../../shared/adapters/dynamo/dynamo-hooks.ts';
import { sendToSource } from '../../shared/adapters/http/send-to-source.ts';
import { openActingKey } from '../../shared/adapters/open-acting-key.ts';
import { actAtSourceEnv } from '../../shared/env.ts';
import { actAtSourceService } from '../../shared/metric-names.ts';
import { actorAtSource } from './act-at-source.ts';
import { performActBy } from './perform-act.ts';

const env = actAtSourceEnv.parse(process.env);
const client = dynamoClient({});
const observer = powertoolsObserver({ service: actAtSourceService, stage: env.STAGE });
const kms = withoutRequestLog(new KMSClient({}));
const box = kmsSecretBox({ client: kms, keyId: env.SECRETS_KEY_ID, observer });

export const handler = withDurableExecution(
  actorAtSource({
    acts: dynamoActs({ client, tables: { Notices: env.NOTICES_TABLE } }),
    hooks: dynamoHooks({ client, tables: { Coalition: env.COALITION_TABLE } }),
    openActingKey: openActingKey(box),
    perform: performActBy({ send: sendToSource(), livemode: env.LIVEMODE }),
    observer,
    nowMs: () => Date.now(),
  }),
  { durableExecutionClient: new DurableExecutionApiClient(withoutRequestLog(new LambdaClient({}))) },
);
