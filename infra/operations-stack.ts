import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { ActStack } from './act-stack.ts';
import { addAlarms } from './alarms.ts';
import type { ArchiveStack } from './archive-stack.ts';
import { logGroupName } from './constructs/node-function.ts';
import { addDashboard } from './dashboard/add-dashboard.ts';
import { alarmPlaces } from './dashboard/alarm-places.ts';
import { addLogQueries } from './log-queries.ts';
import type { NoticeStack } from './notice-stack.ts';
import { OpsWidget } from './ops-widget.ts';
import type { ScreeningStack } from './screening-stack.ts';
import type { Stage } from './stages.ts';
import type { StorageStack } from './storage-stack.ts';
import { watchedMetrics } from './watched-metrics.ts';
import type { WorkStack } from './work-stack.ts';

export interface OperationsStackProps extends StackProps {
  readonly stage: Stage;
  readonly storage: StorageStack;
  readonly screening: ScreeningStack;
  readonly work: WorkStack;
  readonly notices: NoticeStack;
  readonly acts: ActStack;
  /** Of a stage that has one. */
  readonly archive: ArchiveStack | undefined;
}

/** How we know it ourselves first: one dashboard, and alarms that say who is harmed and what to do. */
export class OperationsStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    { stage, storage, screening, work, notices, acts, archive, ...props }: OperationsStackProps,
  ) {
    super(scope, id, props);
    const widget = new OpsWidget(this, 'Widgets', { stage, storage });
    const period = Duration.minutes(5);
    const metrics = watchedMetrics({ stage, storage, screening, work, notices, acts, period });
    addAlarms(this, { metrics, stage, topics: storage.alarmTopics });
    addLogQueries(this, stage);
    addDashboard(this, {
      stage,
      metrics,
      period,
      alarms: alarmPlaces(this, [this, screening, work, notices, acts, ...(archive ? [archive] : [])]),
      logs: {
        screening: logGroupName(stage, 'screening'),
        providerHooks: logGroupName(stage, 'provider-hooks'),
        sweep: logGroupName(stage, 'sweep'),
      },
      widgetFunctionArn: widget.viewArn,
    });
  }
}
