import type { TableName } from '../../../shared/tables.ts';

/** The tables of a proof in a DynamoDB Local of its own. */
export const proofTables: Readonly<Record<TableName, string>> = {
  Flags: 'Flags',
  Decisions: 'Decisions',
  Merchants: 'Merchants',
  Coalition: 'Coalition',
  Notices: 'Notices',
};
