import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { type Alarm, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Alias } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { managementEnv, providerHooksEnv, screeningEnv } from '../shared/env.ts';
import { metricNames, metricNamespace, screeningService } from '../shared/metric-names.ts';
import { signsForAnyObject } from './any-object.ts';
import { backBookMachineName } from './backbook-machine.ts';
import { startBackBooks } from './backbook-rights.ts';
import { backtestMachineArn } from './backtest-machine.ts';
import { startBacktests } from './backtest-rights.ts';
import type { CoalitionStack } from './coalition-stack.ts';
import { FrontDoor } from './constructs/front-door.ts';
import { gradualRelease } from './constructs/gradual-release.ts';
import { impactAlarm } from './constructs/impact-alarm.ts';
import { NodeFunction } from './constructs/node-function.ts';
import { startDeliveries } from './delivery-rights.ts';
import { managementRights, providerHooksRights, screeningRights } from './function-rights.ts';
import { machineArn } from './house-machine.ts';
import type { NoticeStack } from './notice-stack.ts';
import type { Stage } from './stages.ts';
import type { StorageStack } from './storage-stack.ts';

export interface ScreeningStackProps extends StackProps {
  readonly stage: Stage;
  readonly storage: StorageStack;
  readonly coalition: CoalitionStack;
  readonly notices: NoticeStack;
}

/** What is deployed often: the functions that are asked and the door before them. */
export class ScreeningStack extends Stack {
  readonly screening: NodeFunction<typeof screeningEnv>;
  /** What the gateway asks: the version of screening that is live, or two of them while one takes over. */
  readonly live: Alias;
  readonly providerHooks: NodeFunction<typeof providerHooksEnv>;
  readonly management: NodeFunction<typeof managementEnv>;
  readonly frontDoor: FrontDoor;

  constructor(
    scope: Construct,
    id: string,
    { stage, storage, coalition, notices, ...props }: ScreeningStackProps,
  ) {
    super(scope, id, props);
    const environment = environmentOf(stage, storage);
    const shared = { stage, logKey: storage.watchKey, alarmTopics: storage.alarmTopics };
    this.screening = new NodeFunction(this, 'Screening', {
      ...shared,
      folder: 'screening',
      description: 'A signed merchant application in, a logged decision out',
      environmentSchema: screeningEnv,
      environment,
      rights: screeningRights(storage),
      // One whole vCPU: the pure part of a screening is computation, and a cold start is too.
      memoryMegabytes: 1769,
      keepVersions: true,
      reservedConcurrency: stage.concurrency.screening,
      errorImpact: 'Providers get no answer for some merchants and hold their boarding.',
      errorSeverity: 'page',
      runbook: 'Screening function errors',
    });
    this.live = gradualRelease(this, {
      stage,
      lambda: this.screening.lambda,
      provisioned: stage.provisionedConcurrency.screening,
      alarms: [this.screening.errors, this.#releaseFails(stage, storage)],
    });
    this.providerHooks = new NodeFunction(this, 'ProviderHooks', {
      ...shared,
      folder: 'provider-hooks',
      description: 'A provider’s own webhook in, a logged decision out',
      environmentSchema: providerHooksEnv,
      environment,
      rights: providerHooksRights(storage),
      memoryMegabytes: 1769,
      reservedConcurrency: stage.concurrency.providerHooks,
      errorImpact:
        'Merchants that platforms tell of by webhook are not screened until the platform tells of them again.',
      errorSeverity: 'page',
      runbook: 'Provider-hooks function errors',
    });
    this.management = new NodeFunction(this, 'Management', {
      ...shared,
      folder: 'management',
      description: 'Decisions and standings read, flags raised and read',
      environmentSchema: managementEnv,
      environment: {
        ...environment,
        TOKEN_ISSUER: coalition.issuer,
        BACKTESTS_MACHINE: backtestMachineArn(this, stage),
        BACK_BOOKS_MACHINE: machineArn(this, backBookMachineName(stage)),
        BACK_BOOKS_BUCKET: storage.backBookFiles.bucketName,
        NOTICE_FUNCTION_ARN: notices.live.functionArn,
      },
      rights: [
        ...managementRights(storage),
        ...startBacktests(storage, backtestMachineArn(this, stage)),
        ...startBackBooks(storage, machineArn(this, backBookMachineName(stage))),
        startDeliveries(notices.live),
      ],
      acknowledged: [signsForAnyObject(storage.backBookFiles, this)],
      memoryMegabytes: 1024,
      reservedConcurrency: stage.concurrency.management,
      errorImpact: 'Members cannot raise flags or read decisions; screening goes on.',
      errorSeverity: 'page',
      runbook: 'Management function errors',
    });
    this.frontDoor = new FrontDoor(this, 'FrontDoor', {
      stage,
      screening: this.live,
      providerHooks: this.providerHooks.lambda,
      management: this.management.lambda,
      userPool: coalition.userPool,
      logKey: storage.watchKey,
    });
    new CfnOutput(this, 'Url', { value: this.frontDoor.api.url });
  }

  /** A version without a right or a variable that it needs fails no invocation: it answers 503. */
  #releaseFails(stage: Stage, { alarmTopics }: StorageStack): Alarm {
    return impactAlarm(this, 'ReleaseFails', {
      metric: new Metric({
        namespace: metricNamespace,
        metricName: metricNames.unavailable,
        dimensionsMap: { service: screeningService, stage: stage.name },
        period: Duration.minutes(1),
        statistic: Stats.SUM,
      }),
      threshold: 3,
      datapoints: 2,
      periods: 5,
      impact: 'Some screenings are answered 503; a version that is just taking over is taken back for it.',
      severity: 'ticket',
      runbook: 'A release is taken back',
      topics: alarmTopics,
    });
  }
}

function environmentOf(stage: Stage, { tables, secretsKey }: StorageStack) {
  return {
    FLAGS_TABLE: tables.Flags.tableName,
    DECISIONS_TABLE: tables.Decisions.tableName,
    MERCHANTS_TABLE: tables.Merchants.tableName,
    COALITION_TABLE: tables.Coalition.tableName,
    NOTICES_TABLE: tables.Notices.tableName,
    SECRETS_KEY_ID: secretsKey.keyArn,
    LIVEMODE: String(stage.livemode),
    STAGE: stage.name,
  };
}
