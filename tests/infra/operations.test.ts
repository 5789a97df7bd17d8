import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { outcomes } from '../../shared/contracts/vocabulary.ts';
import { metricNames, metricNamespace } from '../../shared/metric-names.ts';
import { ofType, resourcesOf, stageNamed } from './synthesised.ts';

const resources = resourcesOf(stageNamed('prod'));
const alarmSchema = z.object({
  AlarmDescription: z.string(),
  AlarmActions: z.array(z.unknown()),
  OKActions: z.array(z.unknown()),
  TreatMissingData: z.string(),
});
const alarms = ofType(resources, 'AWS::CloudWatch::Alarm').map(({ id, properties }) => ({
  id,
  ...alarmSchema.parse(properties),
}));
const headingOf = (description: string) => /docs\/runbook\.md, "([^"]+)"\.$/.exec(description)?.[1];

describe('alarms', () => {
  it('watch each function, the API, the firewall, the tables and the decisions themselves', () => {
    const names = alarms.map(({ id }) => id.replace(/[0-9A-F]{8}$/, '')).sort();
    expect(names).toEqual([
      'ActAtSourceErrors',
      'ActsAreNotAttempted',
      'ActsFail',
      'ApiAnswers5xx',
      'BackBooksFail',
      'BacktestsFail',
      'CoalitionTableFails',
      'DecisionsLate',
      'DecisionsLost',
      'DecisionsTableFails',
      'DeclinesRise',
      'DeliverNoticeErrors',
      'DependencyUnavailable',
      'DisputesAreOverdue',
      'FeedFilesAreGivenUp',
      'FirewallBlocks',
      'FlagsAreHeldTooLong',
      'FlagsAreNotEnumerated',
      'FlagsAreNotTended',
      'FlagsLate',
      'FlagsLost',
      'FlagsTableFails',
      'FunctionsAreThrottled',
      'ImportFeedErrors',
      'ManagementErrors',
      'ManyRequestsAreRefused',
      'MerchantsAreNotIndexed',
      'MerchantsAreNotRescreened',
      'MerchantsAreNotWalked',
      'MerchantsFellBetween',
      'MerchantsTableFails',
      'NoticesAreNotAttempted',
      'NoticesTableFails',
      'NoticesWait',
      'PeopleAreNotTold',
      'ProviderHooksErrors',
      'RescreenErrors',
      'RescreeningsAreGivenUp',
      'RescreeningsWait',
      'RunBacktestErrors',
      'ScreenBackBookErrors',
      'ScreeningErrors',
      'ScreeningIsSlow',
      'SignaturesAreRefused',
      'SweepErrors',
      'TablesThrottle',
      'WatchDecisionsErrors',
      'WatchFlagsErrors',
    ]);
  });

  it.each(alarms)('$id says in one sentence who is harmed', ({ AlarmDescription }) => {
    const [impact] = AlarmDescription.split(' What to do: ');
    expect(impact).toMatch(/^[A-Z].{30,200}\.$/);
  });

  it('ring on the topic when they begin and when they end, and not for want of traffic', () => {
    for (const alarm of alarms) {
      expect(JSON.stringify(alarm.AlarmActions)).toContain('Alarms');
      expect(alarm.OKActions).toEqual(alarm.AlarmActions);
      expect(alarm.TreatMissingData).toBe('notBreaching');
    }
  });

  it('and the runbook name each other: every alarm has a heading, and every heading an alarm', () => {
    const runbook = readFileSync(new URL('../../docs/runbook.md', import.meta.url), 'utf8');
    const headings = [...runbook.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    const named = new Set(alarms.map(({ AlarmDescription }) => headingOf(AlarmDescription)));
    expect(named).toEqual(new Set(headings));
  });
});

describe('our own metrics', () => {
  it('are watched under the names by which functions emit them', () => {
    const text = JSON.stringify([...alarmMetrics(), dashboardBody()]);
    expect(text).toContain(metricNamespace);
    for (const name of Object.values(metricNames)) expect(text, name).toContain(name);
    for (const outcome of outcomes) expect(text, outcome).toContain(outcome);
  });
});

describe('the topics', () => {
  it('are one on which alarms ring and one for providers’ people, both encrypted under our key', () => {
    const topics = ofType(resources, 'AWS::SNS::Topic');
    expect(topics.map(({ id }) => id.replace(/[0-9A-F]{8}$/, ''))).toEqual(['Alarms', 'ProviderPages']);
    for (const { properties } of topics)
      expect(JSON.stringify(properties.KmsMasterKeyId)).toContain('WatchKey');
  });
});

function alarmMetrics(): unknown[] {
  return ofType(resources, 'AWS::CloudWatch::Alarm').map(({ properties }) => properties);
}

function dashboardBody(): unknown {
  return ofType(resources, 'AWS::CloudWatch::Dashboard').map(({ properties }) => properties.DashboardBody);
}
