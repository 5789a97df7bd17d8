import { ArnFormat, type Duration, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { DefinitionBody, LogLevel, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import type { Stage } from './stages.ts';

/** The ARN of a state machine by its name, as a stack of the same account and region names it: known before its stack is. */
export function machineArn(scope: Construct, name: string): string {
  return Stack.of(scope).formatArn({
    service: 'states',
    resource: 'stateMachine',
    resourceName: name,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
}

interface HouseMachineProps {
  readonly stage: Stage;
  readonly name: string;
  /** Of its log group, behind the stage. */
  readonly log: string;
  readonly comment: string;
  /** Amazon States Language. */
  readonly definition: object;
  /** The one function that it invokes. */
  readonly lambda: LambdaFunction;
  readonly timeout: Duration;
  readonly logKey: IKey;
}

/** A state machine that may invoke one function and nothing else, and logs its steps without what is in them. */
export function houseMachine(scope: Construct, id: string, props: HouseMachineProps): StateMachine {
  const { stage, lambda } = props;
  const logGroup = new LogGroup(scope, `${id}Log`, {
    logGroupName: `/flagstop/${stage.name}/${props.log}`,
    retention: stage.logRetention,
    removalPolicy: stage.removalPolicy,
    encryptionKey: props.logKey,
  });
  const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('states.amazonaws.com') });
  role.addToPolicy(
    new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [lambda.functionArn] }),
  );
  const machine = new StateMachine(scope, id, {
    stateMachineName: props.name,
    comment: props.comment,
    definitionBody: DefinitionBody.fromString(Stack.of(scope).toJsonString(props.definition)),
    role,
    timeout: props.timeout,
    tracingEnabled: true,
    logs: { destination: logGroup, level: LogLevel.ALL, includeExecutionData: false },
    removalPolicy: stage.removalPolicy,
  });
  acknowledge(role);
  return machine;
}

function acknowledge(role: Role): void {
  Validations.of(role).acknowledge({
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason:
      'Delivering the state machine’s log, and writing its traces, are rights that name no resource: AWS documents them for * alone. A template test holds that no other statement of the role does.',
  });
}
