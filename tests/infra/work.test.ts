import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { sweepEventSchema } from '../../functions/sweep/sweep.ts';
import { keys } from '../../shared/adapters/dynamo/keys.ts';
import { insertedDecision, steppedFlag, streamRecordSchema } from '../../shared/contracts/stream-event.ts';
import { sampleId } from '../support/stored-samples.ts';
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

  it('the filters pass decisions that are new, as the function understands them, whatever is replaced or deleted, and nothing else', () => {
    const [filter, rewriting, ...others] = filters.map(({ Pattern }) => JSON.parse(Pattern));
    expect(others).toEqual([]);
    expect(rewriting).toEqual({ eventName: ['MODIFY', 'REMOVE'] });
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

describe('behind the stream of flags', () => {
  const [mapping, ...more] = ofType(resources, 'AWS::Lambda::EventSourceMapping').filter(({ id }) =>
    id.startsWith('Flags'),
  );
  const properties = mapping?.properties ?? {};

  it('stands one function, which gives back what failed; what fails to the last is kept', () => {
    expect(more).toEqual([]);
    expect(JSON.stringify(properties.FunctionName)).toContain('WatchFlags');
    expect(JSON.stringify(properties.EventSourceArn)).toMatch(/Flags.*StreamArn/);
    expect(properties).toMatchObject({
      StartingPosition: 'TRIM_HORIZON',
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
    expect(JSON.stringify(properties.DestinationConfig)).toContain('FailedRecords');
  });

  it('the filter passes steps of flags, as the function understands them, and no head, posting or entry of a feed', () => {
    const { Filters } = z
      .object({ Filters: z.array(z.object({ Pattern: z.string() })).length(1) })
      .parse(properties.FilterCriteria);
    const filter = prefixFilter.parse(JSON.parse(Filters[0]?.Pattern ?? ''));
    expect(filter.eventName).toEqual(['INSERT']);
    const [{ prefix }] = filter.dynamodb.Keys.sk.S;
    const flag = sampleId.flag('filtered');
    const stands = [
      keys.event(flag, 1),
      keys.head(flag),
      keys.opinions(flag),
      keys.postings(sampleId.key('filtered'), 0),
      keys.feedEntry({ owner: sampleId.member('filtered'), feed: 'feed' }, 'event'),
    ];
    expect(stands.map(({ sk }) => sk.startsWith(prefix))).toEqual([true, false, false, false, false]);
    const { pk, sk } = keys.event(flag, 1);
    const record = streamRecordSchema.parse({
      eventName: 'INSERT',
      dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } }, SequenceNumber: '1' },
    });
    expect(steppedFlag(record)).toBe(flag);
  });
});

const prefixFilter = z.strictObject({
  eventName: z.array(z.string()),
  dynamodb: z.strictObject({
    Keys: z.strictObject({ sk: z.strictObject({ S: z.tuple([z.strictObject({ prefix: z.string() })]) }) }),
  }),
});

describe('the queue of merchants that are judged again', () => {
  const queues = ofType(resources, 'AWS::SQS::Queue').filter(({ id }) => id.startsWith('Rescreenings'));
  const [judging] = ofType(resources, 'AWS::Lambda::Function').filter(({ id }) => id.startsWith('Rescreen'));
  const [mapping, ...more] = ofType(resources, 'AWS::Lambda::EventSourceMapping').filter(({ id }) =>
    id.startsWith('Rescreenings'),
  );

  it('keeps messages for two weeks under our own key, and stays when its stack goes', () => {
    expect(queues).toHaveLength(2);
    for (const { properties, deletionPolicy } of queues) {
      expect(deletionPolicy).toBe('Retain');
      expect(properties.MessageRetentionPeriod).toBe(14 * 86_400);
      expect(JSON.stringify(properties.KmsMasterKeyId)).toContain('WatchKey');
    }
  });

  it('hands a message over at most five times, and again only when the function must have ended', () => {
    const queue = queues.find(({ properties }) => 'RedrivePolicy' in properties);
    expect(JSON.stringify(queue?.properties.RedrivePolicy)).toContain('RescreeningsGivenUp');
    expect(queue?.properties).toMatchObject({ RedrivePolicy: { maxReceiveCount: 5 } });
    const { VisibilityTimeout } = z.object({ VisibilityTimeout: z.int() }).parse(queue?.properties);
    const { Timeout } = z.object({ Timeout: z.int() }).parse(judging?.properties);
    expect(VisibilityTimeout).toBeGreaterThanOrEqual(6 * Timeout);
  });

  it('starts one function, for ten messages at most, in no more runs than are set aside for it', () => {
    expect(more).toEqual([]);
    expect(JSON.stringify(mapping?.properties.FunctionName)).toContain('Rescreen');
    expect(mapping?.properties).toMatchObject({
      BatchSize: 10,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: judging?.properties.ReservedConcurrentExecutions },
    });
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

  it('start the sweep with each of its tasks: what is pending, a job of policy and notices every five minutes, flags every hour, the daily walk and the audit every quarter of one', () => {
    const told = schedules.map(({ ScheduleExpression, State, Target }) => [
      sweepEventSchema.parse(JSON.parse(Target.Input)).task,
      ScheduleExpression,
      State,
    ]);
    expect(told.toSorted(([a], [b]) => String(a).localeCompare(String(b)))).toEqual([
      ['audit', 'rate(15 minutes)', 'ENABLED'],
      ['flags', 'rate(1 hour)', 'ENABLED'],
      ['notices', 'rate(5 minutes)', 'ENABLED'],
      ['pending', 'rate(5 minutes)', 'ENABLED'],
      ['policy', 'rate(5 minutes)', 'ENABLED'],
      ['reconcile', 'rate(15 minutes)', 'ENABLED'],
    ]);
    expect(sweepEventSchema.shape.task.options).toHaveLength(6);
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
