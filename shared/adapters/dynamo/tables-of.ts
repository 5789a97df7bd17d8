import type { TableName } from '../../tables.ts';

/** The physical names of the tables that stores read and write. */
export type StoreTables = Readonly<Record<TableName, string>>;

/** The physical table names that a function's environment gives. */
export function tablesOf(env: {
  readonly FLAGS_TABLE: string;
  readonly DECISIONS_TABLE: string;
  readonly MERCHANTS_TABLE: string;
  readonly COALITION_TABLE: string;
  readonly NOTICES_TABLE: string;
}): StoreTables {
  return {
    Flags: env.FLAGS_TABLE,
    Decisions: env.DECISIONS_TABLE,
    Merchants: env.MERCHANTS_TABLE,
    Coalition: env.COALITION_TABLE,
    Notices: env.NOTICES_TABLE,
  };
}
