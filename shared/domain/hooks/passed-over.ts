import type { MerchantApplication } from '../../contracts/application.ts';
import type { HookSourceName } from '../../contracts/hook-source-name.ts';
import type { Standing } from '../../contracts/stored-merchant.ts';
import type { Keyring } from '../match/lookup-key.ts';
import { isToldAgain } from './told-mark.ts';

/** Who told of a merchant, and when what was told happened there (RFC 3339, UTC; null where it does not say). */
export interface Told {
  readonly source: HookSourceName;
  readonly at: string | null;
}

export type PassOver = 'older' | 'unchanged';

/**
 * Why what was told of a merchant is not screened, or null where it is: `older` than what the same source told before, for
 * webhooks come in any order; `unchanged` where a boarded merchant was told of in the same way, as far as a flag could meet it.
 */
export function passedOver(
  standing: Standing | null,
  told: Told & { readonly application: MerchantApplication; readonly keyring: Keyring },
): PassOver | null {
  if (standing?.told?.source !== told.source) return null;
  if (isOlder(told.at, standing.told.at)) return 'older';
  return standing.state === 'active' && isToldAgain(standing, told) ? 'unchanged' : null;
}

/** Whether one instant lies before another; where one is not known, it does not. */
export function isOlder(at: string | null, than: string | null): boolean {
  return at !== null && than !== null && Date.parse(at) < Date.parse(than);
}
