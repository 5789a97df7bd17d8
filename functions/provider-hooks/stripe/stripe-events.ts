import type { HookEventRow } from '../hook-source.ts';

const snapshots: readonly HookEventRow[] = [
  {
    type: 'account.updated',
    does: 'screen',
    payload: 'full',
  },
  {
    type: 'account.application.authorized',
    does: 'screen',
    payload: 'thin',
  },
  {
    type: 'account.application.deauthorized',
    does: 'offboard',
    payload: 'thin',
  },
  { type: 'person.created', does: 'screen', payload: 'thin' },
  { type: 'person.updated', does: 'screen', payload: 'thin' },
  { type: 'person.deleted', does: 'ignore', payload: 'thin' },
  {
    type: 'account.external_account.created',
    does: 'screen',
    payload: 'thin',
  },
  {
    type: 'account.external_account.updated',
    does: 'screen',
    payload: 'thin',
  },
  {
    type: 'account.external_account.deleted',
    does: 'ignore',
    payload: 'thin',
  },
  { type: 'capability.updated', does: 'ignore', payload: 'thin' },
];

/** Every type of event about a connected account that Stripe documents; events of version 1 exist as snapshots and as thin events. */
export const stripeEvents: readonly HookEventRow[] = [
  ...snapshots,
  ...snapshots.map((row): HookEventRow => ({ ...row, type: `v1.${row.type}`, payload: 'thin' })),
  { type: 'v2.core.account.created', does: 'screen', payload: 'thin' },
  { type: 'v2.core.account.updated', does: 'screen', payload: 'thin' },
  { type: 'v2.core.account.closed', does: 'offboard', payload: 'thin' },
  {
    type: 'v2.core.account[identity].updated',
    does: 'screen',
    payload: 'thin',
  },
  {
    type: 'v2.core.account[defaults].updated',
    does: 'screen',
    payload: 'thin',
  },
  {
    type: 'v2.core.account[configuration.merchant].updated',
    does: 'screen',
    payload: 'thin',
  },
  {
    type: 'v2.core.account_person.created',
    does: 'screen',
    payload: 'thin',
  },
  {
    type: 'v2.core.account_person.updated',
    does: 'screen',
    payload: 'thin',
  },
  ...[
    'v2.core.account_person.deleted',
    'v2.core.account[requirements].updated',
    'v2.core.account[future_requirements].updated',
    'v2.core.account[configuration.customer].updated',
    'v2.core.account[configuration.recipient].updated',
    'v2.core.account[configuration.customer].capability_status_updated',
    'v2.core.account[configuration.merchant].capability_status_updated',
    'v2.core.account[configuration.recipient].capability_status_updated',
    'v2.core.account_link.returned',
    'v2.core.event_destination.ping',
  ].map((type): HookEventRow => ({ type, does: 'ignore', payload: 'thin' })),
];
