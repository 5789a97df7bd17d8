import { CfnOutput, Duration, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { type TableName, type TableShape, tables } from '../shared/tables.ts';
import { houseBucket } from './constructs/house-bucket.ts';
import { houseKey } from './constructs/house-key.ts';
import { houseTable } from './constructs/house-table.ts';
import type { Severity } from './constructs/impact-alarm.ts';
import { decisionLogPolicy } from './decision-log-policy.ts';
import { countFindings, findingsGroupName } from './log-protection.ts';
import type { Stage } from './stages.ts';

export interface StorageStackProps extends StackProps {
  readonly stage: Stage;
}

/** What must survive: the five tables, the keys they and the secrets are under, and the lines on which alarms ring. */
export class StorageStack extends Stack {
  readonly tables: Readonly<Record<TableName, Table>>;
  readonly tableKey: Key;
  /** Seals members' signing secrets and the lookup secrets. Apart from the tables' key: reading rows opens no secret. */
  readonly secretsKey: Key;
  /** Encrypts log groups and the topics of alarms. */
  readonly watchKey: Key;
  readonly alarmTopics: Readonly<Record<Severity, Topic>>;
  /** Files of back books, under each provider's own prefix, until they are screened. */
  readonly backBookFiles: Bucket;

  constructor(scope: Construct, id: string, { stage, ...props }: StorageStackProps) {
    super(scope, id, props);
    this.tableKey = houseKey(this, 'TableKey', {
      description: 'Flagstop: the five tables',
      alias: `flagstop-${stage.name}-tables`,
    });
    this.secretsKey = houseKey(this, 'SecretsKey', {
      description: 'Flagstop: signing secrets of members and lookup secrets',
      alias: `flagstop-${stage.name}-secrets`,
    });
    this.watchKey = houseKey(this, 'WatchKey', {
      description: 'Flagstop: logs and alarms',
      alias: `flagstop-${stage.name}-watch`,
    });
    for (const statement of watchKeyStatements(this)) this.watchKey.addToResourcePolicy(statement);

    this.tables = {
      Flags: this.#table(tables.Flags),
      Decisions: this.#table(tables.Decisions),
      Merchants: this.#table(tables.Merchants),
      Coalition: this.#table(tables.Coalition),
      Notices: this.#table(tables.Notices),
    };
    // In the stack that is first: the log groups of the others name it.
    const findings = new LogGroup(this, 'Findings', {
      logGroupName: findingsGroupName(stage),
      retention: stage.logRetention,
      removalPolicy: stage.removalPolicy,
      encryptionKey: this.watchKey,
    });
    countFindings(findings, stage);
    this.alarmTopics = alarmTopics(this, stage, this.watchKey);
    this.backBookFiles = houseBucket(this, 'BackBookFiles', {
      key: this.watchKey,
      keptFor: Duration.days(14),
      withoutAccessLog:
        'It holds portfolios for as long as they are screened. Who may read them is the one function that screens them; reads by anybody else are seen in the account’s own trail.',
    });
    new CfnOutput(this, 'SecretsKeyArn', { value: this.secretsKey.keyArn });
  }

  #table(shape: TableShape): Table {
    const table = houseTable(this, shape.name, {
      shape,
      key: this.tableKey,
      ...(shape.name === 'Decisions' ? { resourcePolicy: decisionLogPolicy() } : {}),
    });
    new CfnOutput(this, `${shape.name}TableName`, { value: table.tableName });
    return table;
  }
}

/** One that wakes people, and one that fills their list. */
function alarmTopics(stack: Stack, stage: Stage, key: Key): StorageStack['alarmTopics'] {
  const topic = (id: string, severity: Severity) =>
    alarmTopic(stack, { id, key, email: stage.alarmEmails[severity] });
  return { page: topic('PagingAlarms', 'page'), ticket: topic('TicketAlarms', 'ticket') };
}

function alarmTopic(
  stack: Stack,
  { id, key, email }: { readonly id: string; readonly key: Key; readonly email: string | null },
): Topic {
  const topic = new Topic(stack, id, { masterKey: key, enforceSSL: true });
  topic.addToResourcePolicy(
    new PolicyStatement({
      sid: 'AlarmsOfThisAccountRing',
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: { StringEquals: { 'aws:SourceAccount': stack.account } },
    }),
  );
  if (email !== null) {
    const subscription = topic.addSubscription(new EmailSubscription(email));
    Validations.of(subscription).acknowledge({
      id: 'Serverless-SNSRedrivePolicy',
      reason:
        'A queue that nobody reads would only hide a lost e-mail. The alarm itself keeps its state and history in CloudWatch and stays red on the dashboard until its cause is gone.',
    });
  }
  return topic;
}

/** Lets the log service use the key for our log groups alone, and alarms of this account for their topics. */
function watchKeyStatements(stack: Stack): PolicyStatement[] {
  const logGroups = ['/flagstop/*', 'API-Gateway-Execution-Logs_*'].map((name) =>
    stack.formatArn({ service: 'logs', resource: `log-group:${name}` }),
  );
  return [
    new PolicyStatement({
      sid: 'LogGroupsAreEncrypted',
      principals: [new ServicePrincipal(`logs.${stack.region}.amazonaws.com`)],
      actions: [
        'kms:Encrypt',
        'kms:Decrypt',
        'kms:ReEncryptFrom',
        'kms:ReEncryptTo',
        'kms:GenerateDataKey',
        'kms:GenerateDataKeyWithoutPlaintext',
        'kms:DescribeKey',
      ],
      resources: ['*'],
      conditions: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': logGroups } },
    }),
    new PolicyStatement({
      sid: 'AlarmsReachTheirTopics',
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
      resources: ['*'],
      conditions: { StringEquals: { 'aws:SourceAccount': stack.account } },
    }),
  ];
}
