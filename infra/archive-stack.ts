import { Duration, Stack, type StackProps, TimeZone, Validations } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ContextAttribute,
  Schedule,
  ScheduleExpression,
  ScheduleTargetInput,
} from 'aws-cdk-lib/aws-scheduler';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { archiveDefinition } from './archive-definition.ts';
import { archivePrefix, archiveWriterName, exportRights } from './archive-rights.ts';
import { impactAlarm } from './constructs/impact-alarm.ts';
import { exportedName } from './exported-name.ts';
import { houseMachine } from './house-machine.ts';
import type { ArchiveSetting, Stage } from './stages.ts';
import type { StorageStack } from './storage-stack.ts';
import { sumOf } from './sum-of.ts';

export interface ArchiveStackProps extends StackProps {
  readonly stage: Stage;
  readonly archive: ArchiveSetting;
  readonly storage: StorageStack;
}

/** Every night the decisions of the day before, exported by DynamoDB itself into the vault of another account. */
export class ArchiveStack extends Stack {
  constructor(scope: Construct, id: string, { stage, archive, storage, ...props }: ArchiveStackProps) {
    super(scope, id, props);
    const machine = houseMachine(this, 'Archive', {
      stage,
      name: `flagstop-${stage.name}-archive`,
      roleName: archiveWriterName(stage),
      log: 'archive',
      comment: 'The decisions of one day into the vault',
      definition: archiveDefinition({ tableArn: storage.tables.Decisions.tableArn, archive }),
      rights: exportRights(storage, archive),
      timeout: Duration.hours(20),
      logKey: storage.watchKey,
    });
    acknowledge(machine, { archive, storage });
    everyNight(this, machine);
    impactAlarm(this, 'ArchiveFails', {
      metric: sumOf({ failed: machine.metricFailed(), timedOut: machine.metricTimedOut() }),
      threshold: 1,
      impact: 'The decisions of a day are in their table alone, within reach of whoever holds this account.',
      severity: 'ticket',
      runbook: 'The archive lacks a day',
      topics: storage.alarmTopics,
    });
  }
}

/** Two hours after midnight (UTC): by then every change of the day before can be exported. */
function everyNight(scope: Construct, machine: StateMachine): void {
  const role = new Role(scope, 'EveryNightRole', {
    assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } },
    }),
  });
  role.addToPolicy(
    new PolicyStatement({ actions: ['states:StartExecution'], resources: [machine.stateMachineArn] }),
  );
  new Schedule(scope, 'EveryNight', {
    description: 'The decisions of the day before into the vault',
    schedule: ScheduleExpression.cron({ hour: '2', minute: '0', timeZone: TimeZone.ETC_UTC }),
    target: {
      bind: () => ({
        arn: machine.stateMachineArn,
        role,
        input: ScheduleTargetInput.fromObject({ scheduledTime: ContextAttribute.scheduledTime }),
        retryPolicy: { maximumRetryAttempts: 10, maximumEventAgeInSeconds: 6 * 3_600 },
      }),
    },
  });
}

function acknowledge(
  { role }: StateMachine,
  { archive, storage }: Pick<ArchiveStackProps, 'archive' | 'storage'>,
): void {
  const { partition } = Stack.of(role);
  const table = exportedName(storage, storage.tables.Decisions.tableArn);
  Validations.of(role).acknowledge(
    {
      id: `AwsSolutions-IAM5[Resource::arn:${partition}:s3:::${archive.bucketName}/${archivePrefix}*]`,
      reason:
        'DynamoDB names the objects of an export by the day and by ids of its own. They may be added under this one prefix, and neither read nor deleted.',
    },
    {
      id: `AwsSolutions-IAM5[Resource::${table}/export/*]`,
      reason:
        'An export gets its id when it begins, and is only described: how far it is. Nothing of a table can be read by that.',
    },
  );
}
