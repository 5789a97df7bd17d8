import { CfnOutput, Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping, type IFunction } from 'aws-cdk-lib/aws-lambda';
import { type Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { houseBucket } from './constructs/house-bucket.ts';
import { impactAlarm } from './constructs/impact-alarm.ts';
import type { StorageStack } from './storage-stack.ts';

/** Where files of feeds arrive, and the queue that says so. */
export interface FeedArrivals {
  readonly files: Bucket;
  readonly queue: Queue;
}

/** How often a file is handed over before it is given up: each time its import goes on for 13 minutes. */
const maxReceives = 20;

/**
 * A bucket for files of feeds and the queue behind it. Messages hold names of files and nothing of them; what is not
 * imported after many times goes to a queue of its own, and an alarm rings.
 */
export function feedArrivals(
  scope: Construct,
  { storage }: { readonly storage: StorageStack },
): FeedArrivals {
  const files = houseBucket(scope, 'FeedFiles', {
    key: storage.watchKey,
    keptFor: Duration.days(400),
    withoutAccessLog:
      'It holds lists as they were sent to the coalition. Who may read them is who deploys, and the one function that imports them; reads by anybody else are seen in the account’s own trail.',
  });
  const givenUp = queueOf(scope, 'FeedFilesGivenUp', { keptFor: Duration.days(14) });
  Validations.of(givenUp).acknowledge({
    id: 'Serverless-SQSRedrivePolicy',
    reason:
      'It is where messages go that were given up: nothing takes from it but people, an alarm rings while there is one, and another queue behind it would only hide them.',
  });
  const queue = queueOf(scope, 'FeedFilesArrived', { keptFor: Duration.days(4), givenUp });
  tellQueue(files, queue);
  impactAlarm(scope, 'FeedFilesAreGivenUp', {
    metric: givenUp.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5) }),
    threshold: 1,
    impact: 'A list was not imported to its end, so merchants are screened by an older state of it.',
    severity: 'ticket',
    runbook: 'Files of feeds are given up',
    topics: storage.alarmTopics,
  });
  new CfnOutput(Stack.of(scope), 'FeedFilesBucket', { value: files.bucketName });
  return { files, queue };
}

/** Hands the queue's messages to a function, one at a time: what it does not end in time comes again. */
export function startByArrivals(
  scope: Construct,
  { queue, lambda }: { queue: Queue; lambda: IFunction },
): void {
  const mapping = new EventSourceMapping(scope, 'FeedFilesMapping', {
    target: lambda,
    eventSourceArn: queue.queueArn,
    batchSize: 1,
    reportBatchItemFailures: true,
    maxConcurrency: 2,
  });
  Validations.of(mapping).acknowledge({
    id: 'Serverless-LambdaEventSourceMappingDestination',
    reason:
      'A mapping of a queue has no destination for failures: what fails stays in the queue, comes again, and after many times goes to the queue behind it, on which an alarm rings.',
  });
}

function queueOf(
  scope: Construct,
  id: string,
  { keptFor, givenUp }: { keptFor: Duration; givenUp?: Queue },
): Queue {
  return new Queue(scope, id, {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: keptFor,
    // A message comes again once the function that took it must have ended.
    visibilityTimeout: Duration.minutes(16),
    removalPolicy: RemovalPolicy.RETAIN,
    ...(givenUp && { deadLetterQueue: { queue: givenUp, maxReceiveCount: maxReceives } }),
  });
}

/** By hand: the construct for it would bring a function of its own. The queue must let S3 in before the bucket is made. */
function tellQueue(files: Bucket, queue: Queue): void {
  const granted = queue.addToResourcePolicy(
    new PolicyStatement({
      sid: 'FilesAreTold',
      principals: [new ServicePrincipal('s3.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [queue.queueArn],
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(queue).account } },
    }),
  );
  const bucket = files.node.defaultChild;
  if (!(bucket instanceof CfnBucket)) throw new Error('A bucket is no bucket.');
  bucket.notificationConfiguration = {
    queueConfigurations: [{ event: 's3:ObjectCreated:*', queue: queue.queueArn }],
  };
  if (granted.policyDependable) bucket.node.addDependency(granted.policyDependable);
}
