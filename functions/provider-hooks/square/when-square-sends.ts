/** When Square sends each type of its events, one clause each: for the guides, so that it is in no bundle. */
export const whenSquareSends: Readonly<Record<string, string>> = {
  'location.created': 'a seller opened a location',
  'location.updated': 'a location changed: its name, site or address, among others',
  'bank_account.created': 'a seller linked a bank account',
  'bank_account.verified': 'a bank account was verified',
  'bank_account.disabled': 'a bank account was disabled',
  'oauth.authorization.revoked': 'a seller or the application took back all access',
  'online_checkout.merchant_settings.updated': 'settings of a checkout changed',
  'online_checkout.location_settings.updated': 'settings of a location’s checkout changed',
};
