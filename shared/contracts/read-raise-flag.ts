import { fail, ok, type Result } from '../result.ts';
import { addressSchema } from './application.ts';
import { flagIdentifierSchema, type RaiseFlag, raiseFlagSchema } from './flag.ts';
import type { Problem } from './problem.ts';
import { schemaProblem } from './schema-errors.ts';

/** Largest body that raises a flag, in bytes. */
export const maxFlagBytes = 256 * 1_024;

/** The flag that a JSON object asks to raise, or which of its fields are wrong. */
export function readRaiseFlag(value: object): Result<RaiseFlag, Problem> {
  const parsed = raiseFlagSchema.safeParse(value, { reportInput: true });
  return parsed.success ? ok(parsed.data) : fail(schemaProblem(parsed.error, flagFieldNames));
}

/** Every field name a flag knows, so that a misspelt one can be answered with the one meant. */
export const flagFieldNames: readonly string[] = [
  ...new Set([
    ...Object.keys(raiseFlagSchema.shape),
    ...Object.keys(addressSchema.shape),
    ...flagIdentifierSchema.options.flatMap((option) => Object.keys(option.shape)),
  ]),
];
