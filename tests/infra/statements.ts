import * as z from 'zod';
import type { SynthesisedResource } from './synthesised.ts';

const oneOrMany = z.union([z.string().transform((one) => [one]), z.array(z.string())]);

const statementSchema = z.object({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Action: oneOrMany,
  Principal: z.unknown().optional(),
  Resource: z.unknown().optional(),
  Condition: z.unknown().optional(),
});

export interface Statement {
  /** The resource that carries it. */
  readonly owner: string;
  readonly ownerType: string;
  readonly effect: 'Allow' | 'Deny';
  readonly actions: readonly string[];
  readonly principal: unknown;
  /** One entry for each thing it speaks of, as JSON: references are recognised by the names in them. */
  readonly resources: readonly string[];
  readonly condition: unknown;
}

/** Every policy statement anywhere in the resources, wherever in a resource it hides. */
export function statementsOf(resources: readonly SynthesisedResource[]): readonly Statement[] {
  return resources.flatMap((resource) =>
    statementsWithin(resource.properties).map((statement) => ({
      owner: `${resource.stack}/${resource.id}`,
      ownerType: resource.type,
      effect: statement.Effect,
      actions: statement.Action.toSorted(),
      principal: statement.Principal,
      resources: [statement.Resource].flat().map((one) => JSON.stringify(one) ?? 'none'),
      condition: statement.Condition,
    })),
  );
}

function statementsWithin(value: unknown): z.infer<typeof statementSchema>[] {
  if (Array.isArray(value)) return value.flatMap(statementsWithin);
  if (typeof value !== 'object' || value === null) return [];
  if ('Effect' in value) return [statementSchema.parse(value)];
  return Object.values(value).flatMap(statementsWithin);
}
