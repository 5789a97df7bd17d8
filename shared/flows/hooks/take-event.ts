import type { HookSourceName } from '../../contracts/hook-source-name.ts';
import type { MemberId, MerchantReference } from '../../contracts/ids.ts';
import { merchantReferenceSchema } from '../../contracts/ids.ts';
import type { Problem } from '../../contracts/problem.ts';
import type { StoredDecision } from '../../contracts/stored-decision.ts';
import type { ToldEvent } from '../../contracts/told-event.ts';
import type { PassOver } from '../../domain/hooks/passed-over.ts';
import type { SeeMore } from '../../hook-ports.ts';
import type { MerchantLives } from '../../lifecycle-ports.ts';
import { leaveTold } from './leave-told.ts';
import { screenTold, type ToldPorts } from './screen-told.ts';

export interface TakePorts extends Omit<ToldPorts, 'lives'> {
  readonly lives: Pick<MerchantLives, 'noteTold' | 'offboard'>;
}

/** An event of a source whose signature held. */
export interface TakenEvent {
  readonly provider: MemberId;
  readonly source: HookSourceName;
  readonly event: ToldEvent;
  /** The stage's. */
  readonly livemode: boolean;
  /** RFC 3339, UTC. */
  readonly now: string;
  readonly lastCall?: AbortSignal;
  readonly seeMore: SeeMore;
}

/** What came of an event. Everything but a refusal is acknowledged: the source need not send it again. */
export type EventResult =
  | { readonly kind: 'screened'; readonly decision: StoredDecision; readonly replayed: boolean }
  | {
      readonly kind: 'passed-over';
      readonly why: Exclude<PassOver, 'moved-on'>;
      readonly merchant: MerchantReference;
    }
  | { readonly kind: 'offboarded'; readonly merchant: MerchantReference; readonly repeated: boolean }
  | { readonly kind: 'ignored'; readonly why: 'by-type' | 'unknown-type' | 'no-merchant' | 'never-boarded' }
  | { readonly kind: 'refused'; readonly problem: Problem };

/**
 * What an event has us do, done: its merchant screened or offboarded, or nothing. Repeating it gives the same. Refused where
 * it is of another mode than the stage, or names a merchant by what is no reference.
 */
export async function takeEvent(ports: TakePorts, taken: TakenEvent): Promise<EventResult> {
  const { event, livemode } = taken;
  if (event.livemode !== null && event.livemode !== livemode) return refused(wrongMode(livemode));
  if (event.does === 'ignore') return { kind: 'ignored', why: 'by-type' };
  if (event.does === 'unknown') return { kind: 'ignored', why: 'unknown-type' };
  if (event.merchant === null) return { kind: 'ignored', why: 'no-merchant' };
  const merchant = merchantReferenceSchema.safeParse(event.merchant);
  if (!merchant.success) return refused(noReference);
  const known = { ...taken, merchant: merchant.data };
  return event.does === 'offboard' ? await leaveTold(ports, known) : await screenTold(ports, known);
}

const refused = (problem: Problem): EventResult => ({ kind: 'refused', problem });

const wrongMode = (livemode: boolean): Problem => ({
  code: 'wrong-mode',
  detail: livemode
    ? 'This deployment decides on real merchants: send it live events only.'
    : 'This deployment is a test one: send it test events only.',
});

const noReference: Problem = {
  code: 'schema',
  detail: 'The merchant’s id in this event is no reference: 1 to 64 of A-Z a-z 0-9 . _ : and -.',
};
