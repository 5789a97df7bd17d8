import { describe, expect, it } from 'vitest';
import { backtestStepSchema } from '../../functions/run-backtest/run-backtest.ts';
import { backtestDefinition, sharesAtOnce } from '../../infra/backtest-machine.ts';
import { backtestKeys } from '../../shared/adapters/dynamo/backtest-keys.ts';
import { keys } from '../../shared/adapters/dynamo/keys.ts';
import { coalitionLine } from '../../shared/contracts/policy-record.ts';
import { backtestId } from '../support/a-backtest.ts';
import { statementsOf } from './statements.ts';
import { ofType, resourcesOf, stageNamed } from './synthesised.ts';

const resources = resourcesOf(stageNamed('prod'));
const statements = statementsOf(resources).filter(({ ownerType }) => ownerType.startsWith('AWS::IAM::'));
const { CountShares, Finish, GiveUp, GivenUp } = backtestDefinition('arn:of:function').States;
const { CountShare, IsWhole } = CountShares.ItemProcessor.States;

describe('the state machine', () => {
  const machine = ofType(resources, 'AWS::StepFunctions::StateMachine').find(({ id }) =>
    id.startsWith('Backtests'),
  );

  it('logs every step without its contents, and leaves traces', () => {
    expect(machine?.properties).toMatchObject({
      StateMachineName: 'flagstop-prod-backtests',
      LoggingConfiguration: { Level: 'ALL', IncludeExecutionData: false },
      TracingConfiguration: { Enabled: true },
    });
    expect(JSON.stringify(machine?.properties.DefinitionString)).toContain('RunBacktestFunction');
  });

  it('takes steps that the function understands', () => {
    const id = backtestId('understood');
    const filled = [
      { ...CountShare.Parameters, id, share: 0 },
      { ...Finish.Parameters, id },
      { ...GiveUp.Parameters, id },
    ].map((parameters) =>
      Object.fromEntries(Object.entries(parameters).filter(([name]) => !name.endsWith('.$'))),
    );
    for (const step of filled) expect(backtestStepSchema.safeParse(step).success).toBe(true);
    expect(new Set(filled.map(({ task }) => task))).toEqual(new Set(['share', 'finish', 'fail']));
  });

  it('takes a share again until it is whole, and a few of them at once', () => {
    expect(CountShare.Next).toBe('IsWhole');
    expect(IsWhole).toMatchObject({
      Choices: [{ Variable: '$.taken.done', BooleanEquals: true, Next: 'Counted' }],
      Default: 'CountShare',
    });
    const [lambda] = ofType(resources, 'AWS::Lambda::Function').filter(({ id }) =>
      id.startsWith('RunBacktest'),
    );
    expect(CountShares.MaxConcurrency).toBe(sharesAtOnce);
    expect(lambda?.properties.ReservedConcurrentExecutions).toBeGreaterThanOrEqual(sharesAtOnce);
    expect(CountShare.TimeoutSeconds).toBeGreaterThan(Number(lambda?.properties.Timeout));
  });

  it('tries every step again, and where that does not help says that the backtest failed', () => {
    for (const step of [CountShare, Finish, GiveUp])
      expect(step.Retry).toMatchObject([{ ErrorEquals: ['States.ALL'], MaxAttempts: 5 }]);
    for (const { Catch } of [CountShares, Finish])
      expect(Catch).toMatchObject([{ ErrorEquals: ['States.ALL'], Next: 'GiveUp' }]);
    expect(GiveUp.Next).toBe('GivenUp');
    expect(GivenUp.Type).toBe('Fail');
  });
});

describe('rights', () => {
  it('let the management API alone start it, by its name', () => {
    const starting = statements.filter(
      ({ actions, resources: on }) =>
        actions.includes('states:StartExecution') && on.some((one) => one.includes('backtests')),
    );
    expect(starting.map(({ owner }) => owner)).toEqual([expect.stringContaining('ManagementRole')]);
    expect(starting[0]?.resources).toContainEqual(
      expect.stringContaining(':stateMachine:flagstop-prod-backtests'),
    );
  });

  it('let it invoke one function, and nothing else', () => {
    const role = statements.filter(({ owner }) => owner.includes('BacktestsRoleDefaultPolicy'));
    const named = role.filter(({ resources: on }) => on.every((one) => one !== '"*"'));
    expect(named).toMatchObject([{ actions: ['lambda:InvokeFunction'] }]);
    expect(named[0]?.resources).toEqual([expect.stringContaining('RunBacktestFunction')]);
  });

  it('let counting change backtests and the history of the coalition’s policy, and not what rules', () => {
    const puts = statements.filter(
      ({ owner, actions }) => owner.includes('RunBacktestRole') && actions.includes('dynamodb:PutItem'),
    );
    const patterns = puts.map(({ condition }) => JSON.stringify(condition));
    expect(patterns).toEqual([
      JSON.stringify({ 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['backtest#*'] } }),
      expect.stringContaining(keys.policyLine(coalitionLine).pk),
    ]);
    expect(patterns[1]).toContain('TransactWriteItems');
    expect(backtestKeys.share(backtestId('x'), 1).pk).toMatch(/^backtest#/);
    for (const rules of [keys.activePolicy(), keys.switches()])
      expect(patterns.join()).not.toContain(rules.pk);
  });
});
