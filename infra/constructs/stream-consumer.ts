import { Duration } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import {
  EventSourceMapping,
  type Function as LambdaFunction,
  MetricType,
  StartingPosition,
} from 'aws-cdk-lib/aws-lambda';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { type AlarmTopics, impactAlarm, type Wording } from './impact-alarm.ts';

export interface StreamConsumerProps {
  readonly table: Table;
  readonly lambda: LambdaFunction;
  /** Which records it is started for: those that one of these passes, in Lambda's filter grammar; the others cost nothing. */
  readonly filters: readonly object[];
  /** Where records go that failed to the last; they hold keys and no more. */
  readonly failedRecords: IBucket;
  /** When it falls behind. */
  readonly late: Wording;
  /** When it gives records up. */
  readonly lost: Wording;
  readonly alarmTopics: AlarmTopics;
}

/** Behind by this much, merchants are not found by flags that change, and whoever waits for them notices. */
const lateMs = Duration.minutes(10).toMilliseconds();

/**
 * The one way to put a function behind a table's stream: what fails is handed over again by itself, a batch that fails
 * whole is halved, what fails to the last is kept in a bucket, and alarms say when it falls behind or gives up.
 * The rights to read the stream and to write into the bucket are the function's own.
 */
export class StreamConsumer extends Construct {
  constructor(scope: Construct, id: string, props: StreamConsumerProps) {
    super(scope, id);
    const { table, lambda, alarmTopics } = props;
    const mapping = new EventSourceMapping(this, 'Mapping', {
      target: lambda,
      eventSourceArn: streamOf(table),
      startingPosition: StartingPosition.TRIM_HORIZON,
      filters: props.filters.map((filter) => ({ pattern: JSON.stringify(filter) })),
      batchSize: 50,
      maxBatchingWindow: Duration.seconds(1),
      parallelizationFactor: 2,
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      retryAttempts: 10,
      // Half of what a stream keeps: a fault is found before records are gone.
      maxRecordAge: Duration.hours(12),
      // Not CDK's own destination: that would let the function read and delete what failed.
      onFailure: { bind: () => ({ destination: props.failedRecords.bucketArn }) },
      metricsConfig: { metrics: [MetricType.EVENT_COUNT] },
    });
    impactAlarm(this, 'Late', {
      metric: lambda.metric('IteratorAge', { period: Duration.minutes(5), statistic: Stats.MAXIMUM }),
      threshold: lateMs,
      ...props.late,
      topics: alarmTopics,
    });
    impactAlarm(this, 'Lost', {
      metric: new Metric({
        namespace: 'AWS/Lambda',
        metricName: 'OnFailureDestinationDeliveredEventCount',
        dimensionsMap: { EventSourceMappingUUID: mapping.eventSourceMappingId },
        period: Duration.minutes(5),
        statistic: Stats.SUM,
      }),
      threshold: 1,
      ...props.lost,
      topics: alarmTopics,
    });
  }
}

function streamOf(table: Table): string {
  if (table.tableStreamArn === undefined) throw new Error(`The table ${table.node.id} has no stream.`);
  return table.tableStreamArn;
}
