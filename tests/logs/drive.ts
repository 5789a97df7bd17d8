/*
 * Drives everything with marks in it, as a process of its own: what it writes is what Lambda would collect. Run by
 * driven.test.ts, which is told at the end what was asked and what was answered.
 */
import * as z from 'zod';
import { openapiDocument } from '../../scripts/openapi/openapi-document.ts';
import type { DurableSteps } from '../../shared/adapters/aws/durable-attempts.ts';
import type { HookRecord } from '../../shared/contracts/hook-record.ts';
import { type HookSourceName, hookSourceNames } from '../../shared/contracts/hook-source-name.ts';
import { merchantReferenceSchema } from '../../shared/contracts/ids.ts';
import { signV1 } from '../../shared/domain/signature.ts';
import { operator, personTokenOf, secondContributor, tokenOf } from '../functions/management/a-management.ts';
import { recordedAtMs, recordedEvent, signedBy } from '../functions/provider-hooks/a-hook-function.ts';
import { aBackBook } from '../support/a-back-book.ts';
import { contributor, defaultPolicy, noon, provider, providerSecret } from '../support/a-coalition.ts';
import { aNotice, anEndpoint } from '../support/a-notice.ts';
import { anAct } from '../support/an-act.ts';
import { applicationJson } from '../support/an-application.ts';
import { gatewayEvent } from '../support/gateway-event.ts';
import { aMarkedWorld, type MarkedWorld, personOf } from './a-marked-world.ts';
import type { Asked, Driven } from './driven.ts';
import { mark, markedAt, markedPhone, placesIn } from './marks.ts';

const driven: { asked: Asked[]; told: string[] } = { asked: [], told: [] };
const objectSchema = z.record(z.string(), z.unknown());
const replySchema = z.object({
  statusCode: z.number(),
  body: z.string(),
  multiValueHeaders: z.record(z.string(), z.array(z.string())),
});

const callers = [
  await personTokenOf(personOf(provider)),
  await personTokenOf(personOf(operator)),
  await personTokenOf(personOf(contributor)),
  await personTokenOf(personOf(secondContributor)),
  await tokenOf(provider),
  await tokenOf(operator),
];
let asked = 0;

interface Sent {
  readonly route: string;
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly as?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: boolean;
}

/** One request, marked wherever its sender may write anything, whatever route it is for. */
async function ask(world: MarkedWorld, sent: Sent): Promise<{ status: number; text: string }> {
  asked += 1;
  const requestId = `request-${asked}`;
  const body = sent.body === undefined ? undefined : Buffer.from(textOf(sent.body));
  const event = gatewayEvent({
    method: sent.method,
    path: sent.path,
    requestId,
    ...(sent.query && {
      query: [
        [mark, mark],
        ['limit', mark],
      ] as const,
    }),
    headers: {
      'user-agent': mark,
      'x-forwarded-for': mark,
      ...(body && { 'content-type': 'application/json' }),
      ...(sent.as !== undefined && { authorization: `Bearer ${sent.as}` }),
      ...sent.headers,
    },
    ...(body && { body }),
  });
  const handler = sent.route.startsWith('hooks/')
    ? world.hooks
    : sent.path.endsWith('/screenings') || sent.route === 'screening'
      ? world.screening
      : world.handler;
  world.turn.calls = 0;
  const reply = replySchema.parse(await handler(event));
  world.turn.failing = null;
  driven.asked.push({ requestId, route: `${sent.method} ${sent.route}`, status: reply.statusCode });
  driven.told.push(JSON.stringify(reply.multiValueHeaders));
  if (reply.statusCode >= 400) driven.told.push(withoutPolicyFaults(reply.body));
  return { status: reply.statusCode, text: reply.body };
}

const textOf = (body: unknown): string => (typeof body === 'string' ? body : JSON.stringify(body));

/** A policy’s faults quote its own text to its author, by the contract: it is nobody’s data. */
function withoutPolicyFaults(text: string): string {
  return text.replace(/"(?:where|what|remedy)":"(?:[^"\\]|\\.)*"/g, '');
}

const faults = [
  { call: 1, how: 'unavailable' },
  { call: 1, how: 'broken' },
  { call: 2, how: 'unavailable' },
  { call: 3, how: 'broken' },
  { call: 5, how: 'unavailable' },
  { call: 8, how: 'broken' },
] as const;

function screeningOf(body: unknown, id: string): Omit<Sent, 'route'> {
  const text = textOf(body);
  const timestamp = String(noon / 1_000);
  return {
    method: 'POST',
    path: `/v1/providers/${provider}/screenings`,
    body: text,
    headers: {
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': signV1(providerSecret, { id, timestamp, body: Buffer.from(text) }),
    },
  };
}

const application = applicationJson({
  tradingNames: ['Quillmere'],
  phones: [markedPhone],
  businessDescription: 'Paper goods',
  applicantIp: '203.0.113.177',
  termsOfService: { text: 'We remove and report.' },
  handles: [{ service: 'telegram', value: 'quillmere_desk' }],
  statementDescriptors: ['QUILLMERE'],
});

let screened = 0;
async function screen(world: MarkedWorld, body: unknown): Promise<{ status: number; text: string }> {
  screened += 1;
  return ask(world, { route: 'screening', ...screeningOf(body, `msg_${screened}`) });
}

/** A world with a flag and a decision that it meets, all of them marked. */
async function aBoardedWorld() {
  const world = await aMarkedWorld();
  const merchant = {
    ...application.merchant,
    websites: [`https://${mark}.example`],
    emails: [`owner@${mark}.example`],
  };
  const flag = await ask(world, {
    route: '/v1/flags',
    method: 'POST',
    path: '/v1/flags',
    as: await tokenOf(contributor),
    body: {
      category: 'sale-site',
      identifiers: [
        { type: 'host', value: `${mark}.example` },
        { type: 'email', value: `owner@${mark}.example` },
        { type: 'phone', value: markedPhone },
        { type: 'business_name', value: `${mark} Stationery` },
      ],
    },
  });
  const flagId = String(objectSchema.parse(JSON.parse(flag.text)).flagId);
  const answer = await screen(world, { ...application, merchant });
  const decisionId = String(objectSchema.parse(JSON.parse(answer.text)).decisionId);
  await world.healthy.endpoints.putEndpoint(anEndpoint(provider, { url: `https://${mark}.example/${mark}` }));
  return { world, flagId, decisionId };
}

type Boarded = Awaited<ReturnType<typeof aBoardedWorld>>;

function pathOf(route: string, { flagId, decisionId }: Boarded): string {
  return route
    .replace(/(?<=\/decisions\/)[:{]id\}?/, decisionId)
    .replace(/(?<=\/flags\/)[:{]id\}?/, flagId)
    .replace(/(?<=\/members\/)[:{]id\}?/, provider)
    .replace(/[:{]provider\}?/, provider)
    .replace(/[:{]reference\}?/, 'm-1001')
    .replace(/[:{]version\}?/, policyVersion)
    .replace(/[:{]subject\}?/, 'client-new')
    .replace(/[:{]feed\}?/, 'invented')
    .replace(/[:{]country\}?/, 'DE')
    .replace(/[:{]\w+\}?/g, `${mark}1`);
}

const operationSchema = z.object({
  requestBody: z
    .object({
      content: z.record(
        z.string(),
        z.object({ examples: z.record(z.string(), z.object({ value: z.unknown() })).optional() }),
      ),
    })
    .optional(),
});

/** What the contract shows as the body of a route, or nothing where it takes none. */
function exampleOf(method: string, route: string): unknown {
  const item = objectSchema.parse(openapi.paths ?? {})[route.replace(/:(\w+)/g, '{$1}')];
  const operation = item === undefined ? undefined : objectSchema.parse(item)[method.toLowerCase()];
  const body = operation === undefined ? undefined : operationSchema.parse(operation).requestBody;
  return Object.values(body?.content ?? {})[0]?.examples?.example?.value;
}
const openapi = openapiDocument();
const policyVersion = defaultPolicy().version;

/** Where the contract's example is about another state than that of a world that was just made. */
const bodies: Readonly<Record<string, unknown>> = {
  'POST /v1/providers/:provider/decisions/:id/resolution': {
    outcome: 'decline',
    rationale: 'Seen in the register.',
  },
  'PATCH /v1/flags/:id': {
    seq: 1,
    rationale: 'More of it.',
    add: [{ type: 'host', value: 'another.example' }],
  },
  'POST /v1/flags/:id/withdraw': { rationale: 'It was another shop.' },
  'POST /v1/flags/:id/disputes': { rationale: 'It was another shop.' },
  'PATCH /v1/members/:id': { name: 'Harbour Pay', reason: 'They asked.' },
};

/** A route with marks at each place in turn, then at all that took one, then with each of its calls of the stores failing. */
async function driveRoute(method: string, route: string): Promise<void> {
  const boarded = await aBoardedWorld();
  const { world } = boarded;
  const path = pathOf(route, boarded);
  const example = bodies[`${method} ${route}`] ?? (method === 'GET' ? undefined : exampleOf(method, route));
  const of = { route, method, path };
  for (const as of [undefined, mark, await personTokenOf('nobody')])
    await ask(world, { ...of, as, body: example });
  await ask(world, { ...of, as: callers[0], query: true });
  await ask(world, { ...of, path: `${path}/${mark}%2F`, as: callers[0] });
  await ask(world, { ...of, method: 'TRACE', as: callers[0] });

  const statuses: number[] = [];
  for (const one of callers) {
    const { status } = await ask(world, { ...of, as: one, body: example });
    statuses.push(status);
    if (status < 300) break;
  }
  const letIn = statuses.findIndex((status) => status < 300);
  const known = statuses.findIndex((status) => ![401, 403, 404].includes(status));
  const as = callers[Math.max(0, letIn >= 0 ? letIn : known)];
  const taken: number[] = [];
  for (let place = 0; place < placesIn(example ?? null); place += 1) {
    const { status } = await ask(world, { ...of, as, body: markedAt(example, (one) => one === place) });
    if (status < 400 || status === 409) taken.push(place);
  }
  const body = example === undefined ? undefined : markedAt(example, (place) => taken.includes(place));
  const fresh = await aBoardedWorld();
  await ask(fresh.world, { ...of, path: pathOf(route, fresh), as, body });
  if (example !== undefined)
    for (const bad of [
      `{"${mark}": 1}`,
      `{"a": "${mark}`,
      mark,
      { ...objectSchema.parse(example), [mark]: mark },
    ])
      await ask(world, { ...of, as, body: bad });
  for (const failing of faults) {
    const failed = await aBoardedWorld();
    failed.world.turn.failing = failing;
    await ask(failed.world, { ...of, path: pathOf(route, failed), as, body });
  }
}

async function driveScreening(): Promise<void> {
  const { world } = await aBoardedWorld();
  for (let place = 0; place < placesIn(application); place += 1)
    await screen(
      world,
      markedAt(application, (one) => one === place),
    );
  for (const bad of [`{"${mark}": 1}`, `{"a": "${mark}`, mark, { ...application, [mark]: mark }])
    await screen(world, bad);
  for (const failing of faults) {
    const failed = await aBoardedWorld();
    failed.world.turn.failing = failing;
    await screen(
      failed.world,
      markedAt(application, () => false),
    );
  }
  const of = {
    route: 'screening',
    method: 'POST',
    path: `/v1/providers/${provider}/screenings`,
    body: application,
  };
  await ask(world, of);
  await ask(world, {
    ...of,
    headers: { 'webhook-id': mark, 'webhook-timestamp': mark, 'webhook-signature': mark },
  });
  await ask(world, { ...of, path: `/v1/providers/${mark}/screenings` });
  const { headers = {} } = screeningOf({ [mark]: mark }, 'msg_other');
  for (const to of [provider, mark])
    await ask(world, { ...of, path: `/v1/providers/${to}/screenings`, headers });
  await ask(world, { ...of, path: `/v1/${mark}` });
  await ask(world, { ...of, path: `/v1/${mark}/../%2e` });
  await ask(world, { ...of, method: 'GET' });
}

/** What each source sends of a merchant, fullest first, and what it sends where one left. */
const hookEvents: Readonly<Record<HookSourceName, readonly string[]>> = {
  stripe: ['account-updated-individual', 'person-updated', 'application-deauthorized'],
  adyen: ['account-holder-created', 'legal-entity-created', 'account-holder-closed'],
  checkout: ['sub-entity-created', 'payment-approved'],
  razorpay: ['account-activated', 'account-app-authorization-revoked'],
  mollie: ['profile-created-full', 'profile-deleted-simple'],
  square: ['bank-account-created', 'location-created', 'oauth-authorization-revoked'],
  paypal: ['merchant-onboarding-completed', 'merchant-partner-consent-revoked'],
};

/** Sends a webhook as its source would. Answers whether its merchant was decided on, passed over or offboarded. */
async function hear(
  world: MarkedWorld,
  source: HookSourceName,
  { body, headers, ...sent }: { readonly body: unknown } & Partial<Sent>,
): Promise<boolean> {
  const text = textOf(body);
  const path = `/v1/providers/${provider}/hooks/${source}`;
  world.clock.ms = recordedAtMs;
  const signed = { ...signedBy(source, Buffer.from(text), { nowMs: recordedAtMs }), ...headers };
  const of = { route: `hooks/${source}`, method: 'POST', path, ...sent };
  const reply = await ask(world, { ...of, headers: signed, body: text });
  return reply.status < 300 && !reply.text.startsWith('{"action":"ignored"');
}

let heard = 0;
/** Another event, where the source says which it is. */
function another(event: unknown): unknown {
  heard += 1;
  const numbered = Object.entries(objectSchema.parse(event)).map(([name, value]) =>
    /^(?:event_)?id$/.test(name) && typeof value === 'string' ? [name, `${value}${heard}`] : [name, value],
  );
  return Object.fromEntries(numbered);
}

/** What a source's API answers: nothing, marks where anything may stand, and its own fault. */
const ofApi: readonly MarkedWorld['source']['answer'][] = [
  async () => ({ kind: 'failed', why: 'not-json' }),
  async () => ({
    kind: 'answered',
    json: { [mark]: mark, id: mark, name: `${mark} Ltd`, email: `a@${mark}.example` },
  }),
  async () => ({ kind: 'answered', json: mark }),
  async () => {
    throw new TypeError(`${mark} at https://${mark}.example`);
  },
];

/** A source's webhooks with marks at each place in turn, wrongly signed, malformed, asked after, and with each store failing. */
async function driveHooks(source: HookSourceName): Promise<void> {
  const { world } = await aBoardedWorld();
  for (const name of hookEvents[source]) {
    const event: unknown = JSON.parse(recordedEvent(source, name));
    const taken: number[] = [];
    for (let place = 0; place < placesIn(event); place += 1) {
      const body = another(markedAt(event, (one) => one === place));
      if (await hear(world, source, { body })) taken.push(place);
    }
    const marked = markedAt(event, (place) => taken.includes(place));
    for (const answer of name === hookEvents[source][0] ? ofApi : []) {
      const asked = await aBoardedWorld();
      asked.world.source.answer = answer;
      for (const body of [event, another(marked), marked, marked]) await hear(asked.world, source, { body });
    }
    for (const failing of faults) {
      const failed = await aBoardedWorld();
      failed.world.turn.failing = failing;
      await hear(failed.world, source, { body: marked });
    }
    for (const bad of [
      `{"${mark}": 1}`,
      `{"a": "${mark}`,
      mark,
      { ...objectSchema.parse(event), [mark]: mark },
    ])
      await hear(world, source, { body: bad });
    const headers = Object.fromEntries(
      Object.keys(signedBy(source, Buffer.from(''))).map((name) => [name, mark]),
    );
    await hear(world, source, { body: event, headers });
    await hear(world, source, {
      body: { ...objectSchema.parse(event), data: mark },
      headers: signedBy(source, Buffer.from('{}')),
    });
    await hear(world, source, { body: event, path: `/v1/providers/${mark}/hooks/${source}` });
    await hear(world, source, { body: event, path: `/v1/providers/${provider}/hooks/${mark}` });
    await hear(world, source, { body: event, path: `/v1/${mark}/../%2e` });
    await hear(world, source, { body: event, method: 'GET' });
  }
}

/** A function that no request starts: what it throws is written down by the runtime. */
async function start(world: MarkedWorld, work: () => Promise<unknown>): Promise<void> {
  world.turn.calls = 0;
  try {
    await work();
  } catch (thrown) {
    driven.told.push(
      thrown instanceof Error
        ? `${thrown.name} ${thrown.stack} ${JSON.stringify(thrown.cause)}`
        : typeof thrown,
    );
  }
  world.turn.failing = null;
}

const context = { awsRequestId: 'run-1' };
const records = (...keys: (readonly [string, string])[]) => ({
  Records: keys.map(([pk, sk], at) => ({
    eventName: 'INSERT',
    dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } }, SequenceNumber: String(at + 1) },
  })),
});
const messages = (...bodies: string[]) => ({
  Records: bodies.map((body, at) => ({ messageId: `message-${at}`, body })),
});
const arrives = (key: string) => JSON.stringify({ Records: [{ s3: { object: { key } } }] });

async function driveFunctions(failing: MarkedWorld['turn']['failing']): Promise<void> {
  const { world, flagId, decisionId } = await aBoardedWorld();
  const { functions, turn, healthy, clock } = world;
  const run = async (work: () => Promise<unknown>) => {
    turn.failing = failing;
    await start(world, work);
  };
  const decided = [`decision#${decisionId}`, 'decision'] as const;
  const stepped = [`flag#${flagId}`, 'event#0000000001'] as const;
  await run(() => functions.watchDecisions(records(decided, [`decision#${mark}`, 'decision']), context));
  await run(() => functions.watchFlags(records(stepped, [`flag#${mark}`, 'event#0000000001']), context));
  const queued = world.queue.take(world.queue.size()).map(({ body }) => body);
  await run(() => functions.rescreen(messages(...queued, mark, `{"${mark}": "${mark}"}`)));
  for (const task of ['pending', 'flags', 'reconcile', 'policy', 'notices', 'audit']) {
    clock.ms = noon + 3_600_000;
    await run(() => functions.sweep({ task }, context));
    clock.ms = noon;
  }
  const row = {
    category: 'sale-site',
    identifiers: [{ type: 'host', value: `${mark}2.example` }],
    source: { feed: 'invented', entry: mark },
  };
  world.files.set('invented/list.jsonl', `${JSON.stringify(row)}\n${mark}\n`);
  for (const body of [
    arrives('invented/list.jsonl'),
    arrives(`Zqcanary owner/${mark}`),
    arrives('%zz'),
    mark,
  ])
    await run(() => functions.importFeed(messages(body)));
  const book = aBackBook('marked', { provider, size: 1_000, state: 'running', starts: 1 });
  await healthy.backBooks.create(book);
  for (const task of ['screen', 'fail', mark])
    await run(() => functions.screenBackBook({ task, provider, id: book.id }, context));
  for (const id of [`bkt_${'b'.repeat(26)}`, mark])
    await run(() => functions.runBacktest({ task: 'finish', id }, context));
  for (const status of [200, 410, 500]) {
    world.receiver.status = status;
    const waits = {
      state: 'waiting',
      waitingSince: new Date(noon).toISOString(),
      body: JSON.stringify({ [mark]: mark }),
    } as const;
    const { notice } = await healthy.notices.append(aNotice(provider, `n-${status}`, waits));
    await run(() => functions.deliverNotice({ provider, noticeId: notice.noticeId, run: 0 }, atOnce));
  }
  for (const work of [
    functions.watchDecisions,
    functions.watchFlags,
    functions.sweep,
    functions.screenBackBook,
  ])
    for (const event of [{ [mark]: mark }, mark]) await run(() => work(event, context));
  await run(() => functions.deliverNotice({ [mark]: mark }, atOnce));
}

/** What a source answers to who acts: done, a no, not now, nothing, and a fault that quotes. */
const toActs: readonly MarkedWorld['source']['perform'][] = [
  ...[200, 403, 503].map((status) => async () => ({ kind: 'answered' as const, status })),
  async () => ({ kind: 'failed', failure: 'timeout' }),
  async () => {
    throw new TypeError(`${mark} at https://${mark}.example`);
  },
];

/** Acts of a merchant that is named by the mark: as sources answer them, without a key, with one that nobody can open, and switched off. */
async function driveActs(failing: MarkedWorld['turn']['failing']): Promise<void> {
  const { world } = await aBoardedWorld();
  const { functions, turn, healthy, source } = world;
  const hook = await healthy.hooks.readHook(provider, 'stripe');
  if (!hook) throw new Error('Nothing is set of Stripe.');
  const act = async (name: string, over: Partial<HookRecord> = {}) => {
    const version = ((await healthy.hooks.readHook(provider, 'stripe'))?.version ?? 0) + 1;
    await healthy.hooks.putHook({ ...hook, ...over, version });
    const waiting = anAct(provider, name, { merchant: merchantReferenceSchema.parse(`acct_${mark}`) });
    await healthy.acts.putAct(waiting);
    turn.failing = failing;
    const { decisionId, decidedAt, restarts: run } = waiting;
    await start(world, () => functions.actAtSource({ provider, decisionId, decidedAt, run }, atOnce));
  };
  for (const [at, perform] of toActs.entries()) {
    source.perform = perform;
    await act(`act-${at}`);
  }
  await act('act-no-key', { actingKey: null });
  await act('act-unopened', { actingKey: `${mark}-is-no-ciphertext` });
  await act('act-off', { acting: { mode: 'off', on: [] } });
  for (const event of [{ [mark]: mark }, mark, { provider: mark }])
    await start(world, () => functions.actAtSource(event, atOnce));
}

/** A durable execution that is given up at its twelfth pause. */
const atOnce: DurableSteps = {
  step: (_, work) => work(),
  wait: async (name) => {
    if (name === 'pause-12') throw new Error('enough');
  },
  lambdaContext: context,
};

const { routes } = await aMarkedWorld();
const called = new Set(
  routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`),
);
for (const route of called) {
  const [method = '', path = ''] = route.split(' ');
  await driveRoute(method, path);
}
await driveScreening();
for (const source of hookSourceNames) {
  called.add(`POST hooks/${source}`);
  await driveHooks(source);
}
for (const failing of [
  null,
  ...faults,
  ...[12, 16, 20].flatMap((call) => [{ call, how: 'broken' as const }]),
]) {
  await driveFunctions(failing);
  await driveActs(failing);
}
const done: Driven = { ...driven, routes: [...called] };
process.send?.(done, () => process.disconnect());
