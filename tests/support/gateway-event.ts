import type { APIGatewayProxyEvent } from 'aws-lambda';

export interface GatewayCall {
  readonly method?: string;
  readonly path: string;
  readonly query?: readonly (readonly [string, string])[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  readonly requestId?: string;
}

/**
 * The event that an API Gateway REST proxy integration with binary media types `*` hands to Lambda: every value of
 * every header and parameter, the body as base64.
 */
export function gatewayEvent(call: GatewayCall): APIGatewayProxyEvent {
  const { method = 'GET', path, query = [], headers = {}, body, requestId = 'req-1' } = call;
  const parameters = new Map<string, string[]>();
  for (const [name, value] of query) parameters.set(name, [...(parameters.get(name) ?? []), value]);
  return {
    resource: '/{proxy+}',
    path,
    httpMethod: method,
    headers: { ...headers },
    multiValueHeaders: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])),
    queryStringParameters: query.length === 0 ? null : Object.fromEntries(query),
    multiValueQueryStringParameters: query.length === 0 ? null : Object.fromEntries(parameters),
    pathParameters: { proxy: path.slice(1) },
    stageVariables: null,
    requestContext: requestContext({ method, path, requestId }),
    body: body === undefined ? null : Buffer.from(body).toString('base64'),
    isBase64Encoded: body !== undefined,
  };
}

function requestContext({ method, path, requestId }: { method: string; path: string; requestId: string }) {
  return {
    accountId: '000000000000',
    apiId: 'abc123',
    authorizer: null,
    domainName: 'api.flagstop.example',
    httpMethod: method,
    identity: {
      ...{ accessKey: null, accountId: null, apiKey: null, apiKeyId: null, caller: null, clientCert: null },
      ...{ cognitoAuthenticationProvider: null, cognitoAuthenticationType: null, cognitoIdentityId: null },
      ...{ cognitoIdentityPoolId: null, principalOrgId: null, user: null, userArn: null },
      sourceIp: '203.0.113.7',
      userAgent: 'tests',
    },
    path,
    protocol: 'HTTP/1.1',
    requestId,
    requestTimeEpoch: Date.UTC(2026, 10, 21, 12),
    resourceId: 'abc123',
    resourcePath: '/{proxy+}',
    stage: 'live',
  };
}
