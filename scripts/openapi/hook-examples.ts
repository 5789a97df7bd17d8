import type * as z from 'zod';
import type { hookAnswerSchema } from '../../shared/contracts/hook-answer.ts';
import type {
  addHookSecretSchema,
  hookSetupSchema,
  hookSetupsSchema,
  putHookSchema,
} from '../../shared/contracts/hook-setup.ts';
import type { sourceActPageSchema } from '../../shared/contracts/source-act.ts';
import { answerExample } from './examples.ts';

/*
 * The examples of webhooks of sources. Everything is invented; tests parse each with the schema it illustrates.
 */

export const putHookExample = {
  settings: {},
  apiKey: 'rk_test_0000000000example',
  acting: { mode: 'off', on: [] },
} satisfies z.input<typeof putHookSchema>;

export const addHookSecretExample = {
  secret: 'whsec_0000000000000000example',
  overlapHours: 72,
} satisfies z.input<typeof addHookSecretSchema>;

export const hookSetupExample = {
  livemode: false,
  provider: 'payments-north',
  source: 'stripe',
  version: 2,
  state: 'on',
  secrets: [
    {
      keyId: 'hook_4b7d0e9a21c35f68d7aa',
      state: 'active',
      notBefore: '2026-11-22T09:00:00.000Z',
      notAfter: null,
    },
  ],
  settings: {},
  hasApiKey: true,
  hasActingKey: false,
  acting: { mode: 'off', on: [] },
  changedAt: '2026-11-22T09:00:00.000Z',
} satisfies z.input<typeof hookSetupSchema>;

export const hookSetupsExample = {
  items: [hookSetupExample],
  nextCursor: null,
} satisfies z.input<typeof hookSetupsSchema>;

export const sourceActPageExample = {
  items: [
    {
      livemode: false,
      source: 'stripe',
      merchant: { reference: 'acct_1Example' },
      decisionId: 'dec_Zm9yZXZlciBhbmQgZXZlcg',
      decidedAt: '2026-11-22T09:00:00.000Z',
      outcome: 'decline',
      what: 'pause-payouts',
      mode: 'live',
      state: 'done',
      attempts: [{ at: '2026-11-22T09:00:02.000Z', status: 200, failure: null }],
      waitingSince: null,
      createdAt: '2026-11-22T09:00:01.000Z',
    },
  ],
  nextCursor: null,
} satisfies z.input<typeof sourceActPageSchema>;

export const hookEventExample = {
  id: 'evt_1Example',
  object: 'event',
  type: 'account.updated',
  created: 1_795_348_700,
  livemode: false,
  account: 'acct_1Example',
  data: { object: { id: 'acct_1Example', object: 'account', country: 'US' } },
};

export const hookAnswerExample = {
  action: 'screened',
  decision: answerExample,
} satisfies z.input<typeof hookAnswerSchema>;
