import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { Alias } from 'aws-cdk-lib/aws-lambda';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { actAtSourceEnv, deliverNoticeEnv } from '../shared/env.ts';
import { actAtSourceRights } from './acting-rights.ts';
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

/** Longer than six attempts can take, 31 h 5 min 30 s, and hours in which a store of ours does not answer. */
const longestAct = Duration.days(4);

/** How providers are told, and what is done for them: the function that sends notices, the topic for what did not arrive, and the function that acts at
 * sources of webhooks. Whoever starts deliveries and acts is deployed after it. */
export class NoticeStack extends Stack {
  readonly deliver: NodeFunction<typeof deliverNoticeEnv>;
  /** What deliveries are started by: the version that is live. */
  readonly live: Alias;
  readonly pages: Topic;
  readonly act: NodeFunction<typeof actAtSourceEnv>;
  /** What acts are started by: the version that is live. */
  readonly liveActs: Alias;

  constructor(scope: Construct, id: string, { stage, storage, ...props }: NoticeStackProps) {
    super(scope, id, props);
    this.pages = providerPages(this, storage);
    this.deliver = this.#deliver(stage, storage);
    const { lambda, role } = this.deliver;
    this.live = liveAlias(this, lambda);
    this.live.node.addDependency(ownExecutions(this, { role, lambda }));
    this.act = this.#act(stage, storage);
    this.liveActs = liveAlias(this.act, this.act.lambda);
    this.liveActs.node.addDependency(ownExecutions(this.act, this.act));
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

  #act(stage: Stage, storage: StorageStack): NodeFunction<typeof actAtSourceEnv> {
    const { tables, secretsKey, watchKey, alarmTopic } = storage;
    return new NodeFunction(this, 'ActAtSource', {
      stage,
      logKey: watchKey,
      alarmTopic,
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
      runbook: 'Act-at-source function errors',
    });
  }
}
