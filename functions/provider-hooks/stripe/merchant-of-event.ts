import type { StripeEvent } from './stripe-event.ts';

/**
 * Which connected account an event is about, if it names any: the snapshot's `account`, the account that a thin event of version 2
 * is related to, or the context that one of version 1 has to be read in. `merchant` is null where what is named is no account's id, as
 * the placeholders in Stripe's samples are none.
 */
export function merchantOfEvent(event: StripeEvent): {
  readonly named: boolean;
  readonly merchant: string | null;
} {
  const told = event.type.startsWith('v2.')
    ? accountOfV2(event)
    : event.type.startsWith('v1.')
      ? lastOf(event.context)
      : (event.account ?? event.user_id);
  const named = told !== undefined && told !== null && told !== '';
  return { named, merchant: typeof told === 'string' && isAccountId(told) ? told : null };
}

/** Whether a text is an id of an account, which may stand in a path of the API. */
function isAccountId(text: string): boolean {
  return /^acct_[A-Za-z0-9_]{1,59}$/.test(text);
}

/** An event about a person is related to the person, whose path begins with the account's. */
function accountOfV2({ data, related_object }: StripeEvent): unknown {
  const inPath = /^\/v2\/core\/accounts\/([^/?]{1,64})\/persons\//.exec(related_object?.url ?? '');
  return data?.account_id ?? inPath?.[1] ?? related_object?.id;
}

/** `org_…/acct_…` and `acct_…` are both of the account. */
function lastOf(context: unknown): unknown {
  return typeof context === 'string' ? context.slice(context.lastIndexOf('/') + 1) : context;
}
