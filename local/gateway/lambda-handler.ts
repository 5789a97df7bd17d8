import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';

/** A Lambda function behind an API Gateway REST proxy integration. */
export type LambdaHandler = (event: APIGatewayProxyEvent, context: Context) => Promise<APIGatewayProxyResult>;

/** Which function answers which request. */
export interface Functions {
  /** `/v1/providers/{provider}/screenings`, every method. */
  readonly screening: LambdaHandler;
  /** Everything else. */
  readonly management: LambdaHandler;
}
