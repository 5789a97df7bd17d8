import { fail } from '../../result.ts';
import { type Cleaned, cleaned, maxCleanInput } from './cleaned.ts';
import { foldText } from './fold-text.ts';

/**
 * What a card statement shows, folded, without the payment company's prefix (`SQ *`, `PAYPAL *`), punctuation read as
 * spaces. City, phone number and order number at the end stay: no rule tells them from the name. Form: `card_descriptor`.
 * @returns `empty`, `too-long`, and `not-distinguishing` for fewer than three characters or digits alone
 */
export function cleanCardDescriptor(input: string): Cleaned {
  if (input.length > maxCleanInput) return fail('too-long');
  const text = withoutPrefix(foldText(input).trim());
  const value = text
    .replace(/['\u2019]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  if (!value) return fail('empty');
  if (!/.../su.test(value) || !/\p{L}/u.test(value)) return fail('not-distinguishing');
  return cleaned({ type: 'card_descriptor', value });
}

/**
 * Prefixes of payment facilitators and wallets, from their own statement-descriptor guides: Square, Toast, PayPal,
 * SumUp, Zettle, Stripe-based platforms, Shopify, Shop Pay, Paddle, FastSpring, Digital River, 2Checkout, CCBill, Epoch,
 * SegPay, Verotel, Mollie, Klarna, Google, Apple Pay aggregators. Each stands before an asterisk.
 */
const prefixes: ReadonlySet<string> = new Set(
  (
    'sq|gosq|tst|paypal|pp|sumup|sum up|zettle|iz|izettle|sp|shopify|shop pay|paddle.net|paddle|fs|fastspring|' +
    'dri|digital river|2co|2co.com|2checkout|ccbill|ccbill.com|epoch|epoch.com|segpay|segpayeu.com|vtsup|' +
    'vtsup.com|verotel|mollie|klarna|google|goog|stripe|str|adyen|amzn mktp|ebay|etsy|etsy.com|evb|ckog|ckogo'
  ).split('|'),
);

/** Repeated, for a wallet's prefix may stand before a platform's (`PAYPAL *SQ *…`). */
function withoutPrefix(text: string): string {
  const star = text.indexOf('*');
  const rest = text.slice(star + 1).trim();
  if (star < 0 || !rest || !prefixes.has(text.slice(0, star).trim())) return text;
  return withoutPrefix(rest);
}
