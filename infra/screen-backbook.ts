import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { screenBackBookEnv } from '../shared/env.ts';
import { readsAnyObject } from './any-object.ts';
import { backBookMachine } from './backbook-machine.ts';
import { screenBackBookRights } from './backbook-rights.ts';
import { NodeFunction } from './constructs/node-function.ts';
import type { Stage } from './stages.ts';
import type { StorageStack } from './storage-stack.ts';
import { workProps } from './work-props.ts';

/** The function that screens back books, and the state machine that starts it. */
export function screenBackBook(
  scope: Construct,
  { stage, storage }: { readonly stage: Stage; readonly storage: StorageStack },
): NodeFunction<typeof screenBackBookEnv> {
  const shared = workProps(stage, storage);
  const { backBookFiles } = storage;
  const screen = new NodeFunction(scope, 'ScreenBackBook', {
    ...shared,
    folder: 'screen-backbook',
    description: 'Rows of a provider’s portfolio in, a logged decision for each out',
    environmentSchema: screenBackBookEnv,
    environment: {
      ...shared.environment,
      LIVEMODE: String(stage.livemode),
      BACK_BOOKS_BUCKET: backBookFiles.bucketName,
      ROWS_AT_ONCE: String(stage.backBookRowsAtOnce),
    },
    rights: screenBackBookRights(storage),
    acknowledged: [readsAnyObject(backBookFiles, scope)],
    // One whole vCPU: the pure part of a screening is computation.
    memoryMegabytes: 1769,
    timeout: Duration.minutes(15),
    reservedConcurrency: stage.concurrency.screenBackBook,
    startedBy: 'stateMachine',
    errorImpact: 'Portfolios are not screened any further; merchants that are boarded now still are.',
    runbook: 'Screen-backbook function errors',
  });
  backBookMachine(scope, {
    stage,
    lambda: screen.lambda,
    logKey: storage.watchKey,
    alarmTopic: storage.alarmTopic,
  });
  return screen;
}
