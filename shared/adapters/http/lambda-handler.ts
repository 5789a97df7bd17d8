import type { Hono } from 'hono';
import { type GatewayEvent, type GatewayReply, gatewayEventSchema } from '../../contracts/gateway-event.ts';
import type { Problem } from '../../contracts/problem.ts';
import { fail, ok, type Result } from '../../result.ts';
import { withoutMessages } from '../aws/without-messages.ts';

/** What an app finds in its Hono environment: the request as it came, before anything was decoded. */
export interface GatewayBindings {
  readonly requestId: string;
  /** The body's bytes exactly as they were sent, or why they cannot be had. */
  readonly rawBody: Result<Uint8Array, Problem>;
}

export type GatewayApp = Hono<{ Bindings: GatewayBindings }>;

/**
 * A Lambda handler for API Gateway REST events that runs a Hono app. The API declares every media type binary,
 * so bodies arrive as base64 and are byte for byte what the sender signed. Hono's own Lambda adapter rebuilds
 * the URL, which resolves `..` and `//`: here a path that is not plain is nowhere, which the app says and logs as of any other.
 */
export function lambdaHandler(app: GatewayApp): (event: unknown) => Promise<GatewayReply> {
  return withoutMessages(async (event) => {
    const parsed = gatewayEventSchema.parse(event);
    const { requestId } = parsed.requestContext;
    const reply = await app.fetch(toRequest(parsed), { requestId, rawBody: rawBody(parsed) });
    return toReply(reply);
  });
}

/** In no app's routes. */
const nowhere = '/nowhere';

/** Segments of unreserved characters (RFC 3986), none of them `.` or `..`, nothing percent-encoded. */
function isPlainPath(path: string): boolean {
  if (path === '/') return true;
  return path.length <= 512 && /^(?:\/[A-Za-z0-9._~:-]+)+$/.test(path) && !/\/\.{1,2}(?:\/|$)/.test(path);
}

function toRequest(event: GatewayEvent): Request {
  const url = new URL(`https://gateway.invalid${isPlainPath(event.path) ? event.path : nowhere}`);
  for (const [name, values] of Object.entries(event.multiValueQueryStringParameters ?? {}))
    for (const value of values) url.searchParams.append(name, value);
  const headers = new Headers();
  const sent = event.multiValueHeaders ?? singles(event.headers ?? {});
  for (const [name, values] of Object.entries(sent))
    for (const value of values) append(headers, [name, value]);
  return new Request(url, { method: allowedMethod(event.httpMethod), headers });
}

function singles(headers: Record<string, string>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]]));
}

/** RFC 9110 §5.6.2. */
const fieldName = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/** A header that the platform cannot represent is left out, and so answers as a missing one does. */
function append(headers: Headers, [name, value]: [string, string]): void {
  if (!fieldName.test(name)) return;
  try {
    headers.append(name, value);
  } catch {
    headers.delete(name);
  }
}

/** `Request` refuses these methods; a name that no route has lets the app answer 405 by its own rules. */
function allowedMethod(method: string): string {
  return /^(?:CONNECT|TRACE|TRACK)$/i.test(method) || !/^[A-Z]{1,20}$/.test(method) ? 'OTHER' : method;
}

/** Strict base64: Node's decoder skips what it does not know, and a skipped byte is not what was signed. */
function rawBody(event: GatewayEvent): Result<Uint8Array, Problem> {
  const text = event.body ?? '';
  if (!event.isBase64Encoded) return ok(Buffer.from(text));
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? ok(bytes) : fail({ code: 'bad-encoding' });
}

async function toReply(response: Response): Promise<GatewayReply> {
  const multiValueHeaders: Record<string, string[]> = {};
  for (const [name, value] of response.headers)
    multiValueHeaders[name] = [...(multiValueHeaders[name] ?? []), value];
  const bytes = Buffer.from(await response.arrayBuffer());
  const type = response.headers.get('content-type') ?? '';
  const isText = bytes.length === 0 || /^(?:text\/|application\/(?:[a-z.+-]*json|javascript))/.test(type);
  return {
    statusCode: response.status,
    multiValueHeaders,
    body: bytes.toString(isText ? 'utf8' : 'base64'),
    isBase64Encoded: !isText,
  };
}
