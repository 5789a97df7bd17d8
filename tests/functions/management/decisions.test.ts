import { beforeAll, describe, expect, it } from 'vitest';
import { decisionReplaySchema } from '../../../shared/contracts/decision-replay.ts';
import {
  decisionPageSchema,
  decisionViewSchema,
  viewDecision,
} from '../../../shared/contracts/decision-view.ts';
import { type DecisionId, memberIdSchema } from '../../../shared/contracts/ids.ts';
import { standingViewSchema } from '../../../shared/contracts/stored-merchant.ts';
import { readMaskedValues } from '../../../shared/flows/read-masked-values.ts';
import { rescreenMerchant } from '../../../shared/flows/rescreen/rescreen-merchant.ts';
import { screenMerchant } from '../../../shared/flows/screen-merchant.ts';
import { aFlag, contributor, noon, provider, secondProvider } from '../../support/a-coalition.ts';
import { aScreening, screenPorts } from '../../support/a-screening.ts';
import { indexPorts } from '../../support/index-ports.ts';
import { aManagement, auditor, operator, tokenOf } from './a-management.ts';

let management: Awaited<ReturnType<typeof aManagement>>;
let own: string;
const answered: { decisionId: DecisionId; answer: string }[] = [];
const base = `/v1/providers/${provider}`;

beforeAll(async () => {
  management = await aManagement();
  own = await tokenOf(provider);
  for (let index = 0; index < 5; index += 1) {
    const request = aScreening(
      { reference: index < 2 ? 'm-1001' : `m-200${index}` },
      { sourceId: `msg_${index}`, now: new Date(noon + index * 1_000).toISOString() },
    );
    const result = await screenMerchant(screenPorts(management), request);
    if (result.kind !== 'answered') throw new Error(result.problem.code);
    answered.push(result.decision);
  }
});

const first = () => answered[0] ?? { decisionId: '', answer: '' };
const latest = () => answered[1] ?? { decisionId: '', answer: '' };

describe('a decision', () => {
  it('shows what was answered and all that it rested on', async () => {
    const reply = await management.call({ as: own, path: `${base}/decisions/${latest().decisionId}` });
    const view = decisionViewSchema.parse(reply.json());
    expect(view.answer).toEqual(JSON.parse(latest().answer));
    expect(view).toMatchObject({ provider, source: 'api', previous: first().decisionId, standingVersion: 2 });
  });

  it('holds nothing of the application but its reference', async () => {
    const { text } = await management.call({ as: own, path: `${base}/decisions/${first().decisionId}` });
    for (const personal of ['Farrowgate', 'Quillmere', 'quillmere', '+1202', 'Larch', '09876543'])
      expect(text).not.toContain(personal);
  });

  it('reads the same to its provider, an operator and an auditor', async () => {
    const texts = [];
    for (const who of [provider, operator, auditor]) {
      const reply = await management.call({
        as: await tokenOf(who),
        path: `${base}/decisions/${first().decisionId}`,
      });
      texts.push(reply.text);
    }
    expect(new Set(texts).size).toBe(1);
  });
});

describe('what the application said in fields that met a flag', () => {
  const named = { legalName: 'Brambleworth Lanterns Ltd', phones: ['+12025550188'] };
  const screened = async () => {
    const held = await aManagement();
    await aFlag(held, { identifiers: [{ type: 'business_name', value: 'Lantern Bramblewort Trading' }] });
    await aFlag(held, { identifiers: [{ type: 'phone', value: '+12025550188' }] });
    const result = await screenMerchant(screenPorts(held), aScreening(named));
    if (result.kind !== 'answered') throw new Error(result.problem.code);
    const read = async (who: string) => {
      const path = `${base}/decisions/${result.decision.decisionId}`;
      return held.call({ as: await tokenOf(who), path });
    };
    return { held, read, decision: result.decision };
  };

  it('is shown to its provider, masked, and to nobody else', async () => {
    const { read } = await screened();
    const reply = await read(provider);
    expect(decisionViewSchema.parse(reply.json()).values).toEqual([
      { pointer: '/merchant/phones/0', type: 'phone', masked: '•••• 188' },
      { pointer: '/merchant/legalName', type: 'business_name', masked: 'B…rth L…s L…' },
    ]);
    for (const value of ['Brambleworth', 'Bramblewort', '12025550188'])
      expect(reply.text).not.toContain(value);
    for (const who of [operator, auditor]) expect((await read(who)).json()).not.toHaveProperty('values');
  });

  it('is neither in the decision that is kept nor in the log', async () => {
    const { held, read, decision } = await screened();
    await read(provider);
    for (const kept of [JSON.stringify(decision), JSON.stringify(held.lines)]) {
      expect(kept).not.toContain('•');
      expect(kept).not.toContain('B…');
    }
  });

  it('is absent once the application is no longer kept', async () => {
    const { decision } = await screened();
    const forgetful = { readApplication: async () => null };
    expect(await readMaskedValues(forgetful, decision)).toBeNull();
    expect(viewDecision(decision, { resolution: null, values: null })).not.toHaveProperty('values');
  });
});

describe('a decision run again', () => {
  it('comes out as it did, policy and matching, and changes nothing', async () => {
    const path = `${base}/decisions/${latest().decisionId}`;
    const before = await management.call({ as: own, path });
    const replay = decisionReplaySchema.parse(
      (await management.call({ as: own, path: `${path}/replay` })).json(),
    );
    expect(replay).toMatchObject({ policy: { ran: true, same: true }, matching: { ran: true, same: true } });
    expect((await management.call({ as: own, path })).text).toBe(before.text);
  });
});

describe('a list of decisions', () => {
  const list = (query: [string, string][], as = own) =>
    management.call({ as, path: `${base}/decisions`, query });

  it('of a day is newest first', async () => {
    const page = decisionPageSchema.parse((await list([['day', '2026-11-21']])).json());
    expect(page.items.map(({ decisionId }) => decisionId)).toEqual(
      answered.map(({ decisionId }) => decisionId).toReversed(),
    );
    expect(page.nextCursor).toBeNull();
  });

  it('of a merchant holds that merchant only', async () => {
    const page = decisionPageSchema.parse((await list([['merchant', 'm-1001']])).json());
    expect(page.items.map(({ merchant }) => merchant.reference)).toEqual(['m-1001', 'm-1001']);
  });

  it('comes in pages that neither repeat nor leave out', async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const query: [string, string][] = [
        ['day', '2026-11-21'],
        ['limit', '2'],
      ];
      if (cursor !== null) query.push(['cursor', cursor]);
      const page = decisionPageSchema.parse((await list(query)).json());
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.items.map(({ decisionId }) => decisionId));
      cursor = page.nextCursor;
    } while (cursor !== null && seen.length < 20);
    expect(seen).toEqual(answered.map(({ decisionId }) => decisionId).toReversed());
  });

  it('is empty where nothing was decided', async () => {
    expect((await list([['day', '2020-01-01']])).json()).toEqual({ items: [], nextCursor: null });
  });

  it.each<[string, [string, string][], string | undefined, string | undefined]>([
    ['without a filter', [], undefined, undefined],
    [
      'with both filters',
      [
        ['day', '2026-11-21'],
        ['merchant', 'm-1'],
      ],
      undefined,
      undefined,
    ],
    ['with a day that is none', [['day', '2026-02-30']], '/day', 'bad-format'],
    ['with a reference outside its grammar', [['merchant', 'a b']], '/merchant', 'bad-format'],
    [
      'with limit 0',
      [
        ['day', '2026-11-21'],
        ['limit', '0'],
      ],
      '/limit',
      'bad-format',
    ],
    [
      'with limit 101',
      [
        ['day', '2026-11-21'],
        ['limit', '101'],
      ],
      '/limit',
      'bad-format',
    ],
    [
      'with limit 1e1',
      [
        ['day', '2026-11-21'],
        ['limit', '1e1'],
      ],
      '/limit',
      'bad-format',
    ],
    [
      'with a filter given twice',
      [
        ['day', '2026-11-21'],
        ['day', '2026-11-22'],
      ],
      '/day',
      'not-string',
    ],
    ['with a misspelt parameter', [['days', '2026-11-21']], '/days', 'unknown-field'],
    [
      'with a parameter named like a prototype',
      [
        ['day', '2026-11-21'],
        ['constructor', 'x'],
      ],
      '',
      'unknown-field',
    ],
    [
      'with a made-up cursor',
      [
        ['day', '2026-11-21'],
        ['cursor', 'bm90IG91cnM'],
      ],
      '/cursor',
      'bad-cursor',
    ],
  ])('%s is refused', async (_name, query, pointer, code) => {
    const reply = await list(query);
    expect([reply.status, reply.json().code]).toEqual([400, 'bad-parameter']);
    if (pointer !== undefined) expect(reply.json().errors).toMatchObject([{ pointer, code }]);
  });

  it('does not accept the cursor of another list', async () => {
    const page = (
      await list([
        ['day', '2026-11-21'],
        ['limit', '2'],
      ])
    ).json();
    const reply = await list([
      ['merchant', 'm-1001'],
      ['cursor', String(page.nextCursor)],
    ]);
    expect([reply.status, reply.json().code]).toEqual([400, 'bad-parameter']);
  });
});

describe('a standing', () => {
  it('is the newest decision on the merchant', async () => {
    const reply = await management.call({ as: own, path: `${base}/merchants/m-1001` });
    expect(standingViewSchema.parse(reply.json())).toMatchObject({
      merchant: { reference: 'm-1001' },
      decisionId: latest().decisionId,
      state: 'active',
      version: 2,
    });
  });

  it('does not exist for a merchant that was never screened', async () => {
    const reply = await management.call({ as: own, path: `${base}/merchants/m-9999` });
    expect([reply.status, reply.json().code]).toEqual([404, 'not-found']);
  });
});

describe('a merchant that was decided on without being asked', () => {
  it('says which flag made us, in its standing and in the decision, and others say nothing of it', async () => {
    const world = await aManagement();
    const request = aScreening({ reference: 'm-1001' });
    const asked = await screenMerchant(screenPorts(world), request);
    if (asked.kind !== 'answered') throw new Error(asked.problem.code);
    const { flagId } = await aFlag(world, { identifiers: [{ type: 'host', value: 'quillmere.example' }] });
    const trigger = { flagId, seq: 1 };
    const ports = indexPorts(world, await world.view.keyring());
    const { merchant } = asked.decision;
    await rescreenMerchant(ports, { provider, merchant, trigger, now: new Date(noon).toISOString() });
    const read = async (tail: string) =>
      (await world.call({ as: await tokenOf(provider), path: `${base}/${tail}` })).json();
    const standing = standingViewSchema.parse(await read('merchants/m-1001'));
    expect(standing).toMatchObject({ outcome: 'review', version: 2, trigger });
    const decision = decisionViewSchema.parse(await read(`decisions/${standing.decisionId}`));
    expect(decision).toMatchObject({ source: 'rescreen', previous: asked.decision.decisionId, trigger });
    expect(await read(`decisions/${asked.decision.decisionId}`)).not.toHaveProperty('trigger');
  });
});

describe('another provider', () => {
  it.each(['decisions?', 'decisions/ID', 'decisions/ID/replay', 'merchants/m-1001'])(
    'answers as an unknown one does: %s',
    async (tail) => {
      const as = await tokenOf(secondProvider);
      const replyOf = (name: string) => {
        const path = `/v1/providers/${name}/${tail.replace('?', '').replace('ID', first().decisionId)}`;
        const query = tail.endsWith('?') ? [['day', '2026-11-21'] as const] : [];
        return management.call({ as, path, query });
      };
      const others = [provider, operator, 'unknown-provider', 'NOT-A-MEMBER-ID', memberIdSchema.parse('x')];
      const replies = await Promise.all(others.map(replyOf));
      for (const reply of replies) expect({ ...reply, json: null }).toEqual({ ...replies[0], json: null });
      expect(replies[0]?.status).toBe(404);
    },
  );

  it('is not told from an unknown one by a malformed query', async () => {
    const as = await tokenOf(secondProvider);
    const query = [['limit', 'many'] as const];
    const theirs = await management.call({ as, path: `${base}/decisions`, query });
    const nobodys = await management.call({ as, path: '/v1/providers/unknown/decisions', query });
    expect([theirs.status, theirs.text]).toEqual([404, nobodys.text]);
  });

  it('has no decision of ours, even under its own path', async () => {
    const as = await tokenOf(secondProvider);
    const path = `/v1/providers/${secondProvider}/decisions/${first().decisionId}`;
    expect((await management.call({ as, path })).status).toBe(404);
  });

  it('that does not screen has no decisions, to itself too', async () => {
    const query = [['day', '2026-11-21'] as const];
    for (const member of [contributor, auditor, operator]) {
      const path = `/v1/providers/${member}/decisions`;
      expect((await management.call({ as: await tokenOf(member), path, query })).status).toBe(404);
    }
  });

  it('that does not screen has no decisions, to an operator too', async () => {
    const as = await tokenOf(operator);
    const query = [['day', '2026-11-21'] as const];
    expect((await management.call({ as, path: `/v1/providers/${auditor}/decisions`, query })).status).toBe(
      404,
    );
  });
});
