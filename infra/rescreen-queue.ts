import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { EventSourceMapping, type IFunction } from 'aws-cdk-lib/aws-lambda';
import { Queue, QueueEncryption, type QueueProps } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { impactAlarm } from './constructs/impact-alarm.ts';
import type { StorageStack } from './storage-stack.ts';

/** How long one run of the function behind the queue may take. */
export const rescreenTimeout = Duration.seconds(60);

/** How often a message is handed over before it is given up. */
const maxReceives = 5;
/** Waiting for longer than this, a changed flag means nothing yet for merchants that are boarded. */
const late = Duration.minutes(5);

/**
 * The queue of merchants that are to be judged again. Messages hold ids and no personal data. What fails time after time goes
 * to a queue of its own; alarms ring for that, and where messages wait too long.
 */
export function rescreenQueue(scope: Construct, { storage }: { readonly storage: StorageStack }): Queue {
  const shared: QueueProps = {
    encryption: QueueEncryption.KMS,
    encryptionMasterKey: storage.watchKey,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
    // AWS's own rule: six times what the function may take, so that no message comes again while it is at work.
    visibilityTimeout: Duration.seconds(6 * rescreenTimeout.toSeconds()),
    removalPolicy: RemovalPolicy.RETAIN,
  };
  const givenUp = new Queue(scope, 'RescreeningsGivenUp', shared);
  Validations.of(givenUp).acknowledge({
    id: 'Serverless-SQSRedrivePolicy',
    reason:
      'It is where messages go that were given up: nothing takes from it but people, an alarm rings while there is one, and another queue behind it would only hide them.',
  });
  const queue = new Queue(scope, 'Rescreenings', {
    ...shared,
    deadLetterQueue: { queue: givenUp, maxReceiveCount: maxReceives },
  });
  alarmOn(scope, { queue, givenUp, storage });
  return queue;
}

/** Hands the queue's messages to a function: never to more runs than are set aside for it, for one that is refused counts as tried. */
export function startByRescreenings(
  scope: Construct,
  { queue, lambda, atOnce }: { queue: Queue; lambda: IFunction; atOnce: number },
): void {
  const mapping = new EventSourceMapping(scope, 'RescreeningsMapping', {
    target: lambda,
    eventSourceArn: queue.queueArn,
    batchSize: 10,
    reportBatchItemFailures: true,
    maxConcurrency: atOnce,
  });
  Validations.of(mapping).acknowledge({
    id: 'Serverless-LambdaEventSourceMappingDestination',
    reason:
      'A mapping of a queue has no destination for failures: what fails stays in the queue, comes again, and after five times goes to the queue behind it, on which an alarm rings.',
  });
}

function alarmOn(
  scope: Construct,
  { queue, givenUp, storage }: { queue: Queue; givenUp: Queue; storage: StorageStack },
): void {
  const period = Duration.minutes(5);
  impactAlarm(scope, 'RescreeningsAreGivenUp', {
    metric: givenUp.metricApproximateNumberOfMessagesVisible({ period }),
    threshold: 1,
    impact: 'Some merchants were not judged again after a flag changed: their standing may be wrong.',
    severity: 'page',
    runbook: 'Rescreenings are given up',
    topics: storage.alarmTopics,
  });
  impactAlarm(scope, 'RescreeningsWait', {
    metric: queue.metricApproximateAgeOfOldestMessage({ period }),
    threshold: late.toSeconds(),
    datapoints: 2,
    periods: 3,
    impact: 'Merchants wait for minutes to be judged again: providers learn late of flags and withdrawals.',
    severity: 'ticket',
    runbook: 'Rescreenings wait',
    topics: storage.alarmTopics,
  });
}
