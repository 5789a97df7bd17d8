import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { bundleFunction } from '../../bench/bundle/bundle-function.ts';
import { stages } from '../../infra/stages.ts';
import { deliverySchedule } from '../../shared/domain/delivery/delivery-schedule.ts';
import { statementsOf } from './statements.ts';
import { ofType, resourcesOf, stageNamed } from './synthesised.ts';

const resources = resourcesOf(stageNamed('prod'));
const own = resources.filter(({ stack }) => stack.endsWith('-notices'));
const [deliver, ...others] = ofType(own, 'AWS::Lambda::Function');
const day = 86_400;

describe('the function that delivers notices', () => {
  it('is durable, and may go on for longer than ten attempts can take', () => {
    expect(others).toEqual([]);
    const { DurableConfig } = z
      .object({
        DurableConfig: z.strictObject({ ExecutionTimeout: z.int(), RetentionPeriodInDays: z.int() }),
      })
      .parse(deliver?.properties);
    // A fifth more than the schedule, and a day before each attempt for which a receiver asks.
    const longest = deliverySchedule.slice(1).reduce((sum, pause) => sum + Math.max(1.2 * pause, day), 0);
    expect(DurableConfig.ExecutionTimeout).toBeGreaterThan(longest + 10 * 60);
    expect(DurableConfig.ExecutionTimeout).toBeGreaterThan(5 * day);
    // A run of one name is begun once as long as its execution is remembered.
    expect(DurableConfig.RetentionPeriodInDays).toBeGreaterThanOrEqual(7);
  });

  it('goes on under the version that an execution began with, so every version is kept', () => {
    const [version, ...more] = ofType(own, 'AWS::Lambda::Version');
    expect(more).toEqual([]);
    expect([version?.deletionPolicy, version?.updateReplacePolicy]).toEqual(['Retain', 'Retain']);
    const [alias] = ofType(own, 'AWS::Lambda::Alias');
    expect(alias?.properties.Name).toBe('live');
    expect(JSON.stringify(alias?.properties.FunctionVersion)).toContain(version?.id);
  });

  it('is started under its alias for up to six hours where every execution is taken, and not again where it failed', () => {
    const live = ofType(own, 'AWS::Lambda::EventInvokeConfig').filter(
      ({ properties }) => properties.Qualifier !== '$LATEST',
    );
    expect(live.map(({ properties }) => properties)).toMatchObject([
      { MaximumEventAgeInSeconds: 6 * 3_600, MaximumRetryAttempts: 0 },
    ]);
  });

  it('may write down how far its own executions are, tell people on one topic, and reach nothing but notices', () => {
    const rights = statementsOf(own).filter(({ ownerType }) => ownerType === 'AWS::IAM::Policy');
    const actions = new Set(
      rights.flatMap((right) => right.actions).filter((one) => !one.startsWith('kms:')),
    );
    expect([...actions].sort()).toEqual([
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'lambda:CheckpointDurableExecution',
      'lambda:GetDurableExecutionState',
      'logs:CreateLogStream',
      'logs:PutLogEvents',
      'sns:Publish',
      'xray:PutTelemetryRecords',
      'xray:PutTraceSegments',
    ]);
    const reached = rights.flatMap((right) => right.resources).join('\n');
    expect(reached).not.toMatch(/Flags|Merchants|Decisions|Coalition|Alarms/);
    expect(reached).toMatch(/Notices/);
    const executions = rights.filter((right) =>
      right.actions.some((one) => one.endsWith('DurableExecution')),
    );
    expect(executions.map((right) => right.resources)).toEqual([
      [expect.stringMatching(/DeliverNoticeFunction[0-9A-F]{8}.*":\*"/)],
    ]);
  });
});

/** The switch that lets this machine be sent to, as it stands in what is deployed. */
const switchesOf = (code: string) =>
  [...code.matchAll(/allowLoopback\s*:\s*([^,}\s]+)/g)].map(([, value]) => value);

describe('sending to the machine itself', () => {
  it.each(['deliver-notice', 'management'])(
    'is switched off in what is deployed of %s, by a literal',
    async (folder) => {
      const { code } = await bundleFunction(`functions/${folder}/handler.ts`);
      const values = switchesOf(code);
      expect(values).toContain('!1');
      // Where it is handed on it is by the name of an argument.
      expect(values.filter((value) => value !== '!1' && !/^[A-Za-z_$][\w$]*$/.test(value ?? ''))).toEqual([]);
    },
  );

  it.each(stages)('cannot be switched on by the environment of any function in $name', (stage) => {
    for (const { id, properties } of ofType(resourcesOf(stage), 'AWS::Lambda::Function')) {
      const { Variables } = z
        .object({ Variables: z.record(z.string(), z.unknown()) })
        .parse(properties.Environment ?? { Variables: {} });
      expect(
        Object.keys(Variables).filter((name) => /LOOPBACK|PROXY|LOCAL|TLS|NODE_/i.test(name)),
        id,
      ).toEqual([]);
    }
  });
});
