import { contentSecurityPolicy, docsPage } from './docs-page.ts';
import openapi from './openapi.json' with { type: 'json' };

type Answer = (requestId: string) => Response;

/** The open routes: whether the service runs, and the API's description as JSON and as a page. */
export function describeService({
  livemode,
}: {
  readonly livemode: boolean;
}): readonly (readonly [string, Answer])[] {
  const health = JSON.stringify({ status: 'ok', livemode });
  return [
    [
      '/healthz',
      reply({ body: () => health, type: 'application/json', headers: { 'cache-control': 'no-store' } }),
    ],
    ['/openapi.json', reply({ body: describedOnce, type: 'application/json', headers: cached })],
    [
      '/docs',
      reply({ body: pageOnce, type: 'text/html; charset=utf-8', headers: { ...cached, ...pageHeaders } }),
    ],
  ];
}

interface Served {
  readonly body: () => string;
  readonly type: string;
  readonly headers: Readonly<Record<string, string>>;
}

function reply({ body, type, headers }: Served): Answer {
  const fixed = { 'content-type': type, 'x-content-type-options': 'nosniff', ...headers };
  return (requestId) => new Response(body(), { headers: { ...fixed, 'request-id': requestId } });
}

const cached = { 'cache-control': 'public, max-age=300' };
const pageHeaders = {
  'content-security-policy': contentSecurityPolicy,
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
};

const describedOnce = once(() => JSON.stringify(openapi));
const pageOnce = once(() => docsPage(openapi));

/** Made when first asked for: a cold start that only reads decisions does not pay for the page. */
function once(make: () => string): () => string {
  let made: string | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
