import { Stack } from 'aws-cdk-lib';
import { type Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';

/** A finding of the rule packs that is as it must be, and why. */
export interface Acknowledged {
  readonly id: string;
  readonly reason: string;
}

/** Why a function may read whatever stands in a bucket. */
export function readsAnyObject(bucket: Bucket): Acknowledged {
  return {
    id: anyObjectOf(bucket),
    reason:
      'Members name the files that they put into this bucket, so no name can be given beforehand. They may be read by this function, and neither written nor deleted.',
  };
}

/** Why a function behind a stream may put whatever it failed on into a bucket. */
export function writesAnyObject(bucket: Bucket): Acknowledged {
  return {
    id: anyObjectOf(bucket),
    reason:
      'Lambda names each object that it writes into this bucket by mapping, shard and time, so no name can be given beforehand. It may be put there, and neither read nor deleted.',
  };
}

function anyObjectOf(bucket: Bucket): string {
  const { defaultChild } = bucket.node;
  if (!(defaultChild instanceof CfnBucket)) throw new Error('A bucket is no bucket.');
  return `AwsSolutions-IAM5[Resource::<${Stack.of(bucket).getLogicalId(defaultChild)}.Arn>/*]`;
}
