import { Duration } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { BackBookStep } from '../functions/screen-backbook/screen-backbook.ts';
import { impactAlarm } from './constructs/impact-alarm.ts';
import { houseMachine } from './house-machine.ts';
import type { Stage } from './stages.ts';

/** The state machine's name. Known beforehand, so that the API may start it without its stack. */
export const backBookMachineName = (stage: Stage): string => `flagstop-${stage.name}-backbooks`;

interface BackBookMachineProps {
  readonly stage: Stage;
  /** Takes the steps: `functions/screen-backbook`. */
  readonly lambda: LambdaFunction;
  readonly logKey: IKey;
  readonly alarmTopic: ITopic;
}

/** What screens a back book: one step after the other, each as many rows as there is time for. */
export function backBookMachine(scope: Construct, props: BackBookMachineProps): void {
  const { stage, lambda, logKey } = props;
  const machine = houseMachine(scope, 'BackBooks', {
    stage,
    lambda,
    logKey,
    name: backBookMachineName(stage),
    log: 'backbooks',
    comment: 'A provider’s portfolio, screened row by row',
    definition: backBookDefinition(lambda.functionArn),
    timeout: Duration.days(14),
  });
  impactAlarm(scope, 'BackBooksFail', {
    metric: machine.metricFailed({ period: Duration.minutes(5) }),
    threshold: 1,
    impact: 'A provider’s portfolio is screened in part: merchants behind the last row are not known yet.',
    runbook: 'Back books fail',
    topic: props.alarmTopic,
  });
}

type Parameters = Readonly<Record<string, unknown>> & Pick<BackBookStep, 'task'>;

/**
 * The state machine, in Amazon States Language. Its input is `{provider, id}`. One step is at work at a time: rows have an
 * order, and a cell may go over lines, so the file is not cut into shares. A step ends where it was written down and the
 * next goes on from there, twelve minutes a step, so the history stays small. More books than functions wait their turn.
 */
export function backBookDefinition(functionArn: string) {
  const step = (parameters: Parameters) => ({
    Type: 'Task',
    Resource: functionArn,
    Parameters: parameters,
    // Longer than the function may run.
    TimeoutSeconds: 960,
    Retry: [inTurn, patiently],
  });
  const book = { 'provider.$': '$.provider', 'id.$': '$.id' };
  return {
    StartAt: 'ScreenRows',
    States: {
      ScreenRows: {
        ...step({ task: 'screen', ...book }),
        ResultPath: '$.taken',
        Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: '$.error', Next: 'GiveUp' }],
        Next: 'IsDone',
      },
      IsDone: {
        Type: 'Choice',
        Choices: [{ Variable: '$.taken.done', BooleanEquals: true, Next: 'Done' }],
        Default: 'ScreenRows',
      },
      Done: { Type: 'Succeed' },
      GiveUp: { ...step({ task: 'fail', ...book }), Next: 'GivenUp' },
      GivenUp: { Type: 'Fail', Error: 'BackBookGivenUp', Cause: 'A step failed too often.' },
    },
  };
}

/** Every function is at work on another book: no fault, only a wait. */
const inTurn = {
  ErrorEquals: ['Lambda.TooManyRequestsException'],
  IntervalSeconds: 30,
  BackoffRate: 2,
  MaxAttempts: 2_000,
  MaxDelaySeconds: 300,
  JitterStrategy: 'FULL',
};

const patiently = {
  ErrorEquals: ['States.ALL'],
  IntervalSeconds: 5,
  BackoffRate: 3,
  MaxAttempts: 5,
  MaxDelaySeconds: 300,
  JitterStrategy: 'FULL',
};
