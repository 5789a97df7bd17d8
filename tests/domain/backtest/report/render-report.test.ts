import { test } from '@fast-check/vitest';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Backtest, backtestSchema } from '../../../../shared/contracts/backtest.ts';
import { outcomes } from '../../../../shared/contracts/vocabulary.ts';
import { emptyTally } from '../../../../shared/domain/backtest/empty-tally.ts';
import { moved, percent, signed } from '../../../../shared/domain/backtest/report/figures.ts';
import { html } from '../../../../shared/domain/backtest/report/markup.ts';
import { renderReport } from '../../../../shared/domain/backtest/report/render-report.ts';
import { backtestId, startedAt } from '../../../support/a-backtest.ts';
import { sampleId } from '../../../support/stored-samples.ts';

const policy = { id: 'coalition-default', version: '1', sha256: 'ab' };

function aResult(changes: Partial<Backtest> = {}): Backtest {
  return backtestSchema.parse({
    ...{ id: backtestId('report'), state: 'done', failure: null, active: policy },
    draft: { ...policy, version: '2' },
    ...{ from: '2026-11-20', to: '2026-11-22', startedAt, endedAt: startedAt },
    startedBy: { member: 'office', subject: 'person-1' },
    ...{ parts: { done: 3, of: 3 }, providers: 1, tally: emptyTally() },
    ...changes,
  });
}

const some: Backtest['tally'] = {
  ...emptyTally(),
  decisions: 1_000,
  moves: [
    { from: 'approve', to: 'approve', count: 800, samples: [] },
    {
      ...{ from: 'approve', to: 'review', count: 190 },
      samples: [
        {
          ...{ decisionId: sampleId.decision('one'), provider: sampleId.member('pay-one') },
          ...{ decidedAt: startedAt, reasonsBefore: ['NOTHING_FOUND'], reasonsAfter: ['TERMS_INCOMPLETE'] },
        },
      ],
    },
    { from: 'decline', to: 'review', count: 10, samples: [] },
  ],
  codes: [{ code: 'TERMS_INCOMPLETE', before: 0, after: 190, inMoves: 190 }],
  days: [{ day: '2026-11-21', decisions: 1_000, stricter: 190, laxer: 10 }],
};

describe('a report', () => {
  const page = renderReport(aResult({ tally: some }));

  it('tells what would change: in a sentence, by outcome, by day, by reason, with decisions to look at', () => {
    expect(page).toContain(
      'Of 1,000 decisions 200 (20.0 %) would come out otherwise: 190 more careful, 10 less.',
    );
    expect(page).toContain('<td class="changes">190 <small>19.0 %</small></td>');
    expect(page).toContain('<th scope="row">2026-11-20</th><td>0</td>');
    expect(page).toContain(
      '<th scope="row">2026-11-21</th><td>1,000</td><td>190</td><td>10</td><td>20.0 %</td>',
    );
    expect(page).toMatch(/<code>TERMS_INCOMPLETE<\/code><\/th><td>0<\/td><td>190<\/td><td>\+190<\/td>/);
    expect(page).toContain(sampleId.decision('one'));
  });

  it('tells what was looked at, and what it leaves out', () => {
    for (const text of [
      'SHA-256 ab',
      '2026-11-20 to 2026-11-22',
      'stricter rules are left out on both sides',
    ])
      expect(page).toContain(text);
  });

  it('runs nothing, loads nothing, and has the figures of every picture in a table', () => {
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\son\w+=|url\(|@import|https?:/i);
    expect(page).toContain("default-src 'none'");
    expect(page.match(/<svg [^>]*role="img" aria-label="[^"]{20,}"/g)).toHaveLength(3);
    expect(page.match(/<caption>/g)?.length).toBeGreaterThanOrEqual(4);
    expect(page).toContain('<html lang="en">');
  });

  it('says aloud that it is no result while it runs, and where it failed', () => {
    const running = renderReport(aResult({ state: 'running', parts: { done: 1, of: 3 } }));
    expect(running).toContain('This is no result.');
    expect(renderReport(aResult({ state: 'failed', failure: 'stopped' }))).toContain('It failed (stopped)');
    expect(page).not.toContain('This is no result.');
  });

  it('of days without decisions says that nothing can be said', () => {
    expect(renderReport(aResult())).toContain('nothing can be said');
  });

  test.prop([
    fc.array(
      fc.record({ from: fc.constantFrom(...outcomes), to: fc.constantFrom(...outcomes), count: fc.nat() }),
    ),
    fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { maxLength: 3 }),
  ])('draws any counts within the picture, and no figure that is none', (pairs, days) => {
    const all = new Map(pairs.map((pair) => [`${pair.from}${pair.to}`, pair]));
    const moves = [...all.values()].map((pair) => ({ ...pair, samples: [] }));
    const tally = {
      ...emptyTally(),
      moves,
      decisions: moves.reduce((sum, { count }) => sum + count, 0),
      days: days.map(([decisions, stricter, laxer], at) => ({
        ...{ day: `2026-11-2${at}`, decisions, stricter, laxer },
      })),
    };
    const text = renderReport(aResult({ tally }));
    expect(text).not.toMatch(/NaN|Infinity|undefined|null/);
    const drawn = text.match(/ (?:x|y|height|width|x0|y1)="-[^"]*"/g) ?? [];
    expect(drawn).toEqual([]);
  });
});

/** Mostly characters that mean something in HTML, and some that cannot be seen. */
const sign = fc.oneof(
  fc.constantFrom('<', '>', '"', "'", '&', '\u202e', '\ud800', 'a'),
  fc.string({ unit: 'binary' }),
);

const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title><h1>',
  '&lt;b&gt;',
  '\u202eevil',
  'a\u0000b',
];

describe('text from a policy or a log', () => {
  it.each(hostile)('is shown and not obeyed: %j', (text) => {
    const tally = {
      ...some,
      codes: [{ code: text, before: 1, after: 2, inMoves: 1 }],
      moves: some.moves.map((move) => ({
        ...move,
        samples: move.samples.map((sample) => ({ ...sample, reasonsBefore: [text], reasonsAfter: [text] })),
      })),
    };
    const named = { id: text, version: text, sha256: text };
    const startedBy = { member: sampleId.member('office'), subject: text };
    const page = renderReport(aResult({ tally, draft: named, active: named, startedBy }));
    const tags = (markup: string) => markup.match(/<[a-z!/][^>]*>/gi) ?? [];
    const plain = renderReport(
      aResult({
        tally: {
          ...tally,
          codes: [{ code: 'X', before: 1, after: 2, inMoves: 1 }],
          moves: tally.moves.map((move) => ({
            ...move,
            samples: move.samples.map((sample) => ({ ...sample, reasonsBefore: ['X'], reasonsAfter: ['X'] })),
          })),
        },
        ...{ draft: { id: 'X', version: 'X', sha256: 'X' }, active: { id: 'X', version: 'X', sha256: 'X' } },
        startedBy: { ...startedBy, subject: 'X' },
      }),
    );
    // The very same elements and attributes as with harmless text.
    expect(tags(page)).toEqual(tags(plain));
    expect(page).not.toMatch(/[\u0000\u202e]/);
  });

  test.prop([fc.string({ unit: sign, minLength: 1 })])(
    'leaves no character that could end an element or attribute',
    (text) => {
      expect(html`${text}`.markup).not.toMatch(/[<>"']/);
      expect(html`${text}`.markup.isWellFormed()).toBe(true);
    },
  );
});

describe('figures', () => {
  it.each([
    [0, 0, '–'],
    [0, 10, '0 %'],
    [10, 10, '100 %'],
    [1, 10_000, '< 0.1 %'],
    [9_999, 10_000, '> 99.9 %'],
    [1, 3, '33.3 %'],
  ])('%d of %d is %s', (part, whole, text) => {
    expect(percent(part, whole)).toBe(text);
  });

  it('have a sign that can be read', () => {
    expect([signed(3), signed(-1_200), signed(0)]).toEqual(['+3', '−1,200', '±0']);
    expect(moved(some)).toEqual({ stricter: 190, laxer: 10 });
  });
});
