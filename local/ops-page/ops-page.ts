import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import type { WidgetAnswer, WidgetContext } from '../../functions/ops-widget/answer-widget.ts';
import { type WidgetName, widgetNames } from '../../shared/contracts/widget-event.ts';
import { collectBody } from '../gateway/collect-body.ts';
import { rawPath } from '../gateway/proxy-event.ts';
import { pageHtml } from './page-html.ts';

export interface OpsPage {
  /** The function behind the widgets. */
  readonly answer: (event: unknown, context: WidgetContext) => Promise<WidgetAnswer>;
  /** Whom one can be at home, by the aliases that stand for them in AWS. */
  readonly aliases: readonly string[];
}

const client = new URL('client.mjs', import.meta.url);
const invokeSchema = z.object({ alias: z.string(), event: z.unknown() });
const policy =
  "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; connect-src 'self'; frame-ancestors 'none'";

/**
 * Takes requests to `/ops`: a page that speaks the protocol of CloudWatch's custom widgets to the same function as in AWS. For
 * this machine only: who one is is chosen on the page, where in AWS the identity of who signed in decides it.
 */
export function opsPage(ops: OpsPage): (message: IncomingMessage, response: ServerResponse) => boolean {
  return (message, response) => {
    const path = rawPath(message.url ?? '');
    if (path !== '/ops' && !path.startsWith('/ops/')) return false;
    if (!isFromHere(message))
      reply(response, { status: 403, type: 'text/plain', body: 'Only this machine.' });
    else if (path === '/ops' && message.method === 'GET') page(ops, message, response);
    else if (path === '/ops/client.js' && message.method === 'GET')
      reply(response, { status: 200, type: 'text/javascript', body: readFileSync(client, 'utf8') });
    else if (path === '/ops/invoke' && message.method === 'POST') void invoke(ops, message, response);
    else reply(response, { status: 404, type: 'text/plain', body: 'There is nothing here.' });
    return true;
  };
}

/** A page of another site must not press buttons here: it cannot name us as host, nor send JSON without being asked back. */
function isFromHere({ headers, method }: IncomingMessage): boolean {
  const host = headers.host ?? '';
  const isLoopback = /^(?:127\.0\.0\.1|localhost)(?::\d{1,5})?$/.test(host);
  const isOwn = headers.origin === undefined || headers.origin === `http://${host}`;
  return isLoopback && isOwn && (method !== 'POST' || headers['content-type'] === 'application/json');
}

function page({ aliases }: OpsPage, message: IncomingMessage, response: ServerResponse): void {
  const asked = new URLSearchParams((message.url ?? '').split('?')[1] ?? '');
  const only = asked.get('only');
  const chosen = asked.get('as');
  const body = pageHtml({
    aliases: aliases.toSorted((a, b) => Number(b === chosen) - Number(a === chosen)),
    theme: asked.get('theme') === 'dark' ? 'dark' : 'light',
    widgets: widgetNames.filter((name: WidgetName) => only === null || name === only),
  });
  reply(response, { status: 200, type: 'text/html', body });
}

async function invoke(ops: OpsPage, message: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await collectBody(message);
  const asked = invokeSchema.safeParse(typeof body === 'string' ? null : parsed(body));
  if (!asked.success || !ops.aliases.includes(asked.data.alias))
    return reply(response, { status: 400, type: 'text/plain', body: 'That cannot be invoked.' });
  const invokedFunctionArn = `arn:aws:lambda:eu-central-1:000000000000:function:ops-widget:${asked.data.alias}`;
  const answer = await ops.answer(asked.data.event, { invokedFunctionArn, awsRequestId: randomUUID() });
  reply(response, { status: 200, type: 'application/json', body: JSON.stringify(answer) });
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}

function reply(
  response: ServerResponse,
  { status, type, body }: { status: number; type: string; body: string },
): void {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'content-length': Buffer.byteLength(body),
    'content-security-policy': policy,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}
