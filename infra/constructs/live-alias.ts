import { Duration, Validations } from 'aws-cdk-lib';
import { Alias, type Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { failureDestinationRules, starters } from './node-function.ts';

/**
 * The alias `live` of a durable function’s newest version. Executions that began under an older version go on under it, so
 * versions are kept when the next one is deployed (see the function’s `currentVersionOptions`).
 */
export function liveAlias(scope: Construct, lambda: LambdaFunction): Alias {
  const alias = new Alias(scope, 'Live', {
    aliasName: 'live',
    version: lambda.currentVersion,
    // A start that finds every execution taken waits in Lambda’s own queue; after that the sweep starts it anew.
    maxEventAge: Duration.hours(6),
    retryAttempts: 0,
  });
  for (const id of failureDestinationRules)
    Validations.of(alias).acknowledge({ id, reason: starters.notice });
  return alias;
}
