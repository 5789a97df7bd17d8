import { Stack, Validations } from 'aws-cdk-lib';
import { type IRole, Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { type Alias, CfnFunction, type Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { Stored } from './function-rights.ts';
import { openSecrets, useTableKey } from './house-statements.ts';
import { attemptNotices } from './notice-rights.ts';

interface Paging {
  readonly pages: ITopic;
  /** The topic's. */
  readonly watchKey: IKey;
}

/** Notices and endpoints, the keys that sign them, and one topic. No flag, no decision, no merchant, no member. */
export function deliverNoticeRights({
  tables,
  tableKey,
  secretsKey,
  pages,
  watchKey,
}: Stored & Paging): PolicyStatement[] {
  return [
    ...attemptNotices(tables.Notices),
    useTableKey(tableKey),
    openSecrets(secretsKey, ['notice-endpoint/*']),
    new PolicyStatement({ actions: ['sns:Publish'], resources: [pages.topicArn] }),
    new PolicyStatement({
      actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
      resources: [watchKey.keyArn],
      conditions: { StringEquals: { 'kms:ViaService': `sns.${Stack.of(watchKey).region}.amazonaws.com` } },
    }),
  ];
}

/** Writing down how far its own executions are, and reading that: a policy by itself, as it names the function that has the role. */
export function ownExecutions(
  scope: Construct,
  { role, lambda }: { role: IRole; lambda: LambdaFunction },
): Policy {
  const policy = new Policy(scope, 'OwnExecutions', {
    roles: [role],
    statements: [
      new PolicyStatement({
        actions: ['lambda:CheckpointDurableExecution', 'lambda:GetDurableExecutionState'],
        resources: [`${lambda.functionArn}:*`],
      }),
    ],
  });
  Validations.of(policy).acknowledge({
    id: `AwsSolutions-IAM5[Resource::<${logicalIdOf(lambda)}.Arn>:*]`,
    reason:
      'An execution’s ARN is its function’s with version, name and id behind it, none of which is known beforehand. All of them are this function’s own.',
  });
  return policy;
}

function logicalIdOf({ node, stack }: LambdaFunction): string {
  const { defaultChild } = node;
  if (!(defaultChild instanceof CfnFunction)) throw new Error('A function is no function.');
  return stack.getLogicalId(defaultChild);
}

/** Starting the delivery of a notice. */
export function startDeliveries(alias: Alias): PolicyStatement {
  return new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [alias.functionArn] });
}
