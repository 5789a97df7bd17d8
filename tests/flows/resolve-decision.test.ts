import { describe, expect, it } from 'vitest';
import { flagIdSchema, memberIdSchema } from '../../shared/contracts/ids.ts';
import { sandboxNames } from '../../shared/domain/sandbox.ts';
import { Unavailable } from '../../shared/ports.ts';
import { aCoalition, aFlag, contributor, secondProvider } from '../support/a-coalition.ts';
import { aDecision, anAsk, analyst, colleague, resolvePorts, resolving } from '../support/a-review.ts';
import { faultPort } from '../support/fault-port.ts';

const site = { type: 'host', value: 'quillmere.example' } as const;
const mail = { type: 'email', value: 'owner@quillmere.example' } as const;
const day = 86_400_000;
const machine = { ...analyst, subject: 'client-1', machine: true };
const operator = {
  member: memberIdSchema.parse('coalition-office'),
  subject: 'officer-1',
  machine: false,
  forCoalition: true,
};

/** A merchant that meets one reported flag: a review. */
async function aReview() {
  const coalition = await aCoalition();
  const flag = await aFlag(coalition, { identifiers: [site] });
  const decision = await aDecision(coalition);
  expect(decision.outcome).toBe('review');
  return { coalition, flag, decision };
}

/** A merchant that meets a verified flag: a decline. */
async function aDecline() {
  const coalition = await aCoalition();
  const flag = await aFlag(coalition, { identifiers: [site], evidence: 'verified' });
  const decision = await aDecision(coalition);
  expect(decision.outcome).toBe('decline');
  return { coalition, flag, decision };
}

type Answer = Awaited<ReturnType<typeof resolving>>;
const stepsOf = (answer: Answer) =>
  answer.ok ? answer.value.steps.map(({ step }) => step) : answer.error.code;

describe('a review', () => {
  it.each(['approve', 'decline'] as const)('can be ended with %s, once', async (outcome) => {
    const { coalition, decision } = await aReview();
    const ended = await resolving(coalition, decision, anAsk(outcome));
    expect(ended).toMatchObject({
      ok: true,
      value: {
        repeated: false,
        steps: [{ n: 1, step: 'resolved', by: { member: analyst.member, subject: 'analyst-1' } }],
      },
    });
    const other = await resolving(coalition, decision, anAsk('escalate'));
    expect(other).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect(!other.ok && other.error.detail).toContain(`has ended: ${outcome}`);
  });

  it('stays the decision it was, byte for byte', async () => {
    const { coalition, decision, flag } = await aReview();
    await resolving(coalition, decision, anAsk('approve', { clear: [flag.flagId] }));
    expect(await coalition.stores.decisions.read(decision.provider, decision.decisionId)).toEqual(decision);
  });

  it('can be ended by a program', async () => {
    const { coalition, decision, flag } = await aReview();
    const asked = anAsk('approve', { clear: [flag.flagId] });
    expect(stepsOf(await resolving(coalition, decision, asked, { by: machine }))).toEqual(['resolved']);
  });

  it('that ended is answered alike to whoever asks for the same', async () => {
    const { coalition, decision, flag } = await aReview();
    const asked = anAsk('approve', { clear: [flag.flagId] });
    const first = await resolving(coalition, decision, asked);
    coalition.clock.ms += day;
    for (const by of [analyst, colleague, machine]) {
      const again = await resolving(coalition, decision, asked, { by });
      expect(again).toEqual(first.ok && { ok: true, value: { ...first.value, repeated: true } });
    }
    expect(await coalition.stores.flags.readOpinions(flag.flagId)).toEqual({ notTheSubject: 1, subject: 0 });
  });

  it('is not the last word where the merchant was decided again', async () => {
    const { coalition, decision } = await aReview();
    const newer = await aDecision(coalition);
    const late = await resolving(coalition, decision, anAsk('approve'));
    expect(late).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect(!late.ok && late.error.detail).toContain(newer.decisionId);
    expect(stepsOf(await resolving(coalition, newer, anAsk('approve')))).toEqual(['resolved']);
  });

  it('that ended is still answered alike after the merchant was decided again', async () => {
    const { coalition, decision } = await aReview();
    const first = await resolving(coalition, decision, anAsk('decline'));
    await aDecision(coalition);
    const again = await resolving(coalition, decision, anAsk('decline'));
    expect(again).toEqual(first.ok && { ok: true, value: { ...first.value, repeated: true } });
  });

  it('of an approval there is none', async () => {
    const coalition = await aCoalition();
    const decision = await aDecision(coalition);
    expect(stepsOf(await resolving(coalition, decision, anAsk('decline')))).toBe('conflict');
  });

  it('of another provider, and of nobody, is not found', async () => {
    const { coalition, decision } = await aReview();
    const foreign = await resolving(coalition, decision, anAsk('approve'), { provider: secondProvider });
    expect(stepsOf(foreign)).toBe('not-found');
    expect(await coalition.stores.resolutions.read(secondProvider, decision.decisionId)).toEqual([]);
  });
});

describe('escalating', () => {
  it('leaves a review open, marked, and lets an operator end it', async () => {
    const { coalition, decision } = await aReview();
    expect(stepsOf(await resolving(coalition, decision, anAsk('approve'), { by: operator }))).toBe(
      'conflict',
    );
    expect(stepsOf(await resolving(coalition, decision, anAsk('escalate')))).toEqual(['escalated']);
    expect(stepsOf(await resolving(coalition, decision, anAsk('escalate'), { by: colleague }))).toBe(
      'conflict',
    );
    const ended = await resolving(coalition, decision, anAsk('approve'), { by: operator });
    expect(stepsOf(ended)).toEqual(['escalated', 'resolved']);
  });

  it('twice by one person says it once', async () => {
    const { coalition, decision } = await aReview();
    await resolving(coalition, decision, anAsk('escalate'));
    const again = await resolving(coalition, decision, anAsk('escalate'));
    expect(again).toMatchObject({ ok: true, value: { repeated: true, steps: { length: 1 } } });
  });

  it('and proposing in turn ends after fifty steps', async () => {
    const { coalition, decision } = await aDecline();
    for (let step = 0; step < 50; step += 1) {
      const asked = anAsk(step % 2 === 0 ? 'approve' : 'escalate');
      expect((await resolving(coalition, decision, asked)).ok).toBe(true);
    }
    const late = await resolving(coalition, decision, anAsk('approve'));
    expect(late).toMatchObject({ ok: false, error: { detail: expect.stringContaining('Too many steps') } });
  });

  it('takes a proposal back', async () => {
    const { coalition, decision } = await aDecline();
    await resolving(coalition, decision, anAsk('approve'));
    await resolving(coalition, decision, anAsk('escalate'), { by: colleague });
    const again = await resolving(coalition, decision, anAsk('approve'), { by: colleague });
    expect(stepsOf(again)).toEqual(['proposed', 'escalated', 'proposed']);
  });
});

describe('a decline', () => {
  it('is confirmed by one person', async () => {
    const { coalition, decision, flag } = await aDecline();
    const asked = anAsk('decline', { confirms: [flag.flagId] });
    expect(stepsOf(await resolving(coalition, decision, asked))).toEqual(['resolved']);
    expect(await coalition.stores.flags.readOpinions(flag.flagId)).toEqual({ notTheSubject: 0, subject: 1 });
  });

  it('that one person would override is declined again', async () => {
    const { coalition, decision, flag } = await aDecline();
    const asked = anAsk('approve', { clear: [flag.flagId] });
    expect(stepsOf(await resolving(coalition, decision, asked))).toEqual(['proposed']);
    expect((await aDecision(coalition)).outcome).toBe('decline');
  });

  it('is overridden once a second has spoken, with reasons of their own', async () => {
    const { coalition, decision, flag } = await aDecline();
    const asked = anAsk('approve', { clear: [flag.flagId] });
    await resolving(coalition, decision, asked);
    expect(await coalition.stores.flags.readOpinions(flag.flagId)).toEqual({ notTheSubject: 0, subject: 0 });
    const second = { ...asked, rationale: 'I have seen it too.' };
    const ended = await resolving(coalition, decision, second, { by: colleague });
    expect(stepsOf(ended)).toEqual(['proposed', 'resolved']);
    const after = await aDecision(coalition);
    expect([after.outcome, after.facts.matches.map(({ cleared }) => cleared)]).toEqual(['approve', [true]]);
  });

  it.each([
    ['the same person, in other words', analyst, anAsk('approve', { rationale: 'Again.' })],
    ['another person, with other clearances', colleague, 'clears'],
  ] as const)('is not overridden by %s', async (_, by, asked) => {
    const { coalition, decision, flag } = await aDecline();
    await resolving(coalition, decision, anAsk('approve'));
    const second = asked === 'clears' ? anAsk('approve', { clear: [flag.flagId] }) : asked;
    expect(stepsOf(await resolving(coalition, decision, second, { by }))).toBe('conflict');
  });

  it('is never overridden by a program, first or second', async () => {
    const { coalition, decision } = await aDecline();
    expect(stepsOf(await resolving(coalition, decision, anAsk('approve'), { by: machine }))).toBe(
      'person-needed',
    );
    await resolving(coalition, decision, anAsk('approve'));
    expect(stepsOf(await resolving(coalition, decision, anAsk('approve'), { by: machine }))).toBe(
      'person-needed',
    );
  });

  it('keeps four eyes where the clearance comes with another outcome', async () => {
    const { coalition, decision, flag } = await aDecline();
    const asked = anAsk('decline', { clear: [flag.flagId] });
    expect(stepsOf(await resolving(coalition, decision, asked, { by: machine }))).toBe('person-needed');
    expect(stepsOf(await resolving(coalition, decision, asked))).toEqual(['proposed']);
    expect((await aDecision(coalition)).outcome).toBe('decline');
  });

  it('keeps four eyes where the clearance is renewed', async () => {
    const { coalition, decision, flag } = await aDecline();
    const reported = await aFlag(coalition, { identifiers: [mail] });
    const asked = anAsk('approve', { clear: [flag.flagId] });
    const both = await aDecision(coalition);
    await resolving(coalition, both, asked);
    await resolving(coalition, both, asked, { by: colleague });
    const review = await aDecision(coalition);
    expect([decision.outcome, both.outcome, review.outcome]).toEqual(['decline', 'decline', 'review']);
    expect(stepsOf(await resolving(coalition, review, asked))).toEqual(['proposed']);
    const other = await aDecision(coalition);
    const alone = anAsk('approve', { clear: [reported.flagId] });
    expect(stepsOf(await resolving(coalition, other, alone))).toEqual(['resolved']);
  });

  it('can be declined while a proposal waits', async () => {
    const { coalition, decision } = await aDecline();
    await resolving(coalition, decision, anAsk('approve'));
    expect(stepsOf(await resolving(coalition, decision, anAsk('decline')))).toEqual(['proposed', 'resolved']);
  });

  it('whose proposal is repeated by its author is answered as it stands', async () => {
    const { coalition, decision } = await aDecline();
    const asked = anAsk('approve');
    const first = await resolving(coalition, decision, asked);
    expect(await resolving(coalition, decision, asked)).toEqual(
      first.ok && { ok: true, value: { ...first.value, repeated: true } },
    );
    const second = await resolving(coalition, decision, { ...asked, rationale: 'Seen.' }, { by: colleague });
    expect(await resolving(coalition, decision, asked)).toEqual(
      second.ok && { ok: true, value: { ...second.value, repeated: true } },
    );
  });
});

describe('a clearance', () => {
  it.each([
    [
      'a flag that the decision did not meet',
      { clear: [flagIdSchema.parse(`flg_${'z'.repeat(26)}`)] },
      'no-match-of-this-decision',
    ],
    ['an end that is past', { expiresAt: '2026-11-21T12:00:00.000Z' }, 'in-the-past'],
    ['an end in more than five years', { expiresAt: '2031-11-21T12:00:00.001Z' }, 'too-far'],
  ])('of %s is refused', async (_, change, code) => {
    const { coalition, decision, flag } = await aReview();
    const asked = anAsk('approve', { clear: [flag.flagId], ...change });
    expect(await resolving(coalition, decision, asked)).toMatchObject({
      ok: false,
      error: { code: 'schema', errors: [{ pointer: '/clearances', code }] },
    });
  });

  it('is honoured by the next screening, which still shows the match', async () => {
    const { coalition, decision, flag } = await aReview();
    await resolving(coalition, decision, anAsk('approve', { clear: [flag.flagId] }));
    const after = await aDecision(coalition);
    expect(after.outcome).toBe('approve');
    expect(after.facts.matches).toMatchObject([{ flagId: flag.flagId, cleared: true }]);
  });

  it('lapses when the flag changes', async () => {
    const { coalition, decision, flag } = await aReview();
    await resolving(coalition, decision, anAsk('approve', { clear: [flag.flagId] }));
    const at = new Date(coalition.clock.ms).toISOString();
    const changed = { ...flag, seq: 2, changedAt: at };
    const actor = { member: contributor, subject: 'analyst-9' };
    const event = { flagId: flag.flagId, seq: 2, kind: 'amended', actor, at } as const;
    await coalition.stores.flags.commitChange(changed, event);
    const after = await aDecision(coalition);
    expect([after.outcome, after.facts.matches[0]?.cleared]).toEqual(['review', false]);
  });

  it('stays when somebody has an opinion on the flag', async () => {
    const { coalition, decision, flag } = await aReview();
    await resolving(coalition, decision, anAsk('approve', { clear: [flag.flagId] }));
    const elsewhere = await aDecision(coalition, { reference: 'm-2' });
    await resolving(coalition, elsewhere, anAsk('decline', { confirms: [flag.flagId] }));
    expect(await coalition.stores.flags.readOpinions(flag.flagId)).toEqual({ notTheSubject: 1, subject: 1 });
    expect((await coalition.stores.flags.readHead(flag.flagId))?.seq).toBe(1);
    expect((await aDecision(coalition)).outcome).toBe('approve');
  });

  it('lapses when more of the merchant meets the flag, and holds when something else changes', async () => {
    const coalition = await aCoalition();
    const flag = await aFlag(coalition, { identifiers: [site, { type: 'phone', value: '+12025550177' }] });
    const decision = await aDecision(coalition);
    await resolving(coalition, decision, anAsk('approve', { clear: [flag.flagId] }));
    const moved = await aDecision(coalition, { phones: ['+12025550166'], mcc: '5734' });
    expect([moved.outcome, moved.facts.matches[0]?.cleared]).toEqual(['approve', true]);
    const met = await aDecision(coalition, { phones: ['+12025550177'] });
    expect([met.outcome, met.facts.matches[0]?.cleared]).toEqual(['review', false]);
  });

  it('is the merchant’s own', async () => {
    const { coalition, decision, flag } = await aReview();
    await resolving(coalition, decision, anAsk('approve', { clear: [flag.flagId] }));
    expect((await aDecision(coalition, { reference: 'm-2' })).outcome).toBe('review');
  });

  it('ends after 360 days, or when it was told to', async () => {
    const { coalition, decision, flag } = await aReview();
    await resolving(coalition, decision, anAsk('approve', { clear: [flag.flagId] }));
    coalition.clock.ms += 360 * day - 1;
    expect((await aDecision(coalition)).outcome).toBe('approve');
    coalition.clock.ms += 1;
    const after = await aDecision(coalition);
    expect(after.outcome).toBe('review');
    const expiresAt = new Date(coalition.clock.ms + day).toISOString();
    await resolving(coalition, after, anAsk('approve', { clear: [flag.flagId], expiresAt }));
    expect((await aDecision(coalition)).outcome).toBe('approve');
    coalition.clock.ms += day;
    expect((await aDecision(coalition)).outcome).toBe('review');
  });

  it('holds no identifier of the merchant', async () => {
    const { coalition, decision, flag } = await aReview();
    const asked = anAsk('approve', { clear: [flag.flagId] });
    await resolving(coalition, decision, asked);
    const wave = await coalition.stores.screening.readSecond({
      provider: decision.provider,
      merchant: decision.merchant,
      flags: [flag.flagId],
      overflowing: [],
    });
    const clearance = wave.clearances.get(flag.flagId);
    expect(clearance).toMatchObject({
      seq: 1,
      by: 'analyst-1',
      rationale: asked.rationale,
      strength: 'strong',
    });
    expect(JSON.stringify(clearance)).not.toContain('quillmere');
  });

  it('of a rehearsal says nothing of any flag', async () => {
    const coalition = await aCoalition();
    const decision = await aDecision(coalition, { legalName: sandboxNames.review });
    const [match] = decision.facts.matches;
    if (!match) throw new Error('no rehearsal');
    const ended = await resolving(coalition, decision, anAsk('approve', { clear: [match.flagId] }));
    expect(stepsOf(ended)).toEqual(['resolved']);
    expect(await coalition.stores.flags.readOpinions(match.flagId)).toEqual({ notTheSubject: 0, subject: 0 });
  });
});

describe('at once', () => {
  it.each(['approve', 'decline'] as const)(
    'of twenty resolutions one ends the review, be it against %s',
    async (first) => {
      const { coalition, decision } = await aReview();
      const others = first === 'approve' ? 'decline' : 'approve';
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, at) => {
          const by = { ...analyst, subject: `analyst-${at}` };
          const rationale = `reason ${at}`;
          return resolving(coalition, decision, anAsk(at === 0 ? first : others, { rationale }), { by });
        }),
      );
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(await coalition.stores.resolutions.read(decision.provider, decision.decisionId)).toHaveLength(1);
    },
  );

  it('two people who override end it together, whoever came first', async () => {
    const { coalition, decision } = await aDecline();
    const answers = await Promise.all(
      [analyst, colleague].map((by) => resolving(coalition, decision, anAsk('approve'), { by })),
    );
    expect(answers.map(stepsOf)).toContainEqual(['proposed', 'resolved']);
    const steps = await coalition.stores.resolutions.read(decision.provider, decision.decisionId);
    expect(new Set(steps.map(({ by }) => by.subject)).size).toBe(2);
  });

  it('a screening that comes between keeps the older decision from being resolved', async () => {
    const { coalition, decision, flag } = await aReview();
    const ports = resolvePorts(coalition);
    const resolutions = faultPort(ports.resolutions, [
      { method: 'commit', call: 1, fault: { kind: 'delay', until: () => aDecision(coalition) } },
    ]);
    const asked = anAsk('approve', { clear: [flag.flagId] });
    const late = await resolving(coalition, decision, asked, { ports: { ...ports, resolutions } });
    expect(stepsOf(late)).toBe('conflict');
    expect((await aDecision(coalition)).outcome).toBe('review');
  });
});

describe('a crash', () => {
  it('before the commit leaves nothing, and the repeat ends the review', async () => {
    const { coalition, decision, flag } = await aReview();
    const ports = resolvePorts(coalition);
    const resolutions = faultPort(ports.resolutions, [
      { method: 'commit', call: 1, fault: { kind: 'unavailable' } },
    ]);
    const asked = anAsk('approve', { clear: [flag.flagId] });
    const failing = { ports: { ...ports, resolutions } };
    await expect(resolving(coalition, decision, asked, failing)).rejects.toBeInstanceOf(Unavailable);
    expect(await ports.resolutions.read(decision.provider, decision.decisionId)).toEqual([]);
    expect(stepsOf(await resolving(coalition, decision, asked, failing))).toEqual(['resolved']);
  });

  it('after the commit counts once, and the repeat is answered with what stands', async () => {
    const { coalition, decision, flag } = await aReview();
    const ports = resolvePorts(coalition);
    const resolutions = faultPort(ports.resolutions, [
      { method: 'commit', call: 1, fault: { kind: 'answer-lost' } },
    ]);
    const asked = anAsk('approve', { clear: [flag.flagId] });
    const failing = { ports: { ...ports, resolutions } };
    await expect(resolving(coalition, decision, asked, failing)).rejects.toBeInstanceOf(Unavailable);
    const again = await resolving(coalition, decision, asked, failing);
    expect(again).toMatchObject({ ok: true, value: { repeated: true, steps: { length: 1 } } });
    expect(await coalition.stores.flags.readOpinions(flag.flagId)).toEqual({ notTheSubject: 1, subject: 0 });
  });

  it.each(['read', 'commit'] as const)('of a store at every %s is told as such', async (method) => {
    const { coalition, decision } = await aReview();
    const ports = resolvePorts(coalition);
    const resolutions = faultPort(ports.resolutions, [
      { method, call: 'every', fault: { kind: 'unavailable' } },
    ]);
    const broken = resolving(coalition, decision, anAsk('approve'), { ports: { ...ports, resolutions } });
    await expect(broken).rejects.toBeInstanceOf(Unavailable);
  });

  it('of everybody else’s making is given up after a while', async () => {
    const { coalition, decision } = await aReview();
    const ports = resolvePorts(coalition);
    const resolutions = faultPort(ports.resolutions, [
      { method: 'commit', call: 'every', fault: { kind: 'answers', answer: 'read-again' } },
    ]);
    const late = await resolving(coalition, decision, anAsk('approve'), { ports: { ...ports, resolutions } });
    expect(stepsOf(late)).toBe('overloaded');
  });
});
