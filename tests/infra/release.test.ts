import { describe, expect, it } from 'vitest';
import { reservedConcurrency } from '../../infra/reserved-concurrency.ts';
import { stages } from '../../infra/stages.ts';
import { archivedStage } from './archived-stage.ts';
import { ofType, resourcesOf, type SynthesisedResource } from './synthesised.ts';

const configurationOf = {
  canary: 'CodeDeployDefault.LambdaCanary10Percent5Minutes',
  'all-at-once': 'CodeDeployDefault.LambdaAllAtOnce',
};

describe.each(stages)('a release in the stage $name', (stage) => {
  const resources = resourcesOf(stage);
  const [group] = ofType(resources, 'AWS::CodeDeploy::DeploymentGroup');

  it('takes over as the stage says, and is taken back while an alarm of screening rings', () => {
    expect(group?.properties).toMatchObject({
      DeploymentConfigName: configurationOf[stage.release],
      AutoRollbackConfiguration: {
        Enabled: true,
        Events: expect.arrayContaining(['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM']),
      },
      AlarmConfiguration: { Enabled: true },
    });
    const alarms = JSON.stringify(group?.properties.AlarmConfiguration);
    expect(alarms).toContain('ScreeningErrors');
    expect(alarms).toContain('ReleaseFails');
  });

  it('is what the gateway asks: the alias, never the newest code', () => {
    const alias = liveOf(resources);
    const screenings = ofType(resources, 'AWS::ApiGateway::Method').filter(({ properties }) =>
      JSON.stringify(properties.Integration).includes(alias.id),
    );
    expect(screenings).toHaveLength(1);
    const permitted = ofType(resources, 'AWS::Lambda::Permission').map(({ properties }) =>
      JSON.stringify(properties.FunctionName),
    );
    expect(permitted.filter((name) => name.includes(alias.id))).toHaveLength(1);
    expect(permitted.filter((name) => name.includes('ScreeningFunction'))).toEqual([]);
  });

  it('keeps the version before it', () => {
    const versions = ofType(resources, 'AWS::Lambda::Version').filter(({ id }) => id.startsWith('Screening'));
    expect(versions.map(({ deletionPolicy }) => deletionPolicy)).toEqual(['Retain']);
  });

  it('sets aside in all what the pre-flight asks the account for', () => {
    const reserved = ofType(resources, 'AWS::Lambda::Function').map(({ properties }) =>
      Number(properties.ReservedConcurrentExecutions),
    );
    expect(reserved.reduce((sum, executions) => sum + executions, 0)).toBe(reservedConcurrency(stage));
  });

  it('keeps no more executions warm than are set aside', () => {
    expect(stage.provisionedConcurrency.screening).toBeLessThanOrEqual(stage.concurrency.screening);
  });
});

it('executions are kept warm under the alias where the stage says so, and nowhere else', () => {
  expect(liveOf(resourcesOf(archivedStage())).properties).toMatchObject({
    ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 10 },
  });
  const cold = liveOf(resourcesOf({ ...archivedStage(), provisionedConcurrency: { screening: 0 } }));
  expect(cold.properties).not.toHaveProperty('ProvisionedConcurrencyConfig');
});

function liveOf(resources: readonly SynthesisedResource[]): SynthesisedResource {
  const found = ofType(resources, 'AWS::Lambda::Alias').find(({ stack }) => stack.endsWith('-screening'));
  if (found === undefined) throw new Error('Screening has no alias.');
  return found;
}
