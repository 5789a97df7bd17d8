import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { GatewayReply } from '../../shared/contracts/gateway-event.ts';
import type { ProblemCode } from '../../shared/contracts/problem.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { collectBody } from './collect-body.ts';
import type { Functions } from './lambda-handler.ts';
import { proxyEvent, routeOf } from './proxy-event.ts';
import { refusal, refusalBytes } from './refusal.ts';

/** API Gateway's limit on all headers of a request together, in bytes. */
const maxHeaderBytes = 10_240;
const host = '127.0.0.1';

export interface Gateway {
  readonly baseUrl: string;
  readonly port: number;
  /** Answers what it has begun, takes nothing new, and ends. */
  close(): Promise<void>;
}

interface GatewayOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** A request that has not fully arrived after this many milliseconds is refused. */
  readonly arrivalTimeoutMs?: number;
  /** Takes requests that no function answers, as other services do in AWS; false for any other. */
  readonly receive?: (message: IncomingMessage, response: ServerResponse) => boolean;
}

/**
 * A running HTTP server on the loopback address that stands in for API Gateway: a REST API with binary media types
 * `*` in front of the same Lambda handlers, with its limits (headers 10,240 bytes, body 10 MB) and refusals of
 * malformed HTTP as problem documents. What only AWS can show it does not imitate: WAF rules, throttling, TLS.
 */
export async function startGateway(
  functions: Functions,
  { port, arrivalTimeoutMs = 30_000, receive = () => false }: GatewayOptions,
): Promise<Result<Gateway, 'port-taken' | 'port-not-allowed'>> {
  const server = createServer(
    {
      maxHeaderSize: maxHeaderBytes,
      requestTimeout: arrivalTimeoutMs,
      headersTimeout: arrivalTimeoutMs,
      connectionsCheckingInterval: Math.min(1_000, arrivalTimeoutMs),
      // Ours answer with a problem document; Node's own refusals have no body.
      requireHostHeader: false,
    },
    (message, response) => {
      if (!receive(message, response)) void answer(functions, { message, response });
    },
  );
  server.on('checkExpectation', (message, response) => refuse(message, { response, code: 'bad-header' }));
  server.on('connect', (_message, socket) => socket.end(refusalBytes(refusal('malformed-request', newId()))));
  server.on('clientError', (error, socket: Socket) => refuseConnection(socket, error));
  const listening = await listen(server, port);
  return listening.ok ? ok(gatewayOn(server)) : listening;
}

interface Exchange {
  readonly message: IncomingMessage;
  readonly response: ServerResponse;
}

async function answer(functions: Functions, { message, response }: Exchange): Promise<void> {
  const requestId = newId();
  if (message.headers.host === undefined || !message.url?.startsWith('/'))
    return refuse(message, { response, code: 'malformed-request' });
  const body = await collectBody(message);
  if (body === 'too-large') return refuse(message, { response, code: 'body-too-large' });
  // A connection already refused (bytes behind the body that are no request) must not have its request carried out.
  if (body === 'gone' || message.socket.destroyed || message.socket.writableEnded) return;
  const event = proxyEvent({ message, body, requestId, nowMs: Date.now() });
  const handler = functions[routeOf(event.httpMethod, event.path).to];
  try {
    writeReply(response, await handler(event));
  } catch (error) {
    console.error(`request ${requestId}: ${error instanceof Error ? error.name : 'Error'} left a function`);
    refuse(message, { response, code: 'internal' });
  }
}

function writeReply(response: ServerResponse, reply: GatewayReply): void {
  for (const [name, values] of Object.entries(reply.multiValueHeaders)) response.setHeader(name, values);
  const body = Buffer.from(reply.body, reply.isBase64Encoded ? 'base64' : 'utf8');
  response.setHeader('content-length', body.length);
  response.writeHead(reply.statusCode);
  response.end(body);
}

/** Tells the client and lets it finish a body already on its way, for a second at most. */
function refuse(
  message: IncomingMessage,
  { response, code }: { response: ServerResponse; code: ProblemCode },
): void {
  if (response.headersSent || response.destroyed) return;
  const { status, headers, body } = refusal(code, newId());
  response.writeHead(status, headers);
  response.end(body);
  message.resume();
  response.once('finish', () => setTimeout(() => message.socket.destroy(), 1_000).unref());
}

function refuseConnection(socket: Socket, error: Error & { code?: string }): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  socket.end(refusalBytes(refusal(connectionFault(error.code), newId())));
}

function connectionFault(code: string | undefined): ProblemCode {
  if (code === 'HPE_HEADER_OVERFLOW') return 'headers-too-large';
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 'request-timeout' : 'malformed-request';
}

function listen(server: Server, port: number): Promise<Result<null, 'port-taken' | 'port-not-allowed'>> {
  const { promise, resolve, reject } =
    Promise.withResolvers<Result<null, 'port-taken' | 'port-not-allowed'>>();
  server.once('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') resolve(fail('port-taken'));
    else if (error.code === 'EACCES') resolve(fail('port-not-allowed'));
    else reject(error);
  });
  server.listen(port, host, () => resolve(ok(null)));
  return promise;
}

function gatewayOn(server: Server): Gateway {
  const { port } = addressOf(server);
  return {
    baseUrl: `http://${host}:${port}`,
    port,
    close: () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      server.close(() => resolve());
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), 5_000).unref();
      return promise;
    },
  };
}

function addressOf(server: Server): AddressInfo {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The gateway is not listening.');
  return address;
}

function newId(): string {
  return randomUUID();
}
