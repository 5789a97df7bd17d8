import type { HookEventRow } from '../hook-source.ts';

const snapshots: readonly HookEventRow[] = [
  {
    type: 'account.updated',
    does: 'screen',
    payload: 'full',
    when: 'an account, its business or how it is verified changes',
  },
  {
    type: 'account.application.authorized',
    does: 'screen',
    payload: 'thin',
    when: 'an existing account connects to the platform',
  },
  {
    type: 'account.application.deauthorized',
    does: 'offboard',
    payload: 'thin',
    when: 'an account disconnects from the platform',
  },
  { type: 'person.created', does: 'screen', payload: 'thin', when: 'a person joins an account' },
  { type: 'person.updated', does: 'screen', payload: 'thin', when: 'a person of an account changes' },
  { type: 'person.deleted', does: 'ignore', payload: 'thin', when: 'a person leaves an account' },
  {
    type: 'account.external_account.created',
    does: 'screen',
    payload: 'thin',
    when: 'a bank account or card to be paid out to is added; its number is never told',
  },
  {
    type: 'account.external_account.updated',
    does: 'screen',
    payload: 'thin',
    when: 'a bank account or card to be paid out to changes; its number is never told',
  },
  {
    type: 'account.external_account.deleted',
    does: 'ignore',
    payload: 'thin',
    when: 'a bank account or card to be paid out to is removed',
  },
  { type: 'capability.updated', does: 'ignore', payload: 'thin', when: 'what an account may do changes' },
];

/** Every type of event about a connected account that Stripe documents; events of version 1 exist as snapshots and as thin events. */
export const stripeEvents: readonly HookEventRow[] = [
  ...snapshots,
  ...snapshots.map((row): HookEventRow => ({ ...row, type: `v1.${row.type}`, payload: 'thin' })),
  { type: 'v2.core.account.created', does: 'screen', payload: 'thin', when: 'an account is created' },
  { type: 'v2.core.account.updated', does: 'screen', payload: 'thin', when: 'an account changes' },
  { type: 'v2.core.account.closed', does: 'offboard', payload: 'thin', when: 'an account is closed' },
  {
    type: 'v2.core.account[identity].updated',
    does: 'screen',
    payload: 'thin',
    when: 'who the merchant is changes',
  },
  {
    type: 'v2.core.account[defaults].updated',
    does: 'screen',
    payload: 'thin',
    when: 'the trading name, site or description changes',
  },
  {
    type: 'v2.core.account[configuration.merchant].updated',
    does: 'screen',
    payload: 'thin',
    when: 'the category, descriptor or support contact changes',
  },
  {
    type: 'v2.core.account_person.created',
    does: 'screen',
    payload: 'thin',
    when: 'a person joins an account',
  },
  {
    type: 'v2.core.account_person.updated',
    does: 'screen',
    payload: 'thin',
    when: 'a person of an account changes',
  },
  ...[
    ['v2.core.account_person.deleted', 'a person leaves an account'],
    ['v2.core.account[requirements].updated', 'what Stripe still asks for changes'],
    ['v2.core.account[future_requirements].updated', 'what Stripe will ask for changes'],
    ['v2.core.account[configuration.customer].updated', 'how the account buys changes'],
    ['v2.core.account[configuration.recipient].updated', 'how the account is paid changes'],
    ['v2.core.account[configuration.customer].capability_status_updated', 'what it may do changes'],
    ['v2.core.account[configuration.merchant].capability_status_updated', 'what it may do changes'],
    ['v2.core.account[configuration.recipient].capability_status_updated', 'what it may do changes'],
    ['v2.core.account_link.returned', 'a merchant comes back from a form of Stripe’s'],
    ['v2.core.event_destination.ping', 'the endpoint is tried'],
  ].map(([type = '', when = '']): HookEventRow => ({ type, does: 'ignore', payload: 'thin', when })),
];
