import { AnyPrincipal, Effect, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';

/**
 * The resource policy of the Decisions table: no principal, whatever its own policies allow, changes or removes a
 * decision, sets an expiry on decisions, or writes one outside a transaction (where the writer's condition that it
 * is new goes with it). Reading, and administering the table and this policy, is left to IAM, so nobody is locked out.
 */
export function decisionLogPolicy(): PolicyDocument {
  return new PolicyDocument({
    statements: [
      new PolicyStatement({
        sid: 'DecisionsAreNeverChanged',
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: [
          'dynamodb:UpdateItem',
          'dynamodb:DeleteItem',
          'dynamodb:BatchWriteItem',
          'dynamodb:PartiQLInsert',
          'dynamodb:PartiQLUpdate',
          'dynamodb:PartiQLDelete',
          'dynamodb:UpdateTimeToLive',
        ],
        // The table itself: its ARN here would be a circle.
        resources: ['*'],
      }),
      new PolicyStatement({
        sid: 'DecisionsAreWrittenInTransactions',
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: ['dynamodb:PutItem'],
        resources: ['*'],
        // ForAllValues also holds where the key is absent, as it is on a plain PutItem.
        conditions: {
          'ForAllValues:StringNotEquals': { 'dynamodb:EnclosingOperation': ['TransactWriteItems'] },
        },
      }),
    ],
  });
}
