/** When PayPal sends each type of its events, one clause each: for the guides, so that it is in no bundle. */
export const whenPaypalSends: Readonly<Record<string, string>> = {
  'MERCHANT.ONBOARDING.COMPLETED': 'a merchant was onboarded to a partner',
  'MERCHANT.PARTNER-CONSENT.REVOKED': 'a merchant took back its consent',
  'CUSTOMER.MERCHANT-INTEGRATION.SELLER-CONSENT-GRANTED': 'a merchant gave its consent',
  'CUSTOMER.MERCHANT-INTEGRATION.SELLER-EMAIL-CONFIRMED': 'a merchant confirmed its address',
  'CUSTOMER.MERCHANT-INTEGRATION.CAPABILITY-UPDATED': 'what a merchant may do changed',
  'CUSTOMER.MERCHANT-INTEGRATION.PRODUCT-SUBSCRIPTION-UPDATED': 'a product’s review moved on',
  'CUSTOMER.MANAGED-ACCOUNT.ACCOUNT-CREATED': 'a managed account was made',
  'CUSTOMER.MANAGED-ACCOUNT.ACCOUNT-UPDATED': 'a managed account changed',
  'CUSTOMER.MANAGED-ACCOUNT.ACCOUNT-STATUS-CHANGED': 'a managed account was verified or limited',
};
