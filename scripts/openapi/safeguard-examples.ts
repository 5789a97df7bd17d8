/*
 * The examples of safeguards. Everything is invented; tests parse each with the schema it illustrates.
 */

export const previewExample = {
  livemode: false,
  merchants: 7,
  atLeast: false,
  outcomes: [
    { from: 'approve', to: 'review', merchants: 4 },
    { from: 'review', to: 'review', merchants: 3 },
  ],
  held: false,
  limit: 25,
  unusable: [{ pointer: '/identifiers/2', why: 'shared-by-many' }],
};

export const proposeNegativeExample = {
  identifier: { type: 'host', value: 'bakery.example' },
  reason: 'Taken over by its present owner in 2025; checked with the registrar.',
};

export const proposedNegativeExample = {
  id: 'neg_01exampleexampleexample001',
  state: 'proposed',
  type: 'host',
  reason: proposeNegativeExample.reason,
  until: '2028-11-21T12:00:00.000Z',
  proposedBy: { member: 'coalition-office', subject: 'analyst-1' },
  proposedAt: '2026-11-21T12:00:00.000Z',
  confirmedBy: null,
  confirmedAt: null,
  removedBy: null,
  removedAt: null,
  livemode: false,
};

export const negativeExample = {
  ...proposedNegativeExample,
  state: 'in-force',
  confirmedBy: { member: 'coalition-office', subject: 'analyst-2' },
  confirmedAt: '2026-11-21T12:30:00.000Z',
};

export const removedNegativeExample = {
  ...negativeExample,
  state: 'removed',
  removedBy: { member: 'coalition-office', subject: 'analyst-1' },
  removedAt: '2027-02-01T09:00:00.000Z',
};

export const negativePageExample = { items: [negativeExample], nextCursor: null };

export const flagRecordExample = {
  livemode: false,
  memberId: 'hotline-north',
  flags: 214,
  atLeast: false,
  upheld: 38,
  resolved: 40,
  precision: 0.95,
  held: 1,
  today: { raised: 12, previewed: 3, searched: 8, touched: 4 },
  flagsPerDay: 500,
};
