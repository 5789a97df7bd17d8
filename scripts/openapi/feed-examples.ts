/* Examples of the operations on feeds. Names are reserved ones, lists invented. */

const file = {
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  reading: '60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752',
};

export const registerFeedExample = {
  owner: 'hotline-north',
  format: 'csv',
  evidence: 'reported',
  staleAfterHours: 168,
  mapping: {
    category: 'payment-receiver',
    entryColumn: 'case',
    columns: { site: { type: 'host' }, payee: { type: 'business_name', countryColumn: 'land' } },
  },
};

export const feedExample = {
  feed: 'office-list',
  ...registerFeedExample,
  registeredAt: '2026-11-01T09:00:00.000Z',
  importedAt: '2026-11-21T09:00:04.000Z',
  stale: false,
  last: {
    ...file,
    run: 1,
    startedAt: '2026-11-21T09:00:00.000Z',
    finishedAt: '2026-11-21T09:00:04.000Z',
    counts: { raised: 212, unchanged: 0, amended: 0, withdrawn: 0, refused: 0, bad: 1, passedOver: 3 },
  },
};

export const beginImportExample = file;

export const importStateExample = { feed: 'office-list', run: 2, state: 'rows' };

export const importRowsExample = {
  rows: [
    {
      category: 'payment-receiver',
      identifiers: [{ type: 'host', value: 'quillmere.example' }],
      source: { feed: 'office-list', entry: 'case-17' },
    },
  ],
};

export const importedRowsExample = { results: [{ how: 'raised' }] };

export const completeExample = {
  feed: 'office-list',
  run: 2,
  state: 'complete',
  counts: { raised: 1, unchanged: 210, amended: 1, withdrawn: 1, refused: 0, bad: 1, passedOver: 3 },
};
