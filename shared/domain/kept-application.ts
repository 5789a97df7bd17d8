import type { MerchantApplication } from '../contracts/application.ts';
import type { StoredApplication } from '../contracts/stored-merchant.ts';
import type { TermsReport } from '../contracts/terms-report.ts';
import { type CleanApplication, cleanApplication } from './clean/clean-application.ts';

/** An application as it can be judged again. */
export interface KeptApplication {
  readonly application: MerchantApplication;
  readonly clean: CleanApplication;
  /** What its terms were read to say; null where none were given, or nobody read them then. */
  readonly terms: TermsReport | null;
}

/** What is kept of an application, cleaned again: terms of service were given though their text is gone. */
export function keptApplication({ application, terms }: StoredApplication): KeptApplication {
  const clean = cleanApplication(application);
  const missing = clean.missing.filter((pointer) => terms === null || pointer !== '/merchant/termsOfService');
  return { application, clean: { ...clean, missing }, terms: terms?.report ?? null };
}
