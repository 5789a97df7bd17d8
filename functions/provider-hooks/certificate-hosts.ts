/** The only hosts that certificates are read from: PayPal's, which sign webhooks of live and of test accounts. */
export const certificateHosts: readonly string[] = ['api.paypal.com', 'api.sandbox.paypal.com'];
