import type { ActRequestOf } from './act-request.ts';

const origins = {
  live: 'https://balanceplatform-api-live.adyen.com',
  test: 'https://balanceplatform-api-test.adyen.com',
} as const;

/**
 * An Adyen account holder's capability to send money out of the platform, `sendToTransferInstrument` (a bank account of its own),
 * requested no more (Configuration API v2, `PATCH /accountHolders/{id}`; what a request does not name is left as it is). Taking payments,
 * and moving money within the platform, go on. `enabled` and `allowed` of a capability are Adyen's to say, `requested` the platform's.
 * Not verified: how soon Adyen stops a payout that is under way, and that `false` is taken back by `true` without another check.
 */
export const adyenAct: ActRequestOf = ({ merchant, decisionId }, { key, attempt, livemode }) => ({
  origin: livemode ? origins.live : origins.test,
  request: {
    method: 'PATCH',
    path: `/bcl/v2/accountHolders/${encodeURIComponent(merchant)}`,
    headers: {
      'x-api-key': key,
      'content-type': 'application/json',
      'idempotency-key': `${decisionId}-${attempt}`,
    },
    body: JSON.stringify({ capabilities: { sendToTransferInstrument: { requested: false } } }),
  },
});
