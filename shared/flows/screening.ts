import type { MerchantApplication } from '../contracts/application.ts';
import type { CleanApplication } from '../domain/clean/clean-application.ts';
import type { Jurisdictions } from '../domain/jurisdiction-facts.ts';
import type { Lookup } from '../domain/match/candidate-flags.ts';
import type { Keyring } from '../domain/match/lookup-key.ts';
import type { Rules } from '../view-ports.ts';
import type { ScreeningRequest } from './screening-request.ts';

/** A screening once its application is parsed, cleaned and turned into lookup keys. */
export interface Screening {
  readonly request: ScreeningRequest;
  readonly application: MerchantApplication;
  readonly clean: CleanApplication;
  readonly lookup: Lookup;
  readonly keyring: Keyring;
  readonly rules: Rules;
  readonly jurisdictions: Jurisdictions;
}
