import { Duration } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import type { BacktestStep } from '../functions/run-backtest/run-backtest.ts';
import { impactAlarm } from './constructs/impact-alarm.ts';
import { houseMachine, machineArn } from './house-machine.ts';
import type { Stage } from './stages.ts';

/** The state machine's name. Known beforehand, so that the API may start it without its stack. */
export const backtestMachineName = (stage: Stage): string => `flagstop-${stage.name}-backtests`;

/** The state machine's ARN, as a stack of the same account and region names it. */
export const backtestMachineArn = (scope: Construct, stage: Stage): string =>
  machineArn(scope, backtestMachineName(stage));

export interface BacktestMachineProps {
  readonly stage: Stage;
  /** Takes the steps: `functions/run-backtest`. */
  readonly lambda: LambdaFunction;
  readonly logKey: IKey;
  readonly alarmTopic: ITopic;
}

/** What runs a backtest: a few shares at once, each again and again until it is counted, and then all added up. */
export function backtestMachine(scope: Construct, props: BacktestMachineProps): StateMachine {
  const { stage, lambda, logKey } = props;
  const machine = houseMachine(scope, 'Backtests', {
    stage,
    lambda,
    logKey,
    name: backtestMachineName(stage),
    log: 'backtests',
    comment: 'A draft policy on logged decisions',
    definition: backtestDefinition(lambda.functionArn),
    timeout: Duration.hours(24),
  });
  impactAlarm(scope, 'BacktestsFail', {
    metric: machine.metricFailed({ period: Duration.minutes(5) }),
    threshold: 1,
    impact: 'A backtest has no result: whoever is to approve the draft cannot see what it would do.',
    runbook: 'Backtests fail',
    topic: props.alarmTopic,
  });
  return machine;
}

/** How many shares are counted at once: tables answer screenings meanwhile. */
export const sharesAtOnce = 4;

type Parameters = Readonly<Record<string, unknown>> & Pick<BacktestStep, 'task'>;

const giveUp = [{ ErrorEquals: ['States.ALL'], ResultPath: '$.error', Next: 'GiveUp' }];

/**
 * The state machine, in Amazon States Language. Its input is `{id, shares: [0, 1, …]}`. A share that is not whole after
 * one step is taken again where it was written down, so the history grows with the shares and not with decisions.
 */
export function backtestDefinition(functionArn: string) {
  const step = (parameters: Parameters) => ({
    Type: 'Task',
    Resource: functionArn,
    Parameters: parameters,
    // Longer than the function may run.
    TimeoutSeconds: 960,
    Retry: [patiently],
  });
  return {
    StartAt: 'CountShares',
    States: {
      CountShares: {
        Type: 'Map',
        ItemsPath: '$.shares',
        ItemSelector: { 'id.$': '$.id', 'share.$': '$$.Map.Item.Value' },
        MaxConcurrency: sharesAtOnce,
        ItemProcessor: {
          ProcessorConfig: { Mode: 'INLINE' },
          StartAt: 'CountShare',
          States: {
            CountShare: {
              ...step({ task: 'share', 'id.$': '$.id', 'share.$': '$.share' }),
              ResultPath: '$.taken',
              Next: 'IsWhole',
            },
            IsWhole: {
              Type: 'Choice',
              Choices: [{ Variable: '$.taken.done', BooleanEquals: true, Next: 'Counted' }],
              Default: 'CountShare',
            },
            Counted: { Type: 'Succeed' },
          },
        },
        ResultPath: null,
        Catch: giveUp,
        Next: 'Finish',
      },
      Finish: { ...step({ task: 'finish', 'id.$': '$.id' }), Catch: giveUp, End: true },
      GiveUp: { ...step({ task: 'fail', 'id.$': '$.id' }), Next: 'GivenUp' },
      GivenUp: { Type: 'Fail', Error: 'BacktestGivenUp', Cause: 'A step failed too often.' },
    },
  };
}

const patiently = {
  ErrorEquals: ['States.ALL'],
  IntervalSeconds: 5,
  BackoffRate: 3,
  MaxAttempts: 5,
  MaxDelaySeconds: 300,
  JitterStrategy: 'FULL',
};
