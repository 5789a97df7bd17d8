import type { HookSourceName } from '../../shared/contracts/hook-source-name.ts';
import { signAdyen } from './adyen/sign-adyen.ts';
import { signCheckout } from './checkout/sign-checkout.ts';
import type { HookSigner } from './hook-signer.ts';
import { signMollie } from './mollie/sign-mollie.ts';
import { signRazorpay } from './razorpay/sign-razorpay.ts';
import { signSquare } from './square/sign-square.ts';
import { signStripe } from './stripe/sign-stripe.ts';

/** How each source signs; null for PayPal, which signs with a private key that only PayPal has. */
export const hookSigners: Readonly<Record<HookSourceName, HookSigner | null>> = {
  stripe: signStripe,
  adyen: signAdyen,
  checkout: signCheckout,
  razorpay: signRazorpay,
  mollie: signMollie,
  square: signSquare,
  paypal: null,
};
