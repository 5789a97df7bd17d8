/**
 * The shapes of the five tables, split by what may be done to them. CDK builds the tables from this and a laptop
 * creates them from it, so the two cannot drift. Items are documented beside the adapters that read them.
 */
export interface TableShape {
  readonly name: TableName;
  readonly partitionKey: 'pk';
  readonly sortKey: 'sk';
  readonly timeToLive: 'expiresAt' | null;
  /** Streams carry keys only: consumers re-read strongly, so no personal data stands in a stream. */
  readonly stream: 'KEYS_ONLY' | null;
  readonly indexes: readonly IndexShape[];
}

export interface IndexShape {
  readonly name: string;
  readonly partitionKey: string;
  readonly sortKey: string;
  readonly projected: readonly string[];
}

export const tableNames = ['Flags', 'Decisions', 'Merchants', 'Coalition', 'Notices'] as const;
export type TableName = (typeof tableNames)[number];

/** What a list of decisions shows, and nothing more. */
const decisionSummary = [
  'decisionId',
  'livemode',
  'merchant',
  'outcome',
  'reasonCodes',
  'source',
  'decidedAt',
];

const plain = { partitionKey: 'pk', sortKey: 'sk', timeToLive: null, stream: null, indexes: [] } as const;

export const tables: Readonly<Record<TableName, TableShape>> = {
  Flags: {
    ...plain,
    name: 'Flags',
    stream: 'KEYS_ONLY',
    // Only heads stand in them, and by what is due only those of flags that live.
    indexes: [
      { name: 'by-author', partitionKey: 'authorShard', sortKey: 'raisedOrder', projected: ['flagId'] },
      {
        name: 'by-due',
        partitionKey: 'dueShard',
        sortKey: 'dueOrder',
        projected: ['flagId', 'state', 'raisedOrder'],
      },
    ],
  },
  Decisions: {
    ...plain,
    name: 'Decisions',
    stream: 'KEYS_ONLY',
    indexes: [
      { name: 'by-day', partitionKey: 'dayShard', sortKey: 'decidedOrder', projected: decisionSummary },
      {
        name: 'by-merchant',
        partitionKey: 'merchantKey',
        sortKey: 'decidedOrder',
        projected: decisionSummary,
      },
    ],
  },
  Merchants: {
    ...plain,
    name: 'Merchants',
    timeToLive: 'expiresAt',
    // Sparse: only standings that still wait to be indexed stand in it.
    indexes: [
      {
        name: 'by-index-pending',
        partitionKey: 'pendingShard',
        sortKey: 'pendingSince',
        projected: ['provider', 'merchant', 'version'],
      },
    ],
  },
  // Only what members did in a day, what a policy found in shadow, and backtests expire; all else stays until an operator changes it.
  Coalition: { ...plain, name: 'Coalition', timeToLive: 'expiresAt' },
  Notices: {
    ...plain,
    name: 'Notices',
    stream: 'KEYS_ONLY',
    // Sparse: only notices that wait to be delivered stand in it.
    indexes: [
      {
        name: 'by-waiting',
        partitionKey: 'waitingShard',
        sortKey: 'waitingOrder',
        projected: ['provider', 'sequence', 'noticeId'],
      },
    ],
  },
};

/** Decisions of one day are spread over this many index partitions, so that one busy day is not one hot partition. */
export const dayShards = 4;
/** Standings that wait to be indexed are spread over this many index partitions. */
export const pendingShards = 4;
/** Notices that wait to be delivered are spread over this many index partitions. */
export const waitingShards = 4;
/** A member's flags are spread over this many index partitions, so that a feed's import is not throttled by one. */
export const authorShards = 4;
/** Flags with something due are spread over this many index partitions. */
export const dueShards = 4;
/** The count of boarded merchants is the sum of this many items. */
export const boardedShards = 16;
/** What a policy found in shadow is spread over this many partitions: every decision writes there while one runs. */
export const shadowShards = 16;
