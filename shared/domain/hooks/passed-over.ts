import type { MerchantApplication } from '../../contracts/application.ts';
import type { HookSourceName } from '../../contracts/hook-source-name.ts';
import type { Standing } from '../../contracts/stored-merchant.ts';
import type { Keyring } from '../match/lookup-key.ts';
import { isToldAgain } from './told-mark.ts';

/** Who told of a merchant, and when what was told happened there (RFC 3339, UTC; null where it does not say). */
export interface Told {
  readonly source: HookSourceName;
  readonly at: string | null;
  /** The version of the standing from which what was told was completed, 0 where there was none. */
  readonly completedFrom: number;
}

/** `moved-on`: what was told was completed from what is no longer known; it is to be completed anew. */
export type PassOver = 'older' | 'unchanged' | 'moved-on';

/**
 * Why what was told of a merchant is not screened as it is, or null where it is: `older` than what the same source told before, for
 * webhooks come in any order; `unchanged` where a boarded merchant was told of in the same way, as far as a flag could meet it.
 */
export function passedOver(
  standing: Standing | null,
  told: Told & { readonly application: MerchantApplication; readonly keyring: Keyring },
): PassOver | null {
  if ((standing?.version ?? 0) !== told.completedFrom) return 'moved-on';
  if (standing?.told?.source !== told.source) return null;
  if (isOlder(told.at, standing.told.at)) return 'older';
  return standing.state === 'active' && isToldAgain(standing, told) ? 'unchanged' : null;
}

/** Whether one instant lies before another; where one is not known, it does not. */
export function isOlder(at: string | null, than: string | null): boolean {
  return at !== null && than !== null && Date.parse(at) < Date.parse(than);
}
