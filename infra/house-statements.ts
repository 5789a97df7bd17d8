import { Stack } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';

/** These actions on a table, each by its name. */
export function allow(table: Table, actions: readonly string[]): PolicyStatement {
  return new PolicyStatement({ actions: [...actions], resources: [table.tableArn] });
}

/** A put by itself, without the transaction that carries the condition and its companions, is not allowed. */
export function putInTransaction(table: Table): PolicyStatement {
  return new PolicyStatement({
    actions: ['dynamodb:PutItem'],
    resources: [table.tableArn],
    conditions: { 'ForAnyValue:StringEquals': { 'dynamodb:EnclosingOperation': ['TransactWriteItems'] } },
  });
}

/** Putting items under these partition keys alone; with `inTransaction` never by itself. */
export function putUnder(
  table: Table,
  { keys, inTransaction = false }: { readonly keys: readonly string[]; readonly inTransaction?: boolean },
): PolicyStatement {
  return new PolicyStatement({
    actions: ['dynamodb:PutItem'],
    resources: [table.tableArn],
    conditions: {
      ...(inTransaction && {
        'ForAnyValue:StringEquals': { 'dynamodb:EnclosingOperation': ['TransactWriteItems'] },
      }),
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...keys] },
    },
  });
}

/** DynamoDB opens the tables' key in the caller's name; through it alone may the key be used. */
export function useTableKey(tableKey: IKey): PolicyStatement {
  return new PolicyStatement({
    actions: [
      'kms:Decrypt',
      'kms:DescribeKey',
      'kms:Encrypt',
      'kms:GenerateDataKey',
      'kms:GenerateDataKeyWithoutPlaintext',
      'kms:ReEncryptFrom',
      'kms:ReEncryptTo',
    ],
    resources: [tableKey.keyArn],
    conditions: {
      StringEquals: { 'kms:ViaService': `dynamodb.${Stack.of(tableKey).region}.amazonaws.com` },
    },
  });
}

/** Only what was sealed for one of these purposes, and only when the purpose is named. */
export function openSecrets(secretsKey: IKey, purposes: readonly string[]): PolicyStatement {
  return new PolicyStatement({
    actions: ['kms:Decrypt'],
    resources: [secretsKey.keyArn],
    conditions: { StringLike: { 'kms:EncryptionContext:purpose': [...purposes] } },
  });
}
