import { type App, Stack, Validations } from 'aws-cdk-lib';
import { UserPool } from 'aws-cdk-lib/aws-cognito';
import type { IConstruct } from 'constructs';
import { expect, it, vi } from 'vitest';
import * as z from 'zod';
import { buildApp } from '../../infra/build-app.ts';
import { stages } from '../../infra/stages.ts';
import { archivedStage } from './archived-stage.ts';
import { stageNamed, unbundledApp } from './synthesised.ts';

// A whole synth of everything, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000 });

it('every stage, and one that writes e-mails and archives, passes AwsSolutions and Serverless', () => {
  const app = unbundledApp();
  const alarming = {
    ...archivedStage(),
    name: 'alarming',
    alarmEmails: { page: 'oncall@flagstop.example', ticket: 'desk@flagstop.example' },
  };
  buildApp(app, [...stages, alarming]);
  expect(app.synth().stacks).toHaveLength(7 * (stages.length + 1) + 2);
});

it('one rule broken anywhere fails the synth', () => {
  const app = unbundledApp();
  buildApp(app, []);
  new UserPool(new Stack(app, 'broken'), 'WithoutSecondFactor');
  expect(() => app.synth()).toThrow('AwsSolutions::AwsSolutions-COG2');
});

it('every acknowledgement gives a reason worth reading', () => {
  const app = unbundledApp();
  buildApp(app, [archivedStage()]);
  const reasons = acknowledgedIn(app);
  expect(reasons.length).toBeGreaterThan(8);
  for (const { id, reason } of reasons) expect(reason.length, id).toBeGreaterThan(60);
});

it('no rule is acknowledged for a whole stack or app', () => {
  const app = unbundledApp();
  buildApp(app, [stageNamed('prod')]);
  for (const scope of [app, ...app.node.children]) expect(acknowledgementsOf(scope)).toEqual([]);
});

interface Acknowledgement {
  readonly id: string;
  readonly reason: string;
}

function acknowledgedIn(app: App): Acknowledgement[] {
  return app.node.findAll().flatMap(acknowledgementsOf);
}

function acknowledgementsOf(construct: IConstruct): Acknowledgement[] {
  return construct.node.metadata
    .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
    .flatMap(({ data }) => Object.entries(z.record(z.string(), z.string()).parse(data)))
    .map(([id, reason]) => ({ id, reason }));
}
