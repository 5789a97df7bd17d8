import type { FieldError, Problem } from '../../contracts/problem.ts';
import type { AskedResolution, ResolutionStep } from '../../contracts/resolution.ts';
import type { StoredDecision } from '../../contracts/stored-decision.ts';
import { fail, ok, type Result } from '../../result.ts';

const defaultDays = 360;
const maxYears = 5;

/**
 * What a resolution clears: each flag at the `seq` that the decision rested on, with when the judgement ends. Or
 * which of the flags it names this decision did not meet, and which ends are past or too far.
 */
export function bindClearances(
  decision: StoredDecision,
  asked: AskedResolution,
  now: string,
): Result<ResolutionStep['clearances'], Problem> {
  const met = new Map(decision.facts.matches.map(({ flagId, seq }) => [flagId, seq]));
  const codes = asked.clearances.flatMap(({ flagId, expiresAt }) => [
    met.has(flagId) ? null : noMatch,
    expiresAt === null ? null : wrongEnd(expiresAt, now),
  ]);
  const unmet = asked.confirms.some((flagId) => !met.has(flagId));
  const errors: FieldError[] = [...new Set(codes)].flatMap((code) =>
    code === null ? [] : [{ pointer: '/clearances', code }],
  );
  if (unmet) errors.push({ pointer: '/confirms', code: noMatch });
  if (errors.length > 0)
    return fail({ code: 'schema', detail: 'See `errors` for each field that is wrong.', errors });
  return ok(
    asked.clearances.map(({ flagId, expiresAt }) => ({
      flagId,
      seq: met.get(flagId) ?? 0,
      expiresAt: expiresAt ?? daysLater(now, defaultDays),
    })),
  );
}

const noMatch = 'no-match-of-this-decision';

function wrongEnd(expiresAt: string, now: string): string | null {
  if (Date.parse(expiresAt) <= Date.parse(now)) return 'in-the-past';
  return Date.parse(expiresAt) > Date.parse(yearsLater(now, maxYears)) ? 'too-far' : null;
}

function daysLater(now: string, days: number): string {
  return new Date(Date.parse(now) + days * 86_400_000).toISOString();
}

function yearsLater(now: string, years: number): string {
  const date = new Date(Date.parse(now));
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return date.toISOString();
}
