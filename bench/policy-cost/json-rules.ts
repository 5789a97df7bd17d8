import { Engine } from 'json-rules-engine';
import type { FactMatch, Facts } from '../../shared/contracts/facts.ts';
import type { TwinRule } from './forty-rules.ts';

/**
 * Runs the same rules in json-rules-engine: given facts, the ids of the rules that hold. It is helped where it can be: its
 * facts lie flat (`merchant.mcc` is one name, no path is looked up), and two operators of ours look through matches in plain
 * JavaScript.
 */
export function jsonRules(rules: readonly TwinRule[]): (facts: Facts) => Promise<readonly string[]> {
  const engine = new Engine();
  engine.addOperator('hasMatch', (matches: readonly FactMatch[], wanted: object) =>
    matches.some((match) =>
      Object.entries(wanted).every(([field, value]) => Reflect.get(match, field) === value),
    ),
  );
  engine.addOperator('hasLength', (list: readonly unknown[], length: number) => list.length === length);
  for (const { id, conditions } of rules) engine.addRule({ conditions, event: { type: id } });
  return async (facts) => (await engine.run(flat(facts))).events.map(({ type }) => type);
}

function flat(facts: Facts): Record<string, unknown> {
  const fields = Object.entries(facts).flatMap(([group, values]) =>
    typeof values === 'string' || Array.isArray(values)
      ? [[group, values] as const]
      : Object.entries(values).map(([name, value]) => [`${group}.${name}`, value] as const),
  );
  return Object.fromEntries(fields);
}
