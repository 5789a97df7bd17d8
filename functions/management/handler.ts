import { randomBytes } from 'node:crypto';
import { KMSClient } from '@aws-sdk/client-kms';
import { kmsSecretBox } from '../../shared/adapters/aws/kms-secret-box.ts';
import { noticeSending } from '../../shared/adapters/aws/notice-sending.ts';
import { powertoolsObserver } from '../../shared/adapters/aws/powertools-observer.ts';
import { stateMachineWork } from '../../shared/adapters/aws/state-machine-work.ts';
import { withoutRequestLog } from '../../shared/adapters/aws/without-request-log.ts';
import { coalitionView } from '../../shared/adapters/coalition-view.ts';
import { dynamoClient } from '../../shared/adapters/dynamo/dynamo-client.ts';
import { dynamoStores } from '../../shared/adapters/dynamo/dynamo-stores.ts';
import { tablesOf } from '../../shared/adapters/dynamo/tables-of.ts';
import { lambdaHandler } from '../../shared/adapters/http/lambda-handler.ts';
import { providerSecrets } from '../../shared/adapters/provider-secrets.ts';
import { issuerKeys } from '../../shared/adapters/tokens/issuer-keys.ts';
import { joseTokenVerifier } from '../../shared/adapters/tokens/jose-token-verifier.ts';
import { withoutSigningKeys } from '../../shared/adapters/without-signing-keys.ts';
import { flagIdFrom } from '../../shared/domain/flag-id.ts';
import { managementEnv } from '../../shared/env.ts';
import { hookSources } from '../provider-hooks/sources.ts';
import { managementApp } from './management-app.ts';

const env = managementEnv.parse(process.env);
const stores = dynamoStores({ client: dynamoClient({}), tables: tablesOf(env) });
const observer = powertoolsObserver({ service: 'management', stage: env.STAGE });
const kms = withoutRequestLog(new KMSClient({}));
const box = kmsSecretBox({ client: kms, keyId: env.SECRETS_KEY_ID, observer });
const nowMs = () => Date.now();
const coalition = coalitionView({ store: withoutSigningKeys(stores.coalition), box, nowMs });

export const handler = lambdaHandler(
  managementApp({
    stores,
    keyring: () => coalition.keyring(),
    tokens: joseTokenVerifier({ issuer: env.TOKEN_ISSUER, keys: issuerKeys(env.TOKEN_ISSUER) }),
    observer,
    livemode: env.LIVEMODE,
    nowMs,
    ...providerSecrets(box),
    hookSources,
    ...noticeSending(box, { functionArn: env.NOTICE_FUNCTION_ARN }),
    newFlagId: () => flagIdFrom(randomBytes(16)),
    ...stateMachineWork(env),
  }),
);
