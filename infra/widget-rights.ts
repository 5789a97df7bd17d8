import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Stored } from './function-rights.ts';
import { allow, openSecrets, putInTransaction, readUnder, useTableKey } from './house-statements.ts';

/**
 * Reading what waits and the proof of decisions; in one transaction a step of a review, what it clears and says of flags, or a
 * step of a flag's life. Nothing of members, policies and secrets is changed, and no postings: a flag that is held or released
 * is found by what it was found by before.
 */
export function opsWidgetRights({ tables, tableKey, secretsKey }: Stored): PolicyStatement[] {
  const { Flags, Decisions, Merchants, Coalition } = tables;
  return [
    allow(Flags, ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query']),
    putInTransaction(Flags),
    countOpinions(Flags),
    allow(Decisions, ['dynamodb:GetItem', 'dynamodb:Query']),
    putInTransaction(Decisions),
    new PolicyStatement({
      actions: ['dynamodb:Query'],
      resources: [
        `${Flags.tableArn}/index/by-author`,
        `${Flags.tableArn}/index/by-due`,
        `${Decisions.tableArn}/index/by-day`,
      ],
    }),
    allow(Merchants, [
      'dynamodb:GetItem',
      'dynamodb:BatchGetItem',
      'dynamodb:ConditionCheckItem',
      'dynamodb:Query',
    ]),
    putInTransaction(Merchants),
    readUnder(Coalition, {
      actions: ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'],
      keys: ['member#*', 'members', 'directory', 'policy#*', 'deployment'],
    }),
    useTableKey(tableKey),
    openSecrets(secretsKey, ['lookup-secret/*']),
  ];
}

/** What a review that ended says of a flag, in the transaction that ends it. */
function countOpinions(table: Stored['tables']['Flags']): PolicyStatement {
  return new PolicyStatement({
    actions: ['dynamodb:UpdateItem'],
    resources: [table.tableArn],
    conditions: {
      'ForAnyValue:StringEquals': { 'dynamodb:EnclosingOperation': ['TransactWriteItems'] },
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['flag#*'] },
    },
  });
}
