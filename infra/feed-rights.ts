import { Stack } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Stored } from './function-rights.ts';
import { allow, openSecrets, putInTransaction, useTableKey } from './house-statements.ts';

/** Reading files that arrived, and raising, amending and withdrawing what they say. */
export function importFeedRights(
  stored: Stored & { readonly watchKey: IKey; readonly files: IBucket; readonly queue: IQueue },
): PolicyStatement[] {
  const { Flags, Merchants, Coalition } = stored.tables;
  return [
    allow(Flags, ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query', 'dynamodb:UpdateItem']),
    putInTransaction(Flags),
    allow(Merchants, ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query']),
    allow(Coalition, ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query']),
    countDays(Coalition),
    ...importFeeds(stored),
    useTableKey(stored.tableKey),
    openSecrets(stored.secretsKey, ['lookup-secret/*']),
    new PolicyStatement({
      actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
      resources: [stored.queue.queueArn],
    }),
    new PolicyStatement({ actions: ['s3:ListBucket'], resources: [stored.files.bucketArn] }),
    new PolicyStatement({ actions: ['s3:GetObject'], resources: [stored.files.arnForObjects('*')] }),
    new PolicyStatement({
      actions: ['kms:Decrypt'],
      resources: [stored.watchKey.keyArn],
      conditions: {
        StringEquals: { 'kms:ViaService': `s3.${Stack.of(stored.watchKey).region}.amazonaws.com` },
      },
    }),
  ];
}

/** Entries of feeds are put by themselves; of what holds for the deployment only a feed’s date is changed. */
export function importFeeds({ tables: { Flags, Coalition } }: Stored): PolicyStatement[] {
  return [
    new PolicyStatement({
      actions: ['dynamodb:PutItem'],
      resources: [Flags.tableArn],
      conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['feed#*'] } },
    }),
    onFeeds(Coalition, { action: 'dynamodb:UpdateItem', attributes: ['importedAt'] }),
  ];
}

/** By their attributes, for policies, switches and lookup secrets stand under the same key: none of theirs can be written. */
export function onFeeds(
  table: Table,
  { action, attributes }: { readonly action: string; readonly attributes: readonly string[] },
): PolicyStatement {
  return new PolicyStatement({
    actions: [action],
    resources: [table.tableArn],
    conditions: {
      'ForAllValues:StringEquals': {
        'dynamodb:LeadingKeys': ['deployment'],
        'dynamodb:Attributes': ['pk', 'sk', ...attributes],
      },
    },
  });
}

/** Counting what members do in a day: nothing else of that table by itself. */
export function countDays(Coalition: Table): PolicyStatement {
  return underKeys(Coalition, { actions: ['dynamodb:UpdateItem'], keys: ['day#*'] });
}

/** Counting, and steps of the negative list. */
export function keepSafeguards(Coalition: Table): PolicyStatement {
  return underKeys(Coalition, {
    actions: ['dynamodb:PutItem', 'dynamodb:UpdateItem'],
    keys: ['day#*', 'negative-key#*', 'negative-list'],
  });
}

function underKeys(
  table: Table,
  { actions, keys }: { readonly actions: string[]; readonly keys: readonly string[] },
): PolicyStatement {
  return new PolicyStatement({
    actions,
    resources: [table.tableArn],
    conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': keys } },
  });
}
