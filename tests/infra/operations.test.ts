import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { outcomes } from '../../shared/contracts/vocabulary.ts';
import { metricNames, metricNamespace } from '../../shared/metric-names.ts';
import { alarmsIn } from './alarms-in.ts';
import { archivedStage } from './archived-stage.ts';
import { ofType, resourcesOf } from './synthesised.ts';

const resources = resourcesOf(archivedStage());
const { alarms, windows } = alarmsIn(resources);
const nameOf = ({ id }: { id: string }) => id.replace(/[0-9A-F]{8}$/, '');

describe('alarms', () => {
  it('watch each function, the API, the firewall, the tables, what is promised and the decisions themselves', () => {
    expect(alarms.map(nameOf).sort()).toEqual([
      'ActAtSourceErrors',
      'ActsAreNotAttempted',
      'ActsFail',
      'ApiAnswers5xx',
      'ApplicationsAreRefused',
      'ArchiveFails',
      'BackBooksFail',
      'BacktestsFail',
      'ClocksDiffer',
      'CoalitionTableFails',
      'DecisionsAreRewritten',
      'DecisionsLate',
      'DecisionsLost',
      'DecisionsTableFails',
      'DeclinesRise',
      'DeliverNoticeErrors',
      'DeliveriesAreExhausted',
      'DependencyUnavailable',
      'DisputesAreOverdue',
      'FeedFilesAreGivenUp',
      'FeedsAreStale',
      'FirewallBlocks',
      'FlagsAreHeldTooLong',
      'FlagsAreNotEnumerated',
      'FlagsAreNotTended',
      'FlagsLate',
      'FlagsLost',
      'FlagsTableFails',
      'FunctionsAreThrottled',
      'ImportFeedErrors',
      'KeyServiceFails',
      'ManagementErrors',
      'ManyRequestsAreRefused',
      'MerchantsAreNotIndexed',
      'MerchantsAreNotRescreened',
      'MerchantsAreNotWalked',
      'MerchantsFellBetween',
      'MerchantsTableFails',
      'NoticesAreNotAttempted',
      'NoticesAreUntried',
      'NoticesTableFails',
      'NoticesWait',
      'PeopleAreNotTold',
      'PersonalDataIsLogged',
      'PoliciesAreUnapproved',
      'ProviderHooksErrors',
      'ProvidersAreSilent',
      'ReleaseFails',
      'RescreenErrors',
      'RescreeningsAreGivenUp',
      'RescreeningsWait',
      'RunBacktestErrors',
      'ScreenBackBookErrors',
      'ScreeningErrors',
      'ScreeningIsSlow',
      'SignaturesAreRefused',
      'SlowBurnFast',
      'SlowBurnSlowly',
      'SlowBurnSteadily',
      'StopsVanish',
      'SweepErrors',
      'TablesThrottle',
      'UnansweredBurnFast',
      'UnansweredBurnSlowly',
      'UnansweredBurnSteadily',
      'WatchDecisionsErrors',
      'WatchFlagsErrors',
      'WidgetsOpsWidgetErrors',
    ]);
  });

  it.each(alarms)('$id says in one sentence who is harmed', ({ impact }) => {
    expect(impact).toMatch(/^[A-Z].{30,200}\.$/);
  });

  it('ring when they begin and when they end on the topic of their severity, and not for want of traffic', () => {
    for (const { severity, actions, okActions, missingData } of alarms) {
      expect(severity).toMatch(/^(?:page|ticket)$/);
      expect(actions).toHaveLength(1);
      expect(okActions).toEqual(actions);
      expect(missingData).toBe('notBreaching');
    }
  });

  it('wake nobody for what can wait, and do for merchants that may be approved or stopped wrongly', () => {
    const paging = alarms.filter(({ severity }) => severity === 'page').map(nameOf);
    for (const name of [
      'StopsVanish',
      'DeclinesRise',
      'PoliciesAreUnapproved',
      'UnansweredBurnFast',
      'FlagsLost',
    ])
      expect(paging).toContain(name);
    for (const name of ['BacktestsFail', 'NoticesWait', 'ClocksDiffer', 'UnansweredBurnSlowly'])
      expect(paging).not.toContain(name);
  });

  it('that ring nowhere are windows of alarms that do, each of one', () => {
    const rules = alarms.flatMap(({ rule }) => (rule === null ? [] : [rule]));
    expect(windows).toHaveLength(2 * rules.length);
    for (const { id } of windows) expect(rules.filter((rule) => rule.includes(id))).toHaveLength(1);
  });

  it('and the runbook name each other: every alarm has a heading, and every heading an alarm, in four parts', () => {
    const runbook = readFileSync(new URL('../../docs/runbook.md', import.meta.url), 'utf8');
    const [, ...sections] = runbook.split(/^## /m);
    const told = new Map(sections.map((section) => [section.split('\n', 1).join(), section]));
    expect(new Set(told.keys())).toEqual(new Set(alarms.map(({ heading }) => heading)));
    expect(told.size).toBe(sections.length);
    for (const [heading, section] of told) {
      const parts = [...section.matchAll(/^\*\*([^*]+)\*\*/gm)].map(([, part]) => part);
      expect({ heading, parts }).toEqual({ heading, parts: fourParts });
    }
  });
});

const fourParts = ['What it means.', 'Who is hurt.', 'First five minutes.', 'How to know it is over.'];

describe('our own metrics', () => {
  it('are watched under the names by which functions emit them', () => {
    const text = JSON.stringify([...alarmMetrics(), dashboardBody()]);
    expect(text).toContain(metricNamespace);
    for (const name of Object.values(metricNames)) expect(text, name).toContain(name);
    for (const outcome of outcomes) expect(text, outcome).toContain(outcome);
  });
});

describe('the dashboard', () => {
  it('shows the archive’s alarm where a stage has an archive', () => {
    const archive = ofType(resources, 'AWS::CloudWatch::Alarm').find(({ id }) =>
      id.startsWith('ArchiveFails'),
    );
    const { AlarmName } = z.object({ AlarmName: z.string() }).parse(archive?.properties);
    expect(JSON.stringify(dashboardBody())).toContain(`:alarm:${AlarmName}`);
  });
});

describe('the topics', () => {
  it('are one for each severity of alarms and one for providers’ people, all encrypted under our key', () => {
    const topics = ofType(resources, 'AWS::SNS::Topic');
    expect(topics.map(({ id }) => id.replace(/[0-9A-F]{8}$/, ''))).toEqual([
      'PagingAlarms',
      'TicketAlarms',
      'ProviderPages',
    ]);
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
