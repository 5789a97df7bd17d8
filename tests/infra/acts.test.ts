import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { stages } from '../../infra/stages.ts';
import { actSchedule } from '../../shared/domain/hooks/act-after.ts';
import { statementsOf } from './statements.ts';
import { ofType, resourcesOf, stageNamed } from './synthesised.ts';

const resources = resourcesOf(stageNamed('prod'));
const own = resources.filter(({ stack }) => stack.endsWith('-acts'));
const [act, ...others] = ofType(own, 'AWS::Lambda::Function');

describe('the function that acts at sources', () => {
  it('is durable, and may go on for longer than all its attempts can take', () => {
    expect(others).toEqual([]);
    const { DurableConfig } = z
      .object({
        DurableConfig: z.strictObject({ ExecutionTimeout: z.int(), RetentionPeriodInDays: z.int() }),
      })
      .parse(act?.properties);
    const longest = actSchedule.reduce<number>((sum, pause) => sum + pause, 0);
    expect(DurableConfig.ExecutionTimeout).toBeGreaterThan(2 * longest);
    // A run of one name is begun once as long as its execution is remembered.
    expect(DurableConfig.RetentionPeriodInDays).toBeGreaterThanOrEqual(7);
  });

  it('may write acts down in transactions, read how providers set that, and reach nothing else', () => {
    const rights = statementsOf(own).filter(({ ownerType }) => ownerType === 'AWS::IAM::Policy');
    const onTables = rights
      .filter(({ actions }) => actions.some((one) => one.startsWith('dynamodb:')))
      .map(({ actions, condition }) => [actions, condition]);
    const under = { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['provider#*'] } };
    const inTransaction = {
      'ForAnyValue:StringEquals': { 'dynamodb:EnclosingOperation': ['TransactWriteItems'] },
    };
    expect(onTables).toEqual([
      [['dynamodb:GetItem'], under],
      [['dynamodb:PutItem'], { ...inTransaction, ...under }],
    ]);
    const reached = rights.flatMap((right) => right.resources).join('\n');
    expect(reached).not.toMatch(/Flags|Merchants|Decisions|Alarms|ProviderPages/);
  });

  it('opens the keys that act, and no secret and no key that reads', () => {
    const opening = statementsOf(own).filter(
      ({ actions, condition }) =>
        actions.includes('kms:Decrypt') && JSON.stringify(condition)?.includes('purpose'),
    );
    expect(opening.map(({ condition }) => condition)).toEqual([
      { StringLike: { 'kms:EncryptionContext:purpose': ['acting-key/*'] } },
    ]);
  });

  it.each(stages)('is told in $name of the mode of the stage by its environment alone', (stage) => {
    const [found] = ofType(
      resourcesOf(stage).filter(({ stack }) => stack.endsWith('-acts')),
      'AWS::Lambda::Function',
    );
    expect(found?.properties.Environment).toMatchObject({ Variables: { LIVEMODE: String(stage.livemode) } });
  });
});
