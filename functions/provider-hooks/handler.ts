import { setTimeout as pause } from 'node:timers/promises';
import { KMSClient } from '@aws-sdk/client-kms';
import { kmsSecretBox } from '../../shared/adapters/aws/kms-secret-box.ts';
import { powertoolsObserver } from '../../shared/adapters/aws/powertools-observer.ts';
import { withoutRequestLog } from '../../shared/adapters/aws/without-request-log.ts';
import { coalitionView } from '../../shared/adapters/coalition-view.ts';
import { dynamoClient } from '../../shared/adapters/dynamo/dynamo-client.ts';
import { dynamoHookStores } from '../../shared/adapters/dynamo/dynamo-hook-stores.ts';
import { tablesOf } from '../../shared/adapters/dynamo/tables-of.ts';
import { hookView } from '../../shared/adapters/hook-view.ts';
import { callSource } from '../../shared/adapters/http/call-source.ts';
import { certificateReader } from '../../shared/adapters/http/certificate-reader.ts';
import { lambdaHandler } from '../../shared/adapters/http/lambda-handler.ts';
import { withoutSigningKeys } from '../../shared/adapters/without-signing-keys.ts';
import { providerHooksEnv } from '../../shared/env.ts';
import { providerHooksService } from '../../shared/metric-names.ts';
import { certificateHosts } from './certificate-hosts.ts';
import { hooksApp } from './receive-hook.ts';
import { seeMoreBy } from './see-more.ts';
import { hookSources } from './sources.ts';

const env = providerHooksEnv.parse(process.env);
const spacing = { pause: (ms: number) => pause(ms), random: Math.random };
const stores = dynamoHookStores({ client: dynamoClient({}), tables: tablesOf(env), ...spacing });
const observer = powertoolsObserver({ service: providerHooksService, stage: env.STAGE });
const kms = withoutRequestLog(new KMSClient({}));
const box = kmsSecretBox({ client: kms, keyId: env.SECRETS_KEY_ID, observer });
const nowMs = () => Date.now();

export const handler = lambdaHandler(
  hooksApp({
    ...stores,
    coalition: coalitionView({ store: withoutSigningKeys(stores.coalition), box, nowMs }),
    hooks: hookView({ store: stores.hooks, box, nowMs }),
    sources: hookSources,
    certificate: certificateReader({ hosts: certificateHosts }),
    seeMore: seeMoreBy({ call: callSource(), livemode: env.LIVEMODE }),
    ...spacing,
    observer,
    livemode: env.LIVEMODE,
    nowMs,
    deadlineMs: 8_000,
  }),
);
