import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { feedStatusSchema } from '../shared/contracts/feeds/feed-registration.ts';
import { tables as shapes, type TableName } from '../shared/tables.ts';
import { readHooks } from './acting-rights.ts';
import { importFeeds, keepSafeguards, onFeeds } from './feed-rights.ts';
import { allow, openSecrets, putInTransaction, putUnder, useTableKey } from './house-statements.ts';
import { judgeMerchants } from './judge-rights.ts';
import { raiseNotices, restartNotices, tendNotices } from './notice-rights.ts';
import { listApplications, noteTold, offboardMerchants, walkStandings } from './offboarding-rights.ts';
import {
  changePolicies,
  importJurisdictions,
  keepPolicyRescreening,
  noteShadows,
  readApprovals,
  ruleDeployment,
} from './policy-rights.ts';
import { type Queued, queueMerchants } from './rescreen-rights.ts';
import { type Failing, keepFailed, readStream } from './stream-rights.ts';

/*
 * What each function may do, one statement per table, every action by its name. No statement here, and none
 * anywhere, allows changing or deleting a decision.
 */

export interface Stored {
  readonly tables: Readonly<Record<TableName, Table>>;
  readonly tableKey: IKey;
  readonly secretsKey: IKey;
}

/** The hot path: reads by key, and one transaction that puts a decision, an application and a standing. */
export function screeningRights(stored: Stored): PolicyStatement[] {
  const { Merchants } = stored.tables;
  return [
    ...judgeMerchants(stored),
    allow(Merchants, ['dynamodb:GetItem', 'dynamodb:BatchGetItem']),
    putInTransaction(Merchants),
    useTableKey(stored.tableKey),
    openSecrets(stored.secretsKey, ['signing-key/*', 'lookup-secret/*']),
  ];
}

/**
 * The same, and ending a merchant's time where a webhook says that it left. What was set up for a source is read with the rules. It opens
 * what sources sign with and are read with, not what providers sign with, and not what acts at a source.
 */
export function providerHooksRights(stored: Stored): PolicyStatement[] {
  const { Merchants, Coalition } = stored.tables;
  return [
    ...judgeMerchants(stored),
    allow(Merchants, ['dynamodb:GetItem', 'dynamodb:BatchGetItem']),
    noteTold(Merchants),
    putInTransaction(Merchants),
    ...offboardMerchants(Merchants),
    readHooks(Coalition),
    useTableKey(stored.tableKey),
    openSecrets(stored.secretsKey, ['lookup-secret/*', 'hook/*']),
  ];
}

/**
 * Reading what was decided, resolving reviews in one transaction, raising and reading flags, and walking all of them to index them
 * again; and what providers say of webhooks, which alone stands under `provider#` in the table of the coalition.
 */
export function managementRights(stored: Stored): PolicyStatement[] {
  const { Flags, Decisions, Merchants, Coalition } = stored.tables;
  return [
    allow(Flags, [
      'dynamodb:GetItem',
      'dynamodb:BatchGetItem',
      'dynamodb:Query',
      'dynamodb:Scan',
      'dynamodb:UpdateItem',
    ]),
    allowIndex(Flags, 'by-author'),
    putInTransaction(Flags),
    allow(Decisions, ['dynamodb:GetItem', 'dynamodb:Query']),
    putInTransaction(Decisions),
    new PolicyStatement({
      actions: ['dynamodb:Query'],
      resources: shapes.Decisions.indexes.map(({ name }) => `${Decisions.tableArn}/index/${name}`),
    }),
    allow(Merchants, [
      'dynamodb:GetItem',
      'dynamodb:BatchGetItem',
      'dynamodb:ConditionCheckItem',
      'dynamodb:Query',
    ]),
    putInTransaction(Merchants),
    ...offboardMerchants(Merchants),
    allow(Coalition, ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query']),
    keepSafeguards(Coalition),
    changeMembers(Coalition),
    changePolicies(Coalition),
    importJurisdictions(Coalition),
    ruleDeployment(Coalition),
    ...importFeeds(stored),
    onFeeds(Coalition, { action: 'dynamodb:PutItem', attributes: Object.keys(feedStatusSchema.shape) }),
    useTableKey(stored.tableKey),
    // The second for the challenge by which an endpoint proves itself.
    openSecrets(stored.secretsKey, ['lookup-secret/*', 'notice-endpoint/*']),
    ...tendNotices(stored.tables.Notices),
    putUnder(Coalition, { keys: ['provider#*'] }),
    sealSecrets(stored.secretsKey, ['signing-key/*', 'notice-endpoint/*', 'hook/*', 'acting-key/*']),
  ];
}

/** Writing the index, and deciding again where a flag changed meanwhile; what it cannot do goes into the bucket. */
export function watchDecisionsRights(stored: Stored & Failing): PolicyStatement[] {
  const { Decisions, Coalition } = stored.tables;
  return [
    ...judgeMerchants(stored),
    ...writeIndex(stored),
    ...raiseNotices(stored.tables.Notices),
    readHooks(Coalition),
    noteShadows(Coalition),
    ...readStream(Decisions),
    ...keepFailed(stored),
    useTableKey(stored.tableKey),
    openSecrets(stored.secretsKey, ['lookup-secret/*']),
  ];
}

/** The same for merchants that wait, and in a walk over all of them; moving flags on in one transaction each; and queueing all for another policy. */
export function sweepRights(stored: Stored & Queued): PolicyStatement[] {
  const { Flags, Decisions, Merchants, Coalition } = stored.tables;
  return [
    ...judgeMerchants(stored),
    ...writeIndex(stored),
    ...raiseNotices(stored.tables.Notices),
    ...restartNotices(stored.tables.Notices),
    readHooks(Coalition),
    allowIndex(Merchants, 'by-index-pending'),
    walkStandings(Merchants),
    ...keepPolicyRescreening(Coalition),
    ...queueMerchants(stored),
    allowIndex(Flags, 'by-due'),
    // When each provider last asked, for the audit.
    allowIndex(Decisions, 'by-day'),
    readApprovals(Coalition),
    putInTransaction(Flags),
    useTableKey(stored.tableKey),
    openSecrets(stored.secretsKey, ['lookup-secret/*']),
  ];
}

/** Entries and counters are put and updated; standings and applications are updated in what indexing is about. */
function writeIndex({ tables: { Merchants } }: Stored): PolicyStatement[] {
  return [
    allow(Merchants, [
      'dynamodb:GetItem',
      'dynamodb:BatchGetItem',
      'dynamodb:BatchWriteItem',
      'dynamodb:PutItem',
      'dynamodb:UpdateItem',
    ]),
    listApplications(Merchants),
  ];
}

function allowIndex(table: Table, index: string): PolicyStatement {
  return new PolicyStatement({
    actions: ['dynamodb:Query'],
    resources: [`${table.tableArn}/index/${index}`],
  });
}

/** Members, their keys and their clients, each with its history in one transaction; nothing of policies, switches and lookup secrets. */
function changeMembers(table: Table): PolicyStatement {
  return new PolicyStatement({
    actions: ['dynamodb:PutItem', 'dynamodb:DeleteItem', 'dynamodb:ConditionCheckItem'],
    resources: [table.tableArn],
    conditions: {
      'ForAnyValue:StringEquals': { 'dynamodb:EnclosingOperation': ['TransactWriteItems'] },
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['member#*', 'members', 'directory'] },
    },
  });
}

/** For one of these purposes only, which KMS binds to what is sealed. */
function sealSecrets(secretsKey: IKey, purposes: readonly string[]): PolicyStatement {
  return new PolicyStatement({
    actions: ['kms:Encrypt'],
    resources: [secretsKey.keyArn],
    conditions: { StringLike: { 'kms:EncryptionContext:purpose': [...purposes] } },
  });
}
