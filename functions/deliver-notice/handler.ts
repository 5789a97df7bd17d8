import { DurableExecutionApiClient, withDurableExecution } from '@aws/durable-execution-sdk-js';
import { KMSClient } from '@aws-sdk/client-kms';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { SNSClient } from '@aws-sdk/client-sns';
import { kmsSecretBox } from '../../shared/adapters/aws/kms-secret-box.ts';
import { powertoolsObserver } from '../../shared/adapters/aws/powertools-observer.ts';
import { snsPager } from '../../shared/adapters/aws/sns-pager.ts';
import { withoutRequestLog } from '../../shared/adapters/aws/without-request-log.ts';
import { dynamoClient } from '../../shared/adapters/dynamo/dynamo-client.ts';
import { dynamoNoticeStores } from '../../shared/adapters/dynamo/dynamo-notice-stores.ts';
import { guardedSender } from '../../shared/adapters/http/guarded-sender.ts';
import { noticeSigner } from '../../shared/adapters/notice-signer.ts';
import { deliverNoticeEnv } from '../../shared/env.ts';
import { deliverNoticeService } from '../../shared/metric-names.ts';
import { noticeDeliverer } from './deliver-notice.ts';

const env = deliverNoticeEnv.parse(process.env);
const box = kmsSecretBox({ client: withoutRequestLog(new KMSClient({})), keyId: env.SECRETS_KEY_ID });

export const handler = withDurableExecution(
  noticeDeliverer({
    ...dynamoNoticeStores({ client: dynamoClient({}), table: env.NOTICES_TABLE }),
    signer: noticeSigner(box),
    sender: guardedSender({ allowLoopback: false }),
    pager: snsPager({ client: withoutRequestLog(new SNSClient({})), topicArn: env.PAGES_TOPIC_ARN }),
    observer: powertoolsObserver({ service: deliverNoticeService, stage: env.STAGE }),
    random: Math.random,
    nowMs: () => Date.now(),
  }),
  { durableExecutionClient: new DurableExecutionApiClient(withoutRequestLog(new LambdaClient({}))) },
);
