import { ok, type Result } from '../result.ts';
import type { Problem } from './problem.ts';
import { pageQuerySchema } from './read-page-query.ts';
import { readParameters } from './read-parameters.ts';

/** The query of a report: how many rows a page holds is not the reader's to say. */
export const reportQuerySchema = pageQuerySchema.pick({ cursor: true });

/** Where in a report is to be read on, or `bad-parameter` as of any list. */
export function readReportQuery(
  parameters: URLSearchParams,
): Result<{ readonly cursor: string | null }, Problem> {
  const read = readParameters(parameters, reportQuerySchema);
  return read.ok ? ok({ cursor: read.value.cursor ?? null }) : read;
}
