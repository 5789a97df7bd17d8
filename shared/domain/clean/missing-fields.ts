import type { Merchant } from '../../contracts/application.ts';

/**
 * Pointers of what the coalition asks every provider for and this merchant does not have: a name and a country (which only a
 * webhook of the provider's own can lack), a website, a tax or
 * registration number, an address, its principals (an individual is their own), an account or wallet that is paid out to,
 * and terms of service.
 */
export function missingFields(merchant: Merchant): string[] {
  return asked.filter(([, isGiven]) => !isGiven(merchant)).map(([pointer]) => pointer);
}

const asked: readonly (readonly [string, (merchant: Merchant) => boolean])[] = [
  ['/merchant/legalName', ({ legalName }) => legalName !== undefined],
  ['/merchant/country', ({ country }) => country !== undefined],
  ['/merchant/websites', ({ websites }) => holds(websites)],
  ['/merchant/taxIds', ({ taxIds, registrationNumber }) => holds(taxIds) || registrationNumber !== undefined],
  ['/merchant/address', ({ address }) => address !== undefined],
  ['/merchant/principals', ({ principals, entityType }) => holds(principals) || entityType === 'individual'],
  ['/merchant/bankAccounts', ({ bankAccounts, wallets }) => holds(bankAccounts) || holds(wallets)],
  ['/merchant/termsOfService', ({ termsOfService }) => termsOfService !== undefined],
];

function holds(list: readonly unknown[] | undefined): boolean {
  return list !== undefined && list.length > 0;
}
