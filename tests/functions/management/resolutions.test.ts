import { beforeEach, describe, expect, it } from 'vitest';
import { decisionPageSchema, decisionViewSchema } from '../../../shared/contracts/decision-view.ts';
import { resolvedSchema } from '../../../shared/contracts/resolution.ts';
import { standingViewSchema } from '../../../shared/contracts/stored-merchant.ts';
import { Unavailable } from '../../../shared/ports.ts';
import { aFlag, contributor, provider, secondProvider } from '../../support/a-coalition.ts';
import { aDecision } from '../../support/a-review.ts';
import { aManagement, auditor, operator, personTokenOf, secondContributor, tokenOf } from './a-management.ts';

const site = { type: 'host', value: 'quillmere.example' } as const;
const base = `/v1/providers/${provider}`;
const rationale = 'Register extract seen.';
let management: Awaited<ReturnType<typeof aManagement>>;
let own: string;

beforeEach(async () => {
  management = await aManagement();
  own = await tokenOf(provider);
});

/** A merchant that meets a flag, and a way to resolve its decision. */
async function aCase(evidence: 'reported' | 'verified' = 'reported', one = management) {
  const flag = await aFlag(one, { identifiers: [site], evidence });
  const decision = await aDecision(one);
  const path = `${base}/decisions/${decision.decisionId}`;
  const resolve = (body: object | string, { as = own, ...changes }: { as?: string; path?: string } = {}) =>
    one.call({
      as,
      method: 'POST',
      path: `${path}/resolution`,
      headers: { 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
      ...changes,
    });
  return { flag, decision, path, resolve };
}

async function aPerson(subject: string, one = management): Promise<string> {
  await one.stores.coalition.putDirectoryEntry({ subject, memberId: provider });
  return personTokenOf(subject);
}

describe('a resolution', () => {
  it('is answered with the review, and shown wherever the decision is', async () => {
    const { flag, decision, path, resolve } = await aCase();
    const reply = await resolve({ outcome: 'approve', rationale, clearances: [{ flagId: flag.flagId }] });
    expect([reply.status, reply.headers['idempotent-replayed']]).toEqual([200, 'false']);
    const resolved = resolvedSchema.parse(reply.json());
    expect(resolved).toMatchObject({
      decisionId: decision.decisionId,
      status: 'resolved',
      outcome: 'approve',
    });
    expect(resolved.steps).toMatchObject([
      { rationale, by: { member: provider, subject: `client-${provider}` }, clearances: [{ seq: 1 }] },
    ]);
    const { decisionId: _, livemode: __, ...review } = resolved;
    const view = decisionViewSchema.parse((await management.call({ as: own, path })).json());
    expect(view.resolution).toEqual(review);
    const { steps: ___, ...summary } = review;
    const standing = await management.call({ as: own, path: `${base}/merchants/${decision.merchant}` });
    expect(standingViewSchema.parse(standing.json())).toMatchObject({
      outcome: 'review',
      resolution: summary,
    });
    const query: [string, string][] = [['merchant', decision.merchant]];
    const list = await management.call({ as: own, path: `${base}/decisions`, query });
    expect(decisionPageSchema.parse(list.json()).items.map(({ resolution }) => resolution)).toEqual([
      summary,
    ]);
  });

  it('is not there before somebody made it', async () => {
    const { decision, path } = await aCase();
    const view = decisionViewSchema.parse((await management.call({ as: own, path })).json());
    const standing = await management.call({ as: own, path: `${base}/merchants/${decision.merchant}` });
    expect([view.resolution, standing.json().resolution]).toEqual([null, null]);
  });

  it('sent again is answered with the same bytes, and says so', async () => {
    const { flag, resolve } = await aCase();
    const body = { outcome: 'approve', rationale, clearances: [{ flagId: flag.flagId }] };
    const [first, second] = [await resolve(body), await resolve({ ...body, confirms: [] })];
    expect(second.text).toBe(first.text);
    expect([second.status, second.headers['idempotent-replayed']]).toEqual([200, 'true']);
  });

  it('of other content is refused once the review has ended, and told what is allowed', async () => {
    const { resolve } = await aCase();
    await resolve({ outcome: 'approve', rationale });
    const reply = await resolve({ outcome: 'approve', rationale: 'Other reasons.' });
    expect(reply.json()).toMatchObject({ status: 409, code: 'conflict' });
    expect(reply.json().detail).toContain('Screen the merchant again');
  });

  it('leaves one line in the log, with ids and no reasons', async () => {
    const { decision, resolve } = await aCase();
    await resolve({ outcome: 'decline', rationale: 'Odette Farrowgate told us.' });
    const [line] = management.lines.slice(-1);
    expect(line).toMatchObject({
      code: 'management.answered',
      status: 200,
      provider,
      member: provider,
      subject: `client-${provider}`,
      decisionId: decision.decisionId,
      merchant: decision.merchant,
      outcome: 'decline',
      resolution: 'resolved',
      replayed: false,
    });
    expect(JSON.stringify(management.lines)).not.toContain('Farrowgate');
  });
});

describe('who may resolve', () => {
  it('is the provider; to another one the decision does not exist, under either path', async () => {
    const { decision, resolve } = await aCase();
    const as = await tokenOf(secondProvider);
    const theirs = `/v1/providers/${secondProvider}/decisions/${decision.decisionId}/resolution`;
    for (const path of [undefined, theirs]) {
      const reply = await resolve({ outcome: 'approve', rationale }, { as, ...(path && { path }) });
      expect([reply.status, reply.json().code]).toEqual([404, 'not-found']);
    }
    expect(await management.stores.resolutions.read(provider, decision.decisionId)).toEqual([]);
  });

  it.each([auditor, contributor, secondContributor])('is not %s', async (who) => {
    const { resolve } = await aCase();
    const reply = await resolve({ outcome: 'approve', rationale }, { as: await tokenOf(who) });
    expect([reply.status, reply.json().code]).toEqual([403, 'role-missing']);
  });

  it('is an operator once the provider has escalated', async () => {
    const { resolve } = await aCase();
    const as = await tokenOf(operator);
    const early = await resolve({ outcome: 'decline', rationale }, { as });
    expect([early.status, early.json().detail]).toEqual([409, expect.stringContaining('has escalated it')]);
    expect((await resolve({ outcome: 'escalate', rationale })).json()).toMatchObject({
      status: 'escalated',
      outcome: null,
    });
    const ended = await resolve({ outcome: 'decline', rationale }, { as });
    expect(ended.json()).toMatchObject({ status: 'resolved', steps: [{}, { by: { member: operator } }] });
  });
});

describe('overriding a decline', () => {
  it('takes two people', async () => {
    const { flag, decision, resolve } = await aCase('verified');
    expect(decision.outcome).toBe('decline');
    const body = { outcome: 'approve', rationale, clearances: [{ flagId: flag.flagId }] };
    const [ada, ben] = [await aPerson('ada'), await aPerson('ben')];
    const program = await resolve(body);
    expect([program.status, program.json().code]).toEqual([403, 'person-needed']);
    const proposed = await resolve(body, { as: ada });
    expect([proposed.status, proposed.json().status]).toEqual([202, 'awaiting-second']);
    const again = await resolve(body, { as: ada });
    expect([again.status, again.text]).toEqual([202, proposed.text]);
    const alone = await resolve({ ...body, rationale: 'Really.' }, { as: ada });
    expect([alone.status, alone.json().code]).toEqual([409, 'conflict']);
    const ended = await resolve({ ...body, rationale: 'I looked too.' }, { as: ben });
    expect([ended.status, ended.json().outcome]).toEqual([200, 'approve']);
    expect((await aDecision(management)).outcome).toBe('approve');
  });
});

describe('what flags’ owners learn', () => {
  it('is how many judged so, and nothing of who or about whom', async () => {
    const { flag, decision, resolve } = await aCase();
    await resolve({ outcome: 'approve', rationale, clearances: [{ flagId: flag.flagId }] });
    const path = `/v1/flags/${flag.flagId}`;
    for (const who of [contributor, operator, auditor]) {
      const { text, json } = await management.call({ as: await tokenOf(who), path });
      expect(json().opinions).toEqual({ notTheSubject: 1, subject: 0 });
      for (const secret of [provider, decision.merchant, decision.decisionId, rationale])
        expect(text).not.toContain(secret);
    }
    const peer = await management.call({ as: await tokenOf(secondContributor), path });
    expect(peer.json()).not.toHaveProperty('opinions');
  });

  it('is counted for the subject only where a decline says so', async () => {
    const { flag, resolve } = await aCase();
    await resolve({ outcome: 'decline', rationale, confirms: [flag.flagId] });
    const reply = await management.call({ as: await tokenOf(contributor), path: `/v1/flags/${flag.flagId}` });
    expect(reply.json().opinions).toEqual({ notTheSubject: 0, subject: 1 });
  });
});

describe('a body', () => {
  const flagId = `flg_${'0'.repeat(26)}`;
  it.each([
    ['that is no JSON', '{', 400, 'malformed-json'],
    ['that is a list', '[]', 400, 'body-not-object'],
    ['with a key twice', '{"outcome":"approve","outcome":"decline","rationale":"x"}', 400, 'duplicate-key'],
    ['that is too large', JSON.stringify({ rationale: 'x'.repeat(70_000) }), 413, 'body-too-large'],
    ['without an outcome', { rationale }, 422, 'schema'],
    ['with an outcome nobody knows', { outcome: 'ignore', rationale }, 422, 'schema'],
    ['without reasons', { outcome: 'approve' }, 422, 'schema'],
    ['with blank reasons', { outcome: 'approve', rationale: ' . ' }, 422, 'schema'],
    ['with reasons that are too long', { outcome: 'approve', rationale: 'x'.repeat(4_097) }, 422, 'schema'],
    [
      'with a card number',
      { outcome: 'approve', rationale: 'card 4111 1111 1111 1111' },
      422,
      'pan-not-allowed',
    ],
    ['with a field nobody knows', { outcome: 'approve', rationale, clearance: [] }, 422, 'unknown-field'],
    [
      'with a flag id that is none',
      { outcome: 'approve', rationale, clearances: [{ flagId: 'x' }] },
      422,
      'schema',
    ],
    [
      'with a flag twice',
      { outcome: 'approve', rationale, clearances: [{ flagId }, { flagId }] },
      422,
      'schema',
    ],
    [
      'that clears and confirms a flag',
      { outcome: 'decline', rationale, clearances: [{ flagId }], confirms: [flagId] },
      422,
      'schema',
    ],
    ['that confirms with an approval', { outcome: 'approve', rationale, confirms: [flagId] }, 422, 'schema'],
    [
      'that clears while it escalates',
      { outcome: 'escalate', rationale, clearances: [{ flagId }] },
      422,
      'schema',
    ],
    [
      'that clears what was not met',
      { outcome: 'approve', rationale, clearances: [{ flagId }] },
      422,
      'schema',
    ],
    [
      'with an end in local time',
      { outcome: 'approve', rationale, clearances: [{ flagId, expiresAt: '2027-01-01T00:00:00+01:00' }] },
      422,
      'schema',
    ],
    [
      'that clears 41 flags',
      { outcome: 'approve', rationale, clearances: Array.from({ length: 41 }, () => ({ flagId })) },
      422,
      'too-many-items',
    ],
  ])('%s is refused', async (_, body, status, code) => {
    const { decision, resolve } = await aCase();
    const reply = await resolve(body);
    expect([reply.status, reply.json().code]).toEqual([status, code]);
    expect(await management.stores.resolutions.read(provider, decision.decisionId)).toEqual([]);
  });
});

describe('a store that is away', () => {
  it('is told as 503, to be tried again', async () => {
    const away = async () => {
      throw new Unavailable('away');
    };
    const broken = await aManagement({ broken: { resolutions: { read: away, commit: away } } });
    const { resolve } = await aCase('reported', broken);
    const reply = await resolve({ outcome: 'approve', rationale });
    expect(reply.json()).toMatchObject({ status: 503, code: 'dependency-unavailable', retryable: true });
  });
});
