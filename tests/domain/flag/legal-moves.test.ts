import { describe, expect, it } from 'vitest';
import type { FlagHead } from '../../../shared/contracts/flag-head.ts';
import { flagIdSchema } from '../../../shared/contracts/ids.ts';
import { applyMove } from '../../../shared/domain/flag/apply-move.ts';
import { engineActor, type FlagActor } from '../../../shared/domain/flag/flag-actor.ts';
import type { FlagMove } from '../../../shared/domain/flag/flag-move.ts';
import { legalMoves } from '../../../shared/domain/flag/legal-moves.ts';
import { aFlagHead, anActor } from '../../support/a-flag-head.ts';

const now = '2026-11-21T12:00:00.000Z';
const later = (days: number) => new Date(Date.parse(now) + days * 86_400_000).toISOString();
const rationale = 'Because.';

const actors = {
  author: anActor('hotline'),
  sister: anActor('hotline-south', { owner: 'hotline' }),
  other: anActor('kite'),
  newcomer: anActor('newcomer', { probation: true }),
  provider: anActor('harbour', { roles: ['provider'] }),
  auditor: anActor('cedar', { roles: ['auditor'] }),
  operator: anActor('office', { roles: ['operator'] }),
} as const;
type Who = keyof typeof actors;

function after(head: FlagHead, steps: readonly (readonly [FlagMove, FlagActor])[]): FlagHead {
  return steps.reduce((before, [move, actor]) => {
    const step = applyMove(before, { move, actor, now });
    if (!step.ok) throw new Error(JSON.stringify([move.kind, step.error]));
    return step.value.head;
  }, head);
}

const fresh = () => aFlagHead([{ type: 'host', value: 'one.example' }]);
const doubt: FlagMove = { kind: 'dispute', onBehalfOf: 'member', rationale };
const hold: FlagMove = { kind: 'hold', reason: 'operator', touches: null, rationale };
const { author, other, operator } = actors;
const overturn: FlagMove = { kind: 'decide-dispute', n: 1, outcome: 'overturned', rationale };

const states: Record<string, () => FlagHead> = {
  reported: fresh,
  corroborated: () => after(fresh(), [[{ kind: 'support', seq: 1, rationale }, other]]),
  verified: () => after(fresh(), [[{ kind: 'verify', seq: 1, reference: 'case 1' }, operator]]),
  disputed: () => after(fresh(), [[doubt, other]]),
  held: () => after(fresh(), [[hold, operator]]),
  'past its end': () => ({ ...fresh(), validUntil: now }),
  'about to begin': () => ({ ...fresh(), raisedAt: later(-1), validFrom: now }),
  'begun and told': () =>
    after({ ...fresh(), raisedAt: later(-1), validFrom: now }, [[{ kind: 'begin' }, engineActor]]),
};
const over: Record<string, () => FlagHead> = {
  withdrawn: () => after(fresh(), [[{ kind: 'withdraw', rationale }, author]]),
  overturned: () =>
    after(fresh(), [
      [doubt, other],
      [overturn, operator],
    ]),
  expired: () => after({ ...fresh(), validUntil: now }, [[{ kind: 'expire' }, engineActor]]),
  superseded: () =>
    after(fresh(), [[{ kind: 'supersede', seq: 1, by: fresh().flagId, rationale }, operator]]),
};

const speak = ['support', 'seen-too'];
const govern = ['merge', 'supersede'];
const table: Record<string, Record<Who, readonly string[]>> = {
  reported: {
    author: ['withdraw', 'amend'],
    sister: speak,
    other: [...speak, 'dispute'],
    newcomer: [...speak, 'dispute'],
    provider: ['dispute'],
    auditor: [],
    operator: [...speak, 'verify', 'dispute', 'amend', 'hold', ...govern],
  },
  corroborated: {
    author: ['withdraw', 'amend'],
    sister: speak,
    other: ['withdraw'],
    newcomer: [...speak, 'dispute'],
    provider: ['dispute'],
    auditor: [],
    operator: [...speak, 'verify', 'dispute', 'amend', 'hold', ...govern],
  },
  verified: {
    author: ['withdraw', 'amend'],
    sister: speak,
    other: [...speak, 'dispute'],
    newcomer: [...speak, 'dispute'],
    provider: ['dispute'],
    auditor: [],
    operator: [...speak, 'withdraw', 'dispute', 'amend', 'hold', ...govern],
  },
  disputed: {
    author: ['withdraw', 'amend'],
    sister: speak,
    other: speak,
    newcomer: [...speak, 'dispute'],
    provider: ['dispute'],
    auditor: [],
    operator: [...speak, 'verify', 'dispute', 'decide-dispute', 'amend', 'hold', ...govern],
  },
  held: {
    author: ['withdraw', 'amend'],
    sister: speak,
    other: [...speak, 'dispute'],
    newcomer: [...speak, 'dispute'],
    provider: ['dispute'],
    auditor: [],
    operator: [...speak, 'verify', 'dispute', 'amend', 'release', ...govern],
  },
  'past its end': {
    author: ['withdraw', 'amend', 'expire'],
    sister: ['expire'],
    other: ['expire'],
    newcomer: ['expire'],
    provider: ['expire'],
    auditor: ['expire'],
    operator: ['amend', 'expire', 'supersede'],
  },
  'about to begin': {
    author: ['withdraw', 'amend', 'begin'],
    sister: [...speak, 'begin'],
    other: [...speak, 'dispute', 'begin'],
    newcomer: [...speak, 'dispute', 'begin'],
    provider: ['dispute', 'begin'],
    auditor: ['begin'],
    operator: [...speak, 'verify', 'dispute', 'amend', 'hold', 'begin', ...govern],
  },
  'begun and told': {
    author: ['withdraw', 'amend'],
    sister: speak,
    other: [...speak, 'dispute'],
    newcomer: [...speak, 'dispute'],
    provider: ['dispute'],
    auditor: [],
    operator: [...speak, 'verify', 'dispute', 'amend', 'hold', ...govern],
  },
};

const moves: Record<FlagMove['kind'], (head: FlagHead) => FlagMove> = {
  support: ({ seq }) => ({ kind: 'support', seq, rationale }),
  'seen-too': ({ seq }) => ({ kind: 'seen-too', seq, rationale }),
  verify: ({ seq }) => ({ kind: 'verify', seq, reference: 'case 2' }),
  withdraw: () => ({ kind: 'withdraw', rationale }),
  dispute: () => doubt,
  'decide-dispute': () => overturn,
  amend: ({ seq }) => ({ kind: 'amend', seq, changes: { validUntil: later(400) }, rationale }),
  hold: () => hold,
  release: () => ({ kind: 'release', rationale }),
  begin: () => ({ kind: 'begin' }),
  expire: () => ({ kind: 'expire' }),
  merge: (head) => ({
    kind: 'merge',
    other: { ...head, flagId: otherId(head), disputes: [], disputed: false },
    rationale,
  }),
  supersede: (head) => ({ kind: 'supersede', seq: head.seq, by: otherId(head), rationale }),
};
/** Of another flag. */
const otherId = ({ flagId }: FlagHead) => flagIdSchema.parse(`${flagId.slice(0, -1)}2`);

const people: readonly (readonly [Who, FlagActor])[] = [
  ['author', actors.author],
  ['sister', actors.sister],
  ['other', actors.other],
  ['newcomer', actors.newcomer],
  ['provider', actors.provider],
  ['auditor', actors.auditor],
  ['operator', actors.operator],
];

describe.each(Object.entries(states))('while a flag is %s', (name, made) => {
  it.each(people)('the %s may do what the table says, and is told so', (who, actor) => {
    const head = made();
    const allowed = table[name]?.[who];
    expect(legalMoves(head, { actor, now })).toEqual(allowed);
    for (const [kind, move] of Object.entries(moves)) {
      const step = applyMove(head, { move: move(head), actor, now });
      const refused = !step.ok && step.error.kind === 'not-allowed';
      expect([kind, refused]).toEqual([kind, !allowed?.includes(kind)]);
    }
  });
});

describe.each(Object.entries(over))('once a flag is %s', (_name, made) => {
  it('nobody may do anything any more', () => {
    for (const [, actor] of people)
      for (const move of Object.values(moves)) {
        const step = applyMove(made(), { move: move(made()), actor, now });
        expect(step).toEqual({ ok: false, error: { kind: 'not-allowed', allowed: [] } });
      }
  });
});

describe('nobody alone', () => {
  it('adds an identifier to a flag and verifies it', () => {
    const added = aFlagHead([{ type: 'host', value: 'two.example' }]).identifiers;
    const amended = after(fresh(), [
      [{ kind: 'amend', seq: 1, changes: { add: added }, rationale }, operator],
    ]);
    const verified = after(amended, [[{ kind: 'verify', seq: 2, reference: 'case 1' }, operator]]);
    expect(verified.identifiers.map(({ value, verifiedBy }) => [value, verifiedBy])).toEqual([
      ['one.example', 'office'],
      ['two.example', null],
    ]);
    expect(legalMoves(verified, { actor: operator, now })).not.toContain('verify');
    const supported = after(verified, [[{ kind: 'support', seq: 3, rationale }, author]]);
    expect(legalMoves(supported, { actor: operator, now })).toContain('verify');
  });

  it('verifies what a member of the same owner raised', () => {
    const own = anActor('office-two', { roles: ['operator'], owner: 'hotline' });
    expect(legalMoves(states.corroborated?.() ?? fresh(), { actor: own, now })).not.toContain('verify');
  });

  it('decides the dispute that it opened for itself, nor the one that it opened for a merchant in person', () => {
    const opened = (onBehalfOf: 'member' | 'merchant') =>
      after(fresh(), [[{ kind: 'dispute', onBehalfOf, rationale }, operator]]);
    const colleague = { ...operator, subject: 'office-2' };
    const decides = (head: FlagHead, actor: FlagActor) =>
      legalMoves(head, { actor, now }).includes('decide-dispute');
    expect([decides(opened('member'), operator), decides(opened('member'), colleague)]).toEqual([
      false,
      false,
    ]);
    expect([decides(opened('merchant'), operator), decides(opened('merchant'), colleague)]).toEqual([
      false,
      true,
    ]);
  });

  it('releases the flag that it raised itself', () => {
    const raised = aFlagHead([{ type: 'host', value: 'one.example' }], {
      voices: fresh().voices.map((voice) => ({ ...voice, ...operator })),
    });
    const held = after(raised, [[hold, operator]]);
    const colleague = { ...operator, subject: 'office-2' };
    expect(legalMoves(held, { actor: operator, now })).not.toContain('release');
    expect(legalMoves(held, { actor: colleague, now })).toContain('release');
  });
});

describe('a dispute that was upheld', () => {
  const upheld = () =>
    after(fresh(), [
      [doubt, other],
      [{ kind: 'decide-dispute', n: 1, outcome: 'upheld', rationale }, operator],
    ]);
  const may = (head: FlagHead, days: number) =>
    legalMoves(head, { actor: other, now: later(days) }).includes('dispute');

  it('is not opened again by the same owner for 90 days', () => {
    expect([may(upheld(), 0), may(upheld(), 90), may(upheld(), 91)]).toEqual([false, false, true]);
    expect(legalMoves(upheld(), { actor: actors.newcomer, now })).toContain('dispute');
  });

  it('may be opened again once the flag says something else', () => {
    const changes = { category: 'advertising' } as const;
    const amended = after(upheld(), [[{ kind: 'amend', seq: 3, changes, rationale }, operator]]);
    expect(may(amended, 0)).toBe(true);
  });
});

describe('whoever spoke for a flag', () => {
  it('may speak for what came in later, and stands behind all of it then', () => {
    const added = aFlagHead([{ type: 'host', value: 'two.example' }]).identifiers;
    const amended = after(states.corroborated?.() ?? fresh(), [
      [{ kind: 'amend', seq: 2, changes: { add: added }, rationale }, author],
    ]);
    expect(amended.identifiers.map(({ vouchedBy }) => vouchedBy)).toEqual([['hotline', 'kite'], ['hotline']]);
    const supported = after(amended, [[{ kind: 'support', seq: 3, rationale }, other]]);
    expect(supported.identifiers.map(({ vouchedBy }) => vouchedBy)).toEqual([
      ['hotline', 'kite'],
      ['hotline', 'kite'],
    ]);
    expect(supported.voices).toHaveLength(2);
    expect(legalMoves(supported, { actor: other, now })).toEqual(['withdraw']);
  });
});
