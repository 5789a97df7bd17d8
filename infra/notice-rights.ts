import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
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

/** Finding notices that wait, and writing down that their delivery begins anew. */
export function restartNotices(notices: Table): PolicyStatement[] {
  return [
    new PolicyStatement({
      actions: ['dynamodb:Query'],
      resources: [`${notices.tableArn}/index/by-waiting`],
    }),
    putUnder(notices, { keys }),
  ];
}

/** Pulling notices, asking for them again, and changing where they go: each put is conditional on what was read. */
export function tendNotices(notices: Table): PolicyStatement[] {
  return [
    readUnder(notices, { actions: ['dynamodb:GetItem', 'dynamodb:Query'], keys }),
    putUnder(notices, { keys }),
  ];
}

/** Attempting to deliver notices: reading one and its endpoint, writing down what came of it, and that an endpoint was switched off. */
export function attemptNotices(notices: Table): PolicyStatement[] {
  return [readUnder(notices, { actions: ['dynamodb:GetItem'], keys }), putUnder(notices, { keys })];
}
