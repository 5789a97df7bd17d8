import type { RestApi } from 'aws-cdk-lib/aws-apigateway';
import { ResponseType } from 'aws-cdk-lib/aws-apigateway';
import { problemDocument } from '../shared/adapters/http/problem-reply.ts';
import { type ProblemCode, problems } from '../shared/contracts/problem.ts';

interface GatewayRefusal {
  readonly type: ResponseType;
  readonly code: ProblemCode;
  /** Headers besides the content type, which is the template's. */
  readonly headers?: Readonly<Record<string, string>>;
}

const retryAfter = { 'Retry-After': '5' };
const challenge = { 'WWW-Authenticate': 'Bearer' };

/**
 * What the gateway itself refuses, in our codes. A path or method that is not there is "missing authentication
 * token" in the gateway's words; to us it is simply not found. Where Lambda has no room, its refusal arrives as an
 * integration failure.
 */
const refusals: readonly GatewayRefusal[] = [
  { type: ResponseType.ACCESS_DENIED, code: 'request-blocked' },
  { type: ResponseType.API_CONFIGURATION_ERROR, code: 'internal' },
  { type: ResponseType.AUTHORIZER_CONFIGURATION_ERROR, code: 'internal' },
  { type: ResponseType.AUTHORIZER_FAILURE, code: 'dependency-unavailable', headers: retryAfter },
  { type: ResponseType.BAD_REQUEST_BODY, code: 'malformed-request' },
  { type: ResponseType.BAD_REQUEST_PARAMETERS, code: 'bad-parameter' },
  { type: ResponseType.EXPIRED_TOKEN, code: 'token-invalid', headers: challenge },
  { type: ResponseType.INTEGRATION_FAILURE, code: 'dependency-unavailable', headers: retryAfter },
  { type: ResponseType.INTEGRATION_TIMEOUT, code: 'deadline', headers: retryAfter },
  { type: ResponseType.INVALID_API_KEY, code: 'request-blocked' },
  { type: ResponseType.INVALID_SIGNATURE, code: 'request-blocked' },
  { type: ResponseType.MISSING_AUTHENTICATION_TOKEN, code: 'not-found' },
  { type: ResponseType.QUOTA_EXCEEDED, code: 'rate-limited', headers: retryAfter },
  { type: ResponseType.REQUEST_TOO_LARGE, code: 'body-too-large' },
  { type: ResponseType.RESOURCE_NOT_FOUND, code: 'not-found' },
  { type: ResponseType.THROTTLED, code: 'rate-limited', headers: retryAfter },
  { type: ResponseType.UNAUTHORIZED, code: 'token-invalid', headers: challenge },
  { type: ResponseType.UNSUPPORTED_MEDIA_TYPE, code: 'unsupported-media-type' },
  { type: ResponseType.WAF_FILTERED, code: 'request-blocked' },
  // Whatever is in none of the others.
  { type: ResponseType.DEFAULT_4XX, code: 'malformed-request' },
  { type: ResponseType.DEFAULT_5XX, code: 'internal' },
];

/** Makes the gateway's own refusals speak problem+json, as everything behind it does. */
export function addGatewayProblems(api: RestApi): void {
  for (const { type, code, headers = {} } of refusals) {
    api.addGatewayResponse(`Problem-${type.responseType}`, {
      type,
      statusCode: String(problems[code].status),
      responseHeaders: {
        'Cache-Control': "'no-store'",
        ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, `'${value}'`])),
      },
      templates: { 'application/problem+json': problemTemplate(code, '$context.requestId') },
    });
  }
}

/** The problem document of a code as the text of a template; `instance` may be a variable of the template's language. */
export function problemTemplate(code: ProblemCode, instance: string): string {
  return JSON.stringify(problemDocument({ code }, { requestId: instance }));
}
