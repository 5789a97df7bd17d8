import type * as z from 'zod';
import type {
  endpointViewSchema,
  noticePageSchema,
  noticeViewSchema,
  putEndpointSchema,
  redeliveredSchema,
  redeliverSchema,
} from '../../shared/contracts/notice-view.ts';

/*
 * The examples of notices. Everything is invented; tests parse each with the schema it illustrates.
 */

const noticeId = 'ntc_pZ0dHc1bq2mXw7yT5sVuRA';

export const noticePageExample = {
  items: [
    {
      noticeId,
      type: 'flag.hit',
      timestamp: '2026-11-22T09:00:00.000Z',
      data: {
        livemode: false,
        sequence: 41,
        merchant: { reference: 'm-2041' },
        decisionId: 'dec_Jk3v0r8mT1xQyZ5cWb9aLw',
        outcome: 'decline',
        flags: ['flg_4k2m9x7c1q8z5v3b6n0d2f4h7j'],
        flagCount: 1,
      },
      state: 'stored',
      waitingSince: null,
      attempts: [],
      redeliveries: 0,
      createdAt: '2026-11-22T09:00:00.412Z',
    },
  ],
  next: 41,
} satisfies z.input<typeof noticePageSchema>;

export const pingExample = {
  noticeId: 'ntc_b3TqW8rYh1KcLz0uN6vXeg',
  type: 'ping',
  timestamp: '2026-11-22T09:06:00.000Z',
  data: { livemode: false, sequence: 42 },
  state: 'waiting',
  waitingSince: '2026-11-22T09:06:00.000Z',
  attempts: [],
  redeliveries: 0,
  createdAt: '2026-11-22T09:06:00.000Z',
} satisfies z.input<typeof noticeViewSchema>;

export const redeliverExample = { from: 40, to: 60 } satisfies z.input<typeof redeliverSchema>;

export const redeliveredExample = {
  items: [{ noticeId, sequence: 41, type: 'flag.hit' }],
  unknown: [],
} satisfies z.input<typeof redeliveredSchema>;

export const putEndpointExample = {
  url: 'https://notices.payments-north.example/flagstop',
  signature: 'v1',
  decisionsMade: false,
} satisfies z.input<typeof putEndpointSchema>;

export const endpointExample = {
  livemode: false,
  provider: 'payments-north',
  version: 1,
  ...putEndpointExample,
  state: 'unproved',
  publicKey: null,
  provedAt: null,
  failingSince: null,
  disabledWhy: null,
  changedAt: '2026-11-22T09:00:00.000Z',
} satisfies z.input<typeof endpointViewSchema>;

export const newEndpointExample = {
  ...endpointExample,
  secret: 'whsec_SW52ZW50ZWQhIEludmVudGVkISBJbnZlbnRlZCEhIQ==',
} satisfies z.input<typeof endpointViewSchema>;

export const provedEndpointExample = {
  ...endpointExample,
  version: 3,
  state: 'active',
  provedAt: '2026-11-22T09:05:00.000Z',
  changedAt: '2026-11-22T09:05:00.000Z',
} satisfies z.input<typeof endpointViewSchema>;

export const disabledEndpointExample = {
  ...endpointExample,
  version: 2,
  state: 'disabled',
  disabledWhy: 'asked',
} satisfies z.input<typeof endpointViewSchema>;
