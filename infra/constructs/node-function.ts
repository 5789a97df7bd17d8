import { fileURLToPath } from 'node:url';
import { Annotations, Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Architecture, type DurableConfig, LoggingFormat, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction, type NodejsFunctionProps, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type * as z from 'zod';
import type { Stage } from '../stages.ts';
import { bundle } from './bundle.ts';
import { checkEnvironment, type EnvironmentOf } from './check-environment.ts';
import { type AlarmTopics, impactAlarm, type Severity } from './impact-alarm.ts';

export interface NodeFunctionProps<S extends z.ZodObject> {
  readonly stage: Stage;
  /** The folder under functions/ whose handler.ts it runs; also names its log group. */
  readonly folder: string;
  readonly description: string;
  readonly environmentSchema: S;
  readonly environment: EnvironmentOf<S>;
  /** All it may do besides writing its own log and traces. */
  readonly rights: readonly PolicyStatement[];
  readonly memoryMegabytes: number;
  readonly reservedConcurrency: number;
  /** Default: 10 s, longer than the 5 s within which a handler of requests answers or refuses, so that it says so itself. */
  readonly timeout?: Duration;
  /** Default: the gateway. */
  readonly startedBy?: Starter;
  /** Only of a durable function: how long one of its executions may go on, and is remembered. */
  readonly durable?: Required<DurableConfig>;
  /** Of a function that is called under an alias: versions before the newest stay, to go back to. */
  readonly keepVersions?: boolean;
  /** Findings of the rule packs on its rights that are as they must be. */
  readonly acknowledged?: readonly { readonly id: string; readonly reason: string }[];
  readonly logKey: IKey;
  /** One sentence: who is harmed while it fails. */
  readonly errorImpact: string;
  readonly errorSeverity: Severity;
  /** A heading of docs/runbook.md. */
  readonly runbook: string;
  readonly alarmTopics: AlarmTopics;
}

/** The log group of the function of a folder: so named before anything is deployed. */
export const logGroupName = (stage: Stage, folder: string): string => `/flagstop/${stage.name}/${folder}`;

/** Rules that want a place for events that failed. */
export const failureDestinationRules = ['Serverless-LambdaDLQ', 'Serverless-LambdaAsyncFailureDestination'];

/** Who starts a function, and why nothing of it need be kept where an invocation fails. */
export const starters = {
  gateway:
    'It is only ever invoked by API Gateway, which waits for the answer: a failure is the caller’s 5xx, and the caller repeats. Nothing in these stacks invokes it asynchronously (then it would not be tried again either), and a queue of failed events would be a second store of merchants’ personal data.',
  stream:
    'It is only ever invoked by its event source mapping, which waits for the answer, hands over again what failed, and keeps in a bucket what failed to the last. Nothing in these stacks invokes it asynchronously.',
  queue:
    'It is only ever invoked by its queue’s mapping, which waits for the answer and hands over again what was not done; what was not done after many times goes to a queue of its own, and an alarm rings. Nothing in these stacks invokes it asynchronously.',
  schedule:
    'It is only ever invoked by schedules, and its event says no more than which task it is. What a failed run left undone is found by the next one in minutes, and an alarm rings; a queue of such events would hold nothing worth keeping.',
  stateMachine:
    'It is only ever invoked by its state machine, which waits for the answer, tries again what failed, and tells where it gave up; an alarm rings. Nothing in these stacks invokes it asynchronously.',
  notice:
    'What it is started for stands in the table of notices and waits there until it is done: a start that was lost or failed is made again by the sweep within minutes, under another name, and alarms ring on errors and where a notice waits too long. A queue of starts would be a second and staler list of the same.',
  dashboard:
    'It is only ever invoked by the console for a widget of a dashboard, which waits for the answer and shows it: a failure is seen, and whoever looks presses again. Nothing in these stacks invokes it asynchronously, and a queue of presses would be decisions that nobody made any more.',
} as const;
const madeDurable = 'It was made as a durable function, so nothing is replaced.';
type Starter = keyof typeof starters;

const repository = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The one way to make a Lambda: Node 24 on arm64, one minified ES module with everything in it (the SDK too: the
 * runtime's own copy changes under us and starts slower), its own role and nothing granted but what is listed, a
 * log group that forgets, traces, a share of concurrency, and an alarm on its errors.
 */
export class NodeFunction<S extends z.ZodObject> extends Construct {
  readonly lambda: NodejsFunction;
  readonly role: Role;
  readonly logGroup: LogGroup;
  /** Rings where invocations fail. */
  readonly errors: Alarm;

  constructor(scope: Construct, id: string, props: NodeFunctionProps<S>) {
    super(scope, id);
    const { stage, folder } = props;
    this.logGroup = new LogGroup(this, 'Log', {
      logGroupName: logGroupName(stage, folder),
      retention: stage.logRetention,
      removalPolicy: stage.removalPolicy,
      encryptionKey: props.logKey,
    });
    const role = roleFor(this, [...props.rights, writeTo(this.logGroup)]);
    this.role = role;
    this.lambda = new NodejsFunction(this, 'Function', {
      ...bundled(folder),
      description: props.description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memoryMegabytes,
      timeout: props.timeout ?? Duration.seconds(10),
      reservedConcurrentExecutions: props.reservedConcurrency,
      // An invocation nobody waits for is an accident: it is not repeated.
      retryAttempts: 0,
      role,
      ...(props.durable && { durableConfig: props.durable }),
      // An execution of a durable function goes on under the version that it began with.
      ...((props.durable || props.keepVersions) && {
        currentVersionOptions: { removalPolicy: RemovalPolicy.RETAIN },
      }),
      environment: checkEnvironment(props.environmentSchema, props.environment),
      tracing: Tracing.ACTIVE,
      logGroup: this.logGroup,
      loggingFormat: LoggingFormat.JSON,
    });
    if (props.durable)
      Annotations.of(this.lambda).acknowledgeInfo('aws-lambda:Function.DurableConfig', madeDurable);
    acknowledgeRules({ lambda: this.lambda, role, startedBy: props.startedBy ?? 'gateway' });
    for (const one of props.acknowledged ?? []) Validations.of(role).acknowledge(one);
    this.errors = this.#alarmOnErrors(props);
  }

  #alarmOnErrors(props: NodeFunctionProps<S>): Alarm {
    return impactAlarm(this, 'Errors', {
      metric: this.lambda.metricErrors({ period: Duration.minutes(1) }),
      threshold: 1,
      datapoints: 2,
      periods: 5,
      impact: props.errorImpact,
      severity: props.errorSeverity,
      runbook: props.runbook,
      topics: props.alarmTopics,
    });
  }
}

/** How the handler of a folder under functions/ becomes one file: by this repository's esbuild, in no container. */
function bundled(folder: string): NodejsFunctionProps {
  const aliases = Object.entries(bundle.alias).map(([name, path]) => [`--alias:${name}`, path]);
  return {
    entry: `${repository}functions/${folder}/handler.ts`,
    handler: 'handler',
    projectRoot: repository,
    depsLockFilePath: `${repository}package-lock.json`,
    // The environment is the schema's and nothing more; the SDK keeps its connections without being told.
    awsSdkConnectionReuse: false,
    bundling: {
      format: OutputFormat.ESM,
      target: bundle.target,
      minify: true,
      mainFields: bundle.mainFields,
      externalModules: [],
      banner: bundle.banner,
      esbuildArgs: { ...Object.fromEntries(aliases), '--charset': bundle.charset },
    },
  };
}

function writeTo(logGroup: LogGroup): PolicyStatement {
  return new PolicyStatement({
    actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
    resources: [logGroup.logGroupArn],
  });
}

function roleFor(scope: Construct, rights: readonly PolicyStatement[]): Role {
  const role = new Role(scope, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  for (const right of rights) role.addToPolicy(right);
  return role;
}

function acknowledgeRules({
  lambda,
  role,
  startedBy,
}: {
  lambda: NodejsFunction;
  role: Role;
  startedBy: Starter;
}): void {
  for (const id of failureDestinationRules) {
    Validations.of(lambda).acknowledge({ id, reason: starters[startedBy] });
  }
  Validations.of(role).acknowledge({
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason:
      'X-Ray has no resources to name: xray:PutTraceSegments and xray:PutTelemetryRecords can only be allowed on *. A template test holds that no other statement of any role does.',
  });
}
