import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { checkEnvironment } from '../../infra/constructs/check-environment.ts';
import { stages } from '../../infra/stages.ts';
import {
  actAtSourceEnv,
  deliverNoticeEnv,
  importFeedEnv,
  managementEnv,
  opsWidgetEnv,
  providerHooksEnv,
  rescreenEnv,
  runBacktestEnv,
  screenBackBookEnv,
  screeningEnv,
  sweepEnv,
  watchDecisionsEnv,
  watchFlagsEnv,
} from '../../shared/env.ts';
import { ofType, resourcesOf } from './synthesised.ts';

const expected = {
  DeliverNotice: { schema: deliverNoticeEnv, log: 'deliver-notice', seconds: 45 },
  ActAtSource: { schema: actAtSourceEnv, log: 'act-at-source', seconds: 45 },
  Screening: { schema: screeningEnv, log: 'screening', seconds: 10 },
  ProviderHooks: { schema: providerHooksEnv, log: 'provider-hooks', seconds: 10 },
  Management: { schema: managementEnv, log: 'management', seconds: 10 },
  WatchDecisions: { schema: watchDecisionsEnv, log: 'watch-decisions', seconds: 60 },
  ImportFeed: { schema: importFeedEnv, log: 'import-feed', seconds: 900 },
  RunBacktest: { schema: runBacktestEnv, log: 'run-backtest', seconds: 900 },
  ScreenBackBook: { schema: screenBackBookEnv, log: 'screen-backbook', seconds: 900 },
  WatchFlags: { schema: watchFlagsEnv, log: 'watch-flags', seconds: 300 },
  Rescreen: { schema: rescreenEnv, log: 'rescreen', seconds: 60 },
  Sweep: { schema: sweepEnv, log: 'sweep', seconds: 300 },
  WidgetsOpsWidget: { schema: opsWidgetEnv, log: 'ops-widget', seconds: 30 },
} as const;

describe.each(stages)('in the stage $name', (stage) => {
  const resources = resourcesOf(stage);
  const functions = ofType(resources, 'AWS::Lambda::Function');

  it('there are these functions, and none that CDK slipped in', () => {
    expect(functions.map(({ id }) => id.replace(/Function[0-9A-F]{8}$/, ''))).toEqual(Object.keys(expected));
  });

  it.each(Object.entries(expected))(
    '%s runs on Node 24 and arm64, is stopped in its time, and leaves traces',
    (name, { seconds }) => {
      expect(properties(name)).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Timeout: seconds,
        Handler: 'index.handler',
        TracingConfig: { Mode: 'Active' },
      });
      expect(properties(name)).not.toHaveProperty('VpcConfig');
    },
  );

  it('each function has its own share of concurrency', () => {
    expect(properties('Screening').ReservedConcurrentExecutions).toBe(stage.concurrency.screening);
    expect(properties('ProviderHooks').ReservedConcurrentExecutions).toBe(stage.concurrency.providerHooks);
    expect(properties('Management').ReservedConcurrentExecutions).toBe(stage.concurrency.management);
    expect(properties('WatchDecisions').ReservedConcurrentExecutions).toBe(stage.concurrency.watchDecisions);
    expect(properties('WatchFlags').ReservedConcurrentExecutions).toBe(stage.concurrency.watchFlags);
    expect(properties('Rescreen').ReservedConcurrentExecutions).toBe(stage.concurrency.rescreen);
    expect(properties('DeliverNotice').ReservedConcurrentExecutions).toBe(stage.concurrency.deliverNotice);
    expect(properties('ActAtSource').ReservedConcurrentExecutions).toBe(stage.concurrency.actAtSource);
    expect(properties('Sweep').ReservedConcurrentExecutions).toBe(6);
    expect(properties('ImportFeed').ReservedConcurrentExecutions).toBe(2);
  });

  it.each(Object.entries(expected))(
    '%s gets exactly the environment its schema asks for',
    (name, { schema }) => {
      const { Variables } = z
        .object({ Variables: z.record(z.string(), z.unknown()) })
        .parse(properties(name).Environment);
      expect(Object.keys(Variables).sort()).toEqual(Object.keys(schema.shape).sort());
      if ('LIVEMODE' in schema.shape) expect(Variables.LIVEMODE).toBe(String(stage.livemode));
    },
  );

  it('a failed invocation is never repeated behind the caller’s back', () => {
    const configurations = ofType(resources, 'AWS::Lambda::EventInvokeConfig');
    // Besides the functions’ own: those of the aliases of deliveries, of acts, of screening and of the widgets.
    expect(configurations).toHaveLength(functions.length + 4);
    for (const one of configurations) expect(one.properties).toMatchObject({ MaximumRetryAttempts: 0 });
  });

  it('every log is encrypted under our key and forgets', () => {
    const logs = ofType(resources, 'AWS::Logs::LogGroup');
    // Besides the functions’: access and execution at the gateway, the two state machines’, and what was found in logs.
    expect(logs).toHaveLength(functions.length + 5);
    for (const log of logs) {
      expect(log.properties).toMatchObject({ RetentionInDays: stage.logRetention });
      expect(JSON.stringify(log.properties.KmsKeyId)).toContain('WatchKey');
    }
  });

  it('nothing carries a secret in plain sight', () => {
    const text = JSON.stringify(resources);
    expect(text).not.toMatch(/whsec_|AKIA|BEGIN [A-Z ]*PRIVATE KEY/);
  });

  function properties(name: string) {
    const found = functions.find(({ id }) => id.startsWith(name));
    if (found === undefined) throw new Error(`There is no function ${name}.`);
    return found.properties;
  }
});

it('only production decides about real merchants', () => {
  expect(stages.filter(({ livemode }) => livemode).map(({ name }) => name)).toEqual(['prod']);
});

describe('an environment', () => {
  const schema = z.object({ TABLE: z.string().min(3), LIVEMODE: z.enum(['true', 'false']) });
  // Type stripping does not check, so synth must.
  const check = (environment: unknown) => () =>
    Reflect.apply(checkEnvironment, undefined, [schema, environment]);

  it('that fits passes unchanged', () => {
    expect(check({ TABLE: 'abc', LIVEMODE: 'true' })()).toEqual({ TABLE: 'abc', LIVEMODE: 'true' });
  });

  it.each([
    ['lacks a variable', { TABLE: 'abc' }, 'LIVEMODE is missing'],
    ['has one too many', { TABLE: 'abc', LIVEMODE: 'true', OTHER: 'x' }, 'OTHER is not asked for'],
    [
      'has a value the function refuses',
      { TABLE: 'abc', LIVEMODE: 'yes' },
      'LIVEMODE has a value that is refused',
    ],
  ])('that %s fails the synth', (_, environment, fault) => {
    expect(check(environment)).toThrow(fault);
  });
});
