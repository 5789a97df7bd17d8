import { eventRows } from '../event-rows.ts';
import type { HookEventRow } from '../hook-source.ts';

/** What happens on a balance platform to other things than merchants, by what it happens to. */
const elsewhere: Readonly<Record<string, string>> = {
  balanceAccount: 'created updated balance.updated balance.block.released',
  balanceAccountPayoutSchedule: 'created updated deleted',
  balanceAccountPayoutScheduleAutoApplication: 'failed',
  balanceAccountPayoutScheduleExecution: 'succeeded skipped failed',
  balancePlatformPayoutSchedule: 'created updated deleted',
  balanceAccountSweep: 'created updated deleted',
  paymentInstrument: 'created updated',
  cardorder: 'created updated',
  networkToken: 'created updated',
  mandate: 'created updated',
  authentication: 'created relayed',
  authorisation: 'relayed',
  dispute: 'created updated',
  transaction: 'created',
  transfer: 'created updated',
  negativeBalanceCompensationWarning: 'scheduled',
  report: 'created',
  score: 'triggered',
};

const ofPlatform = (thing: string, events: string) =>
  events.split(' ').map((event) => `balancePlatform.${thing}.${event}`);

/** Every type of event of Adyen's balance platform that its library or documentation names, and what it has us do. */
export const adyenEvents: readonly HookEventRow[] = [
  ...eventRows('screen', [
    ...ofPlatform('accountHolder', 'created updated onboarded'),
    'legalEntity.created',
    'legalEntity.updated',
  ]),
  ...eventRows('ignore', [
    ...Object.entries(elsewhere).flatMap(([thing, events]) => ofPlatform(thing, events)),
    'merchant.created',
    'merchant.updated',
  ]),
];
