import { describe, expect, it } from 'vitest';
import { backBookStepSchema } from '../../functions/screen-backbook/screen-backbook.ts';
import { backBookDefinition } from '../../infra/backbook-machine.ts';
import { stages } from '../../infra/stages.ts';
import { backBookKeys } from '../../shared/adapters/dynamo/back-book-keys.ts';
import { aBackBook } from '../support/a-back-book.ts';
import { sampleId } from '../support/stored-samples.ts';
import { statementsOf } from './statements.ts';
import { ofType, resourcesOf, stageNamed } from './synthesised.ts';

const resources = resourcesOf(stageNamed('prod'));
const statements = statementsOf(resources).filter(({ ownerType }) => ownerType.startsWith('AWS::IAM::'));
const { ScreenRows, IsDone, GiveUp, GivenUp } = backBookDefinition('arn:of:function').States;
const ofRole = (role: string) => statements.filter(({ owner }) => owner.includes(role));

describe('the state machine of back books', () => {
  it('logs every step without its contents, and leaves traces', () => {
    const machines = ofType(resources, 'AWS::StepFunctions::StateMachine');
    const machine = machines.find(({ id }) => id.startsWith('BackBooks'));
    expect(machine?.properties).toMatchObject({
      StateMachineName: 'flagstop-prod-backbooks',
      LoggingConfiguration: { Level: 'ALL', IncludeExecutionData: false },
      TracingConfiguration: { Enabled: true },
    });
    expect(JSON.stringify(machine?.properties.DefinitionString)).toContain('ScreenBackBookFunction');
  });

  it('takes steps that the function understands, of the book it was started for', () => {
    const { provider, id } = aBackBook('understood');
    const tasks = [ScreenRows, GiveUp].map(({ Parameters: { task, ...paths } }) => {
      expect(paths).toEqual({ 'provider.$': '$.provider', 'id.$': '$.id' });
      const step = backBookStepSchema.parse({ task, provider, id });
      return step.task;
    });
    expect(tasks).toEqual(['screen', 'fail']);
  });

  it('takes a step again until all rows are screened', () => {
    expect(ScreenRows.Next).toBe('IsDone');
    expect(IsDone).toMatchObject({
      Choices: [{ Variable: '$.taken.done', BooleanEquals: true, Next: 'Done' }],
      Default: 'ScreenRows',
    });
    const [lambda] = ofType(resources, 'AWS::Lambda::Function').filter(({ id }) =>
      id.startsWith('ScreenBackBook'),
    );
    expect(ScreenRows.TimeoutSeconds).toBeGreaterThan(Number(lambda?.properties.Timeout));
  });

  it('waits its turn where all functions are at work, tries every step again, and tells where it gave up', () => {
    for (const step of [ScreenRows, GiveUp])
      expect(step.Retry).toMatchObject([
        { ErrorEquals: ['Lambda.TooManyRequestsException'], MaxAttempts: 2_000 },
        { ErrorEquals: ['States.ALL'], MaxAttempts: 5 },
      ]);
    expect(ScreenRows.Catch).toMatchObject([{ ErrorEquals: ['States.ALL'], Next: 'GiveUp' }]);
    expect(GiveUp.Next).toBe('GivenUp');
    expect(GivenUp.Type).toBe('Fail');
  });
});

describe.each(stages)('in the stage $name', (stage) => {
  it('portfolios take fewer rows at once than screenings may', () => {
    const [lambda] = ofType(resourcesOf(stage), 'AWS::Lambda::Function').filter(({ id }) =>
      id.startsWith('ScreenBackBook'),
    );
    const { screenBackBook, screening } = stage.concurrency;
    expect(lambda?.properties).toMatchObject({
      ReservedConcurrentExecutions: screenBackBook,
      Environment: { Variables: { ROWS_AT_ONCE: String(stage.backBookRowsAtOnce) } },
    });
    expect(screenBackBook * stage.backBookRowsAtOnce).toBeLessThan(screening * 4);
  });
});

describe('files of back books', () => {
  it('are forgotten after two weeks, under our key, and nobody outside reaches them', () => {
    const [bucket] = ofType(resources, 'AWS::S3::Bucket').filter(({ id }) => id.startsWith('BackBookFiles'));
    expect(bucket?.properties).toMatchObject({
      LifecycleConfiguration: { Rules: [{ ExpirationInDays: 14, Status: 'Enabled' }] },
      PublicAccessBlockConfiguration: { BlockPublicAcls: true, RestrictPublicBuckets: true },
    });
    expect(JSON.stringify(bucket?.properties)).toContain('aws:kms');
  });

  it('may be put by the management API, which cannot read them, and read by what screens them, which cannot put', () => {
    const onFiles = statements.filter(({ resources: on }) => on.some((one) => one.includes('BackBookFiles')));
    expect(onFiles.map(({ owner, actions }) => [owner.replace(/.*\//, ''), actions])).toEqual([
      [expect.stringContaining('ManagementRole'), ['s3:PutObject']],
      [expect.stringContaining('ScreenBackBookRole'), ['s3:ListBucket']],
      [expect.stringContaining('ScreenBackBookRole'), ['s3:GetObject']],
    ]);
  });
});

describe('rights', () => {
  it('let the management API alone start it, by its name', () => {
    const starting = statements.filter(({ resources: on }) =>
      on.some((one) => one.includes(':flagstop-prod-backbooks')),
    );
    expect(starting.map(({ owner, actions }) => [owner, actions])).toEqual([
      [expect.stringContaining('ManagementRole'), ['states:StartExecution']],
    ]);
  });

  it('let it invoke one function, and nothing else', () => {
    const named = ofRole('BackBooksRoleDefaultPolicy').filter(({ resources: on }) =>
      on.every((one) => one !== '"*"'),
    );
    expect(named).toMatchObject([{ actions: ['lambda:InvokeFunction'] }]);
    expect(named[0]?.resources).toEqual([expect.stringContaining('ScreenBackBookFunction')]);
  });

  it('let screening put merchants in transactions, and by itself nothing but back books', () => {
    const writes = ofRole('ScreenBackBookRole').filter(({ actions }) =>
      actions.some((action) => /^dynamodb:(?:Put|Update|Delete|BatchWrite)/.test(action)),
    );
    for (const { actions, condition } of writes) {
      expect(actions.filter((action) => /Update|Delete/.test(action))).toEqual([]);
      expect(JSON.stringify(condition)).toMatch(/TransactWriteItems|"backbook#\*"/);
    }
    const book = aBackBook('keys');
    const places = [
      backBookKeys.book(book),
      backBookKeys.page(book, 1),
      backBookKeys.claim(book, sampleId.merchant('m')),
    ];
    for (const { pk } of places) expect(pk).toMatch(/^backbook#/);
  });

  it('open no secret that requests are signed with', () => {
    const opening = ofRole('ScreenBackBookRole').filter(({ condition }) =>
      JSON.stringify(condition ?? null).includes('EncryptionContext'),
    );
    expect(opening.map(({ condition }) => JSON.stringify(condition))).toEqual([
      expect.stringContaining('["lookup-secret/*"]'),
    ]);
  });
});
