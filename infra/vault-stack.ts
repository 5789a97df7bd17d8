import { Duration, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { AccountPrincipal, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  ObjectLockRetention,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { archiveActions, archivePrefix, archiveWriterName } from './archive-rights.ts';
import type { ArchiveSetting, Stage } from './stages.ts';

export interface VaultStackProps extends StackProps {
  readonly stage: Stage;
  readonly archive: ArchiveSetting;
}

/**
 * In the other account: the bucket of archived decisions. Object Lock in compliance mode: until its years are over no version of an
 * object can be changed or deleted, by nobody. One role of the deployment’s account may add, and neither read nor delete.
 */
export class VaultStack extends Stack {
  constructor(scope: Construct, id: string, { stage, archive, ...props }: VaultStackProps) {
    super(scope, id, props);
    const bucket = lockedBucket(this, archive);
    const role = `role/${archiveWriterName(stage)}`;
    bucket.addToResourcePolicy(
      new PolicyStatement({
        sid: 'OneRoleOfTheDeploymentAdds',
        // The account and not the role: a policy cannot name a role that is not there yet.
        principals: [new AccountPrincipal(archive.writerAccountId)],
        actions: archiveActions,
        resources: [bucket.arnForObjects(`${archivePrefix}*`)],
        conditions: {
          ArnEquals: {
            'aws:PrincipalArn': `arn:${this.partition}:iam::${archive.writerAccountId}:${role}`,
          },
        },
      }),
    );
  }
}

function lockedBucket(scope: Construct, archive: ArchiveSetting): Bucket {
  const bucket = new Bucket(scope, 'Vault', {
    bucketName: archive.bucketName,
    versioned: true,
    objectLockEnabled: true,
    objectLockDefaultRetention: ObjectLockRetention.compliance(Duration.days(365 * archive.years)),
    // A key of our own would be one more thing by whose loss the archive is lost.
    encryption: BucketEncryption.S3_MANAGED,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  Validations.of(bucket).acknowledge({
    id: 'AwsSolutions-S1',
    reason:
      'Who read the vault is for the trail of the account that it stands in (CloudTrail data events), which those who run that account keep: a bucket of logs beside it would be under the same hands.',
  });
  return bucket;
}
