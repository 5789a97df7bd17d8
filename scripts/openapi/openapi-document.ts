import { createDocument } from 'zod-openapi';
import packageFile from '../../package.json' with { type: 'json' };
import { scopes } from '../../shared/contracts/vocabulary.ts';
import { paths } from './operations.ts';
import { problemExamples } from './problem-examples.ts';

/** The OpenAPI 3.1 description of the whole API, from the schemas that parse its requests and answers. */
export function openapiDocument(): ReturnType<typeof createDocument> {
  return createDocument({
    openapi: '3.1.1',
    info: {
      title: 'Flagstop',
      version: packageFile.version,
      summary: 'The coalition’s stop signal for merchants that sell child sexual abuse material.',
      description: [
        'A payment company posts a signed merchant application and is answered **approve**, **review** or **decline**, with reasons. Every decision is logged and can be read for years.',
        'Errors are RFC 9457 problem documents: `code` is stable, `retryable` says whether the same request may be sent again, no input is ever repeated. Unknown request fields are refused; ignore answer fields that you do not know. Pointers are RFC 6901.',
      ].join('\n\n'),
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '.', description: 'The deployment that serves this description: paths are below it.' }],
    tags: [
      { name: 'Screening', description: 'A merchant application in, a decision out.' },
      { name: 'Decisions', description: 'What was decided, on what, under which rules.' },
      { name: 'Flags', description: 'What the coalition knows.' },
      { name: 'Feeds', description: 'Lists that the coalition imports.' },
      { name: 'Jurisdictions', description: 'What is known of countries’ law, and to whom reports go.' },
      { name: 'Policies', description: 'What rules, who put it in force, and what runs beside it.' },
      { name: 'Members', description: 'Who takes part, who acts for whom, and what they sign with.' },
      {
        name: 'Webhooks of sources',
        description: 'What the platforms that providers build on send, as they send it.',
      },
      {
        name: 'Notices',
        description: 'What providers are told of by themselves: pulled, and where they shall go.',
      },
      { name: 'Service' },
    ],
    paths,
    components: {
      examples: problemExamples,
      headers: {
        'request-id': {
          description: 'Names this request in our log. Quote it when you ask about an answer.',
          schema: { type: 'string' },
        },
      },
      securitySchemes: {
        'webhook-id': webhookHeader('webhook-id', 'Stable across retries: 1 to 64 of `A-Z a-z 0-9 _ -`.'),
        'webhook-timestamp': webhookHeader(
          'webhook-timestamp',
          'Seconds since 1970, within 300 s of our clock.',
        ),
        'webhook-signature': webhookHeader(
          'webhook-signature',
          '`v1,` and base64 of HMAC-SHA256, or `v1a,` and base64 of an ed25519 signature, over `id.timestamp.body`.',
        ),
        'source-signature': {
          type: 'apiKey',
          in: 'header',
          name: 'Stripe-Signature',
          description:
            'Each source signs in its own way: `Stripe-Signature`, `HmacSignature` (Adyen), `Cko-Signature` (Checkout.com), `X-Razorpay-Signature`, `X-Mollie-Signature`, `x-square-hmacsha256-signature`, `PAYPAL-TRANSMISSION-SIG` and what belongs to it.',
        },
        machine: {
          type: 'oauth2',
          description: 'Machines: an access token by client credentials. The token URL is the deployment’s.',
          flows: {
            clientCredentials: {
              tokenUrl: 'https://login.flagstop.example/oauth2/token',
              scopes: scopeTexts,
            },
          },
        },
        person: {
          type: 'oauth2',
          description: 'People: an access token by login, with PKCE. The URLs are the deployment’s.',
          flows: {
            authorizationCode: {
              authorizationUrl: 'https://login.flagstop.example/oauth2/authorize',
              tokenUrl: 'https://login.flagstop.example/oauth2/token',
              scopes: scopeTexts,
            },
          },
        },
      },
    },
  });
}

const scopeTexts = Object.fromEntries(scopes.map((scope) => [scope, scope.replace('flagstop/', '')]));

function webhookHeader(name: string, description: string) {
  return { type: 'apiKey', in: 'header', name, description } as const;
}
