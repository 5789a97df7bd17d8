import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { keys } from '../../shared/adapters/dynamo/keys.ts';
import {
  actingKeyContext,
  endpointKeyContext,
  hookApiKeyId,
  hookSecretContext,
  lookupSecretContext,
  signingKeyContext,
} from '../../shared/adapters/secret-context.ts';
import { memberIdSchema } from '../../shared/contracts/ids.ts';
import { coalitionLine, overlayLine } from '../../shared/contracts/policy-record.ts';
import { noticeIdOf } from '../../shared/domain/notice/notice-id.ts';
import { sampleId } from '../support/stored-samples.ts';
import { type Statement, statementsOf } from './statements.ts';
import { ofType, resourcesOf, stageNamed } from './synthesised.ts';

const provider = memberIdSchema.parse('pay-example');
const webhookSecret = hookSecretContext(provider, { source: 'stripe', keyId: 'hook_0act' });
const noticeId = noticeIdOf(sampleId.decision('d'), 'flag.hit');
const resources = resourcesOf(stageNamed('prod'));
const statements = statementsOf(resources);
const allowed = statements.filter(({ effect }) => effect === 'Allow');
const roleStatements = allowed.filter(({ ownerType }) => ownerType.startsWith('AWS::IAM::'));

describe('the decision log', () => {
  const onDecisions = roleStatements.filter(({ resources }) =>
    resources.some((one) => one.includes('Decisions') || one === '"*"'),
  );

  it('can be read and added to by roles, and nothing else', () => {
    const actions = new Set(onDecisions.flatMap(({ actions }) => actions).filter(isDynamo));
    expect([...actions].sort()).toEqual([
      'dynamodb:BatchGetItem',
      'dynamodb:DescribeStream',
      'dynamodb:GetItem',
      'dynamodb:GetRecords',
      'dynamodb:GetShardIterator',
      'dynamodb:ListStreams',
      'dynamodb:PutItem',
      'dynamodb:Query',
    ]);
  });

  it('is added to by screenings, of portfolios too, resolutions and those who judge again, and only within a transaction', () => {
    const puts = onDecisions.filter(({ actions }) => actions.includes('dynamodb:PutItem'));
    expect(puts.map(({ owner }) => owner.replace(/.*\//, '')).sort()).toEqual([
      expect.stringContaining('ManagementRole'),
      expect.stringContaining('ProviderHooksRole'),
      expect.stringContaining('RescreenRole'),
      expect.stringContaining('ScreenBackBookRole'),
      expect.stringContaining('ScreeningRole'),
      expect.stringContaining('SweepRole'),
      expect.stringContaining('WatchDecisionsRole'),
      expect.stringContaining('WidgetsOpsWidgetRole'),
    ]);
    for (const { condition } of puts)
      expect(condition).toEqual({
        'ForAnyValue:StringEquals': { 'dynamodb:EnclosingOperation': ['TransactWriteItems'] },
      });
  });

  const denied = statements.filter(({ effect, owner }) => effect === 'Deny' && owner.includes('Decisions'));

  it('denies changing, removing and expiring decisions to every principal, whatever its role allows', () => {
    const [never] = denied;
    expect(never?.principal).toEqual({ AWS: '*' });
    expect(never?.resources).toEqual(['"*"']);
    expect(never?.condition).toBeUndefined();
    expect(never?.actions).toEqual([
      'dynamodb:BatchWriteItem',
      'dynamodb:DeleteItem',
      'dynamodb:PartiQLDelete',
      'dynamodb:PartiQLInsert',
      'dynamodb:PartiQLUpdate',
      'dynamodb:UpdateItem',
      'dynamodb:UpdateTimeToLive',
    ]);
  });

  it('denies writing outside a transaction to every principal', () => {
    expect(denied[1]).toMatchObject({
      principal: { AWS: '*' },
      actions: ['dynamodb:PutItem'],
      condition: {
        'ForAllValues:StringNotEquals': { 'dynamodb:EnclosingOperation': ['TransactWriteItems'] },
      },
    });
    expect(denied).toHaveLength(2);
  });

  it('locks nobody out of administering the table or its policy', () => {
    const administration = denied
      .flatMap(({ actions }) => actions)
      .filter((action) => /Policy|Table$/.test(action));
    expect(administration).toEqual([]);
  });
});

describe('no right is wider than its need', () => {
  it('names every action in full; only the account’s own administration of its keys is not listed', () => {
    const wild = allowed.filter(({ actions }) => actions.some((action) => action.includes('*')));
    for (const { ownerType, actions, principal } of wild) {
      expect(ownerType).toBe('AWS::KMS::Key');
      expect(actions).toEqual(['kms:*']);
      expect(JSON.stringify(principal)).toContain(':root');
    }
  });

  it('names every resource; only traces, and delivering the state machine’s log, have none to name', () => {
    const wild = roleStatements.filter(({ resources }) => resources.some((one) => one === '"*"'));
    const isMachine = ({ actions }: { actions: readonly string[] }) => actions.length > xray.length;
    const delivering = wild.filter(isMachine);
    const tracing = wild.filter((statement) => !isMachine(statement));
    for (const [at, role] of ['BacktestsRole', 'BackBooksRole'].entries()) {
      expect(delivering[at]?.owner).toContain(role);
      expect(delivering[at]?.actions.filter((action) => !/^(?:logs|xray):/.test(action))).toEqual([]);
    }
    expect(tracing.map(({ actions }) => actions)).toEqual(Array(13).fill(xray));
  });

  it('lets functions behind streams put into a bucket, one read from another, one sign for a third and one read it, and none delete', () => {
    const onBuckets = roleStatements.filter(({ actions }) => actions.some((one) => one.startsWith('s3:')));
    expect(onBuckets.map(({ owner, actions }) => [owner.replace(/.*\//, ''), ...actions])).toEqual([
      [expect.stringContaining('ManagementRole'), 's3:PutObject'],
      [expect.stringContaining('WatchDecisionsRole'), 's3:ListBucket'],
      [expect.stringContaining('WatchDecisionsRole'), 's3:PutObject'],
      [expect.stringContaining('ImportFeedRole'), 's3:ListBucket'],
      [expect.stringContaining('ImportFeedRole'), 's3:GetObject'],
      [expect.stringContaining('ScreenBackBookRole'), 's3:ListBucket'],
      [expect.stringContaining('ScreenBackBookRole'), 's3:GetObject'],
      [expect.stringContaining('WatchFlagsRole'), 's3:ListBucket'],
      [expect.stringContaining('WatchFlagsRole'), 's3:PutObject'],
    ]);
  });

  it('gives no role a policy of somebody else’s making, but the gateway its own for logs, and CodeDeploy its own for aliases', () => {
    const roles = ofType(resources, 'AWS::IAM::Role').filter(
      ({ properties }) => 'ManagedPolicyArns' in properties,
    );
    expect(roles.map(({ id }) => id)).toEqual([
      expect.stringContaining('ReleaseRole'),
      expect.stringContaining('FrontDoorLogRole'),
    ]);
  });

  it('lets days be counted and the negative list be kept, and nothing else of the coalition by that right', () => {
    const keeping = roleStatements.filter(({ condition }) => JSON.stringify(condition)?.includes('"day#*"'));
    const rights = keeping.map(({ owner, actions, condition }) => [
      owner.replace(/.*\//, ''),
      actions,
      condition,
    ]);
    const under = (...keys: string[]) => ({ 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': keys } });
    expect(new Set(rights)).toEqual(
      new Set([
        [
          expect.stringContaining('ManagementRole'),
          ['dynamodb:PutItem', 'dynamodb:UpdateItem'],
          under('day#*', 'negative-key#*', 'negative-list'),
        ],
        [expect.stringContaining('ImportFeedRole'), ['dynamodb:UpdateItem'], under('day#*')],
      ]),
    );
  });

  const starters = roleStatements.filter(
    ({ owner, actions }) =>
      actions.includes('lambda:InvokeFunction') && !/(?:Backtests|BackBooks)Role|WidgetsAllow/.test(owner),
  );

  it('lets the audit of the sweep list whose decisions were made on a day, and no other list of them', () => {
    const listed = of('Sweep')
      .filter(({ actions }) => actions.includes('dynamodb:Query'))
      .flatMap(({ resources: on }) => on.filter((one) => one.includes('Decisions')));
    expect(listed).toEqual([expect.stringContaining('/index/by-day')]);
  });

  it('lets schedules start the sweep and nothing else', () => {
    const scheduled = starters.filter(({ owner }) => owner.includes('Every'));
    expect(scheduled).toHaveLength(6);
    for (const { owner, resources } of scheduled) {
      expect(owner).toMatch(/Every(?:FiveMinutes|Hour|Quarter)Role/);
      expect(resources).toEqual([expect.stringContaining('SweepFunction')]);
    }
  });

  it('lets three functions start deliveries, and two of them acts, of the version that is live, and no other function', () => {
    const starting = starters.filter(({ owner }) => !owner.includes('Every'));
    expect(starting.map(({ owner }) => owner.replace(/.*\//, '')).sort()).toEqual([
      expect.stringContaining('ManagementRole'),
      expect.stringContaining('SweepRole'),
      expect.stringContaining('WatchDecisionsRole'),
    ]);
    const live = (stack: string) => expect.stringMatching(new RegExp(`-${stack}:.*Live[0-9A-F]{8}`));
    for (const { owner, resources } of starting)
      expect(resources.toSorted()).toEqual(
        owner.includes('ManagementRole') ? [live('notices')] : [live('acts'), live('notices')],
      );
  });

  it('lets only the gateway invoke a function, and only Lambda act as one', () => {
    const invokers = ofType(resources, 'AWS::Lambda::Permission').map(
      ({ properties }) => properties.Principal,
    );
    expect(invokers).toEqual(Array(3).fill('apigateway.amazonaws.com'));
    expect(ofType(resources, 'AWS::Lambda::Url')).toEqual([]);
  });
});

describe('each function', () => {
  it.each([
    [
      'ProviderHooks',
      {
        Flags: ['BatchGetItem', 'GetItem'],
        Decisions: ['BatchGetItem', 'GetItem', 'PutItem'],
        Merchants: ['BatchGetItem', 'DeleteItem', 'GetItem', 'PutItem', 'UpdateItem'],
        Coalition: ['GetItem', 'Query'],
        Notices: [],
      },
    ],
    [
      'Screening',
      {
        Flags: ['BatchGetItem', 'GetItem'],
        Decisions: ['BatchGetItem', 'GetItem', 'PutItem'],
        Merchants: ['BatchGetItem', 'GetItem', 'PutItem'],
        Coalition: ['Query'],
        Notices: [],
      },
    ],
    [
      'Management',
      {
        Flags: ['BatchGetItem', 'GetItem', 'PutItem', 'Query', 'Scan', 'UpdateItem'],
        Decisions: ['GetItem', 'PutItem', 'Query'],
        Merchants: [
          ...[
            'BatchGetItem',
            'ConditionCheckItem',
            'DeleteItem',
            'GetItem',
            'PutItem',
            'Query',
            'UpdateItem',
          ],
        ],
        Coalition: [
          'BatchGetItem',
          'ConditionCheckItem',
          'DeleteItem',
          'GetItem',
          'PutItem',
          'Query',
          'UpdateItem',
        ],
        Notices: ['GetItem', 'PutItem', 'Query'],
      },
    ],
    [
      'WatchDecisions',
      {
        Flags: ['BatchGetItem', 'GetItem'],
        Decisions: [
          'BatchGetItem',
          'DescribeStream',
          'GetItem',
          'GetRecords',
          'GetShardIterator',
          'ListStreams',
          'PutItem',
        ],
        Merchants: ['BatchGetItem', 'BatchWriteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'],
        Coalition: ['GetItem', 'PutItem', 'Query', 'UpdateItem'],
        Notices: ['GetItem', 'PutItem'],
      },
    ],
    [
      'DeliverNotice',
      {
        Flags: [],
        Decisions: [],
        Merchants: [],
        Coalition: [],
        Notices: ['GetItem', 'PutItem'],
      },
    ],
    [
      'ActAtSource',
      {
        Flags: [],
        Decisions: [],
        Merchants: [],
        Coalition: ['GetItem'],
        Notices: ['GetItem', 'PutItem'],
      },
    ],
    [
      'Sweep',
      {
        Flags: ['BatchGetItem', 'GetItem', 'PutItem', 'Query'],
        Decisions: ['BatchGetItem', 'GetItem', 'PutItem', 'Query'],
        Merchants: ['BatchGetItem', 'BatchWriteItem', 'GetItem', 'PutItem', 'Query', 'Scan', 'UpdateItem'],
        Coalition: ['GetItem', 'PutItem', 'Query'],
        Notices: ['GetItem', 'PutItem', 'Query'],
      },
    ],
    [
      'ImportFeed',
      {
        Flags: ['BatchGetItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'],
        Decisions: [],
        Merchants: ['BatchGetItem', 'GetItem', 'Query'],
        Coalition: ['BatchGetItem', 'GetItem', 'Query', 'UpdateItem'],
        Notices: [],
      },
    ],
    [
      'RunBacktest',
      {
        Flags: [],
        Decisions: ['BatchGetItem', 'Query'],
        Merchants: [],
        Coalition: ['GetItem', 'PutItem', 'Query'],
        Notices: [],
      },
    ],
    [
      'ScreenBackBook',
      {
        Flags: ['BatchGetItem', 'GetItem'],
        Decisions: ['BatchGetItem', 'GetItem', 'PutItem'],
        Merchants: ['BatchGetItem', 'BatchWriteItem', 'GetItem', 'PutItem'],
        Coalition: ['Query'],
        Notices: [],
      },
    ],
    [
      'WatchFlags',
      {
        Flags: ['DescribeStream', 'GetItem', 'GetRecords', 'GetShardIterator', 'ListStreams'],
        Decisions: [],
        Merchants: ['BatchGetItem', 'Query'],
        Coalition: ['Query'],
        Notices: [],
      },
    ],
    [
      'Rescreen',
      {
        Flags: ['BatchGetItem', 'GetItem'],
        Decisions: ['BatchGetItem', 'GetItem', 'PutItem'],
        Merchants: ['BatchGetItem', 'GetItem', 'PutItem'],
        Coalition: ['Query'],
        Notices: [],
      },
    ],
  ])('%s may do exactly this', (role, tables) => {
    for (const [table, actions] of Object.entries(tables)) {
      expect(dynamoActions(of(role), table), table).toEqual(actions.map((action) => `dynamodb:${action}`));
    }
  });

  it.each([
    ['Screening', [signingKeyContext(provider, 'k1'), lookupSecretContext(1)]],
    ['ProviderHooks', [lookupSecretContext(1), webhookSecret]],
    ['Management', [lookupSecretContext(1), endpointKeyContext(provider)]],
    ['DeliverNotice', [endpointKeyContext(provider)]],
    ['ActAtSource', [actingKeyContext(provider, 'stripe')]],
    ['WatchDecisions', [lookupSecretContext(1)]],
    ['Sweep', [lookupSecretContext(1)]],
    ['WatchFlags', [lookupSecretContext(1)]],
    ['Rescreen', [lookupSecretContext(1)]],
    ['ImportFeed', [lookupSecretContext(1)]],
    ['ScreenBackBook', [lookupSecretContext(1)]],
    ['OpsWidget', [lookupSecretContext(1)]],
  ])('%s opens only secrets sealed for its own purposes', (role, purposes) => {
    const opening = onSecrets(role).filter(({ actions }) => actions.includes('kms:Decrypt'));
    expect(opening).toMatchObject([{ actions: ['kms:Decrypt'], condition: forPurposes(purposes) }]);
  });

  it.each([
    ['Screening', []],
    [
      'Management',
      [
        signingKeyContext(provider, 'k1'),
        endpointKeyContext(provider),
        webhookSecret,
        actingKeyContext(provider, 'stripe'),
      ],
    ],
    ['ProviderHooks', []],
    ['DeliverNotice', []],
    ['ActAtSource', []],
    ['WatchDecisions', []],
    ['Sweep', []],
    ['WatchFlags', []],
    ['Rescreen', []],
  ])('%s seals only secrets of its own purposes', (role, purposes) => {
    const sealing = onSecrets(role).filter(({ actions }) => !actions.includes('kms:Decrypt'));
    const expected = { actions: ['kms:Encrypt'], condition: forPurposes(purposes) };
    expect(sealing).toMatchObject(purposes.length > 0 ? [expected] : []);
  });

  it('lets whoever took over one function open no secret that is another’s', () => {
    const secrets = {
      signingKey: signingKeyContext(provider, 'k1'),
      lookupSecret: lookupSecretContext(1),
      endpointKey: endpointKeyContext(provider),
      webhookSecret,
      sourceReadingKey: hookSecretContext(provider, { source: 'adyen', keyId: hookApiKeyId }),
      actingKey: actingKeyContext(provider, 'adyen'),
    };
    const openedBy = Object.entries(secrets).map(([secret, context]) => [secret, openersOf(context)]);
    expect(Object.fromEntries(openedBy)).toEqual({
      signingKey: ['Screening'],
      lookupSecret: [
        'ImportFeed',
        'Management',
        'ProviderHooks',
        'Rescreen',
        'ScreenBackBook',
        'Screening',
        'Sweep',
        'WatchDecisions',
        'WatchFlags',
        'WidgetsOpsWidget',
      ],
      endpointKey: ['DeliverNotice', 'Management'],
      webhookSecret: ['ProviderHooks'],
      sourceReadingKey: ['ProviderHooks'],
      actingKey: ['ActAtSource'],
    });
  });

  it('names one purpose at least wherever secrets are opened or sealed, so that nothing without one is', () => {
    const onKey = roleStatements.filter(({ resources: on }) => on.some((one) => one.includes('SecretsKey')));
    for (const { condition } of onKey) {
      const purposes = purposesIn(condition);
      expect(purposes.length).toBeGreaterThan(0);
      for (const one of purposes) expect(one).toMatch(/^[a-z-]+\/\*$/);
    }
  });

  it('has the code of each ask for no signing key that its role may not open', () => {
    const reading = readdirSync('functions')
      .map((folder) => ({ folder, text: readFileSync(`functions/${folder}/handler.ts`, 'utf8') }))
      .filter(({ text }) => text.includes('coalitionView('));
    expect(reading.length).toBeGreaterThan(5);
    const opening = reading.filter(({ text }) => !text.includes('store: withoutSigningKeys('));
    expect(opening.map(({ folder }) => folder)).toEqual(['screening']);
  });

  it('keeps and tends what stands under providers alone of the notices, and raises in transactions alone', () => {
    const onNotices = ['Management', 'DeliverNotice', 'WatchDecisions', 'Sweep'].map((role) =>
      of(role)
        .filter(({ resources }) => resources.some((one) => /GetAttNotices[^"]*"(?!.*by-waiting)/.test(one)))
        .map(({ condition }) => condition),
    );
    const leading = { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['provider#*'] } };
    const raising = {
      'ForAnyValue:StringEquals': { 'dynamodb:EnclosingOperation': ['TransactWriteItems'] },
      ...leading,
    };
    expect(onNotices).toEqual([[leading], [leading], [leading, raising], [leading, raising]]);
    const { pk } = keys.notice(provider, 1);
    expect([
      keys.noticeId(provider, noticeId).pk,
      keys.lastNotice(provider).pk,
      keys.endpoint(provider).pk,
      pk,
    ]).toEqual(Array(4).fill(expect.stringMatching(/^provider#/)));
  });

  it('changes members, their keys and their clients in transactions alone, and no policy, switch or lookup secret', () => {
    const writing = of('Management').filter(
      ({ actions, resources }) =>
        actions.includes('dynamodb:DeleteItem') && resources.some((one) => one.includes('GetAttCoalition')),
    );
    expect(writing).toHaveLength(1);
    const { LeadingKeys, ...rest } = membersCondition.parse(writing[0]?.condition);
    expect(rest).toEqual({ EnclosingOperation: ['TransactWriteItems'] });
    const may = ({ pk }: { pk: string }) =>
      LeadingKeys.some((key) => (key.endsWith('*') ? pk.startsWith(key.slice(0, -1)) : pk === key));
    const changed = [
      keys.member(provider),
      keys.memberEvent(provider, 1),
      keys.signingKey(provider, 'k1'),
      keys.memberSubject(provider, 'client'),
      keys.listedMember(provider),
      keys.directory('client'),
    ];
    const policy = { id: 'p', version: '1' };
    const kept = [keys.policy(policy), keys.activePolicy(), keys.switches(), keys.lookupSecret(1)];
    expect([changed.map(may), kept.map(may)]).toEqual([changed.map(() => true), kept.map(() => false)]);
  });

  it('changes policies and jurisdictions in transactions alone, and of what holds for the deployment only the copies of them', () => {
    const writing = of('Management').filter(({ condition }) =>
      ['policy#*', '"jurisdictions"', 'sha256'].some((word) => JSON.stringify(condition)?.includes(word)),
    );
    const inTransaction = {
      'ForAnyValue:StringEquals': { 'dynamodb:EnclosingOperation': ['TransactWriteItems'] },
    };
    expect(writing.map(({ actions, condition }) => [actions, condition])).toEqual([
      [
        ['dynamodb:PutItem'],
        { ...inTransaction, 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['policy#*'] } },
      ],
      [
        ['dynamodb:PutItem'],
        { ...inTransaction, 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['jurisdictions'] } },
      ],
      [
        ['dynamodb:PutItem'],
        {
          ...inTransaction,
          'ForAllValues:StringEquals': {
            'dynamodb:LeadingKeys': ['deployment'],
            'dynamodb:Attributes': ['pk', 'sk', 'version', 'sha256', 'document'],
          },
        },
      ],
    ]);
    expect([keys.jurisdictions().pk, keys.jurisdictionEvent(1).pk]).toEqual(['deployment', 'jurisdictions']);
  });

  it('writes how webhooks are taken under providers’ keys alone', () => {
    const putting = of('Management').filter(
      ({ condition, resources }) =>
        JSON.stringify(condition)?.includes('provider#') &&
        resources.some((one) => one.includes('GetAttCoalition')),
    );
    expect(putting.map(({ actions, condition }) => [actions, condition])).toEqual([
      [['dynamodb:PutItem'], { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['provider#*'] } }],
    ]);
    expect(keys.hook(provider, 'stripe').pk).toBe(`provider#${provider}`);
  });

  it('notes what a policy finds in shadow under that version’s keys alone', () => {
    const noting = of('WatchDecisions').filter(
      ({ actions, resources }) =>
        actions.includes('dynamodb:PutItem') && resources.some((one) => one.includes('GetAttCoalition')),
    );
    expect(noting.map(({ actions, condition }) => [actions, condition])).toEqual([
      [
        ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
        { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['shadow#*'] } },
      ],
    ]);
    expect(keys.shadowPart('2026-12-01', sampleId.decision('d'))).toMatch(/^shadow#/);
  });

  it('goes on with the job that judges merchants by another policy at that one key, and may write no policy', () => {
    const { pk } = keys.policyRescreening();
    const keeping = of('Sweep').filter(
      ({ condition, resources }) =>
        JSON.stringify(condition)?.includes('"policy#') &&
        resources.some((one) => one.includes('GetAttCoalition')),
    );
    const under = { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [pk] } };
    const inTransaction = {
      'ForAnyValue:StringEquals': { 'dynamodb:EnclosingOperation': ['TransactWriteItems'] },
    };
    expect(keeping.map(({ actions, condition }) => [actions, condition])).toEqual([
      [['dynamodb:GetItem'], under],
      [['dynamodb:PutItem'], { ...inTransaction, ...under }],
      // Who approved what is in force, for the audit.
      [['dynamodb:GetItem'], { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['policy#*'] } }],
    ]);
    const approvals = [keys.policyLine(coalitionLine).pk, keys.policyRecord(overlayLine(provider), '1').pk];
    for (const one of approvals) expect(one).toMatch(/^policy#/);
    // Management keeps it by its right to change policies.
    expect(pk).toMatch(/^policy#/);
    expect([coalitionLine, overlayLine(provider)].map((line) => keys.policyLine(line).pk)).not.toContain(pk);
  });

  it('finds whom a flag may concern by lookup keys alone, without a merchant’s own items or a member’s', () => {
    const reading = of('WatchFlags').filter(({ condition }) =>
      JSON.stringify(condition)?.includes('LeadingKeys'),
    );
    const under = (key: string) => ({ 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [key] } });
    expect(reading.map(({ actions, condition }) => [actions, condition])).toEqual([
      [['dynamodb:GetItem'], under('flag#*')],
      [['dynamodb:BatchGetItem', 'dynamodb:Query'], under('key#*')],
      [['dynamodb:Query'], under('deployment')],
    ]);
    const [flag, key] = [sampleId.flag('f'), sampleId.key('k')];
    expect([keys.head(flag), keys.merchantsMark(key), keys.lookupSecret(1)].map(({ pk }) => pk)).toEqual([
      expect.stringMatching(/^flag#/),
      expect.stringMatching(/^key#/),
      'deployment',
    ]);
  });

  it('queues with two functions, takes with another, and opens messages through the queue alone', () => {
    const onQueue = roleStatements.filter(({ resources }) =>
      resources.some((one) => one.includes('Rescreenings')),
    );
    expect(onQueue.map(({ owner, actions }) => [owner.replace(/.*\//, ''), ...actions])).toEqual([
      [expect.stringContaining('WatchFlagsRole'), 'sqs:SendMessage'],
      [
        expect.stringContaining('RescreenRole'),
        'sqs:DeleteMessage',
        'sqs:GetQueueAttributes',
        'sqs:ReceiveMessage',
      ],
      [expect.stringContaining('SweepRole'), 'sqs:SendMessage'],
    ]);
    const sealing = ['WatchFlags', 'Sweep', 'Rescreen'].map((role) =>
      of(role).find(({ condition }) => JSON.stringify(condition)?.includes('sqs.')),
    );
    expect(sealing.map((one) => [one?.actions, one?.condition])).toEqual([
      [['kms:Decrypt', 'kms:GenerateDataKey'], throughSqs],
      [['kms:Decrypt', 'kms:GenerateDataKey'], throughSqs],
      [['kms:Decrypt'], throughSqs],
    ]);
  });

  it('uses the tables’ key through DynamoDB alone', () => {
    const onTableKey = roleStatements.filter(({ resources }) =>
      resources.some((one) => one.includes('TableKey')),
    );
    expect(onTableKey).toHaveLength(13);
    for (const { condition } of onTableKey) {
      expect(condition).toEqual({
        StringEquals: { 'kms:ViaService': 'dynamodb.eu-central-1.amazonaws.com' },
      });
    }
  });
});

const throughSqs = { StringEquals: { 'kms:ViaService': 'sqs.eu-central-1.amazonaws.com' } };

const xray = ['xray:PutTelemetryRecords', 'xray:PutTraceSegments'];

function of(role: string): readonly Statement[] {
  return roleStatements.filter(({ owner }) => owner.includes(`${role}Role`));
}

/** Statements about the key that seals secrets. */
function onSecrets(role: string): readonly Statement[] {
  return of(role).filter(({ resources }) => resources.some((one) => one.includes('SecretsKey')));
}

/** Roles that may open what is sealed for a purpose, as IAM reads `StringLike`. */
function openersOf(purpose: string): string[] {
  const openers = roleStatements.filter(
    ({ actions, resources: on, condition }) =>
      actions.includes('kms:Decrypt') &&
      on.some((one) => one.includes('SecretsKey')) &&
      purposesIn(condition).some((pattern) => isLike(purpose, pattern)),
  );
  const names = openers.map(({ owner }) => owner.replace(/^.*\/|Role(?:DefaultPolicy)?[0-9A-F]{8}.*$/g, ''));
  return [...new Set(names)].sort();
}

/** `*` for any characters, slashes too, and `?` for one. */
function isLike(text: string, pattern: string): boolean {
  const parts = pattern
    .split('*')
    .map((part) => part.replaceAll(/[^\w/-]/g, String.raw`\$&`).replaceAll(String.raw`\?`, '.'));
  return new RegExp(`^${parts.join('.*')}$`, 's').test(text);
}

const purposesSchema = z
  .strictObject({ StringLike: z.strictObject({ 'kms:EncryptionContext:purpose': z.array(z.string()) }) })
  .transform(({ StringLike }) => StringLike['kms:EncryptionContext:purpose']);

const purposesIn = (condition: unknown): string[] => purposesSchema.parse(condition);

const forPurposes = (purposes: readonly string[]) => ({
  StringLike: {
    'kms:EncryptionContext:purpose': purposes.map((purpose) => purpose.replace(/\/.*/, '/*')),
  },
});

const membersCondition = z
  .strictObject({
    'ForAnyValue:StringEquals': z.strictObject({ 'dynamodb:EnclosingOperation': z.array(z.string()) }),
    'ForAllValues:StringLike': z.strictObject({ 'dynamodb:LeadingKeys': z.array(z.string()) }),
  })
  .transform((condition) => ({
    EnclosingOperation: condition['ForAnyValue:StringEquals']['dynamodb:EnclosingOperation'],
    LeadingKeys: condition['ForAllValues:StringLike']['dynamodb:LeadingKeys'],
  }));

function dynamoActions(statements: readonly Statement[], table: string): string[] {
  const actions = statements
    .filter(({ resources }) => resources.some((one) => one.includes(`GetAtt${table}`)))
    .flatMap(({ actions }) => actions);
  return [...new Set(actions)].filter(isDynamo).sort();
}

function isDynamo(action: string): boolean {
  return action.startsWith('dynamodb:');
}
