import { Token } from 'aws-cdk-lib';
import type * as z from 'zod';

/** The variables a schema asks for, by name; a missing or a surplus one is a type error. */
export type EnvironmentOf<S extends z.ZodObject> = Readonly<Record<keyof S['shape'] & string, string>>;

/**
 * The environment, unchanged, where it is exactly what the schema asks for. Throws where a variable is missing,
 * surplus, or has a value the function would refuse, so that it fails at synth and not at night. Values that only
 * the deployment knows are left to the function's own check.
 */
export function checkEnvironment<S extends z.ZodObject>(
  schema: S,
  environment: EnvironmentOf<S>,
): Record<string, string> {
  const asked = new Map(Object.entries(schema.shape));
  const given = new Map(Object.entries(environment));
  const faults = [
    ...[...asked.keys()].filter((name) => !given.has(name)).map((name) => `${name} is missing`),
    ...[...given.keys()].filter((name) => !asked.has(name)).map((name) => `${name} is not asked for`),
  ];
  for (const [name, value] of given) {
    const shape = asked.get(name);
    if (shape === undefined || typeof value !== 'string' || Token.isUnresolved(value)) continue;
    if (!('safeParse' in shape) || shape.safeParse(value).success) continue;
    faults.push(`${name} has a value that is refused`);
  }
  if (faults.length > 0) throw new Error(`The environment does not fit its schema: ${faults.join('; ')}.`);
  return Object.fromEntries(Object.entries(environment));
}
