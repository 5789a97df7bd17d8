import type * as z from 'zod';
import type { backtestViewSchema } from '../../shared/contracts/backtest.ts';
import type { startBacktestSchema } from '../../shared/contracts/start-backtest.ts';

export const startBacktestExample = {
  from: '2026-10-01',
  to: '2026-11-14',
} satisfies z.input<typeof startBacktestSchema>;

const sha256 = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

export const startedBacktestExample = {
  livemode: false,
  id: 'bkt_01exampleexampleexample000',
  state: 'running',
  failure: null,
  draft: { id: 'coalition-default', version: '2026-12-01', sha256 },
  active: { id: 'coalition-default', version: '2026-03-01', sha256 },
  ...startBacktestExample,
  startedAt: '2026-11-21T12:00:00.000Z',
  startedBy: { member: 'coalition-office', subject: 'client-of-the-office' },
  endedAt: null,
  parts: { done: 0, of: 135 },
  providers: 3,
  tally: { decisions: 0, drifted: 0, olderFacts: 0, moves: [], codes: [], days: [] },
} satisfies z.input<typeof backtestViewSchema>;

export const backtestExample = {
  ...startedBacktestExample,
  state: 'done',
  endedAt: '2026-11-21T12:04:00.000Z',
  parts: { done: 135, of: 135 },
  tally: {
    decisions: 5_000,
    drifted: 12,
    olderFacts: 0,
    moves: [
      { from: 'approve', to: 'approve', count: 4_833, samples: [] },
      {
        from: 'approve',
        to: 'review',
        count: 167,
        samples: [
          {
            decisionId: 'dec_Zm9yLWV4YW1wbGUtb25seQ',
            provider: 'harbour-pay',
            decidedAt: '2026-10-08T12:00:00.000Z',
            reasonsBefore: ['NOTHING_FOUND', 'TERMS_INCOMPLETE'],
            reasonsAfter: ['TERMS_INCOMPLETE'],
          },
        ],
      },
    ],
    codes: [{ code: 'TERMS_INCOMPLETE', before: 167, after: 167, inMoves: 167 }],
    days: [{ day: '2026-10-08', decisions: 5_000, stricter: 167, laxer: 0 }],
  },
} satisfies z.input<typeof backtestViewSchema>;
