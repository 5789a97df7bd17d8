import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import type { PolicyDocument } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { IndexShape, TableShape } from '../../shared/tables.ts';

export interface HouseTableProps {
  readonly shape: TableShape;
  readonly key: IKey;
  /** What nobody may do to this table, whatever their role says. */
  readonly resourcePolicy?: PolicyDocument;
}

/**
 * A table as every table here is: on demand, under our own key, recoverable to any second of the last 35 days,
 * protected from deletion, kept when its stack goes. `Table` and not `TableV2`: one region (screening reads
 * strongly), streams of keys only, which a replicated table may not have, and cdk-nag looks at this kind.
 */
export function houseTable(
  scope: Construct,
  id: string,
  { shape, key, resourcePolicy }: HouseTableProps,
): Table {
  const table = new Table(scope, id, {
    partitionKey: text(shape.partitionKey),
    sortKey: text(shape.sortKey),
    billingMode: BillingMode.PAY_PER_REQUEST,
    encryption: TableEncryption.CUSTOMER_MANAGED,
    encryptionKey: key,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
    ...(shape.timeToLive === null ? {} : { timeToLiveAttribute: shape.timeToLive }),
    ...(shape.stream === null ? {} : { stream: StreamViewType[shape.stream] }),
    ...(resourcePolicy === undefined ? {} : { resourcePolicy }),
  });
  for (const index of shape.indexes) addIndex(table, index);
  return table;
}

function addIndex(table: Table, index: IndexShape): void {
  table.addGlobalSecondaryIndex({
    indexName: index.name,
    partitionKey: text(index.partitionKey),
    sortKey: text(index.sortKey),
    projectionType: ProjectionType.INCLUDE,
    nonKeyAttributes: [...index.projected],
  });
}

function text(name: string): { name: string; type: AttributeType } {
  return { name, type: AttributeType.STRING };
}
