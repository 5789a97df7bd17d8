/*
 * The examples of jurisdictions. Country, law and names are invented; tests parse each with the schema it illustrates.
 */

const sourced = {
  edition: 'as amended until 2026-06-30',
  asOf: '2026-11-20',
  source: 'Penal Code, sections 207a and 207b (invented)',
};

export const jurisdictionExample = {
  country: 'DE',
  legislation: {
    specificLaw: 'yes',
    definesMaterial: 'yes',
    coversTechnology: 'unknown',
    punishesPossession: 'yes',
    serviceProvidersReport: 'no',
    note: null,
    ...sourced,
  },
  suspicionReporting: { duty: 'yes', ...sourced, source: 'Money Laundering Act, section 43 (invented)' },
  hotline: {
    name: 'Hotline North',
    url: 'https://hotline-north.example/report',
    ...sourced,
    source: 'https://hotline-north.example',
  },
  financialIntelligenceUnit: null,
} as const;

const sha256 = '3f1c9d0b6a5e4f7788c2d4e1b0a99887766554433221100ffeeddccbbaa99001';
const fileSha256 = '9a8b7c6d5e4f30211203f4e5d6c7b8a99a8b7c6d5e4f30211203f4e5d6c7b8a9';

export const jurisdictionsExample = {
  livemode: false,
  version: 4,
  importedAt: '2026-11-21T12:00:00.000Z',
  sha256,
  items: [jurisdictionExample],
};

export const replaceJurisdictionsExample = { version: 3, fileSha256, rows: [jurisdictionExample] };

export const replacedJurisdictionsExample = {
  livemode: false,
  version: 4,
  rows: 1,
  added: [],
  changed: ['DE'],
  removed: [],
};

export const jurisdictionHistoryExample = {
  items: [
    {
      version: 4,
      at: '2026-11-21T12:00:00.000Z',
      by: { member: 'coalition-office', subject: 'analyst-1' },
      fileSha256,
      sha256,
      rows: 1,
      added: [],
      changed: ['DE'],
      removed: [],
    },
  ],
  nextCursor: null,
};
