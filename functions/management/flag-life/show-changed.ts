import type { FlagHead } from '../../../shared/contracts/flag-head.ts';
import { showFlag } from '../../../shared/domain/show-flag.ts';
import type { Answered, Call } from '../endpoint.ts';

/** The answer to a step: the flag as it is now, as the caller may see it, and what the caller may do next. */
export function showChanged(head: FlagHead, { caller, nowMs, deps }: Call<unknown>): Answered {
  const { member, claims } = caller;
  const asking = { subject: claims.subject, now: new Date(nowMs).toISOString() };
  return { status: 200, body: showFlag(head, { member, livemode: deps.livemode, asking }) };
}
