import { describe, expect, it } from 'vitest';
import type { AmendFlag } from '../../shared/contracts/flag-moves.ts';
import type { FlagActor } from '../../shared/domain/flag/flag-actor.ts';
import type { FlagMove } from '../../shared/domain/flag/flag-move.ts';
import { amendFlag } from '../../shared/flows/amend-flag.ts';
import { changeFlag } from '../../shared/flows/change-flag.ts';
import { disputeFlag } from '../../shared/flows/dispute-flag.ts';
import { mergeFlags } from '../../shared/flows/merge-flags.ts';
import { screenMerchant } from '../../shared/flows/screen-merchant.ts';
import type { FlagStore } from '../../shared/ports.ts';
import type { Result } from '../../shared/result.ts';
import { aCoalition, aFlag, contributor, noon, provider } from '../support/a-coalition.ts';
import { anActor } from '../support/a-flag-head.ts';
import { aScreening, screenPorts } from '../support/a-screening.ts';
import { faultPort, type ScheduledFault } from '../support/fault-port.ts';

const now = new Date(noon).toISOString();
const rationale = 'Because.';
const site = { type: 'host', value: 'quillmere.example' } as const;
const elsewhere = { type: 'host', value: 'elsewhere.example' } as const;
const author = anActor(contributor, { subject: 'analyst-1' });
const other = anActor('hotline-south');
const third = anActor('hotline-west');
const operator = anActor('coalition-office', { roles: ['operator'] });
const secondOperator = anActor('second-office', { roles: ['operator'] });

async function aWorld(faults: readonly ScheduledFault<FlagStore>[] = []) {
  const coalition = await aCoalition();
  const keyring = await coalition.view.keyring();
  const ports = { ...coalition.stores, keyring };
  const failing = { ...coalition.stores, flags: faultPort(coalition.stores.flags, faults), keyring };
  let screened = 0;
  const decide = async () => {
    screened += 1;
    const request = aScreening({ reference: `m-${screened}` }, { sourceId: `msg_${screened}` });
    const result = await screenMerchant(screenPorts(coalition), request);
    if (result.kind !== 'answered') throw new Error(result.problem.code);
    return result.decision;
  };
  const outcome = async () => (await decide()).outcome;
  const { flagId } = await aFlag(coalition, { identifiers: [site] });
  const take = (move: FlagMove, actor: FlagActor, through = ports) =>
    changeFlag(through, { flagId, move, actor, now });
  const head = async (id = flagId) => {
    const found = await coalition.stores.flags.readHead(id);
    if (!found) throw new Error('no flag');
    return found;
  };
  const events = async (id = flagId) => {
    const page = await coalition.stores.flags.readEvents(id, { limit: 100, cursor: null });
    return page === 'bad-cursor' ? [] : page.items.map(({ seq, kind }) => `${seq} ${kind}`);
  };
  return { coalition, ports, failing, flagId, take, head, events, outcome, decide };
}

const support = (seq: number): FlagMove => ({ kind: 'support', seq, rationale });
const verify = (seq: number): FlagMove => ({ kind: 'verify', seq, reference: 'case 1' });
const doubt: FlagMove = { kind: 'dispute', onBehalfOf: 'member', rationale };
const decided = (n: number, outcome: 'upheld' | 'overturned'): FlagMove => ({
  kind: 'decide-dispute',
  n,
  outcome,
  rationale,
});
const codeOf = (result: Result<unknown, { code: string }>) => (result.ok ? 'ok' : result.error.code);

describe('a step in a flag’s life reaches the next screening', () => {
  it('from one member’s word to a decline, by way of a dispute, to its end', async () => {
    const { take, outcome, events } = await aWorld();
    const seen: string[] = [await outcome()];
    const steps: [FlagMove, FlagActor][] = [
      [support(1), other],
      [doubt, third],
      [verify(2), operator],
      [decided(1, 'upheld'), operator],
      [{ kind: 'hold', reason: 'operator', touches: null, rationale }, operator],
      [{ kind: 'release', rationale }, operator],
      [{ kind: 'withdraw', rationale }, author],
      [doubt, anActor('kite')],
      [decided(2, 'overturned'), operator],
    ];
    for (const [move, actor] of steps) {
      const step = await take(move, actor);
      if (!step.ok) throw new Error(JSON.stringify([move.kind, step.error]));
      seen.push(await outcome());
    }
    expect(seen).toEqual([
      'review',
      'decline',
      'review',
      'review',
      'decline',
      'review',
      'decline',
      'decline',
      'review',
      'approve',
    ]);
    expect(await events()).toEqual([
      '1 raised',
      '2 supported',
      '3 disputed',
      '4 verified',
      '5 dispute-upheld',
      '6 held',
      '7 released',
      '8 withdrawn',
      '9 disputed',
      '10 dispute-overturned',
    ]);
  });

  it('an overturn approves whom it declined, and nothing brings the flag back', async () => {
    const { take, outcome } = await aWorld();
    await take(verify(1), operator);
    expect(await outcome()).toBe('decline');
    await take(doubt, other);
    expect(await outcome()).toBe('review');
    await take(decided(1, 'overturned'), operator);
    expect(await outcome()).toBe('approve');
    for (const move of [support(1), verify(1), doubt, { kind: 'release', rationale } as const])
      expect(await take(move, operator)).toMatchObject({
        ok: false,
        error: { code: 'conflict', allowed: [] },
      });
  });

  it('a withdrawal takes back its author’s word only', async () => {
    const { take, outcome, head } = await aWorld();
    await take(support(1), other);
    await take({ kind: 'withdraw', rationale }, author);
    expect([await outcome(), (await head()).state]).toEqual(['review', 'active']);
    await take({ kind: 'withdraw', rationale }, other);
    expect([await outcome(), (await head()).state]).toEqual(['approve', 'withdrawn']);
  });

  it('what is added is found, and rests on one word; what is removed is met no more', async () => {
    const { ports, flagId, outcome, take, head } = await aWorld();
    await take(verify(1), operator);
    const swap: AmendFlag = {
      seq: 2,
      rationale,
      add: [elsewhere],
      remove: [{ type: 'host', value: 'quillmere.example' }],
    };
    expect(await amendFlag(ports, { flagId, asked: swap, actor: operator, now })).toMatchObject({ ok: true });
    expect([await outcome(), (await head()).evidence]).toEqual(['approve', 'reported']);
    expect((await head()).formerIdentifiers).toMatchObject([{ value: 'quillmere.example' }]);
    const back: AmendFlag = { seq: 3, rationale, add: [site] };
    await amendFlag(ports, { flagId, asked: back, actor: author, now });
    expect(await outcome()).toBe('review');
  });
});

describe('at once', () => {
  it('of two verifications one is made, and the other told what is left', async () => {
    const { take, events } = await aWorld();
    const both = await Promise.all([take(verify(1), operator), take(verify(1), secondOperator)]);
    expect(both.map(codeOf).toSorted()).toEqual(['conflict', 'ok']);
    const late = both.find(({ ok }) => !ok);
    expect(late).toMatchObject({ error: { allowed: expect.not.arrayContaining(['verify']) } });
    expect(await events()).toEqual(['1 raised', '2 verified']);
  });

  it('whoever supports what was amended meanwhile has not supported it', async () => {
    const { coalition, ports, flagId, head, take } = await aWorld();
    const amending = () =>
      amendFlag(ports, { flagId, asked: { seq: 1, rationale, add: [elsewhere] }, actor: author, now });
    const flags = faultPort(coalition.stores.flags, [
      { method: 'commitChange', call: 1, fault: { kind: 'delay', until: amending } },
    ]);
    const late = await take(support(1), other, { ...ports, flags });
    expect(late).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect((await head()).voices.map(({ member }) => member)).toEqual([contributor]);
    expect(codeOf(await take(support(2), other))).toBe('ok');
  });

  it('whoever supports while another does is heard too', async () => {
    const { take, head, events } = await aWorld();
    const both = await Promise.all([take(support(1), other), take(support(1), third)]);
    expect(both.map(codeOf)).toEqual(['ok', 'ok']);
    expect((await head()).voices).toHaveLength(3);
    expect(await events()).toEqual(['1 raised', '2 supported', '3 supported']);
  });

  it('the same word twice is one', async () => {
    const { take, head } = await aWorld();
    const both = await Promise.all([take(support(1), other), take(support(1), other)]);
    expect(both.map(codeOf).toSorted()).toEqual(['conflict', 'ok']);
    expect((await head()).voices).toHaveLength(2);
  });

  it('a flag that never stands still is given up, for the caller to try again', async () => {
    const { failing, take } = await aWorld([
      { method: 'commitChange', call: 'every', fault: { kind: 'answers', answer: 'seq-moved' } },
    ]);
    await expect(take(support(1), other, failing)).rejects.toThrow('kept changing');
  });
});

describe('a merger', () => {
  async function two() {
    const world = await aWorld();
    const second = await aFlag(world.coalition, { identifiers: [site, elsewhere], by: other.member });
    const merge = (into = world.flagId, from = second.flagId, ports = world.ports) =>
      mergeFlags(ports, { into, from, actor: operator, rationale, now });
    return { ...world, second, merge };
  }

  it('lets one flag say what two said, and nobody’s word grow', async () => {
    const { merge, second, head, outcome } = await two();
    expect(await outcome()).toBe('review');
    expect(codeOf(await merge())).toBe('ok');
    const merged = await head();
    expect(merged.identifiers.map(({ value, vouchedBy }) => [value, vouchedBy])).toEqual([
      ['quillmere.example', [contributor, 'hotline-south']],
      ['elsewhere.example', ['hotline-south']],
    ]);
    expect(await head(second.flagId)).toMatchObject({ state: 'superseded', supersededBy: merged.flagId });
    // Two owners stand behind the one site that both named.
    expect(await outcome()).toBe('decline');
  });

  it('the same again ends the same, and writes nothing', async () => {
    const { merge, head, events } = await two();
    await merge();
    const before = [await head(), await events()];
    expect(codeOf(await merge())).toBe('ok');
    expect([await head(), await events()]).toEqual(before);
  });

  it('in a circle is refused, and one flag stays', async () => {
    const { merge, flagId, second, head } = await two();
    await merge();
    expect(await merge(second.flagId, flagId)).toMatchObject({
      ok: false,
      error: { code: 'conflict', allowed: [] },
    });
    expect(await merge(flagId, flagId)).toMatchObject({
      ok: false,
      error: { errors: [{ pointer: '/other', code: 'same-flag' }] },
    });
    expect([(await head()).state, (await head(second.flagId)).state]).toEqual(['active', 'superseded']);
  });

  it('of two operators, each the other way round, leaves one flag in force', async () => {
    const { merge, flagId, second, coalition, ports, head, outcome } = await two();
    const flags = faultPort(coalition.stores.flags, [
      { method: 'commitBoth', call: 1, fault: { kind: 'delay', until: () => merge(second.flagId, flagId) } },
    ]);
    const late = await merge(flagId, second.flagId, { ...ports, flags });
    expect(late).toMatchObject({ ok: false, error: { code: 'conflict', allowed: [] } });
    expect([(await head()).state, (await head(second.flagId)).state]).toEqual(['superseded', 'active']);
    expect(await outcome()).toBe('decline');
  });

  it('keeps disputes and their numbers, is read by no more members than either was, and lasts as long as the longer', async () => {
    const { merge, take, second, head, ports } = await two();
    await take(doubt, third);
    await changeFlag(ports, { flagId: second.flagId, move: doubt, actor: anActor('kite'), now });
    await amendFlag(ports, {
      flagId: second.flagId,
      asked: { seq: 2, rationale, shareLevel: 'operators', validUntil: '2040-01-01T00:00:00.000Z' },
      actor: other,
      now,
    });
    await merge();
    expect(await head()).toMatchObject({
      disputed: true,
      disputes: [
        { n: 1, by: { member: 'hotline-west' } },
        { n: 2, by: { member: 'kite' } },
      ],
      shareLevel: 'operators',
      validUntil: '2040-01-01T00:00:00.000Z',
    });
  });

  it.each<[string, ScheduledFault<FlagStore>]>([
    ['before the postings', { method: 'addPostings', call: 1, fault: { kind: 'unavailable' } }],
    ['between postings and heads', { method: 'commitBoth', call: 1, fault: { kind: 'unavailable' } }],
    ['after both heads', { method: 'commitBoth', call: 1, fault: { kind: 'answer-lost' } }],
  ])('that crashes %s loses no match, and the same again ends it', async (_, fault) => {
    const { merge, second, ports, coalition, head, outcome } = await two();
    const flags = faultPort(coalition.stores.flags, [fault]);
    await expect(merge(undefined, undefined, { ...ports, flags })).rejects.toThrow();
    expect(await outcome()).not.toBe('approve');
    expect(codeOf(await merge())).toBe('ok');
    expect((await head(second.flagId)).state).toBe('superseded');
    expect((await head()).disputes).toEqual([]);
    expect(await outcome()).toBe('decline');
  });
});

describe('an amendment', () => {
  const added: AmendFlag = { seq: 1, rationale, add: [{ type: 'phone', value: '+12025550177' }] };

  it.each<[string, ScheduledFault<FlagStore>]>([
    ['before the postings', { method: 'addPostings', call: 1, fault: { kind: 'unavailable' } }],
    ['after the postings', { method: 'addPostings', call: 1, fault: { kind: 'answer-lost' } }],
    ['between postings and head', { method: 'commitChange', call: 1, fault: { kind: 'unavailable' } }],
    ['after the head', { method: 'commitChange', call: 1, fault: { kind: 'answer-lost' } }],
  ])('that crashes %s is made whole or not at all', async (_, fault) => {
    const { failing, ports, flagId, head, coalition } = await aWorld([fault]);
    const request = { flagId, asked: added, actor: author, now };
    await expect(amendFlag(failing, request)).rejects.toThrow();
    const meets = async (sourceId: string) => {
      const screening = aScreening(
        { reference: sourceId, websites: [], phones: ['+12025550177'] },
        { sourceId },
      );
      const result = await screenMerchant(screenPorts(coalition), screening);
      return result.kind === 'answered' && result.decision.facts.matches.length > 0;
    };
    const made = (await head()).seq === 2;
    expect(await meets('msg_a')).toBe(made);
    const again = await amendFlag(ports, request);
    expect(again.ok).toBe(!made);
    expect([await meets('msg_b'), (await head()).identifiers.length]).toEqual([true, 2]);
  });

  it('names what cannot be cleaned and makes the rest; where nothing can be, it writes nothing', async () => {
    const { ports, flagId, head } = await aWorld();
    const suffix = { type: 'host', value: 'co.uk' } as const;
    const alone = { seq: 1, rationale, narrative: 'More.', add: [suffix] };
    expect(await amendFlag(ports, { flagId, asked: alone, actor: author, now })).toMatchObject({
      ok: false,
      error: { code: 'schema', errors: [{ pointer: '/add/0', code: 'public-suffix' }] },
    });
    expect((await head()).seq).toBe(1);
    const mixed = { seq: 1, rationale, add: [suffix, elsewhere] };
    expect(await amendFlag(ports, { flagId, asked: mixed, actor: author, now })).toMatchObject({
      ok: true,
      value: { unusable: [{ pointer: '/add/0', why: 'public-suffix' }] },
    });
    expect((await head()).identifiers).toHaveLength(2);
  });

  const past = '2026-11-21T12:00:00.000Z';
  it.each<[string, Partial<AmendFlag>, string, string]>([
    ['that changes nothing', {}, '', 'nothing-to-change'],
    ['that leaves no identifier', { remove: [site] }, '/remove', 'nothing-left'],
    ['that removes what is not there', { remove: [elsewhere] }, '/remove/0', 'not-listed'],
    ['to an end that is past', { validUntil: past }, '/validUntil', 'in-the-past'],
    ['to be reviewed after its end', { reviewAt: '2099-01-01T00:00:00.000Z' }, '/reviewAt', 'after-its-end'],
  ])('%s is refused', async (_, change, pointer, code) => {
    const { ports, flagId, head } = await aWorld();
    const asked = { seq: 1, rationale, ...change };
    expect(await amendFlag(ports, { flagId, asked, actor: author, now })).toMatchObject({
      ok: false,
      error: { code: 'schema', errors: [{ pointer, code }] },
    });
    expect((await head()).seq).toBe(1);
  });

  it.each<[string, Partial<AmendFlag>, string]>([
    ['category', { category: 'advertising' }, '/category'],
    ['end, where it comes earlier', { validUntil: '2027-01-01T00:00:00.000Z' }, '/validUntil'],
  ])('of the %s is an operator’s once others stand behind the flag', async (_, change, pointer) => {
    const { ports, flagId, take } = await aWorld();
    const amending = (seq: number, actor: FlagActor) =>
      amendFlag(ports, { flagId, asked: { seq, rationale, ...change }, actor, now });
    await take(support(1), other);
    expect(await amending(2, author)).toMatchObject({
      error: { errors: [{ pointer, code: 'others-stand-behind-it' }] },
    });
    expect(codeOf(await amending(2, operator))).toBe('ok');
  });

  it('by its author takes back its own word, not what others stand behind', async () => {
    const { ports, flagId, take, head } = await aWorld();
    await take(support(1), other);
    const asked = { seq: 2, rationale, add: [elsewhere], remove: [site] };
    expect(codeOf(await amendFlag(ports, { flagId, asked, actor: author, now }))).toBe('ok');
    expect((await head()).identifiers.map(({ value, vouchedBy }) => [value, vouchedBy])).toEqual([
      ['quillmere.example', ['hotline-south']],
      ['elsewhere.example', [contributor]],
    ]);
    const again = { seq: 3, rationale, remove: [site] };
    expect(await amendFlag(ports, { flagId, asked: again, actor: author, now })).toMatchObject({
      error: { errors: [{ pointer: '/remove/0', code: 'not-your-word' }] },
    });
  });
});

describe('a dispute for a merchant', () => {
  const merchantsProvider = anActor(provider, { roles: ['provider'] });

  it('is opened by the provider whose decision met the flag, and caps it at review', async () => {
    const { coalition, ports, flagId, take, outcome, decide } = await aWorld();
    await take(verify(1), operator);
    const { decisionId } = await decide();
    const opened = await disputeFlag(
      { ...ports, log: coalition.stores.decisions },
      { flagId, asked: { rationale, decisionId }, actor: merchantsProvider, now, readable: false },
    );
    expect(opened).toMatchObject({
      ok: true,
      value: {
        head: { disputes: [{ n: 1, onBehalfOf: 'merchant', decisionId, dueAt: '2026-12-01T12:00:00.000Z' }] },
      },
    });
    expect(await outcome()).toBe('review');
  });

  it('tells whoever may not open it the same, whether there is such a flag or not', async () => {
    const { coalition, ports, flagId, decide } = await aWorld();
    const unmet = await aFlag(coalition, { identifiers: [elsewhere] });
    const { decisionId } = await decide();
    const opening = (id: typeof flagId, actor: FlagActor) =>
      disputeFlag(
        { ...ports, log: coalition.stores.decisions },
        { flagId: id, asked: { rationale, decisionId }, actor, now, readable: false },
      );
    const stranger = anActor('tidepay', { roles: ['provider'] });
    const answers = await Promise.all([opening(unmet.flagId, merchantsProvider), opening(flagId, stranger)]);
    expect(answers).toEqual(Array(2).fill({ ok: false, error: { code: 'not-found' } }));
  });

  it('may be given longer by operators only', async () => {
    const { coalition, ports, flagId } = await aWorld();
    const opening = (actor: FlagActor, days: number) =>
      disputeFlag(
        { ...ports, log: coalition.stores.decisions },
        { flagId, asked: { rationale, days }, actor, now, readable: true },
      );
    expect(await opening(other, 11)).toMatchObject({ error: { errors: [{ pointer: '/days' }] } });
    expect(codeOf(await opening(other, 5))).toBe('ok');
    expect(await opening(operator, 60)).toMatchObject({
      value: { head: { disputes: [{ n: 1 }, { n: 2, dueAt: '2027-01-20T12:00:00.000Z' }] } },
    });
  });
});
