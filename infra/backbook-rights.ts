import { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Stored } from './function-rights.ts';
import {
  allow,
  openSecrets,
  putInTransaction,
  putUnder,
  readUnder,
  useTableKey,
} from './house-statements.ts';
import { judgeMerchants } from './judge-rights.ts';

/** Where files of back books are. */
interface Filed {
  readonly backBookFiles: IBucket;
  readonly watchKey: IKey;
}

const ofBackBooks = ['backbook#*'];

/** Keeping that a back book is to come, signing where its file goes, and having it screened. No file is read. */
export function startBackBooks(
  { tables, backBookFiles, watchKey }: Stored & Filed,
  stateMachine: string,
): PolicyStatement[] {
  return [
    putUnder(tables.Merchants, { keys: ofBackBooks }),
    new PolicyStatement({ actions: ['states:StartExecution'], resources: [stateMachine] }),
    new PolicyStatement({ actions: ['s3:PutObject'], resources: [backBookFiles.arnForObjects('*')] }),
    throughFiles(watchKey, ['kms:Decrypt', 'kms:GenerateDataKey']),
  ];
}

/** What a screening may, without the secrets that requests are signed with; reading files, and keeping how far they are. */
export function screenBackBookRights(stored: Stored & Filed): PolicyStatement[] {
  const { Merchants } = stored.tables;
  return [
    ...judgeMerchants(stored),
    allow(Merchants, ['dynamodb:GetItem', 'dynamodb:BatchGetItem']),
    putInTransaction(Merchants),
    putUnder(Merchants, { keys: ofBackBooks }),
    readUnder(Merchants, { actions: ['dynamodb:BatchWriteItem'], keys: ofBackBooks }),
    useTableKey(stored.tableKey),
    openSecrets(stored.secretsKey, ['lookup-secret/*']),
    // Without it S3 does not tell that a file is not there.
    new PolicyStatement({ actions: ['s3:ListBucket'], resources: [stored.backBookFiles.bucketArn] }),
    new PolicyStatement({ actions: ['s3:GetObject'], resources: [stored.backBookFiles.arnForObjects('*')] }),
    throughFiles(stored.watchKey, ['kms:Decrypt']),
  ];
}

/** S3 opens and seals its objects in the caller's name. */
function throughFiles(watchKey: IKey, actions: readonly string[]): PolicyStatement {
  return new PolicyStatement({
    actions: [...actions],
    resources: [watchKey.keyArn],
    conditions: { StringEquals: { 'kms:ViaService': `s3.${Stack.of(watchKey).region}.amazonaws.com` } },
  });
}
