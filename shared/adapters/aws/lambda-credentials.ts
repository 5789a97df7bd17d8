import { fromEnv } from '@aws-sdk/credential-provider-env';

/**
 * Where a Lambda's credentials are: in its environment, and nowhere else. Bundles take this in the place of
 * `@aws-sdk/credential-provider-node`, which would also look in files, on the network and at single sign-on, and
 * weighs about 100 KB.
 */
export const defaultProvider = fromEnv;
