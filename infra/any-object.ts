import { Stack } from 'aws-cdk-lib';
import { type Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import * as z from 'zod';

/** A finding of the rule packs that is as it must be, and why. */
export interface Acknowledged {
  readonly id: string;
  readonly reason: string;
}

/** Why a function may read whatever stands in a bucket, of its own stack or, with `from`, of another. */
export function readsAnyObject(bucket: Bucket, from: Construct = bucket): Acknowledged {
  return {
    id: anyObjectOf(bucket, from),
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

/** Why a function may sign where members send what. */
export function signsForAnyObject(bucket: Bucket, from: Construct): Acknowledged {
  return {
    id: anyObjectOf(bucket, from),
    reason:
      'Files are sent under names that members and their files give, so no name can be given beforehand. An address is signed for one object and one hour; this function reads none of them and deletes none.',
  };
}

function anyObjectOf(bucket: Bucket, from: Construct = bucket): string {
  const { defaultChild } = bucket.node;
  if (!(defaultChild instanceof CfnBucket)) throw new Error('A bucket is no bucket.');
  const stack = Stack.of(bucket);
  const arn =
    stack === Stack.of(from) ? `<${stack.getLogicalId(defaultChild)}.Arn>` : exportedName(stack, bucket);
  return `AwsSolutions-IAM5[Resource::${arn}/*]`;
}

const importSchema = z.object({ 'Fn::ImportValue': z.string() });

/** Under which another stack imports a bucket's ARN. */
function exportedName(stack: Stack, bucket: Bucket): string {
  return importSchema.parse(stack.resolve(stack.exportValue(bucket.bucketArn)))['Fn::ImportValue'];
}
