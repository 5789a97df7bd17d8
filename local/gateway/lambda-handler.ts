import type { APIGatewayProxyEvent } from 'aws-lambda';
import type { GatewayReply } from '../../shared/contracts/gateway-event.ts';

/** A Lambda function behind an API Gateway REST proxy integration. */
export type LambdaHandler = (event: APIGatewayProxyEvent) => Promise<GatewayReply>;

/** Which function answers which request. */
export interface Functions {
  /** `/v1/providers/{provider}/screenings`, every method. */
  readonly screening: LambdaHandler;
  /** `POST /v1/providers/{provider}/hooks/{source}`. */
  readonly providerHooks: LambdaHandler;
  /** Everything else. */
  readonly management: LambdaHandler;
}
