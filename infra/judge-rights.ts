import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Stored } from './function-rights.ts';
import { allow, putInTransaction } from './house-statements.ts';

/**
 * Judging a merchant: flags, rules and what was decided are read by their keys, and a decision is put in a transaction. The
 * merchant's own items, which are put in the same one, are for each function to list: some do more with them.
 */
export function judgeMerchants({ tables }: Pick<Stored, 'tables'>): PolicyStatement[] {
  const { Flags, Decisions, Coalition } = tables;
  return [
    allow(Flags, ['dynamodb:GetItem', 'dynamodb:BatchGetItem']),
    allow(Decisions, ['dynamodb:GetItem', 'dynamodb:BatchGetItem']),
    putInTransaction(Decisions),
    allow(Coalition, ['dynamodb:Query']),
  ];
}
