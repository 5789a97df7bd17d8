import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { withoutRequestLog } from '../aws/without-request-log.ts';

export interface DynamoClientOptions {
  /** Default: the one the function runs in, and `local` with an endpoint. */
  readonly region?: string;
  /** A DynamoDB Local, e.g. `http://127.0.0.1:8000`. Without it: the region's own endpoint and the role's credentials. */
  readonly endpoint?: string;
  /** Milliseconds one attempt may take, answer included. */
  readonly requestTimeoutMs?: number;
  readonly connectTimeoutMs?: number;
  /** Attempts of one call, the first included. */
  readonly maxAttempts?: number;
}

/** Enough for every batch of one screening at once. */
const maxSockets = 64;

/**
 * A DynamoDB client that gives up early: a screening answers or refuses within five seconds, so one attempt has one
 * second and a call three attempts. The SDK keeps connections alive and gives a transaction the same token in every
 * attempt, so a lost answer is not written twice.
 */
export function dynamoClient(options: DynamoClientOptions = {}): DynamoDBClient {
  const { endpoint, requestTimeoutMs = 1_000, connectTimeoutMs = 500, maxAttempts = 3 } = options;
  const client = new DynamoDBClient({
    ...(options.region !== undefined && { region: options.region }),
    maxAttempts,
    requestHandler: {
      connectionTimeout: connectTimeoutMs,
      requestTimeout: requestTimeoutMs,
      throwOnRequestTimeout: true,
      httpAgent: { keepAlive: true, maxSockets },
      httpsAgent: { keepAlive: true, maxSockets },
    },
    // DynamoDB Local asks for credentials and looks at none.
    ...(endpoint === undefined
      ? {}
      : {
          endpoint,
          region: options.region ?? 'local',
          credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
        }),
  });
  return withoutRequestLog(client);
}
