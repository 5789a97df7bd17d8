import { Stack } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { feedStatusSchema } from '../shared/contracts/feeds/feed-registration.ts';
import { tables as shapes, type TableName } from '../shared/tables.ts';
import { importFeeds, keepSafeguards, onFeeds } from './feed-rights.ts';
import { allow, openSecrets, putInTransaction, useTableKey } from './house-statements.ts';
import { changePolicies, importJurisdictions, noteShadows, ruleDeployment } from './policy-rights.ts';

/*
 * What each function may do, one statement per table, every action by its name. No statement here, and none
 * anywhere, allows changing or deleting a decision.
 */

export interface Stored {
  readonly tables: Readonly<Record<TableName, Table>>;
  readonly tableKey: IKey;
  readonly secretsKey: IKey;
}

/** What functions behind streams need besides. */
export interface Watched extends Stored {
  readonly watchKey: IKey;
  readonly failedRecords: IBucket;
}

/** The hot path: reads by key, and one transaction that puts a decision, an application and a standing. */
export function screeningRights(stored: Stored): PolicyStatement[] {
  const { Flags, Decisions, Merchants, Coalition } = stored.tables;
  return [
    allow(Flags, ['dynamodb:GetItem', 'dynamodb:BatchGetItem']),
    allow(Decisions, ['dynamodb:GetItem', 'dynamodb:BatchGetItem']),
    putInTransaction(Decisions),
    allow(Merchants, ['dynamodb:GetItem', 'dynamodb:BatchGetItem']),
    putInTransaction(Merchants),
    allow(Coalition, ['dynamodb:Query']),
    useTableKey(stored.tableKey),
    openSecrets(stored.secretsKey, ['signing-key/*', 'lookup-secret/*']),
  ];
}

/** Reading what was decided, resolving reviews in one transaction, raising and reading flags, and walking all of them to index them again. */
export function managementRights(stored: Stored): PolicyStatement[] {
  const { Flags, Decisions, Merchants, Coalition } = stored.tables;
  return [
    allow(Flags, [
      'dynamodb:GetItem',
      'dynamodb:BatchGetItem',
      'dynamodb:Query',
      'dynamodb:Scan',
      'dynamodb:UpdateItem',
    ]),
    allowIndex(Flags, 'by-author'),
    putInTransaction(Flags),
    allow(Decisions, ['dynamodb:GetItem', 'dynamodb:Query']),
    putInTransaction(Decisions),
    new PolicyStatement({
      actions: ['dynamodb:Query'],
      resources: shapes.Decisions.indexes.map(({ name }) => `${Decisions.tableArn}/index/${name}`),
    }),
    allow(Merchants, [
      'dynamodb:GetItem',
      'dynamodb:BatchGetItem',
      'dynamodb:ConditionCheckItem',
      'dynamodb:Query',
    ]),
    putInTransaction(Merchants),
    allow(Coalition, ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query']),
    keepSafeguards(Coalition),
    changeMembers(Coalition),
    changePolicies(Coalition),
    importJurisdictions(Coalition),
    ruleDeployment(Coalition),
    ...importFeeds(stored),
    onFeeds(Coalition, { action: 'dynamodb:PutItem', attributes: Object.keys(feedStatusSchema.shape) }),
    useTableKey(stored.tableKey),
    openSecrets(stored.secretsKey, ['lookup-secret/*']),
    sealSecrets(stored.secretsKey, ['signing-key/*']),
  ];
}

/** Reading what was decided and judged, and writing the index; what it cannot do goes into the bucket. */
export function watchDecisionsRights(stored: Watched): PolicyStatement[] {
  const { Decisions, Coalition } = stored.tables;
  return [
    allow(Decisions, ['dynamodb:GetItem']),
    ...writeIndex(stored),
    allow(Coalition, ['dynamodb:Query']),
    noteShadows(Coalition),
    ...readStream(Decisions),
    ...keepFailed(stored),
    useTableKey(stored.tableKey),
    openSecrets(stored.secretsKey, ['lookup-secret/*']),
  ];
}

/** The same for merchants that wait, and ending flags in one transaction each. */
export function sweepRights(stored: Stored): PolicyStatement[] {
  const { Flags, Decisions, Merchants, Coalition } = stored.tables;
  return [
    allow(Decisions, ['dynamodb:GetItem']),
    ...writeIndex(stored),
    allowIndex(Merchants, 'by-index-pending'),
    allow(Flags, ['dynamodb:GetItem']),
    allowIndex(Flags, 'by-due'),
    putInTransaction(Flags),
    allow(Coalition, ['dynamodb:Query']),
    useTableKey(stored.tableKey),
    openSecrets(stored.secretsKey, ['lookup-secret/*']),
  ];
}

/** Entries and counters are put and updated; standings and applications are updated in what indexing is about. */
function writeIndex({ tables: { Merchants } }: Stored): PolicyStatement[] {
  return [
    allow(Merchants, [
      'dynamodb:GetItem',
      'dynamodb:BatchGetItem',
      'dynamodb:BatchWriteItem',
      'dynamodb:PutItem',
      'dynamodb:UpdateItem',
    ]),
  ];
}

function allowIndex(table: Table, index: string): PolicyStatement {
  return new PolicyStatement({
    actions: ['dynamodb:Query'],
    resources: [`${table.tableArn}/index/${index}`],
  });
}

function readStream({ tableStreamArn }: Table): PolicyStatement[] {
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
function keepFailed({ failedRecords, watchKey }: Watched): PolicyStatement[] {
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

/** Members, their keys and their clients, each with its history in one transaction; nothing of policies, switches and lookup secrets. */
function changeMembers(table: Table): PolicyStatement {
  return new PolicyStatement({
    actions: ['dynamodb:PutItem', 'dynamodb:DeleteItem', 'dynamodb:ConditionCheckItem'],
    resources: [table.tableArn],
    conditions: {
      'ForAnyValue:StringEquals': { 'dynamodb:EnclosingOperation': ['TransactWriteItems'] },
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['member#*', 'members', 'directory'] },
    },
  });
}

/** For one of these purposes only, which KMS binds to what is sealed. */
function sealSecrets(secretsKey: IKey, purposes: readonly string[]): PolicyStatement {
  return new PolicyStatement({
    actions: ['kms:Encrypt'],
    resources: [secretsKey.keyArn],
    conditions: { StringLike: { 'kms:EncryptionContext:purpose': [...purposes] } },
  });
}
