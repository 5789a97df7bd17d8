import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { screenBackBookEnv } from '../shared/env.ts';
import { importFeedEnv, runBacktestEnv, sweepEnv, watchDecisionsEnv } from '../shared/env.ts';
import type { ActStack } from './act-stack.ts';
import { startActs } from './acting-rights.ts';
import { readsAnyObject, writesAnyObject } from './any-object.ts';
import { backtestMachine } from './backtest-machine.ts';
import { runBacktestRights } from './backtest-rights.ts';
import { houseBucket } from './constructs/house-bucket.ts';
import { NodeFunction } from './constructs/node-function.ts';
import { scheduledStart } from './constructs/scheduled-start.ts';
import { StreamConsumer } from './constructs/stream-consumer.ts';
import { startDeliveries } from './delivery-rights.ts';
import { feedArrivals, startByArrivals } from './feed-arrivals.ts';
import { importFeedRights } from './feed-rights.ts';
import { sweepRights, watchDecisionsRights } from './function-rights.ts';
import type { NoticeStack } from './notice-stack.ts';
import { type Rescreening, rescreening } from './rescreening.ts';
import { fixedConcurrency } from './reserved-concurrency.ts';
import { screenBackBook } from './screen-backbook.ts';
import type { Stage } from './stages.ts';
import type { StorageStack } from './storage-stack.ts';
import { workProps } from './work-props.ts';

export interface WorkStackProps extends StackProps {
  readonly stage: Stage;
  readonly storage: StorageStack;
  readonly notices: NoticeStack;
  readonly acts: ActStack;
}

/** What functions behind streams and on schedules start. */
type Starting = Pick<WorkStackProps, 'notices' | 'acts'>;

/** The functions that no request starts: behind the tables' streams, behind queues, and on schedules. */
export class WorkStack extends Stack {
  /** Changes of tables that a function behind a stream failed on to the last: keys, no contents. */
  readonly failedRecords: Bucket;
  readonly watchDecisions: NodeFunction<typeof watchDecisionsEnv>;
  readonly sweep: NodeFunction<typeof sweepEnv>;
  readonly importFeed: NodeFunction<typeof importFeedEnv>;
  readonly runBacktest: NodeFunction<typeof runBacktestEnv>;
  readonly screenBackBook: NodeFunction<typeof screenBackBookEnv>;
  readonly rescreening: Rescreening;

  constructor(scope: Construct, id: string, { stage, storage, notices, acts, ...props }: WorkStackProps) {
    super(scope, id, props);
    this.failedRecords = houseBucket(this, 'FailedRecords', {
      key: storage.watchKey,
      keptFor: Duration.days(90),
      withoutAccessLog:
        'It holds keys of items that a stream’s function failed on, and none of their contents: whoever reads it learns ids. What they name is read through the tables alone.',
    });
    new CfnOutput(this, 'FailedRecordsBucket', { value: this.failedRecords.bucketName });
    this.watchDecisions = this.#watchDecisions(stage, storage, { notices, acts });
    this.importFeed = this.#importFeed(stage, storage);
    this.runBacktest = this.#runBacktest(stage, storage);
    this.screenBackBook = screenBackBook(this, { stage, storage });
    this.rescreening = rescreening(this, { stage, storage, failedRecords: this.failedRecords });
    this.sweep = this.#sweep(stage, storage, { notices, acts });
  }

  #watchDecisions(
    stage: Stage,
    storage: StorageStack,
    { notices, acts }: Starting,
  ): NodeFunction<typeof watchDecisionsEnv> {
    const shared = workProps(stage, storage);
    const watch = new NodeFunction(this, 'WatchDecisions', {
      ...shared,
      folder: 'watch-decisions',
      description: 'A decision of the stream in, its merchant findable by every flag',
      environmentSchema: watchDecisionsEnv,
      environment: {
        ...shared.environment,
        NOTICE_FUNCTION_ARN: notices.live.functionArn,
        ACT_FUNCTION_ARN: acts.live.functionArn,
      },
      rights: [
        ...watchDecisionsRights({ ...kept(storage), failedRecords: this.failedRecords }),
        startDeliveries(notices.live),
        startActs(acts.live),
      ],
      acknowledged: [writesAnyObject(this.failedRecords)],
      memoryMegabytes: 1024,
      timeout: Duration.seconds(60),
      reservedConcurrency: stage.concurrency.watchDecisions,
      startedBy: 'stream',
      errorImpact: 'Newly boarded merchants are not found by flags that are raised from now on.',
      errorSeverity: 'page',
      runbook: 'Watch-decisions function errors',
    });
    new StreamConsumer(this, 'Decisions', {
      table: storage.tables.Decisions,
      lambda: watch.lambda,
      filters: [
        { eventName: ['INSERT'], dynamodb: { Keys: { sk: { S: ['decision'] } } } },
        // Nothing of ours does that to the log of decisions: it is told of.
        { eventName: ['MODIFY', 'REMOVE'] },
      ],
      failedRecords: this.failedRecords,
      late: {
        impact: 'Merchants boarded in the last ten minutes and more are not found by flags yet.',
        severity: 'page',
        runbook: 'The stream of decisions falls behind',
      },
      lost: {
        impact: 'Decisions were given up by their stream: who asked is not counted for them.',
        severity: 'ticket',
        runbook: 'Records of decisions are given up',
      },
      alarmTopics: storage.alarmTopics,
    });
    return watch;
  }

  #sweep(stage: Stage, storage: StorageStack, { notices, acts }: Starting): NodeFunction<typeof sweepEnv> {
    const shared = workProps(stage, storage);
    const { queue } = this.rescreening;
    const sweep = new NodeFunction(this, 'Sweep', {
      ...shared,
      folder: 'sweep',
      description: 'What stayed pending is done again, and flags end at their end',
      environmentSchema: sweepEnv,
      environment: {
        ...shared.environment,
        RESCREEN_QUEUE_URL: queue.queueUrl,
        NOTICE_FUNCTION_ARN: notices.live.functionArn,
        ACT_FUNCTION_ARN: acts.live.functionArn,
      },
      rights: [
        ...sweepRights({ ...kept(storage), queue }),
        startDeliveries(notices.live),
        startActs(acts.live),
      ],
      memoryMegabytes: 1024,
      timeout: Duration.minutes(5),
      reservedConcurrency: fixedConcurrency.sweep,
      startedBy: 'schedule',
      errorImpact: 'Merchants that their stream missed stay unfound, and flags stay in force past their end.',
      errorSeverity: 'page',
      runbook: 'Sweep function errors',
    });
    scheduledStart(this, 'EveryFiveMinutes', {
      lambda: sweep.lambda,
      every: Duration.minutes(5),
      description: 'Merchants that wait to be indexed',
      event: { task: 'pending' },
    });
    scheduledStart(this, 'PolicyEveryFiveMinutes', {
      lambda: sweep.lambda,
      every: Duration.minutes(5),
      description: 'Boarded merchants that an operator has judged by another policy',
      event: { task: 'policy' },
    });
    scheduledStart(this, 'NoticesEveryFiveMinutes', {
      lambda: sweep.lambda,
      every: Duration.minutes(5),
      description: 'Notices that wait to be delivered, and acts that wait to be done',
      event: { task: 'notices' },
    });
    scheduledStart(this, 'EveryHour', {
      lambda: sweep.lambda,
      every: Duration.hours(1),
      description: 'Flags with something due',
      event: { task: 'flags' },
    });
    // A walk begins once a day; each start goes on with it where the one before stopped.
    scheduledStart(this, 'EveryQuarter', {
      lambda: sweep.lambda,
      every: Duration.minutes(15),
      description: 'The daily walk over all merchants',
      event: { task: 'reconcile' },
    });
    scheduledStart(this, 'AuditEveryQuarter', {
      lambda: sweep.lambda,
      every: Duration.minutes(15),
      description: 'Silent providers, policies that nobody approved',
      event: { task: 'audit' },
    });
    return sweep;
  }

  #importFeed(stage: Stage, storage: StorageStack): NodeFunction<typeof importFeedEnv> {
    const { files, queue } = feedArrivals(this, { storage });
    const shared = workProps(stage, storage);
    const importFeed = new NodeFunction(this, 'ImportFeed', {
      ...shared,
      folder: 'import-feed',
      description: 'A list that arrived in, its entries raised, amended and taken back',
      environmentSchema: importFeedEnv,
      environment: { ...shared.environment, FEEDS_BUCKET: files.bucketName },
      rights: importFeedRights({ ...kept(storage), files, queue }),
      acknowledged: [readsAnyObject(files)],
      memoryMegabytes: 1769,
      timeout: Duration.minutes(15),
      reservedConcurrency: fixedConcurrency.importFeed,
      startedBy: 'queue',
      errorImpact: 'Lists that arrive are not imported, so merchants are screened by an older state of them.',
      errorSeverity: 'ticket',
      runbook: 'Import-feed function errors',
    });
    startByArrivals(this, { queue, lambda: importFeed.lambda });
    return importFeed;
  }

  #runBacktest(stage: Stage, storage: StorageStack): NodeFunction<typeof runBacktestEnv> {
    const shared = workProps(stage, storage);
    const runBacktest = new NodeFunction(this, 'RunBacktest', {
      ...shared,
      folder: 'run-backtest',
      description: 'A share of logged decisions in, judged under the active and a draft policy, and counted',
      environmentSchema: runBacktestEnv,
      environment: backtestEnvironment(shared),
      rights: runBacktestRights(storage),
      // One whole vCPU: judging is computation.
      memoryMegabytes: 1769,
      timeout: Duration.minutes(15),
      reservedConcurrency: fixedConcurrency.runBacktest,
      startedBy: 'stateMachine',
      errorImpact: 'Drafts of policies cannot be tried on logged decisions; no decision is affected.',
      errorSeverity: 'ticket',
      runbook: 'Run-backtest function errors',
    });
    backtestMachine(this, {
      stage,
      lambda: runBacktest.lambda,
      logKey: storage.watchKey,
      alarmTopics: storage.alarmTopics,
    });
    return runBacktest;
  }
}

/** It opens no secret. */
function backtestEnvironment({ environment }: ReturnType<typeof workProps>) {
  const { SECRETS_KEY_ID: _secrets, ...rest } = environment;
  return rest;
}

const kept = ({ tables, tableKey, secretsKey, watchKey }: StorageStack) => ({
  tables,
  tableKey,
  secretsKey,
  watchKey,
});
