import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { Alias } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { actAtSourceEnv } from '../shared/env.ts';
import { actAtSourceRights } from './acting-rights.ts';
import { liveAlias } from './constructs/live-alias.ts';
import { NodeFunction } from './constructs/node-function.ts';
import { ownExecutions } from './delivery-rights.ts';
import type { Stage } from './stages.ts';
import type { StorageStack } from './storage-stack.ts';

export interface ActStackProps extends StackProps {
  readonly stage: Stage;
  readonly storage: StorageStack;
}

/** Longer than six attempts can take, 31 h 5 min 30 s, and hours in which a store of ours does not answer. */
const longestAct = Duration.days(4);

/** What acts at sources of webhooks, where a provider lets it. Whoever starts acts is deployed after it. */
export class ActStack extends Stack {
  readonly act: NodeFunction<typeof actAtSourceEnv>;
  /** What acts are started by: the version that is live. */
  readonly live: Alias;

  constructor(scope: Construct, id: string, { stage, storage, ...props }: ActStackProps) {
    super(scope, id, props);
    const { tables, secretsKey, watchKey, alarmTopics } = storage;
    this.act = new NodeFunction(this, 'ActAtSource', {
      stage,
      logKey: watchKey,
      alarmTopics,
      folder: 'act-at-source',
      description: 'What a provider lets Flagstop do at Stripe or Adyen, again and again until it is done',
      environmentSchema: actAtSourceEnv,
      environment: {
        NOTICES_TABLE: tables.Notices.tableName,
        COALITION_TABLE: tables.Coalition.tableName,
        SECRETS_KEY_ID: secretsKey.keyArn,
        STAGE: stage.name,
        LIVEMODE: stage.livemode ? 'true' : 'false',
      },
      rights: actAtSourceRights(storage),
      durable: { executionTimeout: longestAct, retentionPeriod: Duration.days(14) },
      memoryMegabytes: 512,
      // One attempt waits for up to 15 s; what is read and written around it takes well under that.
      timeout: Duration.seconds(45),
      reservedConcurrency: stage.concurrency.actAtSource,
      startedBy: 'notice',
      errorImpact: 'Merchants whose providers have Flagstop stop their payouts are paid out all the same.',
      errorSeverity: 'page',
      runbook: 'Act-at-source function errors',
    });
    const { lambda, role } = this.act;
    this.live = liveAlias(this, lambda);
    this.live.node.addDependency(ownExecutions(this, { role, lambda }));
  }
}
