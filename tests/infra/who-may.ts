import * as z from 'zod';
import { type Statement, statementsOf } from './statements.ts';
import type { SynthesisedResource } from './synthesised.ts';

/** What one role may do to one thing, in words, as the templates say it. */
export interface Right {
  readonly who: string;
  readonly what: string;
  readonly may: string;
}

const policySchema = z.object({ Roles: z.array(z.object({ Ref: z.string() })) });
const roleSchema = z.object({ ManagedPolicyArns: z.array(z.unknown()).optional() });

/**
 * Every right of every role, read as somebody would who took over the role: what its credentials open, whatever our code would
 * do with them. Each role's own log and traces are left out. Throws where a right cannot be told in words.
 */
export function rightsOf(resources: readonly SynthesisedResource[]): readonly Right[] {
  const rights = new Map<string, Set<string>>();
  const add = (who: string, what: string, may: string) => {
    const key = `${who}|${what}`;
    rights.set(key, (rights.get(key) ?? new Set()).add(may));
  };
  for (const policy of resources.filter(({ type }) => type === 'AWS::IAM::Policy')) {
    for (const { Ref } of policySchema.parse(policy.properties).Roles)
      for (const statement of statementsOf([policy])) {
        if (statement.effect !== 'Allow' || isOwnTrace(statement, { role: Ref, resources })) continue;
        for (const resource of statement.resources)
          add(nameOf(Ref), thingIn(resource, resources), told(statement));
      }
  }
  // Policies that people are given by whoever deploys.
  for (const policy of resources.filter(({ type }) => type === 'AWS::IAM::ManagedPolicy'))
    for (const statement of statementsOf([policy]))
      for (const resource of statement.resources)
        add(`who is given ${nameOf(policy.id)}`, thingIn(resource, resources), told(statement));
  for (const { id, properties } of resources.filter(({ type }) => type === 'AWS::IAM::Role'))
    for (const arn of roleSchema.parse(properties).ManagedPolicyArns ?? [])
      add(nameOf(id), 'what AWS’s own policy names', `\`${managed.exec(JSON.stringify(arn))?.[1] ?? ''}\``);
  return [...rights]
    .map(([key, may]) => {
      const [who = '', what = ''] = key.split('|');
      return { who, what, may: [...may].sort().join('; ') };
    })
    .sort((a, b) => (`${a.who} ${a.what}` < `${b.who} ${b.what}` ? -1 : 1));
}

const managed = /policy\/(?:service-role\/)?([A-Za-z]+)/;

/** Writing into its own log, and traces, which have no resource to name. */
function isOwnTrace(
  { actions, resources: on }: Statement,
  { role, resources }: { readonly role: string; readonly resources: readonly SynthesisedResource[] },
): boolean {
  if (actions.every((action) => /^xray:(?:Put|GetSampling)/.test(action))) return true;
  const own = `${role.replace(/Role[0-9A-F]{8}$/, '')}Log`;
  return (
    actions.every((action) => ['logs:CreateLogStream', 'logs:PutLogEvents'].includes(action)) &&
    on.every((one) =>
      resources.some(({ id, type }) => type === logGroup && id.startsWith(own) && one.includes(id)),
    )
  );
}

const logGroup = 'AWS::Logs::LogGroup';

/** The kinds of things that roles have rights to, in words. */
const kinds: Readonly<Record<string, string>> = {
  'AWS::DynamoDB::Table': 'table',
  'AWS::S3::Bucket': 'bucket',
  'AWS::SQS::Queue': 'queue',
  'AWS::KMS::Key': 'key',
  'AWS::SNS::Topic': 'topic',
  'AWS::Lambda::Function': 'function',
  'AWS::Lambda::Alias': 'alias',
  'AWS::Lambda::Version': 'version',
  'AWS::StepFunctions::StateMachine': 'state machine',
  'AWS::KinesisFirehose::DeliveryStream': 'delivery stream',
  'AWS::CodeDeploy::DeploymentGroup': 'deployment group',
  [logGroup]: 'log group',
};

function thingIn(resource: string, resources: readonly SynthesisedResource[]): string {
  if (resource === '"*"') return '**everything** (it has no names)';
  const machine = /stateMachine:flagstop-\w+-(\w+)/.exec(resource)?.[1];
  if (machine !== undefined) return `state machine ${machine}`;
  const [found] = resources
    .filter(({ id, type }) => type in kinds && resource.includes(id))
    .toSorted((a, b) => b.id.length - a.id.length);
  if (!found) throw new Error(`Nobody knows what is meant by ${resource}.`);
  const index = /\/index\/([a-z-]+)/.exec(resource)?.[1];
  const stream = /StreamArn/.test(resource) ? ', stream' : '';
  return `${kinds[found.type]} ${nameOf(found.id)}${index === undefined ? '' : `, index ${index}`}${stream}`;
}

/** An id without the digits that CDK puts behind it, and without what every one of its kind is called. */
const nameOf = (id: string): string =>
  id.replace(/[0-9A-F]{8}(?:[0-9A-F]{8})?$/, '').replace(/(?<=.)(?:Role|Function)$/, '');

function told({ actions, condition }: Statement): string {
  const verbs = new Set(actions.map(verbOf));
  return [[...verbs].sort().join(', '), ...conditionsOf(condition)].join(' ');
}

/** In the words of whoever would misuse it: a put replaces what is there, and a batch of writes deletes too. */
const verbs: readonly (readonly [RegExp, string])[] = [
  [/^dynamodb:(?:GetItem|BatchGetItem|Query|ConditionCheckItem)$/, 'read'],
  [/^dynamodb:Scan$/, 'read all'],
  [/^dynamodb:(?:DescribeStream|GetRecords|GetShardIterator|ListStreams)$/, 'read'],
  [/^dynamodb:PutItem$/, 'add or replace'],
  [/^dynamodb:BatchWriteItem$/, 'add, replace or delete'],
  [/^dynamodb:UpdateItem$/, 'change'],
  [/^dynamodb:DeleteItem$/, 'delete'],
  [/^s3:(?:GetObject|ListBucket)$/, 'read'],
  [/^s3:PutObject$/, 'add or replace'],
  [/^s3:(?:GetBucketLocation|ListBucketMultipartUploads|AbortMultipartUpload)$/, 'add or replace'],
  [/^sqs:SendMessage$/, 'send'],
  [/^sqs:(?:ReceiveMessage|DeleteMessage|GetQueueAttributes|ChangeMessageVisibility)$/, 'take'],
  [/^kms:Decrypt$/, 'open'],
  [/^kms:(?:Encrypt|GenerateDataKey|GenerateDataKeyWithoutPlaintext|ReEncryptFrom|ReEncryptTo)$/, 'seal'],
  [/^kms:DescribeKey$/, 'describe'],
  [/^sns:Publish$/, 'publish'],
  [/^lambda:InvokeFunction$/, 'start'],
  [/^lambda:(?:CheckpointDurableExecution|GetDurableExecutionState)$/, 'keep its own executions'],
  [/^states:StartExecution$/, 'start'],
  [/^firehose:PutRecord(?:Batch)?$/, 'send'],
  [/^logs:(?:CreateLogStream|PutLogEvents)$/, 'write lines'],
  [
    /^logs:(?:(?:Create|Get|Update|Delete|List)LogDeliver(?:y|ies)|DescribeLogGroups|(?:Put|Describe)ResourcePolic(?:y|ies))$/,
    'have its log delivered',
  ],
  [/^xray:/, 'trace'],
];

function verbOf(action: string): string {
  const verb = verbs.find(([pattern]) => pattern.test(action))?.[1];
  if (verb === undefined) throw new Error(`Nobody has said in words what ${action} does.`);
  return verb;
}

const conditionSchema = z.record(
  z.string(),
  z.record(z.string(), z.union([z.string(), z.array(z.string()), z.looseObject({})])),
);

function conditionsOf(condition: unknown): string[] {
  if (condition === undefined) return [];
  return Object.values(conditionSchema.parse(condition)).flatMap((tests) =>
    Object.entries(tests).map(([key, value]) => conditionOf(key, valuesOf(value))),
  );
}

const valuesOf = (value: unknown): string[] =>
  [value].flat().map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));

function conditionOf(key: string, values: readonly string[]): string {
  const all = values.map((value) => `\`${value}\``).join(' ');
  switch (key) {
    case 'dynamodb:EnclosingOperation':
      return 'in a transaction';
    case 'dynamodb:LeadingKeys':
      return `under ${all}`;
    case 'dynamodb:Attributes':
      return `of attributes ${all}`;
    case 'kms:ViaService':
      return `through ${values.map((value) => value.split('.')[0]).join(' ')}`;
    case 'kms:EncryptionContext:purpose':
      return `what is for ${all}`;
    default:
      throw new Error(`Nobody has said in words what the condition ${key} asks.`);
  }
}
