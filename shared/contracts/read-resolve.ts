import { fail, ok, type Result } from '../result.ts';
import type { Problem } from './problem.ts';
import { type AskedResolution, resolveSchema } from './resolution.ts';
import { schemaProblem } from './schema-errors.ts';

/** Largest body that resolves a decision, in bytes. */
export const maxResolveBytes = 64 * 1_024;

/** The resolution that a JSON object asks for, written one way, or which of its fields are wrong. */
export function readResolve(value: object): Result<AskedResolution, Problem> {
  const parsed = resolveSchema.safeParse(value, { reportInput: true });
  if (!parsed.success) return fail(schemaProblem(parsed.error, fieldNames));
  const { outcome, rationale, clearances = [], confirms = [] } = parsed.data;
  return ok({
    outcome,
    rationale,
    clearances: clearances
      .map(({ flagId, expiresAt }) => ({
        flagId,
        expiresAt: expiresAt === undefined ? null : new Date(expiresAt).toISOString(),
      }))
      .sort((a, b) => (a.flagId < b.flagId ? -1 : 1)),
    confirms: confirms.toSorted(),
  });
}

const fieldNames = [...Object.keys(resolveSchema.shape), 'flagId', 'expiresAt'];
