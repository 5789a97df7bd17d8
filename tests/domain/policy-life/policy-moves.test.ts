import { describe, expect, it } from 'vitest';
import {
  coalitionLine,
  overlayLine,
  type PolicyLine,
  type PolicyRecord,
  policyRecordSchema,
  policyStates,
} from '../../../shared/contracts/policy-record.ts';
import { type PolicyMoveKind, policyMoveKinds } from '../../../shared/contracts/policy-view.ts';
import type { MemberRole } from '../../../shared/contracts/vocabulary.ts';
import { applyPolicyMove } from '../../../shared/domain/policy-life/apply-policy-move.ts';
import { legalPolicyMoves } from '../../../shared/domain/policy-life/legal-policy-moves.ts';
import type { PolicyMove } from '../../../shared/domain/policy-life/policy-move.ts';
import { aPolicyActor } from '../../support/a-policy-life.ts';

const now = '2026-11-21T12:00:00.000Z';
const provider = 'pay-one';
const backtest = `bkt_${'a'.repeat(26)}`;

interface Case {
  readonly line?: Partial<PolicyLine>;
  readonly record?: Partial<Record<keyof PolicyRecord, unknown>>;
}

/** Version 2 of a line, proposed by the first person of `office`, of the owner by its name. */
function standing({ line: where = {}, record = {} }: Case = {}) {
  const line = { line: coalitionLine, n: 5, active: '1', shadow: null, ...where };
  return {
    line,
    record: policyRecordSchema.parse({
      ...{ line: line.line, version: '2', sha256: 'a'.repeat(64), title: 'T', rules: 1, warnings: [] },
      state: 'proposed',
      proposedBy: { member: 'office', owner: 'office', subject: 'first' },
      ...{ proposedAt: now, decidedBy: null, decidedAt: null, backtests: [] },
      ...record,
    }),
  };
}

const tested = { backtests: [{ id: backtest, at: now }] };
const first = aPolicyActor('office', { subject: 'first' });
const operator = aPolicyActor('harbour');
const contributor = aPolicyActor('hotline', { roles: ['contributor'] });

const aMove: Record<PolicyMoveKind, PolicyMove> = {
  backtest: { kind: 'backtest', backtest: `bkt_${'b'.repeat(26)}` },
  approve: { kind: 'approve', backtest, reason: null },
  reject: { kind: 'reject', reason: 'why' },
  activate: { kind: 'activate', reason: 'why' },
  'start-shadow': { kind: 'start-shadow', reason: null },
  'end-shadow': { kind: 'end-shadow', reason: null },
};

describe('the coalition’s line', () => {
  /** How it stands, and what an operator of another owner may do then. */
  const table: readonly (readonly [string, Case, readonly PolicyMoveKind[]])[] = [
    ['proposed', {}, ['backtest', 'reject', 'start-shadow']],
    ['proposed and backtested', { record: tested }, ['backtest', 'approve', 'reject', 'start-shadow']],
    [
      'proposed and in shadow',
      { line: { shadow: '2' }, record: tested },
      ['backtest', 'approve', 'reject', 'end-shadow'],
    ],
    [
      'proposed while another is in shadow',
      { line: { shadow: '3' }, record: tested },
      ['backtest', 'approve', 'reject'],
    ],
    ['approved', { record: { ...tested, state: 'approved' } }, ['backtest', 'activate', 'start-shadow']],
    [
      'approved and in shadow',
      { line: { shadow: '2' }, record: { state: 'approved' } },
      ['backtest', 'activate', 'end-shadow'],
    ],
    ['active', { line: { active: '2' }, record: { state: 'approved' } }, ['backtest']],
    ['rejected', { record: { ...tested, state: 'rejected' } }, ['backtest']],
  ];

  it.each(table)('%s: an operator of another owner may do just this', (_, how, allowed) => {
    expect(legalPolicyMoves(standing(how), operator)).toEqual(allowed);
  });

  it.each(
    table.flatMap(([name, how, allowed]) =>
      policyMoveKinds.map((kind) => [name, kind, how, allowed.includes(kind)] as const),
    ),
  )('%s: %s is made, done already, or refused with what is allowed', (_, kind, how, isLegal) => {
    const before = standing(how);
    const step = applyPolicyMove(before, { move: aMove[kind], actor: operator, now });
    const { line, record } = before;
    const isSo =
      (kind === 'activate' && line.active === record.version) ||
      (kind === 'start-shadow' && line.shadow === record.version) ||
      (kind === 'end-shadow' && line.shadow !== record.version);
    if (isLegal) expect(step).toMatchObject({ ok: true, value: { event: { n: 6 } } });
    else if (isSo) expect(step).toEqual({ ok: true, value: null });
    else
      expect(step).toEqual({
        ok: false,
        error: { kind: 'not-allowed', allowed: legalPolicyMoves(before, operator) },
      });
  });

  describe('is approved and rejected by a second person of another owner', () => {
    const may = (actor: typeof first) =>
      legalPolicyMoves(standing({ record: tested }), actor).filter(
        (kind) => kind === 'approve' || kind === 'reject',
      );
    it.each([
      ['an operator of another owner', operator, true],
      ['a contributor of another owner', contributor, true],
      ['the proposer', first, false],
      ['another person of the same member', aPolicyActor('office', { subject: 'second' }), false],
      ['another member of the same owner', aPolicyActor('annex', { owner: 'office' }), false],
      ['the proposer, who went to another owner', aPolicyActor('harbour', { subject: 'first' }), false],
      [
        'the same member under another owner by now',
        aPolicyActor('office', { owner: 'x', subject: 's' }),
        false,
      ],
      ['a member on probation', aPolicyActor('hotline', { roles: ['contributor'], probation: true }), false],
      ['a provider', aPolicyActor('pay-one', { roles: ['provider'] }), false],
      ['an auditor', aPolicyActor('audit', { roles: ['auditor'] }), false],
    ])('%s: %#', (_, actor, allowed) => {
      expect(may(actor)).toEqual(allowed ? ['approve', 'reject'] : []);
    });
  });

  it.each(['contributor', 'provider', 'auditor'] satisfies MemberRole[])(
    'is activated and run in shadow by operators, not by a %s',
    (role) => {
      const actor = aPolicyActor('somebody', { roles: [role] });
      for (const state of policyStates)
        for (const shadow of [null, '2'])
          expect(legalPolicyMoves(standing({ line: { shadow }, record: { state } }), actor)).not.toEqual(
            expect.arrayContaining([expect.stringMatching(/activate|shadow/)]),
          );
      // Not even where it is so already.
      const ruling = standing({ line: { active: '2', shadow: '2' }, record: { state: 'approved' } });
      for (const [at, kind] of [
        [standing(), 'end-shadow'],
        [ruling, 'start-shadow'],
        [ruling, 'activate'],
      ] as const)
        expect(applyPolicyMove(at, { move: aMove[kind], actor, now }).ok).toBe(false);
    },
  );

  it.each([null, `bkt_${'c'.repeat(26)}`])(
    'is not approved on a backtest that it did not have: %s',
    (named) => {
      const move = { kind: 'approve', backtest: named, reason: null } as const;
      const step = applyPolicyMove(standing({ record: tested }), { move, actor: operator, now });
      expect(step).toEqual({ ok: false, error: { kind: 'unknown-backtest' } });
    },
  );

  it('keeps who decided, when and on which report', () => {
    const move = { kind: 'approve', backtest, reason: 'Fewer false stops.' } as const;
    const step = applyPolicyMove(standing({ record: tested }), { move, actor: contributor, now });
    expect(step).toMatchObject({
      value: {
        line: { n: 6, active: '1' },
        record: {
          state: 'approved',
          decidedBy: { member: 'hotline', owner: 'hotline', subject: contributor.subject },
          decidedAt: now,
        },
        event: { n: 6, kind: 'approved', version: '2', backtest, reason: 'Fewer false stops.', before: null },
        activates: false,
      },
    });
  });

  it('says what was active before, and that a version which is active needs no activation', () => {
    const approved = { state: 'approved' };
    const step = applyPolicyMove(standing({ record: approved }), {
      move: aMove.activate,
      actor: operator,
      now,
    });
    expect(step).toMatchObject({
      value: { line: { active: '2' }, event: { kind: 'activated', before: '1' }, activates: true },
    });
    const active = standing({ line: { active: '2' }, record: approved });
    expect(applyPolicyMove(active, { move: aMove.activate, actor: operator, now })).toEqual({
      ok: true,
      value: null,
    });
  });

  it.each(['activate', 'reject', 'end-shadow'] as const)('%s ends the shadow run of that version', (kind) => {
    const state = kind === 'activate' ? 'approved' : 'proposed';
    const before = standing({ line: { shadow: '2' }, record: { state } });
    const step = applyPolicyMove(before, { move: aMove[kind], actor: operator, now });
    expect(step).toMatchObject({ value: { line: { shadow: null }, shadow: 'none' } });
  });

  it('leaves another version’s shadow run as it is', () => {
    const before = standing({ line: { shadow: '3' }, record: { state: 'approved' } });
    const step = applyPolicyMove(before, { move: aMove.activate, actor: operator, now });
    expect(step).toMatchObject({ value: { line: { shadow: '3' }, shadow: 'as-it-was' } });
  });

  it('notes a backtest once, newest first, and no more than are kept', () => {
    let at = standing({ record: tested });
    for (let n = 0; n < 25; n += 1) {
      const move = { kind: 'backtest', backtest: `bkt_${String(n).padStart(26, '0')}` } as const;
      const step = applyPolicyMove(at, { move, actor: first, now });
      if (!step.ok || !step.value) throw new Error('not noted');
      at = { line: step.value.line, record: policyRecordSchema.parse(step.value.record) };
      expect(applyPolicyMove(at, { move, actor: first, now })).toEqual({ ok: true, value: null });
    }
    expect(at.record.backtests).toHaveLength(20);
    expect(at.record.backtests[0]?.id).toBe(`bkt_${'24'.padStart(26, '0')}`);
  });
});

describe('a provider’s own line', () => {
  const own = (record: Case['record'] = {}) =>
    standing({
      line: { line: overlayLine(provider) },
      record: { proposedBy: { member: provider, owner: provider, subject: 'first' }, ...record },
    });
  const person = (subject: string) => aPolicyActor(provider, { subject, roles: ['provider'] });

  it.each([
    ['proposed', 'its proposer', 'first', []],
    ['proposed', 'a second person', 'second', ['approve', 'reject']],
    ['approved', 'its proposer', 'first', ['activate']],
    ['approved', 'a second person', 'second', ['activate']],
    ['rejected', 'a second person', 'second', []],
  ] as const)('%s: %s of that provider may do just this', (state, _, subject, allowed) => {
    expect(legalPolicyMoves(own({ state }), person(subject))).toEqual(allowed);
  });

  it('is nobody else’s, not even an operator’s', () => {
    for (const state of policyStates) expect(legalPolicyMoves(own({ state }), operator)).toEqual([]);
  });

  it('needs no backtest, and takes none', () => {
    const approve = (named: string | null) =>
      applyPolicyMove(own(), {
        move: { kind: 'approve', backtest: named, reason: null },
        actor: person('second'),
        now,
      });
    expect(approve(null)).toMatchObject({ value: { record: { state: 'approved' } } });
    expect(approve(backtest)).toEqual({ ok: false, error: { kind: 'unknown-backtest' } });
  });
});
