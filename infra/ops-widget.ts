import { CfnOutput, Duration, Validations } from 'aws-cdk-lib';
import { Dashboard } from 'aws-cdk-lib/aws-cloudwatch';
import { ManagedPolicy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Alias, type Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { viewAlias, type WidgetPerson } from '../shared/contracts/widget-people.ts';
import { opsWidgetEnv } from '../shared/env.ts';
import { failureDestinationRules, NodeFunction, starters } from './constructs/node-function.ts';
import { opsWidgets } from './dashboard/ops-widgets.ts';
import { fixedConcurrency } from './reserved-concurrency.ts';
import type { Stage } from './stages.ts';
import type { StorageStack } from './storage-stack.ts';
import { opsWidgetRights } from './widget-rights.ts';
import { workProps } from './work-props.ts';

/**
 * The function behind the widgets, with an alias to look through and one for each person to act through. Lambda tells a function
 * only which alias was invoked: so whoever may invoke an alias is its person, and the policy that says so is to be attached to
 * that person alone.
 */
export class OpsWidget extends Construct {
  readonly function: NodeFunction<typeof opsWidgetEnv>;
  /** Of the alias to look through. */
  readonly viewArn: string;

  constructor(scope: Construct, id: string, { stage, storage }: { stage: Stage; storage: StorageStack }) {
    super(scope, id);
    const shared = workProps(stage, storage);
    this.function = new NodeFunction(this, 'OpsWidget', {
      ...shared,
      folder: 'ops-widget',
      description: 'A widget of a dashboard in, HTML out; reviews and flags moved on by people',
      environmentSchema: opsWidgetEnv,
      environment: { ...shared.environment, PEOPLE: JSON.stringify(stage.widgetPeople) },
      rights: opsWidgetRights(storage),
      memoryMegabytes: 1024,
      timeout: Duration.seconds(30),
      reservedConcurrency: fixedConcurrency.opsWidget,
      startedBy: 'dashboard',
      errorImpact: 'Reviews and held flags cannot be seen or moved on from the dashboard; the API still can.',
      errorSeverity: 'ticket',
      runbook: 'Ops-widget function errors',
    });
    const { lambda } = this.function;
    const view = aliasOf(this, { lambda, name: viewAlias });
    this.viewArn = view.functionArn;
    allowTo(this, { alias: view, name: 'View' });
    for (const person of stage.widgetPeople) addPerson(this, { person, lambda, stage });
  }
}

interface Placed {
  readonly person: WidgetPerson;
  readonly lambda: LambdaFunction;
  readonly stage: Stage;
}

/** A person's alias, the policy to attach to that person alone, and a dashboard of their own. */
function addPerson(scope: Construct, { person: { alias: name }, lambda, stage }: Placed): void {
  const alias = aliasOf(scope, { lambda, name });
  allowTo(scope, { alias, name });
  const dashboard = new Dashboard(scope, `Dashboard-${name}`, {
    dashboardName: `flagstop-${stage.name}-${name}`,
  });
  for (const part of ['people', 'flags'] as const)
    dashboard.addWidgets(...opsWidgets(part, alias.functionArn).map((placed) => placed(12)));
}

function aliasOf(scope: Construct, { lambda, name }: { lambda: LambdaFunction; name: string }): Alias {
  const alias = new Alias(scope, `Alias-${name}`, {
    aliasName: name,
    version: lambda.currentVersion,
    retryAttempts: 0,
  });
  for (const id of failureDestinationRules)
    Validations.of(alias).acknowledge({ id, reason: starters.dashboard });
  return alias;
}

/** Nobody has it until somebody who administers people attaches it. */
function allowTo(scope: Construct, { alias, name }: { alias: Alias; name: string }): void {
  const policy = new ManagedPolicy(scope, `Allow-${name}`, {
    description: `Invoke the widgets of Flagstop through the alias ${alias.aliasName}`,
    statements: [new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [alias.functionArn] })],
  });
  new CfnOutput(scope, `Policy-${name}`, { value: policy.managedPolicyArn });
}
