import { describe, expect, it } from 'vitest';
import { archiveDefinition } from '../../infra/archive-definition.ts';
import { archivedStage } from './archived-stage.ts';
import { statementsOf } from './statements.ts';
import { ofType, resourcesOf, stageNamed } from './synthesised.ts';

const resources = resourcesOf(archivedStage());
const inStack = (part: string) => resources.filter(({ stack }) => stack === `flagstop-prod-${part}`);

describe('the vault', () => {
  const [bucket, ...others] = ofType(inStack('vault'), 'AWS::S3::Bucket');

  it('is one bucket that locks everything for its years, in the mode that nobody can lift', () => {
    expect(others).toEqual([]);
    expect(bucket?.properties).toMatchObject({
      ObjectLockEnabled: true,
      ObjectLockConfiguration: {
        ObjectLockEnabled: 'Enabled',
        Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 2_555 } },
      },
      VersioningConfiguration: { Status: 'Enabled' },
      PublicAccessBlockConfiguration: { BlockPublicAcls: true, RestrictPublicBuckets: true },
    });
    expect([bucket?.deletionPolicy, bucket?.updateReplacePolicy]).toEqual(['Retain', 'Retain']);
  });

  it('is added to by one role of the deployment’s account, which neither reads nor deletes; everything else in its policy denies', () => {
    const allowing = statementsOf(inStack('vault')).filter(({ effect }) => effect === 'Allow');
    expect(allowing).toHaveLength(1);
    expect(allowing[0]?.actions).toEqual(['s3:AbortMultipartUpload', 's3:PutObject', 's3:PutObjectAcl']);
    expect(JSON.stringify(allowing[0]?.principal)).toContain('111111111111');
    expect(JSON.stringify(allowing[0]?.condition)).toContain('role/flagstop-prod-archive-writer');
  });

  it('knows the role by the name that it has', () => {
    const roles = ofType(inStack('archive'), 'AWS::IAM::Role').map(({ properties }) => properties.RoleName);
    expect(roles).toContain('flagstop-prod-archive-writer');
  });
});

describe('the archive', () => {
  const { archive } = archivedStage();
  if (archive === null) throw new Error('The stage has no archive.');
  const { States } = archiveDefinition({ tableArn: 'arn:of-the-table', archive });

  it('exports a whole day that has ended, into the account that is named', () => {
    expect(States.ExportDay.Arguments).toMatchObject({
      S3Bucket: 'flagstop-example-vault',
      S3BucketOwner: '222222222222',
      ExportType: 'INCREMENTAL_EXPORT',
      IncrementalExportSpecification: { ExportViewType: 'NEW_IMAGE' },
    });
  });

  it('is done when the export is, fails where that failed, and looks again until then', () => {
    expect(States.IsDone.Choices.map(({ Next }) => Next)).toEqual(['Archived', 'NotArchived']);
    expect(States.IsDone.Default).toBe('Wait');
  });

  it('runs once a day, on the time it was to run at', () => {
    const [schedule, ...more] = ofType(inStack('archive'), 'AWS::Scheduler::Schedule');
    expect(more).toEqual([]);
    expect(schedule?.properties).toMatchObject({
      ScheduleExpression: 'cron(0 2 * * ? *)',
      ScheduleExpressionTimezone: 'Etc/UTC',
    });
    expect(JSON.stringify(schedule?.properties.Target)).toContain('<aws.scheduler.scheduled-time>');
  });

  it('may export the decisions and write them to the vault, and nothing else', () => {
    const actions = statementsOf(inStack('archive'))
      .filter(({ ownerType }) => ownerType === 'AWS::IAM::Policy')
      .flatMap((statement) => statement.actions)
      .filter((action) => !/^(?:logs|xray|kms):/.test(action));
    expect(actions.toSorted((a, b) => a.localeCompare(b))).toEqual([
      'dynamodb:DescribeExport',
      'dynamodb:ExportTableToPointInTime',
      's3:AbortMultipartUpload',
      's3:PutObject',
      's3:PutObjectAcl',
      'states:StartExecution',
    ]);
  });
});

it('a stage without the setting has neither', () => {
  const stacks = new Set(resourcesOf(stageNamed('dev')).map(({ stack }) => stack));
  expect([...stacks].filter((name) => /vault|archive/.test(name))).toEqual([]);
});
