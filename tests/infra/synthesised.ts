import { readFileSync } from 'node:fs';
import { App, type Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import { addStage } from '../../infra/add-stage.ts';
import { type Stage, stages } from '../../infra/stages.ts';

const templateSchema = z.object({
  Resources: z.record(
    z.string(),
    z.object({
      Type: z.string(),
      Properties: z.record(z.string(), z.unknown()).default({}),
      DeletionPolicy: z.string().optional(),
      UpdateReplacePolicy: z.string().optional(),
    }),
  ),
});

export interface SynthesisedResource {
  readonly stack: string;
  readonly id: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly deletionPolicy: string | undefined;
  readonly updateReplacePolicy: string | undefined;
}

/** An app under the settings of cdk.json in which functions are not bundled: the same templates, sooner. */
export function unbundledApp(): App {
  // CDK's check of templates against CloudFormation's own schemas takes longer than making them: `cdk synth` does it.
  process.env.CDK_VALIDATION = 'false';
  return new App({ context: { ...settings.context, 'aws:cdk:bundling-stacks': [] } });
}

const settings = z
  .object({ context: z.record(z.string(), z.unknown()) })
  .parse(JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8')));

export function stageNamed(name: string): Stage {
  const found = stages.find((stage) => stage.name === name);
  if (found === undefined) throw new Error(`There is no stage ${name}.`);
  return found;
}

/** Every resource of every stack of one stage, as CloudFormation would get it. */
export function resourcesOf(stage: Stage): readonly SynthesisedResource[] {
  return Object.values(addStage(unbundledApp(), stage)).flatMap(resourcesIn);
}

export function ofType(
  resources: readonly SynthesisedResource[],
  type: string,
): readonly SynthesisedResource[] {
  return resources.filter((resource) => resource.type === type);
}

function resourcesIn(stack: Stack): SynthesisedResource[] {
  const { Resources } = templateSchema.parse(Template.fromStack(stack).toJSON());
  return Object.entries(Resources).map(([id, resource]) => ({
    stack: stack.stackName,
    id,
    type: resource.Type,
    properties: resource.Properties,
    deletionPolicy: resource.DeletionPolicy,
    updateReplacePolicy: resource.UpdateReplacePolicy,
  }));
}
