import { archivePrefix } from './archive-rights.ts';
import type { ArchiveSetting } from './stages.ts';

const dynamo = 'arn:aws:states:::aws-sdk:dynamodb';

/*
 * Instants in JSONata. The machine’s input is {"scheduledTime": "2026-11-22T02:00:00Z"}: the day that ended with that midnight is
 * archived, so that a day that failed is made up for by starting the machine with the time it was to start at.
 */
const end = "$substring($states.input.scheduledTime, 0, 10) & 'T00:00:00Z'";
const begin = `$fromMillis($toMillis(${end}) - 86400000)`;
const day = `$substring(${begin}, 0, 10)`;

/**
 * The state machine, in Amazon States Language: one export, looked at every five minutes until it is done. With the input
 * {"full": true} everything that was ever decided is exported, as it is once where an archive is begun.
 */
export function archiveDefinition({
  tableArn,
  archive,
}: {
  readonly tableArn: string;
  readonly archive: ArchiveSetting;
}) {
  const where = {
    TableArn: tableArn,
    S3Bucket: archive.bucketName,
    S3BucketOwner: archive.accountId,
    S3SseAlgorithm: 'AES256',
    ExportFormat: 'DYNAMODB_JSON',
  };
  return {
    QueryLanguage: 'JSONata',
    StartAt: 'IsForAll',
    States: {
      IsForAll: {
        Type: 'Choice',
        Choices: [{ Condition: '{% $exists($states.input.full) %}', Next: 'ExportAll' }],
        Default: 'ExportDay',
      },
      ExportAll: exportStep({ ...where, ExportType: 'FULL_EXPORT', S3Prefix: `${archivePrefix}all` }),
      ExportDay: exportStep({
        ...where,
        ExportType: 'INCREMENTAL_EXPORT',
        IncrementalExportSpecification: {
          ExportFromTime: `{% ${begin} %}`,
          ExportToTime: `{% ${end} %}`,
          ExportViewType: 'NEW_IMAGE',
        },
        S3Prefix: `{% '${archivePrefix}' & ${day} %}`,
      }),
      Wait: { Type: 'Wait', Seconds: 300, Next: 'Look' },
      Look: {
        Type: 'Task',
        Resource: `${dynamo}:describeExport`,
        Arguments: { ExportArn: '{% $exportArn %}' },
        Assign: { status: '{% $states.result.ExportDescription.ExportStatus %}' },
        Retry: [patiently],
        Next: 'IsDone',
      },
      IsDone: {
        Type: 'Choice',
        Choices: [
          { Condition: "{% $status = 'COMPLETED' %}", Next: 'Archived' },
          { Condition: "{% $status = 'FAILED' %}", Next: 'NotArchived' },
        ],
        Default: 'Wait',
      },
      Archived: { Type: 'Succeed' },
      NotArchived: {
        Type: 'Fail',
        Error: 'ExportFailed',
        Cause: 'DynamoDB gave the export up: see DescribeExport.',
      },
    },
  };
}

function exportStep(request: object) {
  return {
    Type: 'Task',
    Resource: `${dynamo}:exportTableToPointInTime`,
    Arguments: request,
    Assign: { exportArn: '{% $states.result.ExportDescription.ExportArn %}' },
    Retry: [patiently],
    Next: 'Wait',
  };
}

const patiently = { ErrorEquals: ['States.ALL'], IntervalSeconds: 60, BackoffRate: 2, MaxAttempts: 5 };
