import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { putUnder, readUnder } from './house-statements.ts';

/** Steps of policies' lives: with their history, in one transaction. A provider's own policy stands among what changes members. */
export function changePolicies(table: Table): PolicyStatement {
  return putUnder(table, { keys: ['policy#*'], inTransaction: true });
}

/** Going on with the job that judges boarded merchants by another policy: its one item, and no policy. */
export function keepPolicyRescreening(table: Table): PolicyStatement[] {
  const keys = ['policy#rescreening'];
  return [
    readUnder(table, { actions: ['dynamodb:GetItem'], keys }),
    putUnder(table, { keys, inTransaction: true }),
  ];
}

/** The history of the table of jurisdictions: written with the table, in one transaction. */
export function importJurisdictions(table: Table): PolicyStatement {
  return putUnder(table, { keys: ['jurisdictions'], inTransaction: true });
}

/**
 * The copies of what rules and of what runs in shadow, and the table of jurisdictions: by their attributes, for switches and
 * lookup secrets stand under the same key.
 */
export function ruleDeployment(table: Table): PolicyStatement {
  return new PolicyStatement({
    actions: ['dynamodb:PutItem'],
    resources: [table.tableArn],
    conditions: {
      'ForAnyValue:StringEquals': { 'dynamodb:EnclosingOperation': ['TransactWriteItems'] },
      'ForAllValues:StringEquals': {
        'dynamodb:LeadingKeys': ['deployment'],
        'dynamodb:Attributes': ['pk', 'sk', 'version', 'sha256', 'document'],
      },
    },
  });
}

/** Noting what a policy finds in shadow: its items and their counts, and nothing else of that table. */
export function noteShadows(table: Table): PolicyStatement {
  return new PolicyStatement({
    actions: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
    resources: [table.tableArn],
    conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['shadow#*'] } },
  });
}

/** Reading who approved what is in force: lines and records of policies, by their keys. */
export function readApprovals(table: Table): PolicyStatement {
  return readUnder(table, { actions: ['dynamodb:GetItem'], keys: ['policy#*'] });
}
