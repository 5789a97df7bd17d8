import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { sweepEventSchema } from '../../functions/sweep/sweep.ts';
import { insertedDecision, streamRecordSchema } from '../../shared/contracts/stream-event.ts';
import { ofType, resourcesOf, stageNamed } from './synthesised.ts';

const resources = resourcesOf(stageNamed('prod'));

describe('behind the stream of decisions', () => {
  const [mapping, ...more] = ofType(resources, 'AWS::Lambda::EventSourceMapping').filter(({ id }) =>
    id.startsWith('Decisions'),
  );
  const properties = mapping?.properties ?? {};
  const filters = z
    .object({ Filters: z.array(z.object({ Pattern: z.string() })) })
    .parse(properties.FilterCriteria).Filters;

  it('stands one function, which begins with the oldest record and gives back what failed', () => {
    expect(more).toEqual([]);
    expect(JSON.stringify(properties.FunctionName)).toContain('WatchDecisions');
    expect(JSON.stringify(properties.EventSourceArn)).toMatch(/Decisions.*StreamArn/);
    expect(properties).toMatchObject({
      StartingPosition: 'TRIM_HORIZON',
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      BisectBatchOnFunctionError: true,
    });
  });

  it('nothing is tried for ever, nor longer than the stream keeps it', () => {
    const { MaximumRetryAttempts, MaximumRecordAgeInSeconds } = z
      .object({ MaximumRetryAttempts: z.int(), MaximumRecordAgeInSeconds: z.int() })
      .parse(properties);
    expect(MaximumRetryAttempts).toBeGreaterThan(2);
    expect(MaximumRetryAttempts).toBeLessThan(50);
    expect(MaximumRecordAgeInSeconds).toBeGreaterThanOrEqual(3_600);
    expect(MaximumRecordAgeInSeconds).toBeLessThan(24 * 3_600);
  });

  it('the filter passes decisions that are new, as the function understands them, and nothing else', () => {
    const [filter, ...others] = filters.map(({ Pattern }) => JSON.parse(Pattern));
    expect(others).toEqual([]);
    expect(filter).toEqual({ eventName: ['INSERT'], dynamodb: { Keys: { sk: { S: ['decision'] } } } });
    const record = streamRecordSchema.parse({
      eventName: filter.eventName[0],
      dynamodb: {
        Keys: { pk: { S: `decision#dec_${'a'.repeat(22)}` }, sk: { S: filter.dynamodb.Keys.sk.S[0] } },
        SequenceNumber: '1',
      },
    });
    expect(insertedDecision(record)).toBe(`dec_${'a'.repeat(22)}`);
  });

  it('what failed to the last is kept in the bucket, and counted', () => {
    expect(JSON.stringify(properties.DestinationConfig)).toContain('FailedRecords');
    expect(properties.MetricsConfig).toEqual({ Metrics: ['EventCount'] });
  });
});

describe('the bucket of failed records', () => {
  const [bucket, ...more] = ofType(resources, 'AWS::S3::Bucket').filter(({ id }) =>
    id.startsWith('FailedRecords'),
  );

  it('is private, under our own key, forgets, and stays when its stack goes', () => {
    expect(more).toEqual([]);
    expect(bucket?.deletionPolicy).toBe('Retain');
    expect(bucket?.properties).toMatchObject({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      LifecycleConfiguration: { Rules: [{ ExpirationInDays: 90, Status: 'Enabled' }] },
    });
    expect(JSON.stringify(bucket?.properties.BucketEncryption)).toContain('WatchKey');
  });
});

describe('schedules', () => {
  const schedules = ofType(resources, 'AWS::Scheduler::Schedule').map(({ properties }) =>
    z
      .object({
        ScheduleExpression: z.string(),
        State: z.string(),
        Target: z.object({ Arn: z.unknown(), Input: z.string() }),
      })
      .parse(properties),
  );

  it('start the sweep with each of its tasks: what is pending every five minutes, flags every hour', () => {
    const told = schedules.map(({ ScheduleExpression, State, Target }) => [
      sweepEventSchema.parse(JSON.parse(Target.Input)).task,
      ScheduleExpression,
      State,
    ]);
    expect(told.toSorted(([a], [b]) => String(a).localeCompare(String(b)))).toEqual([
      ['flags', 'rate(1 hour)', 'ENABLED'],
      ['pending', 'rate(5 minutes)', 'ENABLED'],
    ]);
    expect(sweepEventSchema.shape.task.options).toHaveLength(2);
    for (const { Target } of schedules) expect(JSON.stringify(Target.Arn)).toContain('Sweep');
  });
});

describe('files of feeds', () => {
  const [files] = ofType(resources, 'AWS::S3::Bucket').filter(({ id }) => id.startsWith('FeedFiles'));
  const queues = ofType(resources, 'AWS::SQS::Queue');

  it('arrive in a bucket that nobody outside reaches, under our own key, and are forgotten', () => {
    expect(files?.properties).toMatchObject({
      PublicAccessBlockConfiguration: { BlockPublicPolicy: true, RestrictPublicBuckets: true },
      LifecycleConfiguration: { Rules: [{ ExpirationInDays: 400, Status: 'Enabled' }] },
    });
    expect(JSON.stringify(files?.properties.BucketEncryption)).toContain('WatchKey');
  });

  it('are told to a queue, which hands each over until it is imported or was many times', () => {
    expect(JSON.stringify(files?.properties.NotificationConfiguration)).toContain('FeedFilesArrived');
    const arrived = queues.find(({ id }) => id.startsWith('FeedFilesArrived'));
    expect(arrived?.properties).toMatchObject({
      RedrivePolicy: { maxReceiveCount: 20 },
      VisibilityTimeout: 960,
    });
    const [mapping] = ofType(resources, 'AWS::Lambda::EventSourceMapping').filter(({ id }) =>
      id.startsWith('FeedFiles'),
    );
    expect(mapping?.properties).toMatchObject({
      BatchSize: 1,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
  });
});
