import { type Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import type { Construct } from 'constructs';

export interface ScheduledStartProps {
  readonly lambda: LambdaFunction;
  readonly every: Duration;
  readonly description: string;
  /** What the function is started with. */
  readonly event: object;
}

/** Starts a function again and again. A start that fails is not repeated: the next one does its work. */
export function scheduledStart(
  scope: Construct,
  id: string,
  { lambda, every, description, event }: ScheduledStartProps,
): Schedule {
  const role = new Role(scope, `${id}Role`, {
    assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } },
    }),
  });
  role.addToPolicy(
    new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [lambda.functionArn] }),
  );
  return new Schedule(scope, id, {
    description,
    schedule: ScheduleExpression.rate(every),
    target: {
      bind: () => ({
        arn: lambda.functionArn,
        role,
        input: ScheduleTargetInput.fromObject(event),
        retryPolicy: { maximumRetryAttempts: 0, maximumEventAgeInSeconds: 60 },
      }),
    },
  });
}
