import { eventRows } from '../event-rows.ts';
import type { HookEventRow } from '../hook-source.ts';

const snapshots: readonly HookEventRow[] = [
  ...eventRows('screen', ['account.updated'], 'full'),
  ...eventRows('screen', ['account.application.authorized']),
  ...eventRows('offboard', ['account.application.deauthorized']),
  ...eventRows('screen', ['person.created', 'person.updated']),
  ...eventRows('ignore', ['person.deleted']),
  ...eventRows('screen', ['account.external_account.created', 'account.external_account.updated']),
  ...eventRows('ignore', ['account.external_account.deleted', 'capability.updated']),
];

const ofAccount = (events: readonly string[]) => events.map((event) => `v2.core.account${event}`);

/** Every type of event about a connected account that Stripe documents; events of version 1 exist as snapshots and as thin events. */
export const stripeEvents: readonly HookEventRow[] = [
  ...snapshots,
  ...snapshots.flatMap(({ type, does }) => eventRows(does, [`v1.${type}`])),
  ...eventRows('screen', ofAccount(['.created', '.updated'])),
  ...eventRows('offboard', ofAccount(['.closed'])),
  ...eventRows(
    'screen',
    ofAccount([
      '[identity].updated',
      '[defaults].updated',
      '[configuration.merchant].updated',
      '_person.created',
      '_person.updated',
    ]),
  ),
  ...eventRows(
    'ignore',
    ofAccount([
      '_person.deleted',
      '[requirements].updated',
      '[future_requirements].updated',
      '[configuration.customer].updated',
      '[configuration.recipient].updated',
      '[configuration.customer].capability_status_updated',
      '[configuration.merchant].capability_status_updated',
      '[configuration.recipient].capability_status_updated',
      '_link.returned',
    ]),
  ),
  ...eventRows('ignore', ['v2.core.event_destination.ping']),
];
