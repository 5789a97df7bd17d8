import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../shared/contracts/facts.ts';
import { hookSourceNames } from '../../../shared/contracts/hook-source-name.ts';
import { flagIdSchema, merchantReferenceSchema } from '../../../shared/contracts/ids.ts';
import { maxNoticeBytes, noticeBodySchema, storedNoticeSchema } from '../../../shared/contracts/notice.ts';
import type { StoredDecision } from '../../../shared/contracts/stored-decision.ts';
import { decisionSources, outcomes } from '../../../shared/contracts/vocabulary.ts';
import { type Committed, noticesOf } from '../../../shared/domain/notice/notices-of.ts';
import { anEndpoint } from '../../support/a-notice.ts';
import { factsArbitrary, matchArbitrary } from '../../support/facts-arbitrary.ts';
import { aCommit, sampleId } from '../../support/stored-samples.ts';

const provider = sampleId.member('notices-of');
const now = '2026-11-22T12:00:01.000Z';
const { decision: plain } = aCommit({
  provider,
  merchant: sampleId.merchant('m-1'),
  decisionId: sampleId.decision('notices-of'),
});

type Match = Facts['matches'][number];
const match = (name: string, more: Partial<Match> = {}): Match => ({
  ...{ flagId: sampleId.flag(name), seq: 1, category: 'sale-site', evidence: 'verified', disputed: false },
  ...{ strength: 'strong', cleared: false, on: [] },
  ...more,
});
const judged = (outcome: StoredDecision['outcome'], ...matches: Match[]) => ({
  outcome,
  facts: { ...plain.facts, matches },
});
const again = (now: ReturnType<typeof judged>): StoredDecision => ({ ...plain, source: 'rescreen', ...now });
const told = (committed: Partial<Committed>) =>
  noticesOf({ decision: plain, before: null, endpoint: null, now, ...committed }).map((notice) => {
    const { type, body } = notice.at(7);
    const { data } = noticeBodySchema.parse(JSON.parse(body));
    return { type, ...data };
  });

describe('what a provider asked for', () => {
  const made = {
    type: 'decision.made',
    livemode: false,
    sequence: 7,
    merchant: { reference: 'm-1' },
    decisionId: plain.decisionId,
    outcome: 'approve',
  };

  it('itself is told where its endpoint asks for that, and only there', () => {
    const decision = { ...plain, source: 'api' } as const;
    expect(told({ decision })).toEqual([]);
    expect(told({ decision, endpoint: anEndpoint(provider) })).toEqual([]);
    expect(told({ decision, endpoint: anEndpoint(provider, { decisionsMade: true }) })).toEqual([made]);
  });

  it.each(hookSourceNames)('by a webhook of %s is told, for that reads no answer', (source) => {
    const decision = { ...plain, source };
    expect(told({ decision })).toEqual([made]);
    expect(told({ decision, endpoint: anEndpoint(provider) })).toEqual([made]);
  });

  it('is not told as a change, whatever it changed', () => {
    const decision = { ...plain, ...judged('decline', match('a')) };
    expect(told({ decision, before: judged('approve') })).toEqual([]);
  });

  it('of a back book is told by its report alone', () => {
    const endpoint = anEndpoint(provider, { decisionsMade: true });
    const decision: StoredDecision = { ...plain, source: 'backbook', ...judged('decline', match('a')) };
    expect(told({ decision, before: judged('approve'), endpoint })).toEqual([]);
  });

  it('under a sandbox name is told as any other', () => {
    const facts = { ...plain.facts, merchant: { ...plain.facts.merchant, sandbox: true } };
    const endpoint = anEndpoint(provider, { decisionsMade: true });
    expect(told({ decision: { ...plain, facts }, endpoint })).toMatchObject([{ type: 'decision.made' }]);
  });
});

describe('what we decided again', () => {
  it.each([
    [
      'a flag that came and moved the outcome',
      judged('approve'),
      judged('decline', match('a')),
      [
        { type: 'decision.changed', outcome: 'decline', previousOutcome: 'approve' },
        { type: 'flag.hit', outcome: 'decline', flags: [sampleId.flag('a')], flagCount: 1 },
      ],
    ],
    [
      'a flag that came and moved nothing',
      judged('decline', match('a')),
      judged('decline', match('a'), match('b')),
      [{ type: 'flag.hit', flags: [sampleId.flag('b')], flagCount: 1 }],
    ],
    [
      'a flag that went, and another that came',
      judged('decline', match('a')),
      judged('decline', match('b')),
      [
        { type: 'flag.hit', flags: [sampleId.flag('b')] },
        { type: 'flag.cleared', flags: [sampleId.flag('a')] },
      ],
    ],
    [
      'a flag that went and restored the merchant',
      judged('decline', match('a')),
      judged('approve'),
      [
        { type: 'decision.changed', outcome: 'approve', previousOutcome: 'decline' },
        { type: 'flag.cleared', flags: [sampleId.flag('a')] },
      ],
    ],
    [
      'a flag that the provider had cleared and that counts again',
      judged('approve', match('a', { cleared: true })),
      judged('approve', match('a', { seq: 2 })),
      [{ type: 'flag.hit', flags: [sampleId.flag('a')] }],
    ],
    [
      'a flag that was cleared by the provider all along',
      judged('approve', match('a', { cleared: true })),
      judged('approve', match('a', { cleared: true, seq: 2 })),
      [],
    ],
    [
      'a flag that is better supported now, and moves nothing',
      judged('decline', match('a', { evidence: 'reported' })),
      judged('decline', match('a')),
      [],
    ],
  ] as const)('tells of %s', (_, before, now, expected) => {
    expect(told({ decision: again(now), before })).toMatchObject(expected);
    expect(told({ decision: again(now), before })).toHaveLength(expected.length);
  });

  it('names twenty flags and says how many there are', () => {
    const matches = Array.from({ length: 25 }, (_, n) => match(`many-${n}`));
    const [, hit] = told({ decision: again(judged('decline', ...matches)), before: judged('approve') });
    expect(hit).toMatchObject({ type: 'flag.hit', flagCount: 25 });
    expect(hit?.flags).toHaveLength(20);
  });

  it('for the first time has nothing to be told against', () => {
    expect(told({ decision: again(judged('decline', match('a'))) })).toEqual([]);
  });
});

describe('a notice', () => {
  const anyDecision = fc
    .record({
      source: fc.constantFrom(...decisionSources),
      outcome: fc.constantFrom(...outcomes),
      livemode: fc.boolean(),
      facts: factsArbitrary,
      merchant: fc
        .stringMatching(/^[A-Za-z0-9._:-]{1,64}$/)
        .map((name) => merchantReferenceSchema.parse(name)),
      matches: fc.array(matchArbitrary, { maxLength: 40 }),
    })
    .map(
      ({ matches, facts, ...more }): StoredDecision => ({ ...plain, ...more, facts: { ...facts, matches } }),
    );
  const any = fc.record({
    decision: anyDecision,
    before: fc.option(anyDecision),
    endpoint: fc.option(fc.boolean().map((decisionsMade) => anEndpoint(provider, { decisionsMade }))),
    now: fc.constant(now),
  });

  it('is smaller than 2 KB, parses, and is written as RFC 8785 writes it', () => {
    fc.assert(
      fc.property(any, fc.integer({ min: 1, max: 999_999_999_999 }), (committed, sequence) => {
        for (const notice of noticesOf(committed)) {
          const stored = storedNoticeSchema.parse(notice.at(sequence));
          const body: unknown = JSON.parse(stored.body);
          expect(Buffer.byteLength(stored.body)).toBeLessThan(maxNoticeBytes);
          expect(noticeBodySchema.parse(body).data.sequence).toBe(sequence);
          expect(canonicalize(body)).toBe(stored.body);
        }
      }),
    );
  });

  it('holds ids, outcomes, counts and times, and no other word of the decision', () => {
    fc.assert(
      fc.property(any, (committed) => {
        for (const { at } of noticesOf(committed)) {
          const { type, timestamp, data } = JSON.parse(at(1).body);
          const {
            livemode,
            sequence,
            merchant,
            decisionId,
            outcome,
            previousOutcome,
            flags,
            flagCount,
            ...rest
          } = data;
          expect(rest).toEqual({});
          expect([typeof livemode, sequence, decisionId, timestamp]).toEqual([
            'boolean',
            1,
            plain.decisionId,
            plain.decidedAt,
          ]);
          expect(merchant).toEqual({ reference: committed.decision.merchant });
          expect(outcomes).toContain(outcome);
          if (previousOutcome !== undefined) expect(outcomes).toContain(previousOutcome);
          for (const flag of flags ?? []) expect(flagIdSchema.safeParse(flag).success).toBe(true);
          expect(['number', 'undefined']).toContain(typeof flagCount);
          expect(type).toMatch(/^(?:decision|flag)\.[a-z]+$/);
        }
      }),
    );
  });

  it('is the same whenever it is made of the same decision, and no two of a decision share an id', () => {
    fc.assert(
      fc.property(any, (committed) => {
        const [once, twice] = [
          noticesOf(committed),
          noticesOf({ ...committed, now: '2030-01-01T00:00:00.000Z' }),
        ];
        const ids = once.map(({ noticeId }) => noticeId);
        expect(twice.map(({ noticeId, at }) => [noticeId, at(3).body])).toEqual(
          once.map(({ noticeId, at }) => [noticeId, at(3).body]),
        );
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it.each([
    ['active', 'waiting', now],
    ['unproved', 'stored', null],
    ['disabled', 'stored', null],
  ] as const)('to an endpoint that is %s is %s', (state, kept, waitingSince) => {
    const endpoint = anEndpoint(provider, { state });
    const [notice] = noticesOf({
      decision: again(judged('decline')),
      before: judged('approve'),
      endpoint,
      now,
    });
    expect(notice?.at(1)).toMatchObject({ state: kept, waitingSince });
  });
});
