import { describe, expect, it } from 'vitest';
import { statementsOf } from './statements.ts';
import { ofType, resourcesOf, stageNamed } from './synthesised.ts';

const people = [
  { alias: 'person-noor', subject: '0c8f-noor' },
  { alias: 'person-sami', subject: '0c8f-sami' },
];
const resources = resourcesOf({ ...stageNamed('prod'), widgetPeople: people });
const aliases = ofType(resources, 'AWS::Lambda::Alias').filter(({ id }) => id.startsWith('WidgetsAlias'));
const statements = statementsOf(resources).filter(({ effect }) => effect === 'Allow');

describe('the widgets', () => {
  it('have an alias to look through and one for each person', () => {
    expect(aliases.map(({ properties }) => properties.Name)).toEqual(['view', 'person-noor', 'person-sami']);
  });

  it('give each person a policy for their own alias and no other, which nobody has before it is attached', () => {
    const policies = ofType(resources, 'AWS::IAM::ManagedPolicy').filter(({ id }) =>
      id.startsWith('WidgetsAllow'),
    );
    expect(policies).toHaveLength(aliases.length);
    for (const { properties } of policies)
      for (const attached of ['Users', 'Roles', 'Groups']) expect(properties).not.toHaveProperty(attached);
    const invoked = statements
      .filter(({ owner }) => owner.includes('WidgetsAllow'))
      .map(({ actions, resources: on }) => [actions, on.length]);
    expect(invoked).toEqual(Array(aliases.length).fill([['lambda:InvokeFunction'], 1]));
  });

  it('stand in a dashboard of each person, behind that person’s alias', () => {
    const own = ofType(resources, 'AWS::CloudWatch::Dashboard').filter(({ id }) => id.startsWith('Widgets'));
    expect(own.map(({ properties }) => properties.DashboardName)).toEqual([
      'flagstop-prod-person-noor',
      'flagstop-prod-person-sami',
    ]);
    for (const [at, { properties }] of own.entries()) {
      const body = JSON.stringify(properties.DashboardBody);
      expect(body).toContain(aliases[at + 1]?.id);
      expect(body).not.toContain(aliases[2 - at]?.id);
      for (const name of ['review-queue', 'flag-explorer', 'decision-viewer']) expect(body).toContain(name);
    }
  });

  it('are told who is whom by the deployment, not by the event', () => {
    const [widgets] = ofType(resources, 'AWS::Lambda::Function').filter(({ id }) => id.startsWith('Widgets'));
    expect(widgets?.properties.Environment).toMatchObject({ Variables: { PEOPLE: JSON.stringify(people) } });
  });

  it('change nothing of the coalition, delete nothing, and open no secret but those of lookups', () => {
    const own = statements.filter(({ owner }) => owner.includes('WidgetsOpsWidgetRole'));
    const writes = own.filter(({ actions }) => actions.some((one) => /Put|Update|Delete/.test(one)));
    for (const { actions, resources: on, condition } of writes.filter(({ actions: [one = ''] }) =>
      one.startsWith('dynamodb:'),
    )) {
      expect(JSON.stringify(on)).not.toContain('Coalition');
      expect(actions.join()).not.toContain('Delete');
      expect(condition).toMatchObject({
        'ForAnyValue:StringEquals': { 'dynamodb:EnclosingOperation': ['TransactWriteItems'] },
      });
    }
    const opened = own.filter(({ actions }) => actions.includes('kms:Decrypt') && actions.length === 1);
    expect(opened.map(({ condition }) => condition)).toEqual([
      { StringLike: { 'kms:EncryptionContext:purpose': ['lookup-secret/*'] } },
    ]);
  });
});

it('a stage in which an alias or a person stands twice does not synthesise', () => {
  const [one] = people;
  if (!one) throw new Error('Nobody.');
  const twice = [one, { ...one, alias: 'person-other' }];
  expect(() => resourcesOf({ ...stageNamed('dev'), widgetPeople: twice })).toThrow(
    'PEOPLE has a value that is refused',
  );
});
