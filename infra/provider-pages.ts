import { CfnOutput } from 'aws-cdk-lib';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { StorageStack } from './storage-stack.ts';

/**
 * The topic on which providers' people are told what their endpoint did not take. One for all of them: a contact's subscription
 * filters by the attribute `provider`, so that each is told of its own alone. Nobody is subscribed by these stacks.
 */
export function providerPages(scope: Construct, { watchKey }: Pick<StorageStack, 'watchKey'>): Topic {
  const topic = new Topic(scope, 'ProviderPages', { masterKey: watchKey, enforceSSL: true });
  new CfnOutput(scope, 'ProviderPagesTopic', { value: topic.topicArn });
  return topic;
}
