import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { readUnder } from './house-statements.ts';

/**
 * Taking a merchant out of the count of those boarded, in the transaction that writes its standing: its mark is deleted, and
 * the count goes down. Nothing else of a merchant is deleted by anybody but DynamoDB itself, at the end it was given.
 */
export function offboardMerchants(merchants: Table): PolicyStatement[] {
  return [
    inTransaction(merchants, { action: 'dynamodb:DeleteItem', keys: ['provider#*'] }),
    inTransaction(merchants, { action: 'dynamodb:UpdateItem', keys: ['boarded#*'] }),
  ];
}

/** Noting on a merchant's standing that a webhook told the same of it again, later. */
export function noteTold(merchants: Table): PolicyStatement {
  return readUnder(merchants, { actions: ['dynamodb:UpdateItem'], keys: ['provider#*'] });
}

/** The applications of one merchant, which get their end when it is offboarded. */
export function listApplications(merchants: Table): PolicyStatement {
  return readUnder(merchants, { actions: ['dynamodb:Query'], keys: ['provider#*'] });
}

/** The daily walk reads past everything that stands in the table: an index of standings could lack one. */
export function walkStandings(merchants: Table): PolicyStatement {
  return new PolicyStatement({ actions: ['dynamodb:Scan'], resources: [merchants.tableArn] });
}

function inTransaction(
  table: Table,
  { action, keys }: { action: string; keys: readonly string[] },
): PolicyStatement {
  return new PolicyStatement({
    actions: [action],
    resources: [table.tableArn],
    conditions: {
      'ForAnyValue:StringEquals': { 'dynamodb:EnclosingOperation': ['TransactWriteItems'] },
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...keys] },
    },
  });
}
