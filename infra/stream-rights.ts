import { Stack } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IBucket } from 'aws-cdk-lib/aws-s3';

/** Where what a function behind a stream fails on is kept. */
export interface Failing {
  readonly watchKey: IKey;
  readonly failedRecords: IBucket;
}

/** Reading the stream of a table. */
export function readStream({ tableStreamArn }: Table): PolicyStatement[] {
  if (tableStreamArn === undefined) throw new Error('The table has no stream.');
  return [
    new PolicyStatement({
      actions: [
        'dynamodb:DescribeStream',
        'dynamodb:GetRecords',
        'dynamodb:GetShardIterator',
        'dynamodb:ListStreams',
      ],
      resources: [tableStreamArn],
    }),
  ];
}

/** Lambda writes what failed in the function's name. */
export function keepFailed({ failedRecords, watchKey }: Failing): PolicyStatement[] {
  return [
    new PolicyStatement({ actions: ['s3:ListBucket'], resources: [failedRecords.bucketArn] }),
    new PolicyStatement({ actions: ['s3:PutObject'], resources: [failedRecords.arnForObjects('*')] }),
    new PolicyStatement({
      actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
      resources: [watchKey.keyArn],
      conditions: {
        StringEquals: { 'kms:ViaService': `s3.${Stack.of(watchKey).region}.amazonaws.com` },
      },
    }),
  ];
}
