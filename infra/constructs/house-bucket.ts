import { type Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

export interface HouseBucketProps {
  readonly key: IKey;
  /** Objects are deleted when they are this old. */
  readonly keptFor: Duration;
  /** Why nobody needs a log of who read it. */
  readonly withoutAccessLog: string;
}

/** A bucket that nobody outside reaches: under our own key, over TLS only, forgetting, kept when its stack goes. */
export function houseBucket(
  scope: Construct,
  id: string,
  { key, keptFor, withoutAccessLog }: HouseBucketProps,
): Bucket {
  const bucket = new Bucket(scope, id, {
    encryption: BucketEncryption.KMS,
    encryptionKey: key,
    bucketKeyEnabled: true,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    lifecycleRules: [{ expiration: keptFor }],
    removalPolicy: RemovalPolicy.RETAIN,
  });
  Validations.of(bucket).acknowledge({ id: 'AwsSolutions-S1', reason: withoutAccessLog });
  return bucket;
}
