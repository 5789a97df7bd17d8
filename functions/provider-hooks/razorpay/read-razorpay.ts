import type { Problem } from '../../../shared/contracts/problem.ts';
import type { ToldEvent } from '../../../shared/contracts/told-event.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { eventIdOf } from '../event-id-of.ts';
import type { HookDelivery, HookEventRow } from '../hook-source.ts';
import { instantOfSeconds } from '../instant-of.ts';
import { referenceOf } from '../reference-of.ts';
import { toldMerchant } from '../told-merchant.ts';
import { type RazorpayEvent, razorpayEventSchema } from './razorpay-event.ts';
import { translateOnboardedAccount } from './translate-onboarded-account.ts';
import { translateRazorpay } from './translate-razorpay.ts';

/** What Razorpay's API tells of an account and an event without one does not. */
const ofAccount = ['legalName', 'country', 'taxIds', 'websites', 'address', 'principals'] as const;
/** What every account has. */
const ofWhole = ['legalName', 'country'] as const;

/**
 * The event of Razorpay that a JSON object is, or `schema`. Its id is made of the body: Razorpay gives one only in
 * `x-razorpay-event-id`, which it does not sign, so that who holds one signed body could have it screened under ids without end.
 */
export function readRazorpay(
  json: object,
  { body }: HookDelivery,
  events: readonly HookEventRow[],
): Result<ToldEvent, Problem> {
  const read = razorpayEventSchema.safeParse(json);
  if (!read.success)
    return fail({ code: 'schema', detail: 'Send an event of Razorpay: an object with entity and event.' });
  const row = events.find(({ type }) => type === read.data.event);
  return ok({
    eventId: eventIdOf(null, [body]),
    type: read.data.event,
    occurredAt: instantOfSeconds(read.data.created_at),
    // Nothing in an event says whether it is of test mode: each mode has webhooks, and so secrets, of its own.
    livemode: null,
    does: row?.does ?? 'unknown',
    merchant: merchantOf(read.data),
    ...(row?.does === 'screen' ? toldOf(read.data) : { told: {}, unseen: [] }),
  });
}

function toldOf({ event, payload }: RazorpayEvent) {
  const account = payload?.account?.entity;
  const isOnboarded = event.startsWith('account.product.');
  const changed = isOnboarded ? translateOnboardedAccount(account ?? payload?.account ?? {}) : {};
  const { told, unseen } = toldMerchant(account && !isOnboarded ? translateRazorpay(account) : changed);
  // An account without a tax number has none; an event without an account's details does not tell them.
  const carried = account?.merchant_detail ? ofWhole : ofAccount;
  // What changed may be one person or number of several.
  const inParts = new Set<string>(isOnboarded ? ['taxIds', 'principals'] : []);
  const lacking = carried.filter((field) => told[field] === undefined || inParts.has(field));
  return { told, unseen: [...unseen, ...lacking.map((field) => `/merchant/${field}`)] };
}

/**
 * The account that an event is about, always with `acc_`, which `account.*` events leave out of `entity.id`. Of `product.route.*`
 * the product's `merchant_id` is the linked account; `account_id` may be the platform's own.
 */
function merchantOf({ account_id, payload }: RazorpayEvent): string | null {
  const { account, merchant_product } = payload ?? {};
  const id = account?.entity?.id ?? account?.id ?? merchant_product?.entity?.merchant_id ?? account_id;
  if (typeof id !== 'string' || id === '') return null;
  return referenceOf(id.startsWith('acc_') ? id : `acc_${id}`);
}
