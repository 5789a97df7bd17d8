import type { TableName } from '../shared/tables.ts';

/** The physical names of tables that a bench makes for itself. */
export function tableNamesOf(bench: string): Record<TableName, string> {
  return {
    Flags: `${bench}-flags`,
    Decisions: `${bench}-decisions`,
    Merchants: `${bench}-merchants`,
    Coalition: `${bench}-coalition`,
    Notices: `${bench}-notices`,
  };
}
