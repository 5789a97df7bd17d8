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
import { opsWidgetEnv } from '../../shared/env.ts';
import { widgetAnswerer } from './answer-widget.ts';

const env = opsWidgetEnv.parse(process.env);
const stores = dynamoStores({ client: dynamoClient({}), tables: tablesOf(env) });
const observer = powertoolsObserver({ service: 'ops-widget', stage: env.STAGE });
const box = kmsSecretBox({
  client: withoutRequestLog(new KMSClient({})),
  keyId: env.SECRETS_KEY_ID,
  observer,
});
const nowMs = () => Date.now();
const coalition = coalitionView({ store: withoutSigningKeys(stores.coalition), box, nowMs });

export const handler = withoutMessages(
  widgetAnswerer({
    stores,
    keyring: () => coalition.keyring(),
    people: env.PEOPLE,
    observer,
    nowMs,
  }),
);
