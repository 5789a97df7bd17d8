import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { savedQueries } from '../../infra/log-queries.ts';
import { stages } from '../../infra/stages.ts';
import { logCatalogue } from '../../shared/log-catalogue.ts';
import { ofType, resourcesOf } from './synthesised.ts';

const querySchema = z.object({
  Name: z.string(),
  QueryString: z.string(),
  LogGroupNames: z.array(z.string()),
});
const statementSchema = z.object({
  DataIdentifier: z.array(z.unknown()),
  Operation: z.record(z.string(), z.unknown()),
});
const policySchema = z.object({ Version: z.literal('2021-06-01'), Statement: z.array(statementSchema) });

describe.each(stages)('in the stage $name', (stage) => {
  const resources = resourcesOf(stage);
  const groups = ofType(resources, 'AWS::Logs::LogGroup').map(({ properties }) => properties);
  const findings = `/flagstop/${stage.name}/findings`;

  it('every log group keeps its lines for 400 days where decisions concern real merchants', () => {
    const days = new Set(groups.map(({ RetentionInDays }) => RetentionInDays));
    expect(days).toEqual(new Set([stage.logRetention]));
    if (stage.livemode) expect(days).toEqual(new Set([400]));
  });

  it('every log group masks and tells what it recognises as personal, but for the one that is told', () => {
    expect(groups.filter(({ LogGroupName }) => LogGroupName === findings)).toHaveLength(1);
    for (const { LogGroupName, DataProtectionPolicy } of groups) {
      if (LogGroupName === findings) {
        expect(DataProtectionPolicy).toBeUndefined();
        continue;
      }
      const { Statement } = policySchema.parse(DataProtectionPolicy);
      expect(Statement.map(({ Operation }) => Operation)).toEqual([
        { Audit: { FindingsDestination: { CloudWatchLogs: { LogGroup: findings } } } },
        { Deidentify: { MaskConfig: {} } },
      ]);
      const [told, masked] = Statement.map(({ DataIdentifier }) => JSON.stringify(DataIdentifier));
      expect(told).toBe(masked);
      for (const kind of [
        'EmailAddress',
        'CreditCardNumber',
        'BankAccountNumber-GB',
        'PhoneNumber-DE',
        'AwsSecretKey',
      ])
        expect(told).toContain(`:aws:data-identifier/${kind}`);
    }
  });

  it('each finding is counted, by the name that the alarm watches', () => {
    const filters = ofType(resources, 'AWS::Logs::MetricFilter').map(({ properties }) => properties);
    const counted = { MetricNamespace: `Flagstop/${stage.name}`, MetricName: 'PersonalDataFound' };
    expect(filters).toMatchObject([
      { FilterPattern: '', MetricTransformations: [{ ...counted, MetricValue: '1' }] },
    ]);
    const alarm = ofType(resources, 'AWS::CloudWatch::Alarm').find(({ id }) =>
      id.startsWith('PersonalDataIsLogged'),
    );
    const { MetricNamespace: Namespace, MetricName } = counted;
    expect(alarm?.properties).toMatchObject({ Namespace, MetricName, Threshold: 1, EvaluationPeriods: 1 });
  });

  it('the queries are saved, and read groups that there are', () => {
    const saved = ofType(resources, 'AWS::Logs::QueryDefinition').map(({ properties }) =>
      querySchema.parse(properties),
    );
    expect(saved.map(({ Name }) => Name)).toEqual(
      savedQueries.map(({ name }) => `flagstop/${stage.name}/${name}`),
    );
    const names = groups.map(({ LogGroupName }) => LogGroupName);
    for (const { LogGroupNames } of saved) expect(names).toEqual(expect.arrayContaining(LogGroupNames));
  });
});

describe('a saved query', () => {
  const fields = new Set<string>(Object.values(logCatalogue).flatMap((entry) => entry.fields));
  const given = new Set(['requestId', 'message', 'level', 'service', 'xray_trace_id']);
  const made = new Set([
    'requests',
    'newest',
    'oldest',
    'lines',
    'averageMs',
    'slowestMs',
    'hour',
    'rule',
    'decisions',
    'calls',
    'line',
  ]);

  it.each(savedQueries)('$name shows and counts by fields that lines have', ({ lines }) => {
    const named = lines
      .filter((line) => /^(?:display|sort|stats)/.test(line))
      .flatMap((line) => line.replace(/^stats .* by |^display |^sort /, '').split(/, | asc| desc/))
      .map((word) => word.replace(/^bin\(1h\) as /, '').trim())
      .filter((word) => word !== '' && !word.startsWith('@'));
    expect(named.filter((word) => !fields.has(word) && !given.has(word) && !made.has(word))).toEqual([]);
  });

  it.each(savedQueries)('$name asks of lines that are written', ({ lines }) => {
    const codes = lines.flatMap((line) =>
      [...line.matchAll(/message = "([^"]+)"/g)].map(([, code = '']) => code),
    );
    expect(codes.filter((code) => !(code in logCatalogue))).toEqual([]);
  });
});

it('the queries that look everywhere leave no function out', () => {
  const functions = readdirSync('functions').sort();
  for (const name of ['request', 'faults']) {
    const groups = savedQueries.find((query) => query.name === name)?.groups ?? [];
    expect(groups.filter((group) => group !== 'access').toSorted()).toEqual(functions);
  }
});

it('the queries stand in docs/ops/logs.md (vitest run -u writes them)', async () => {
  const page = readFileSync('docs/ops/logs.md', 'utf8');
  const [from, to] = ['<!-- queries -->', '<!-- end of queries -->'];
  const [head = '', rest = ''] = page.split(from);
  const rows = savedQueries.map(
    ({ name, asks, groups }) => `| \`${name}\` | ${asks} | ${groups.join(', ')} |`,
  );
  const table = ['| query | what it answers | reads |', '| --- | --- | --- |', ...rows].join('\n');
  await expect(`${head}${from}\n\n${table}\n\n${to}${rest.split(to)[1] ?? ''}`).toMatchFileSnapshot(
    '../../docs/ops/logs.md',
  );
});
