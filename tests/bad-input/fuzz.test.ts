import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemSchema } from '../../shared/contracts/problem.ts';
import { gatewayEvent } from '../support/gateway-event.ts';
import { aServer, type Server } from './a-server.ts';
import { canary, type Sent } from './bad-input.ts';
import { everyField, replaced, stringFields } from './every-field.ts';
import { screenings, signedPost } from './signed-post.ts';

let server: Server;
let sent = 0;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

/** Sends to the function, and holds the answer to the rules that no input may break. */
async function expectManners(what: Sent): Promise<void> {
  sent += 1;
  const post = signedPost(what, { id: `msg_${sent}`, reference: 'm-1' });
  const event = {
    ...gatewayEvent({
      method: post.method,
      path: post.target.split('?')[0] ?? '',
      headers: Object.fromEntries(post.headers),
      body: post.body,
    }),
    ...what.event,
  };
  const { statusCode, multiValueHeaders, body } = await server.screening(event);
  expect([200, 400, 401, 404, 405, 413, 415, 422], body).toContain(statusCode);
  if (statusCode === 200) {
    const { merchant: _, ...rest } = JSON.parse(body);
    expect(JSON.stringify(rest)).not.toContain(canary);
  } else {
    expect(multiValueHeaders['content-type']).toEqual(['application/problem+json']);
    expect(problemSchema.parse(JSON.parse(body)).status).toBe(statusCode);
    expect(JSON.stringify([body, multiValueHeaders])).not.toContain(canary);
  }
  expect(JSON.stringify(server.lines.splice(0))).not.toContain(canary);
}

const marked = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constant(canary),
  fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => `${text}${canary}`),
);
const { tree: json } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    marked,
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(marked, tie('tree'), { maxKeys: 4 }),
  ),
}));
const latin1 = fc.uint8Array({ maxLength: 80 }).map((bytes) => Buffer.from(bytes).toString('latin1'));
const headerName = fc.oneof(
  fc.constantFrom('webhook-id', 'webhook-timestamp', 'webhook-signature', 'content-type', 'content-encoding'),
  latin1,
);

const wanderings: readonly [string, fc.Arbitrary<Sent>][] = [
  ['any bytes, signed', fc.uint8Array({ maxLength: 2_000 }).map((body) => ({ body }))],
  ['any JSON, signed', json.map((value) => ({ body: JSON.stringify(value) }))],
  [
    'an application with any JSON in any of its fields',
    fc
      .array(fc.tuple(fc.constantFrom(...stringFields, '/merchant', '/merchant/principals', ''), json), {
        minLength: 1,
        maxLength: 3,
      })
      .map((changes) => ({ body: JSON.stringify(changes.reduce(replaced, everyField)) })),
  ],
  [
    'an application with any text in any of its fields',
    fc
      .tuple(fc.constantFrom(...stringFields), marked)
      .map((change) => ({ body: JSON.stringify(replaced(everyField, change)) })),
  ],
  [
    'any headers',
    fc
      .dictionary(headerName, fc.oneof(latin1, fc.constant(null)), { maxKeys: 6 })
      .map((headers) => ({ headers })),
  ],
  [
    'any method and path',
    fc.tuple(latin1, latin1).map(([method, path]) => ({ method, target: `${screenings}/${path}` })),
  ],
  [
    'any body that the gateway may hand over',
    fc.tuple(latin1, fc.boolean()).map(([body, isBase64Encoded]) => ({ event: { body, isBase64Encoded } })),
  ],
];

describe('the screening function answers 200 or a problem, and repeats nothing, whatever it is sent:', () => {
  it.each(wanderings)('%s', async (_, arbitrary) => {
    await fc.assert(fc.asyncProperty(arbitrary, expectManners), { numRuns: 150 });
  });
});
