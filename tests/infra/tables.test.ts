import { describe, expect, it } from 'vitest';
import { tableNames, tables } from '../../shared/tables.ts';
import { ofType, resourcesOf, stageNamed } from './synthesised.ts';

const resources = resourcesOf(stageNamed('dev'));
const synthesised = new Map(
  tableNames.map((name) => {
    const found = ofType(resources, 'AWS::DynamoDB::Table').find(({ id }) => id.startsWith(name));
    if (found === undefined) throw new Error(`There is no table ${name}.`);
    return [name, found];
  }),
);

describe.each([...synthesised])('the table %s', (name, { properties, ...table }) => {
  it('is kept when its stack goes, and cannot be deleted by accident', () => {
    expect(table).toMatchObject({ deletionPolicy: 'Retain', updateReplacePolicy: 'Retain' });
    expect(properties).toMatchObject({ DeletionProtectionEnabled: true });
  });

  it('can be brought back to any second of the last 35 days', () => {
    expect(properties).toMatchObject({
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
    });
  });

  it('is encrypted under our own key for tables', () => {
    expect(properties).toMatchObject({ SSESpecification: { SSEEnabled: true, SSEType: 'KMS' } });
    expect(JSON.stringify(properties.SSESpecification)).toContain('TableKey');
  });

  it('is paid by the request', () => {
    expect(properties).toMatchObject({ BillingMode: 'PAY_PER_REQUEST' });
  });

  it('has the keys, stream and time to live of its shape', () => {
    const shape = tables[name];
    expect(properties.KeySchema).toEqual([
      { AttributeName: shape.partitionKey, KeyType: 'HASH' },
      { AttributeName: shape.sortKey, KeyType: 'RANGE' },
    ]);
    expect(properties.StreamSpecification).toEqual(
      shape.stream === null ? undefined : { StreamViewType: shape.stream },
    );
    expect(properties.TimeToLiveSpecification).toEqual(
      shape.timeToLive === null ? undefined : { AttributeName: shape.timeToLive, Enabled: true },
    );
  });

  it('has the indexes of its shape, which show nothing beyond what is listed', () => {
    const indexes = tables[name].indexes.map((index) => ({
      IndexName: index.name,
      KeySchema: [
        { AttributeName: index.partitionKey, KeyType: 'HASH' },
        { AttributeName: index.sortKey, KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: index.projected },
    }));
    expect(properties.GlobalSecondaryIndexes ?? []).toEqual(indexes);
  });
});

it('there are five tables and no others', () => {
  expect(ofType(resources, 'AWS::DynamoDB::Table')).toHaveLength(tableNames.length);
  expect(ofType(resources, 'AWS::DynamoDB::GlobalTable')).toHaveLength(0);
});

it('a stream carries keys and never what stands under them', () => {
  const views = [...synthesised.values()].flatMap(({ properties }) => properties.StreamSpecification ?? []);
  expect(views.length).toBeGreaterThan(0);
  for (const view of views) expect(view).toEqual({ StreamViewType: 'KEYS_ONLY' });
});

it('no decision expires', () => {
  expect(synthesised.get('Decisions')?.properties).not.toHaveProperty('TimeToLiveSpecification');
});

describe('keys', () => {
  const keys = ofType(resources, 'AWS::KMS::Key');

  it('are one for tables, one for secrets and one for logs and alarms', () => {
    expect(keys.map(({ id }) => id.replace(/[0-9A-F]{8}$/, '')).sort()).toEqual([
      'SecretsKey',
      'TableKey',
      'WatchKey',
    ]);
  });

  it('rotate, are kept, and can be called back for 30 days', () => {
    for (const key of keys) {
      expect(key).toMatchObject({ deletionPolicy: 'Retain', updateReplacePolicy: 'Retain' });
      expect(key.properties).toMatchObject({ EnableKeyRotation: true, PendingWindowInDays: 30 });
    }
  });
});
