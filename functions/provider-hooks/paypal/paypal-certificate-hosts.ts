/** Where PayPal keeps the certificates that sign its deliveries, and the only hosts that are asked for one: see `livemodeOf`. */
export const paypalCertificateHosts = [
  'api.paypal.com',
  'api-m.paypal.com',
  'api.sandbox.paypal.com',
  'api-m.sandbox.paypal.com',
] as const;
