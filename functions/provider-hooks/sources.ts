import type { HookSourceName } from '../../shared/contracts/hook-source-name.ts';
import { adyen } from './adyen/adyen.ts';
import { checkout } from './checkout/checkout.ts';
import type { HookSource } from './hook-source.ts';
import { mollie } from './mollie/mollie.ts';
import { paypal } from './paypal/paypal.ts';
import { razorpay } from './razorpay/razorpay.ts';
import { square } from './square/square.ts';
import { stripe } from './stripe/stripe.ts';

/** Every source whose webhooks are taken. */
export const hookSources: Readonly<Record<HookSourceName, HookSource>> = {
  stripe,
  adyen,
  checkout,
  razorpay,
  mollie,
  square,
  paypal,
};
