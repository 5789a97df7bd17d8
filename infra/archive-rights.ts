import { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { allow, useTableKey } from './house-statements.ts';
import type { ArchiveSetting, Stage } from './stages.ts';
import type { StorageStack } from './storage-stack.ts';

/** The role that exports, so named that the vault’s account can name it before it is there. */
export const archiveWriterName = (stage: Pick<Stage, 'name'>): string =>
  `flagstop-${stage.name}-archive-writer`;

/** Under what the vault takes objects. */
export const archivePrefix = 'decisions/';

/** What DynamoDB needs in the exporting role’s name to write an export (its Developer Guide, “Requesting a table export”). */
export const archiveActions = ['s3:AbortMultipartUpload', 's3:PutObject', 's3:PutObjectAcl'];

/** Exporting the decisions, and seeing how that goes; into one bucket of another account, which is neither read nor deleted from. */
export function exportRights({ tables, tableKey }: StorageStack, archive: ArchiveSetting): PolicyStatement[] {
  const { Decisions } = tables;
  const { partition } = Stack.of(Decisions);
  return [
    allow(Decisions, ['dynamodb:ExportTableToPointInTime']),
    new PolicyStatement({
      actions: ['dynamodb:DescribeExport'],
      resources: [`${Decisions.tableArn}/export/*`],
    }),
    new PolicyStatement({
      actions: archiveActions,
      resources: [`arn:${partition}:s3:::${archive.bucketName}/${archivePrefix}*`],
    }),
    useTableKey(tableKey),
  ];
}
