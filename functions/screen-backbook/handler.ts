import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { kmsSecretBox } from '../../shared/adapters/aws/kms-secret-box.ts';
import { powertoolsObserver } from '../../shared/adapters/aws/powertools-observer.ts';
import { withoutMessages } from '../../shared/adapters/aws/without-messages.ts';
import { withoutRequestLog } from '../../shared/adapters/aws/without-request-log.ts';
import { coalitionView } from '../../shared/adapters/coalition-view.ts';
import { dynamoClient } from '../../shared/adapters/dynamo/dynamo-client.ts';
import { dynamoStores } from '../../shared/adapters/dynamo/dynamo-stores.ts';
import { tablesOf } from '../../shared/adapters/dynamo/tables-of.ts';
import { s3BackBookFiles } from '../../shared/adapters/s3/s3-back-book-files.ts';
import { withoutSigningKeys } from '../../shared/adapters/without-signing-keys.ts';
import { screenBackBookEnv } from '../../shared/env.ts';
import { screenBackBookService } from '../../shared/metric-names.ts';
import { backBookScreener } from './screen-backbook.ts';

const env = screenBackBookEnv.parse(process.env);
// Nobody waits for an answer: a refused call is worth repeating.
const client = dynamoClient({ requestTimeoutMs: 5_000, connectTimeoutMs: 2_000, maxAttempts: 8 });
const stores = dynamoStores({ client, tables: tablesOf(env) });
const observer = powertoolsObserver({ service: screenBackBookService, stage: env.STAGE });
const box = kmsSecretBox({
  client: withoutRequestLog(new KMSClient({})),
  keyId: env.SECRETS_KEY_ID,
  observer,
});
const nowMs = () => Date.now();

export const handler = withoutMessages(
  backBookScreener({
    stores,
    files: s3BackBookFiles({ client: withoutRequestLog(new S3Client({})), bucket: env.BACK_BOOKS_BUCKET }),
    coalition: coalitionView({ store: withoutSigningKeys(stores.coalition), box, nowMs }),
    observer,
    livemode: env.LIVEMODE,
    nowMs,
    // The function is stopped after 15 minutes; a page of rows ends well within two.
    budgetMs: 12 * 60_000,
    atOnce: env.ROWS_AT_ONCE,
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    random: Math.random,
  }),
);
