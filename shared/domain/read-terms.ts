import { hash } from 'node:crypto';
import type { MerchantApplication } from '../contracts/application.ts';
import type { StoredTerms } from '../contracts/stored-merchant.ts';
import { checkTerms } from './checks/terms/check-terms.ts';

/** What is kept of an application's terms of service, read; null where none were given. Takes time with their length. */
export function readTerms({ merchant }: MerchantApplication): Required<StoredTerms> | null {
  const { termsOfService } = merchant;
  if (!termsOfService) return null;
  const { text } = termsOfService;
  return { sha256: hash('sha256', text), bytes: Buffer.byteLength(text), report: checkTerms(text) };
}
