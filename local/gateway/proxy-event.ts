import type { IncomingMessage } from 'node:http';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import type { Functions } from './lambda-handler.ts';

/** A request as it came, and what the gateway knows besides. */
export interface GatewayRequest {
  readonly message: IncomingMessage;
  readonly body: Buffer;
  readonly requestId: string;
  readonly nowMs: number;
}

/** Where a request goes: the resource of the API that takes it, the function behind that, and its path's parameters. */
interface Route {
  readonly resource: string;
  readonly to: keyof Functions;
  readonly parameters: Record<string, string>;
}

const screeningPath = /^\/v1\/providers\/([^/]+)\/screenings$/;
const hookPath = /^\/v1\/providers\/([^/]+)\/hooks\/([^/]+)$/;

/** The route that API Gateway would take: a webhook is posted to its source's resource, whose other methods are management's. */
export function routeOf(method: string, path: string): Route {
  const [, screened] = screeningPath.exec(path) ?? [];
  if (screened !== undefined)
    return {
      resource: '/v1/providers/{provider}/screenings',
      to: 'screening',
      parameters: { provider: decoded(screened) },
    };
  const [, provider, source] = hookPath.exec(path) ?? [];
  if (provider !== undefined && source !== undefined)
    return {
      resource: '/v1/providers/{provider}/hooks/{source}',
      to: method === 'POST' ? 'providerHooks' : 'management',
      parameters: { provider: decoded(provider), source: decoded(source) },
    };
  return { resource: '/{proxy+}', to: 'management', parameters: { proxy: path.slice(1) } };
}

/** The path of a request target, as it was sent: neither decoded nor resolved, so `..`, `//` and `%2e` stay what they are. */
export function rawPath(target: string): string {
  const query = target.indexOf('?');
  return query === -1 ? target : target.slice(0, query);
}

/**
 * The event that an API Gateway REST proxy integration with binary media types `*` hands to Lambda: headers with
 * every value in order, the body always base64, parameters decoded
 * (AWS: "Input format of a Lambda function for proxy integration").
 */
export function proxyEvent(request: GatewayRequest): APIGatewayProxyEvent {
  const { message, body, nowMs } = request;
  const path = rawPath(message.url ?? '/');
  const { resource, parameters } = routeOf(message.method ?? 'GET', path);
  const headers = allHeaders(message.rawHeaders);
  const query = allParameters(message.url ?? '/');
  return {
    resource,
    path,
    httpMethod: message.method ?? 'GET',
    headers: lastOf(headers),
    multiValueHeaders: headers,
    queryStringParameters: query && lastOf(query),
    multiValueQueryStringParameters: query,
    pathParameters: parameters,
    stageVariables: null,
    requestContext: requestContext(request, { path, resource, nowMs }),
    body: body.length === 0 ? null : body.toString('base64'),
    isBase64Encoded: body.length > 0,
  };
}

function requestContext(
  { message, requestId }: GatewayRequest,
  at: { path: string; resource: string; nowMs: number },
): APIGatewayProxyEvent['requestContext'] {
  return {
    accountId: '000000000000',
    apiId: 'local',
    authorizer: null,
    httpMethod: message.method ?? 'GET',
    identity: { ...nobody, sourceIp: message.socket.remoteAddress ?? '127.0.0.1' },
    path: at.path,
    protocol: `HTTP/${message.httpVersion}`,
    requestId,
    requestTimeEpoch: at.nowMs,
    resourceId: 'local',
    resourcePath: at.resource,
    stage: 'local',
  };
}

const nobody = {
  accessKey: null,
  accountId: null,
  apiKey: null,
  apiKeyId: null,
  caller: null,
  clientCert: null,
  cognitoAuthenticationProvider: null,
  cognitoAuthenticationType: null,
  cognitoIdentityId: null,
  cognitoIdentityPoolId: null,
  principalOrgId: null,
  user: null,
  userAgent: null,
  userArn: null,
};

/** Names keep the case they were sent in, as API Gateway keeps them; a name sent twice has both values under its first spelling. */
function allHeaders(raw: readonly string[]): Record<string, string[]> {
  const byName = new Map<string, { name: string; values: string[] }>();
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const name = raw[at] ?? '';
    const header = byName.get(name.toLowerCase()) ?? { name, values: [] };
    header.values.push(raw[at + 1] ?? '');
    byName.set(name.toLowerCase(), header);
  }
  return Object.fromEntries([...byName.values()].map(({ name, values }) => [name, values]));
}

function allParameters(target: string): Record<string, string[]> | null {
  const query = target.slice(rawPath(target).length + 1);
  if (query === '') return null;
  const all = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(query)) all.set(name, [...(all.get(name) ?? []), value]);
  return Object.fromEntries(all);
}

function lastOf(all: Record<string, string[]>): Record<string, string> {
  return Object.fromEntries(Object.entries(all).map(([name, values]) => [name, values.at(-1) ?? '']));
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
