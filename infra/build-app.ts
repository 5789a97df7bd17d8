import { type App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { CoalitionStack } from './coalition-stack.ts';
import { OperationsStack } from './operations-stack.ts';
import { ScreeningStack } from './screening-stack.ts';
import type { Stage } from './stages.ts';
import { StorageStack } from './storage-stack.ts';

/** The stacks of one stage, in the order they are deployed. */
export interface StageStacks {
  readonly storage: StorageStack;
  readonly coalition: CoalitionStack;
  readonly screening: ScreeningStack;
  readonly operations: OperationsStack;
}

/** Adds every stage's stacks to the app, to be checked against both rule packs when it is synthesised. */
export function buildApp(app: App, stages: readonly Stage[]): readonly StageStacks[] {
  Validations.of(app).addPlugins(
    new AwsSolutionsChecks(app, { verbose: true }),
    new ServerlessChecks(app, { verbose: true }),
  );
  return stages.map((stage) => addStage(app, stage));
}

function addStage(app: App, stage: Stage): StageStacks {
  const common = { stage, env: { region: stage.region } };
  const id = (part: string) => `flagstop-${stage.name}-${part}`;
  const storage = new StorageStack(app, id('storage'), {
    ...common,
    description: 'Flagstop: what must survive',
    terminationProtection: true,
  });
  const coalition = new CoalitionStack(app, id('coalition'), {
    ...common,
    description: 'Flagstop: who may speak to it',
  });
  const screening = new ScreeningStack(app, id('screening'), {
    ...common,
    storage,
    coalition,
    description: 'Flagstop: the functions and the door before them',
  });
  const operations = new OperationsStack(app, id('operations'), {
    ...common,
    storage,
    screening,
    description: 'Flagstop: dashboard and alarms',
  });
  const stacks = { storage, coalition, screening, operations };
  for (const stack of Object.values(stacks)) {
    Tags.of(stack).add('application', 'flagstop');
    Tags.of(stack).add('stage', stage.name);
  }
  return stacks;
}
