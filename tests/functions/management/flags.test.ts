import { describe, expect, it } from 'vitest';
import { flagViewSchema } from '../../../shared/contracts/flag-view.ts';
import { type Scope, scopes } from '../../../shared/contracts/vocabulary.ts';
import { screenMerchant } from '../../../shared/flows/screen-merchant.ts';
import { contributor } from '../../support/a-coalition.ts';
import { aFeed } from '../../support/a-feed.ts';
import { aScreening, screenPorts } from '../../support/a-screening.ts';
import { aManagement, auditor, operator, secondContributor, tokenOf } from './a-management.ts';

const wellFormed = {
  category: 'payment-receiver',
  identifiers: [{ type: 'host', value: 'quillmere.example' }],
  narrative: 'Seen by our analysts.',
  evidenceReferences: ['case-1'],
};

async function post(management: Awaited<ReturnType<typeof aManagement>>, flag: unknown, as?: string) {
  return management.call({
    method: 'POST',
    path: '/v1/flags',
    as: as ?? (await tokenOf(contributor)),
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(flag),
  });
}

const listed = { source: { feed: 'a-list', entry: 'one' } };

describe('a raised flag', () => {
  it('is answered with its id, where to read it, and what its author wrote', async () => {
    const reply = await post(await aManagement(), wellFormed);
    const view = flagViewSchema.parse(reply.json());
    expect(reply.status).toBe(201);
    const location = new URL(reply.headers.location ?? '', 'https://api.example/live/v1/flags');
    expect(location.pathname).toBe(`/live/v1/flags/${view.flagId}`);
    expect(view).toMatchObject({
      seq: 1,
      state: 'active',
      evidence: 'reported',
      raisedBy: contributor,
      narrative: 'Seen by our analysts.',
      evidenceReferences: ['case-1'],
      unusable: [],
      raisedAt: '2026-11-21T12:00:00.000Z',
    });
  });

  it('is seen by the next screening', async () => {
    const management = await aManagement();
    const screen = (sourceId: string) =>
      screenMerchant(screenPorts(management), aScreening({}, { sourceId }));
    const before = await screen('msg_before');
    const { flagId } = flagViewSchema.parse((await post(management, wellFormed)).json());
    const after = await screen('msg_after');
    if (before.kind !== 'answered' || after.kind !== 'answered') throw new Error('refused');
    expect(before.decision.facts.matches).toEqual([]);
    expect(after.decision.facts.matches).toMatchObject([
      { flagId, evidence: 'reported', strength: 'strong' },
    ]);
    expect(after.decision.outcome).not.toBe('approve');
  });

  it('stands on what could be cleaned, and names the rest', async () => {
    const identifiers = [...wellFormed.identifiers, { type: 'phone', value: '555 0123' }];
    const view = flagViewSchema.parse(
      (await post(await aManagement(), { ...wellFormed, identifiers })).json(),
    );
    expect(view.identifiers).toEqual([{ type: 'host', value: 'quillmere.example', evidence: 'reported' }]);
    expect(view.unusable).toMatchObject([{ pointer: '/identifiers/1' }]);
  });

  it('is the same flag where it is the same entry of the same list', async () => {
    const management = await aManagement();
    const listed = { ...wellFormed, source: { feed: 'office-list', entry: '17' } };
    const one = await post(management, listed);
    const again = await post(management, listed);
    expect([one.status, again.status]).toEqual([201, 200]);
    expect(again.json().flagId).toBe(one.json().flagId);
    const other = await post(management, { ...listed, category: 'advertising' });
    expect([other.status, other.json().code]).toEqual([409, 'conflict']);
    const another = await post(management, listed, await tokenOf(secondContributor));
    expect(another.json().flagId).not.toBe(one.json().flagId);
  });

  it.each<[string, string, readonly Scope[], object, string]>([
    ['an operator that takes it from a list, with a reference', operator, scopes, listed, 'verified'],
    ['an operator in its own word', operator, scopes, {}, 'reported'],
    ['an operator without a reference', operator, scopes, { ...listed, evidenceReferences: [] }, 'reported'],
    ['an operator whose token may not verify', operator, ['flagstop/flags:write'], listed, 'reported'],
    ['a contributor, whatever its scopes', contributor, scopes, listed, 'reported'],
  ])('by %s has the evidence it deserves', async (_name, member, granted, changes, evidence) => {
    const management = await aManagement();
    await management.stores.coalition.putFeed(
      aFeed({ feed: 'a-list', owner: operator, evidence: 'verified' }),
    );
    const reply = await post(management, { ...wellFormed, ...changes }, await tokenOf(member, granted));
    expect(reply.json().evidence).toBe(evidence);
  });
});

describe('a flag', () => {
  it('shows who raised it and why to its author, operators and auditors only', async () => {
    const management = await aManagement();
    const raised = flagViewSchema.parse((await post(management, wellFormed)).json());
    const path = `/v1/flags/${raised.flagId}`;
    for (const who of [contributor, operator, auditor]) {
      const view = (await management.call({ as: await tokenOf(who), path })).json();
      expect(view).toMatchObject({
        raisedBy: contributor,
        narrative: wellFormed.narrative,
        evidenceReferences: ['case-1'],
      });
    }
    const reply = await management.call({ as: await tokenOf(secondContributor), path });
    expect(Object.keys(reply.json())).not.toEqual(expect.arrayContaining(['raisedBy']));
    expect(reply.text).not.toContain(contributor);
    expect(reply.text).not.toContain('analysts');
    expect(reply.text).not.toContain('case-1');
    expect(flagViewSchema.parse(reply.json()).identifiers).toEqual(raised.identifiers);
  });

  it.each(['flg_00000000000000000000000000', 'flg_x', 'dec_AAAAAAAAAAAAAAAAAAAAAA'])(
    '%s does not exist',
    async (id) => {
      const management = await aManagement();
      const reply = await management.call({ as: await tokenOf(operator), path: `/v1/flags/${id}` });
      expect([reply.status, reply.json().code]).toEqual([404, 'not-found']);
    },
  );
});

describe('refused is a flag', () => {
  const host = { type: 'host', value: 'a.example' };
  it.each<[string, unknown, string, unknown]>([
    [
      'without identifiers',
      { category: 'sale-site', identifiers: [] },
      'schema',
      [{ pointer: '/identifiers' }],
    ],
    [
      'with 201 identifiers',
      { ...wellFormed, identifiers: Array(201).fill(host) },
      'too-many-items',
      [{ limit: 200 }],
    ],
    ['of an unknown category', { ...wellFormed, category: 'other' }, 'schema', [{ pointer: '/category' }]],
    [
      'with a misspelt field',
      { ...wellFormed, narative: 'x' },
      'unknown-field',
      [{ pointer: '/narative', nearest: 'narrative' }],
    ],
    [
      'with an unknown identifier type',
      { ...wellFormed, identifiers: [{ type: 'dns', value: 'x' }] },
      'schema',
      [{ pointer: '/identifiers/0/type' }],
    ],
    [
      'with a misspelt field of an identifier',
      { ...wellFormed, identifiers: [{ ...host, vale: 'x' }] },
      'unknown-field',
      [{ nearest: 'value' }],
    ],
    [
      'of which nothing can be cleaned',
      { ...wellFormed, identifiers: [{ type: 'phone', value: '555 0123' }] },
      'schema',
      [{ pointer: '/identifiers/0' }],
    ],
    [
      'that is over before it begins',
      { ...wellFormed, validUntil: '2026-11-21T12:00:00.000Z' },
      'schema',
      [{ pointer: '/validUntil' }],
    ],
    [
      'that holds a card number',
      { ...wellFormed, narrative: 'paid with 4111 1111 1111 1111' },
      'pan-not-allowed',
      [{ pointer: '/narrative' }],
    ],
    ['that says it is verified', { ...wellFormed, evidence: 'verified' }, 'unknown-field', [{ pointer: '' }]],
  ])('%s, and nothing is stored', async (_name, flag, code, errors) => {
    const management = await aManagement();
    const reply = await post(management, flag);
    expect([reply.status, reply.json().code]).toEqual([422, code]);
    expect(reply.json().errors).toMatchObject(Array.isArray(errors) ? errors : []);
    expect(management.lines.at(-1)).not.toHaveProperty('flagId');
  });
});
