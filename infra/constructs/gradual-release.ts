import { Validations } from 'aws-cdk-lib';
import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import { LambdaApplication, LambdaDeploymentConfig, LambdaDeploymentGroup } from 'aws-cdk-lib/aws-codedeploy';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Alias } from 'aws-cdk-lib/aws-lambda';
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import type { Construct } from 'constructs';
import type { Stage } from '../stages.ts';
import { failureDestinationRules, starters } from './node-function.ts';

export interface GradualReleaseProps {
  readonly stage: Pick<Stage, 'name' | 'release'>;
  readonly lambda: NodejsFunction;
  /** Executions kept warm under the alias; 0 keeps none. They come out of what is reserved for the function. */
  readonly provisioned: number;
  /** While one of them rings, a new version is taken back. */
  readonly alarms: readonly Alarm[];
}

const configurations = {
  'all-at-once': LambdaDeploymentConfig.ALL_AT_ONCE,
  canary: LambdaDeploymentConfig.CANARY_10PERCENT_5MINUTES,
} satisfies Record<Stage['release'], unknown>;

/**
 * The alias `live` of a function, which CodeDeploy moves to each new version as the stage says: all at once, or a tenth of requests for
 * five minutes first. An alarm that rings meanwhile moves it back and fails the deployment, and with it the stack’s update. The version
 * before is kept, to go back to by hand later.
 */
export function gradualRelease(
  scope: Construct,
  { stage, lambda, provisioned, alarms }: GradualReleaseProps,
): Alias {
  const alias = new Alias(scope, 'Live', {
    aliasName: 'live',
    version: lambda.currentVersion,
    // As of the function itself: an invocation nobody waits for is an accident.
    retryAttempts: 0,
    ...(provisioned > 0 && { provisionedConcurrentExecutions: provisioned }),
  });
  for (const id of failureDestinationRules)
    Validations.of(alias).acknowledge({ id, reason: starters.gateway });
  new LambdaDeploymentGroup(scope, 'Release', {
    application: new LambdaApplication(scope, 'Releases', { applicationName: `flagstop-${stage.name}` }),
    alias,
    deploymentConfig: configurations[stage.release],
    alarms: [...alarms],
    autoRollback: { failedDeployment: true, stoppedDeployment: true, deploymentInAlarm: true },
    role: releaseRole(scope),
  });
  return alias;
}

function releaseRole(scope: Construct): Role {
  const role = new Role(scope, 'ReleaseRole', {
    assumedBy: new ServicePrincipal('codedeploy.amazonaws.com'),
  });
  Validations.of(role).acknowledge({
    id: 'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSCodeDeployRoleForLambdaLimited]',
    reason:
      'It is the policy that AWS names for moving an alias of Lambda by CodeDeploy, without its right to publish on topics. Only CodeDeploy can assume the role; it may read alarms, move aliases and invoke hooks of a name that no function here has.',
  });
  return role;
}
