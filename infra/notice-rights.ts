import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { putUnder, readUnder } from './house-statements.ts';

/** Providers' notices, their numbers and their endpoints: all of them stand under their provider. */
const keys = ['provider#*'];

/** Keeping the notices that decisions give, each with its number in one transaction, and asking where they go. */
export function raiseNotices(notices: Table): PolicyStatement[] {
  return [
    readUnder(notices, { actions: ['dynamodb:GetItem'], keys }),
    putUnder(notices, { keys, inTransaction: true }),
  ];
}

/** Pulling notices, asking for them again, and changing where they go: each put is conditional on what was read. */
export function tendNotices(notices: Table): PolicyStatement[] {
  return [
    readUnder(notices, { actions: ['dynamodb:GetItem', 'dynamodb:Query'], keys }),
    putUnder(notices, { keys }),
  ];
}
