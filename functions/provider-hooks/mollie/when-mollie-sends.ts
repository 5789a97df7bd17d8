/** When Mollie sends each type of its events, one clause each: for the guides, so that it is in no bundle. */
export const whenMollieSends: Readonly<Record<string, string>> = {
  'profile.created': 'a profile was made',
  'profile.verified': 'a profile may take payments',
  'profile.blocked': 'Mollie blocked a profile',
  'profile.deleted': 'a profile was deleted',
};
