import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { Alias } from 'aws-cdk-lib/aws-lambda';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { deliverNoticeEnv } from '../shared/env.ts';
import { liveAlias } from './constructs/live-alias.ts';
import { NodeFunction } from './constructs/node-function.ts';
import { deliverNoticeRights, ownExecutions } from './delivery-rights.ts';
import { providerPages } from './provider-pages.ts';
import type { Stage } from './stages.ts';
import type { StorageStack } from './storage-stack.ts';

export interface NoticeStackProps extends StackProps {
  readonly stage: Stage;
  readonly storage: StorageStack;
}

/**
 * Longer than ten attempts can take: a fifth more than the schedule’s 76 hours, and a day before each attempt where a receiver asks for
 * that, is nine days; the rest is for hours in which a store of ours does not answer.
 */
const longestDelivery = Duration.days(14);

/** How providers are told: the function that sends notices, and the topic for what did not arrive. Whoever starts deliveries is deployed after it. */
export class NoticeStack extends Stack {
  readonly deliver: NodeFunction<typeof deliverNoticeEnv>;
  /** What deliveries are started by: the version that is live. */
  readonly live: Alias;
  readonly pages: Topic;

  constructor(scope: Construct, id: string, { stage, storage, ...props }: NoticeStackProps) {
    super(scope, id, props);
    this.pages = providerPages(this, storage);
    this.deliver = this.#deliver(stage, storage);
    const { lambda, role } = this.deliver;
    this.live = liveAlias(this, lambda);
    this.live.node.addDependency(ownExecutions(this, { role, lambda }));
  }

  #deliver(stage: Stage, storage: StorageStack): NodeFunction<typeof deliverNoticeEnv> {
    const { tables, tableKey, secretsKey, watchKey, alarmTopic } = storage;
    return new NodeFunction(this, 'DeliverNotice', {
      stage,
      logKey: watchKey,
      alarmTopic,
      folder: 'deliver-notice',
      description: 'A notice signed and sent, again and again until it is taken or its attempts are used up',
      environmentSchema: deliverNoticeEnv,
      environment: {
        NOTICES_TABLE: tables.Notices.tableName,
        SECRETS_KEY_ID: secretsKey.keyArn,
        PAGES_TOPIC_ARN: this.pages.topicArn,
        STAGE: stage.name,
      },
      rights: deliverNoticeRights({ tables, tableKey, secretsKey, watchKey, pages: this.pages }),
      durable: { executionTimeout: longestDelivery, retentionPeriod: Duration.days(14) },
      memoryMegabytes: 512,
      // One attempt waits for up to 15 s; what is read and written around it takes well under that.
      timeout: Duration.seconds(45),
      reservedConcurrency: stage.concurrency.deliverNotice,
      startedBy: 'notice',
      errorImpact: 'Notices are not sent: providers learn of flags on their merchants only when they pull.',
      runbook: 'Deliver-notice function errors',
    });
  }
}
