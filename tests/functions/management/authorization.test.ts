import { beforeAll, describe, expect, it } from 'vitest';
import { problemSchema } from '../../../shared/contracts/problem.ts';
import { scopes } from '../../../shared/contracts/vocabulary.ts';
import { screenMerchant } from '../../../shared/flows/screen-merchant.ts';
import { aFlag, contributor, provider, secondProvider } from '../../support/a-coalition.ts';
import { aScreening, screenPorts } from '../../support/a-screening.ts';
import type { GatewayCall } from '../../support/gateway-event.ts';
import { aManagement, auditor, operator, secondContributor, suspended, tokenOf } from './a-management.ts';

type Who = 'provider' | 'second provider' | 'contributor' | 'second contributor' | 'operator' | 'auditor';
const members: Record<Who, string> = {
  provider,
  'second provider': secondProvider,
  contributor,
  'second contributor': secondContributor,
  operator,
  auditor,
};
const everybody: readonly Who[] = [
  'provider',
  'second provider',
  'contributor',
  'second contributor',
  'operator',
  'auditor',
];

interface Route {
  readonly call: GatewayCall;
  readonly scope: (typeof scopes)[number];
  readonly right: 200 | 201 | 202;
  readonly may: readonly Who[];
  /** What the others are answered. */
  readonly others: 403 | 404;
  /** Others who have the role, but elsewhere: to them there is nothing. */
  readonly hiddenFrom?: readonly Who[];
}

let management: Awaited<ReturnType<typeof aManagement>>;
let routes: Record<string, Route>;

beforeAll(async () => {
  management = await aManagement();
  const screened = await screenMerchant(screenPorts(management), aScreening());
  if (screened.kind !== 'answered') throw new Error(screened.problem.code);
  const flag = await aFlag(management, { identifiers: [{ type: 'host', value: 'flagged.example' }] });
  const reviewed = await screenMerchant(
    screenPorts(management),
    aScreening({ reference: 'm-2', websites: ['https://flagged.example'] }, { sourceId: 'msg_2' }),
  );
  if (reviewed.kind !== 'answered') throw new Error(reviewed.problem.code);
  const base = `/v1/providers/${provider}`;
  const decisions = { scope: 'flagstop/decisions:read', right: 200, others: 404 } as const;
  const readers: readonly Who[] = ['provider', 'operator', 'auditor'];
  const body = JSON.stringify({
    category: 'advertising',
    identifiers: [{ type: 'host', value: 'ads.example' }],
  });
  const json = { 'content-type': 'application/json' };
  routes = {
    'list decisions': {
      ...decisions,
      may: readers,
      call: { path: `${base}/decisions`, query: [['day', '2026-11-21']] },
    },
    'read a decision': {
      ...decisions,
      may: readers,
      call: { path: `${base}/decisions/${screened.decision.decisionId}` },
    },
    'replay a decision': {
      ...decisions,
      may: readers,
      call: { path: `${base}/decisions/${screened.decision.decisionId}/replay` },
    },
    'resolve a decision': {
      scope: 'flagstop/decisions:resolve',
      right: 200,
      may: ['provider', 'operator'],
      others: 403,
      hiddenFrom: ['second provider'],
      call: {
        method: 'POST',
        path: `${base}/decisions/${reviewed.decision.decisionId}/resolution`,
        headers: json,
        body: JSON.stringify({ outcome: 'decline', rationale: 'the same site' }),
      },
    },
    'check terms': {
      ...decisions,
      may: readers,
      call: {
        ...{ method: 'POST', path: `${base}/terms-checks`, headers: json },
        body: JSON.stringify({ text: 'Terms.' }),
      },
    },
    'read a standing': { ...decisions, may: readers, call: { path: `${base}/merchants/m-1001` } },
    'read a flag': {
      call: { path: `/v1/flags/${flag.flagId}` },
      scope: 'flagstop/flags:read',
      right: 200,
      may: ['contributor', 'second contributor', 'operator', 'auditor'],
      others: 404,
    },
    'raise a flag': {
      call: { method: 'POST', path: '/v1/flags', headers: json, body },
      scope: 'flagstop/flags:write',
      right: 201,
      may: ['contributor', 'second contributor', 'operator'],
      others: 403,
    },
    'index flags again': {
      call: { method: 'POST', path: '/v1/flags/reindex', headers: json, body: '{}' },
      scope: 'flagstop/flags:verify',
      right: 200,
      may: ['operator'],
      others: 403,
    },
  };
});

const names = [
  'list decisions',
  'read a decision',
  'replay a decision',
  'resolve a decision',
  'check terms',
  'read a standing',
  'read a flag',
  'raise a flag',
  'index flags again',
];

describe.each(names)('to %s', (name) => {
  const route = () => {
    const found = routes[name];
    if (!found) throw new Error(name);
    return found;
  };
  const call = (changes: { as?: string; headers?: Record<string, string> } = {}) => {
    const { headers, ...sent } = route().call;
    return management.call({ ...sent, ...changes, headers: { ...headers, ...changes.headers } });
  };

  it('a token is required', async () => {
    for (const headers of [
      {},
      { authorization: '' },
      { authorization: 'Bearer ' },
      { authorization: 'Basic YTpi' },
    ]) {
      const reply = await call({ headers });
      expect([reply.status, reply.json().code]).toEqual([401, 'token-missing']);
      expect(reply.headers['www-authenticate']).toBe('Bearer realm="flagstop"');
    }
  });

  it('the token must be one of ours', async () => {
    const token = await tokenOf(operator);
    for (const bad of ['x', 'a.b.c', `${token.slice(0, -8)}AAAAAAAA`, 'y'.repeat(20_000)]) {
      const reply = await call({ as: bad });
      expect([reply.status, reply.json().code]).toEqual([401, 'token-invalid']);
      expect(reply.headers['www-authenticate']).toContain('Bearer');
    }
  });

  it('its subject must act for a member', async () => {
    const reply = await call({ as: await tokenOf('nobody') });
    expect([reply.status, reply.json().code]).toEqual([403, 'role-missing']);
  });

  it('the member must not be suspended, whatever its roles', async () => {
    const reply = await call({ as: await tokenOf(suspended) });
    expect([reply.status, reply.json().code]).toEqual([403, 'member-suspended']);
  });

  it('the token must carry the one scope this needs', async () => {
    for (const who of route().may) {
      const others = scopes.filter((scope) => scope !== route().scope);
      const without = await call({ as: await tokenOf(members[who], others) });
      expect([who, without.status, without.json().code]).toEqual([who, 403, 'scope-missing']);
    }
  });

  it('those who may are answered, with no scope but that one', async () => {
    for (const who of route().may) {
      const reply = await call({ as: await tokenOf(members[who], [route().scope]) });
      expect([who, reply.status]).toEqual([who, route().right]);
    }
  });

  it('nobody else is', async () => {
    for (const who of everybody.filter((one) => !route().may.includes(one))) {
      const reply = await call({ as: await tokenOf(members[who]) });
      const status = route().hiddenFrom?.includes(who) ? 404 : route().others;
      expect([who, reply.status]).toEqual([who, status]);
      expect(problemSchema.parse(reply.json()).code).toBe(status === 404 ? 'not-found' : 'role-missing');
    }
  });

  it('the scheme may be written in any case', async () => {
    const [who] = route().may;
    if (!who) throw new Error('nobody may');
    const reply = await call({ headers: { authorization: `bEaReR ${await tokenOf(members[who])}` } });
    expect(reply.status).toBe(route().right);
  });
});

describe('a suspension', () => {
  it('holds from the next call on', async () => {
    const one = await aManagement();
    const as = await tokenOf(secondContributor);
    const path = '/v1/flags/flg_00000000000000000000000000';
    expect((await one.call({ as, path })).status).toBe(404);
    const member = await one.stores.coalition.readMember(secondContributor);
    if (!member) throw new Error('no member');
    await one.stores.coalition.putMember({ ...member, status: 'suspended' });
    expect((await one.call({ as, path })).status).toBe(403);
  });
});
