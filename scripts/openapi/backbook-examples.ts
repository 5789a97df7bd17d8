import type * as z from 'zod';
import type {
  backBookListSchema,
  backBookReportSchema,
  backBookViewSchema,
  registeredBackBookSchema,
} from '../../shared/contracts/back-book.ts';
import type { registerBackBookSchema } from '../../shared/contracts/register-back-book.ts';

export const registerBackBookExample = {
  format: 'ndjson',
  size: 1_840_220,
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  name: '2026-q4',
} satisfies z.input<typeof registerBackBookSchema>;

const counts = { rows: 0, approve: 0, review: 0, decline: 0, errors: 0, duplicates: 0 };

const waiting = {
  ...registerBackBookExample,
  id: 'bbk_01exampleexampleexample000',
  livemode: false,
  provider: 'harbour-pay',
  state: 'waiting',
  failure: null,
  errors: [],
  bytesDone: 0,
  linesDone: 0,
  counts,
  registeredAt: '2026-11-21T12:00:00.000Z',
  registeredBy: { member: 'harbour-pay', subject: 'client-of-harbour-pay' },
  startedAt: null,
  endedAt: null,
} satisfies z.input<typeof backBookViewSchema>;

export const registeredBackBookExample = {
  backBook: waiting,
  upload: {
    method: 'PUT',
    url: 'https://files.flagstop.example/harbour-pay/bbk_01exampleexampleexample000?signature=example',
    headers: { 'x-amz-checksum-sha256': 'n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=' },
    expiresAt: '2026-11-21T13:00:00.000Z',
  },
} satisfies z.input<typeof registeredBackBookSchema>;

export const runningBackBookExample = {
  ...waiting,
  state: 'running',
  bytesDone: 920_110,
  linesDone: 1_500,
  counts: { ...counts, rows: 1_500, approve: 1_471, review: 22, decline: 3, errors: 4 },
  startedAt: '2026-11-21T12:01:00.000Z',
} satisfies z.input<typeof backBookViewSchema>;

export const cancelledBackBookExample = {
  ...runningBackBookExample,
  state: 'cancelled',
  endedAt: '2026-11-21T12:02:00.000Z',
} satisfies z.input<typeof backBookViewSchema>;

export const backBookListExample = {
  items: [runningBackBookExample],
  nextCursor: null,
} satisfies z.input<typeof backBookListSchema>;

export const backBookReportExample = {
  items: [
    {
      line: 1,
      reference: 'm-1001',
      decisionId: 'dec_Zm9yLWV4YW1wbGUtb25seQ',
      outcome: 'approve',
      reasonCodes: ['NOTHING_FOUND'],
      problem: null,
    },
    {
      line: 2,
      reference: null,
      decisionId: null,
      outcome: null,
      reasonCodes: [],
      problem: { code: 'schema', errors: [{ pointer: '/merchant/country', code: 'not-allowed' }] },
    },
  ],
  nextCursor: null,
} satisfies z.input<typeof backBookReportSchema>;
