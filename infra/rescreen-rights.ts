import { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Stored } from './function-rights.ts';
import { allow, openSecrets, putInTransaction, readUnder, useTableKey } from './house-statements.ts';
import { judgeMerchants } from './judge-rights.ts';
import { type Failing, keepFailed, readStream } from './stream-rights.ts';

/** The queue of merchants that are to be judged again, and the key that it is under. */
export interface Queued {
  readonly queue: IQueue;
  readonly watchKey: IKey;
}

/** Reading flags and whom they find, and queueing these. No standing, no application and no decision. */
export function watchFlagsRights(stored: Stored & Failing & Queued): PolicyStatement[] {
  const { Flags, Merchants, Coalition } = stored.tables;
  return [
    readUnder(Flags, { actions: ['dynamodb:GetItem'], keys: ['flag#*'] }),
    readUnder(Merchants, { actions: ['dynamodb:BatchGetItem', 'dynamodb:Query'], keys: ['key#*'] }),
    readUnder(Coalition, { actions: ['dynamodb:Query'], keys: ['deployment'] }),
    ...readStream(Flags),
    ...keepFailed(stored),
    useTableKey(stored.tableKey),
    openSecrets(stored.secretsKey, ['lookup-secret/*']),
    ...queueMerchants(stored),
  ];
}

/** Queueing merchants to be judged again. */
export function queueMerchants(queued: Queued): PolicyStatement[] {
  return [
    new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queued.queue.queueArn] }),
    throughQueue(queued, ['kms:Decrypt', 'kms:GenerateDataKey']),
  ];
}

/** What a screening may, without the secrets that requests are signed with; and taking from the queue. */
export function rescreenRights(stored: Stored & Queued): PolicyStatement[] {
  const { Merchants } = stored.tables;
  return [
    ...judgeMerchants(stored),
    allow(Merchants, ['dynamodb:GetItem', 'dynamodb:BatchGetItem']),
    putInTransaction(Merchants),
    useTableKey(stored.tableKey),
    openSecrets(stored.secretsKey, ['lookup-secret/*']),
    new PolicyStatement({
      actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
      resources: [stored.queue.queueArn],
    }),
    throughQueue(stored, ['kms:Decrypt']),
  ];
}

/** SQS opens and seals its messages in the caller's name. */
function throughQueue({ watchKey }: Queued, actions: readonly string[]): PolicyStatement {
  return new PolicyStatement({
    actions: [...actions],
    resources: [watchKey.keyArn],
    conditions: { StringEquals: { 'kms:ViaService': `sqs.${Stack.of(watchKey).region}.amazonaws.com` } },
  });
}
