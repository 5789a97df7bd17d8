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
import { s3FeedFiles } from '../../shared/adapters/s3/s3-feed-files.ts';
import { withoutSigningKeys } from '../../shared/adapters/without-signing-keys.ts';
import { importFeedEnv } from '../../shared/env.ts';
import { importFeedService } from '../../shared/metric-names.ts';
import { feedImporter } from './import-feed.ts';

const env = importFeedEnv.parse(process.env);
const stores = dynamoStores({ client: dynamoClient({}), tables: tablesOf(env) });
const observer = powertoolsObserver({ service: importFeedService, stage: env.STAGE });
const box = kmsSecretBox({
  client: withoutRequestLog(new KMSClient({})),
  keyId: env.SECRETS_KEY_ID,
  observer,
});
const nowMs = () => Date.now();
const coalition = coalitionView({ store: withoutSigningKeys(stores.coalition), box, nowMs });

export const handler = withoutMessages(
  feedImporter({
    stores,
    files: s3FeedFiles({ client: withoutRequestLog(new S3Client({})), bucket: env.FEEDS_BUCKET }),
    keyring: () => coalition.keyring(),
    observer,
    nowMs,
    // The function is stopped after 15 minutes; rows under way and pages of entries end well within two.
    budgetMs: 13 * 60_000,
  }),
);
