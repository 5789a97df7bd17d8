import { Duration } from 'aws-cdk-lib';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { rescreenEnv, watchFlagsEnv } from '../shared/env.ts';
import { writesAnyObject } from './any-object.ts';
import { NodeFunction } from './constructs/node-function.ts';
import { StreamConsumer } from './constructs/stream-consumer.ts';
import { rescreenQueue, rescreenTimeout, startByRescreenings } from './rescreen-queue.ts';
import { rescreenRights, watchFlagsRights } from './rescreen-rights.ts';
import type { Stage } from './stages.ts';
import type { StorageStack } from './storage-stack.ts';
import { workProps } from './work-props.ts';

/** From a flag's change to the merchants that are decided on again. */
export interface Rescreening {
  readonly queue: Queue;
  readonly watchFlags: NodeFunction<typeof watchFlagsEnv>;
  readonly rescreen: NodeFunction<typeof rescreenEnv>;
}

interface Parts {
  readonly stage: Stage;
  readonly storage: StorageStack;
  readonly failedRecords: Bucket;
}

/** A function behind the stream of flags that queues whom a change may concern, and one behind the queue that judges them. */
export function rescreening(scope: Construct, parts: Parts): Rescreening {
  const queue = rescreenQueue(scope, parts);
  return {
    queue,
    watchFlags: watchFlags(scope, { ...parts, queue }),
    rescreen: rescreen(scope, { ...parts, queue }),
  };
}

type WithQueue = Parts & { readonly queue: Queue };

function watchFlags(
  scope: Construct,
  { stage, storage, failedRecords, queue }: WithQueue,
): NodeFunction<typeof watchFlagsEnv> {
  const shared = workProps(stage, storage);
  const watch = new NodeFunction(scope, 'WatchFlags', {
    ...shared,
    folder: 'watch-flags',
    description: 'A step of a flag in, every merchant that it may concern queued',
    environmentSchema: watchFlagsEnv,
    environment: { ...shared.environment, RESCREEN_QUEUE_URL: queue.queueUrl },
    rights: watchFlagsRights({ ...storedIn(storage), failedRecords, queue }),
    acknowledged: [writesAnyObject(failedRecords)],
    memoryMegabytes: 1024,
    timeout: Duration.minutes(5),
    reservedConcurrency: stage.concurrency.watchFlags,
    startedBy: 'stream',
    errorImpact:
      'Flags that change now do not reach boarded merchants: nobody is told, and withdrawals restore nobody.',
    errorSeverity: 'page',
    runbook: 'Watch-flags function errors',
  });
  new StreamConsumer(scope, 'Flags', {
    table: storage.tables.Flags,
    lambda: watch.lambda,
    filters: [{ eventName: ['INSERT'], dynamodb: { Keys: { sk: { S: [{ prefix: 'event#' }] } } } }],
    failedRecords,
    late: {
      impact: 'Flags that changed in the last ten minutes and more have not reached boarded merchants yet.',
      severity: 'page',
      runbook: 'The stream of flags falls behind',
    },
    lost: {
      impact: 'Changes of flags were given up by their stream: merchants they concern were not judged again.',
      severity: 'page',
      runbook: 'Records of flags are given up',
    },
    alarmTopics: storage.alarmTopics,
  });
  return watch;
}

function rescreen(scope: Construct, { stage, storage, queue }: WithQueue): NodeFunction<typeof rescreenEnv> {
  const atOnce = stage.concurrency.rescreen;
  const judge = new NodeFunction(scope, 'Rescreen', {
    ...workProps(stage, storage),
    folder: 'rescreen',
    description:
      'Merchants that a changed flag may concern in, decisions out where outcome or matches change',
    environmentSchema: rescreenEnv,
    rights: rescreenRights({ ...storedIn(storage), queue }),
    memoryMegabytes: 1024,
    timeout: rescreenTimeout,
    reservedConcurrency: atOnce,
    startedBy: 'queue',
    errorImpact:
      'Boarded merchants are not judged again when flags change: their standings fall behind the flags.',
    errorSeverity: 'page',
    runbook: 'Rescreen function errors',
  });
  startByRescreenings(scope, { queue, lambda: judge.lambda, atOnce });
  return judge;
}

const storedIn = ({ tables, tableKey, secretsKey, watchKey }: StorageStack) => ({
  tables,
  tableKey,
  secretsKey,
  watchKey,
});
