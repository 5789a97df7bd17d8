import type { PerformAct } from '../../shared/act-ports.ts';
import type { SendToSource } from '../../shared/adapters/http/send-to-source.ts';
import type { ActingSource } from '../../shared/contracts/source-act.ts';
import type { ActRequestOf } from './act-request.ts';
import { adyenAct } from './adyen-act.ts';
import { stripeAct } from './stripe-act.ts';

const requests: Readonly<Record<ActingSource, ActRequestOf>> = { stripe: stripeAct, adyen: adyenAct };

/** Asks the source of an act to do it. */
export function performActBy({
  send,
  livemode,
}: {
  readonly send: SendToSource;
  readonly livemode: boolean;
}): PerformAct {
  return async (act, by) => {
    const { origin, request } = requests[act.source](act, { ...by, livemode });
    return await send(origin, request);
  };
}
