import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { managementEnv, providerHooksEnv, screeningEnv } from '../shared/env.ts';
import { signsForAnyObject } from './any-object.ts';
import { backBookMachineName } from './backbook-machine.ts';
import { startBackBooks } from './backbook-rights.ts';
import { backtestMachineArn } from './backtest-machine.ts';
import { startBacktests } from './backtest-rights.ts';
import type { CoalitionStack } from './coalition-stack.ts';
import { FrontDoor } from './constructs/front-door.ts';
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
    const shared = { stage, logKey: storage.watchKey, alarmTopic: storage.alarmTopic };
    this.screening = new NodeFunction(this, 'Screening', {
      ...shared,
      folder: 'screening',
      description: 'A signed merchant application in, a logged decision out',
      environmentSchema: screeningEnv,
      environment,
      rights: screeningRights(storage),
      // One whole vCPU: the pure part of a screening is computation, and a cold start is too.
      memoryMegabytes: 1769,
      reservedConcurrency: stage.concurrency.screening,
      errorImpact: 'Providers get no answer for some merchants and hold their boarding.',
      runbook: 'Screening function errors',
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
      runbook: 'Management function errors',
    });
    this.frontDoor = new FrontDoor(this, 'FrontDoor', {
      stage,
      screening: this.screening.lambda,
      providerHooks: this.providerHooks.lambda,
      management: this.management.lambda,
      userPool: coalition.userPool,
      logKey: storage.watchKey,
    });
    new CfnOutput(this, 'Url', { value: this.frontDoor.api.url });
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
