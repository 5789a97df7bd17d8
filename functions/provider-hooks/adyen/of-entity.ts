import { merchantPointers } from '../merchant-pointers.ts';

/** What the legal entity, its business lines and its bank accounts tell. */
export const ofEntity = merchantPointers([
  'legalName',
  'tradingNames',
  'country',
  'registrationNumber',
  'taxIds',
  'websites',
  'address',
  'principals',
  'bankAccounts',
]);
