import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { addStage, type StageStacks } from './add-stage.ts';
import type { Stage } from './stages.ts';

/** Adds every stage's stacks to the app, to be checked against both rule packs when it is synthesised. */
export function buildApp(app: App, stages: readonly Stage[]): readonly StageStacks[] {
  Validations.of(app).addPlugins(
    new AwsSolutionsChecks(app, { verbose: true }),
    new ServerlessChecks(app, { verbose: true }),
  );
  return stages.map((stage) => addStage(app, stage));
}
