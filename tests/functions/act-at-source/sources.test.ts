import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import { AccountHolderUpdateRequest } from '@adyen/api-library/lib/src/typings/balancePlatform/accountHolderUpdateRequest.js';
import { Stripe } from 'stripe';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { adyenAct } from '../../../functions/act-at-source/adyen-act.ts';
import { performActBy } from '../../../functions/act-at-source/perform-act.ts';
import { stripeAct } from '../../../functions/act-at-source/stripe-act.ts';
import { sendToSource } from '../../../shared/adapters/http/send-to-source.ts';
import { anAct } from '../../support/an-act.ts';
import { sampleId } from '../../support/stored-samples.ts';

const provider = sampleId.member('harbour-pay');
const atStripe = anAct(provider, 'a');
const holder = sampleId.merchant('AH00000000000000000000001');
const atAdyen = anAct(provider, 'a', { source: 'adyen', merchant: holder, what: 'disable-capability' });
const by = { key: 'rk_test_hiddenActingKey', attempt: 1, livemode: false };

interface Seen {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let server: Server;
let here: { readonly port: number; readonly origin: string };
let seen: Seen[];
let answer: (response: ServerResponse, request: Seen) => void;

/** Stripe's and Adyen's API as far as acts go, after their documented schemas. */
const asDocumented = (response: ServerResponse, request: Seen): void => {
  const [status, json] = documentedAnswer(request);
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(json));
};

function documentedAnswer({ method, url = '', headers, body }: Seen): [number, object] {
  if (url.startsWith('/v1/accounts/')) {
    if (headers.authorization !== `Bearer ${by.key}`)
      return [401, { error: { type: 'invalid_request_error', message: 'Invalid API Key provided' } }];
    const interval = new URLSearchParams(body).get('settings[payouts][schedule][interval]');
    const isForm = headers['content-type'] === 'application/x-www-form-urlencoded';
    if (method !== 'POST' || !isForm || interval !== 'manual')
      return [400, { error: { type: 'invalid_request_error', param: 'settings' } }];
    const schedule = { delay_days: 2, interval };
    return [200, { id: url.slice(13), object: 'account', settings: { payouts: { schedule } } }];
  }
  if (method !== 'PATCH' || !url.startsWith('/bcl/v2/accountHolders/')) return [404, { status: 404 }];
  if (headers['x-api-key'] !== by.key) return [401, { status: 401, errorCode: '000', title: 'Unauthorized' }];
  return [200, { id: url.slice(23), ...JSON.parse(body), status: 'active' }];
}

beforeEach(async () => {
  seen = [];
  answer = asDocumented;
  server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (part: string) => {
      body += part;
    });
    request.on('end', () => {
      const { method, url, headers } = request;
      const one = { method, url, headers, body };
      seen.push(one);
      answer(response, one);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('It listens nowhere.');
  here = { port: address.port, origin: `http://127.0.0.1:${address.port}` };
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** What would go to a source's own host comes here. */
const perform = performActBy({
  livemode: false,
  send: (_, request) => sendToSource({ ms: 300 })(here.origin, request),
});

describe.each([
  ['Stripe', atStripe],
  ['Adyen', atAdyen],
])('an act at %s', (_, act) => {
  it('is done by an answer of 200', async () => {
    expect(await perform(act, by)).toEqual({ kind: 'answered', status: 200 });
    expect(seen).toHaveLength(1);
  });

  it('is refused where the key is not the provider’s', async () => {
    expect(await perform(act, { ...by, key: 'another' })).toEqual({ kind: 'answered', status: 401 });
  });

  it.each([202, 302, 409, 429, 500, 503])(
    'is answered with %i as it is, and nobody follows or reads it',
    async (status) => {
      answer = (response) => {
        response.writeHead(status, { location: `${here.origin}/elsewhere` });
        response.end('x'.repeat(100_000));
      };
      expect(await perform(act, by)).toEqual({ kind: 'answered', status });
      expect(seen).toHaveLength(1);
    },
  );

  it('is given up for now where no answer comes in time, or none at all', async () => {
    answer = () => {};
    expect(await perform(act, by)).toEqual({ kind: 'failed', failure: 'timeout' });
    answer = (response) => void response.destroy();
    expect(await perform(act, by)).toEqual({ kind: 'failed', failure: 'connection' });
  });
});

describe('what is asked of Stripe', () => {
  it('is what its own library asks for the same, under a key of idempotency for each attempt', async () => {
    const library = new Stripe(by.key, {
      host: '127.0.0.1',
      port: here.port,
      protocol: 'http',
      maxNetworkRetries: 0,
    });
    await library.accounts.update(atStripe.merchant, {
      settings: { payouts: { schedule: { interval: 'manual' } } },
    });
    await perform(atStripe, by);
    const [theirs, ours] = seen.map(({ method, url, headers, body }) => [
      method,
      url,
      [...new URLSearchParams(body)],
      headers.authorization,
      headers['content-type'],
      headers['stripe-version'],
    ]);
    expect(ours).toEqual(theirs);
    expect(seen[1]?.headers['idempotency-key']).toBe(`${atStripe.decisionId}-1`);
  });

  it('goes to its one host, in either mode', () => {
    for (const livemode of [true, false])
      expect(stripeAct(atStripe, { ...by, livemode }).origin).toBe('https://api.stripe.com');
  });
});

describe('what is asked of Adyen', () => {
  it('names a field that its own library knows, and one capability of it alone', () => {
    const { request } = adyenAct(atAdyen, by);
    const known = AccountHolderUpdateRequest.getAttributeTypeMap().map(({ baseName }) => baseName);
    const body: unknown = JSON.parse(request.body ?? '');
    expect(known).toContain('capabilities');
    expect(body).toEqual({ capabilities: { sendToTransferInstrument: { requested: false } } });
    expect([request.method, request.path]).toEqual(['PATCH', `/bcl/v2/accountHolders/${holder}`]);
    expect(request.headers?.['idempotency-key']).toBe(`${atAdyen.decisionId}-1`);
  });

  it('goes to the host of the mode', () => {
    const originOf = (livemode: boolean) => adyenAct(atAdyen, { ...by, livemode }).origin;
    expect([originOf(true), originOf(false)]).toEqual([
      'https://balanceplatform-api-live.adyen.com',
      'https://balanceplatform-api-test.adyen.com',
    ]);
  });
});
