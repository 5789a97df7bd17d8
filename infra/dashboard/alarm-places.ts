import { ArnFormat, Stack } from 'aws-cdk-lib';
import { Alarm, AlarmBase, CompositeAlarm, type IAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { alarmName, alarmSubject } from '../constructs/alarm-name.ts';

/** What the dashboard is asked first. */
export type Question = 'up' | 'right' | 'late';

/** An alarm as the dashboard shows it. */
export interface AlarmPlace {
  readonly id: string;
  readonly alarm: IAlarm;
}

const questions: Readonly<Record<Exclude<Question, 'up'>, ReadonlySet<string>>> = {
  right: new Set([
    'DeclinesRise',
    'StopsVanish',
    'MerchantsFellBetween',
    'MerchantsAreNotWalked',
    'PoliciesAreUnapproved',
    'DecisionsAreRewritten',
    'ArchiveFails',
    'PersonalDataIsLogged',
    'FeedsAreStale',
    'FlagsAreHeldTooLong',
    'DisputesAreOverdue',
    'FlagsAreNotTended',
    'ProvidersAreSilent',
    'ApplicationsAreRefused',
    'FeedFilesAreGivenUp',
    'ImportFeedErrors',
    'BackBooksFail',
    'BacktestsFail',
    'RunBacktestErrors',
    'ScreenBackBookErrors',
  ]),
  late: new Set([
    'DecisionsLate',
    'DecisionsLost',
    'FlagsLate',
    'FlagsLost',
    'FlagsAreNotEnumerated',
    'MerchantsAreNotIndexed',
    'MerchantsAreNotRescreened',
    'RescreeningsWait',
    'RescreeningsAreGivenUp',
    'RescreenErrors',
    'NoticesWait',
    'NoticesAreNotAttempted',
    'NoticesAreUntried',
    'DeliveriesAreExhausted',
    'PeopleAreNotTold',
    'DeliverNoticeErrors',
    'ActsFail',
    'ActsAreNotAttempted',
    'ActAtSourceErrors',
    'WatchDecisionsErrors',
    'WatchFlagsErrors',
    'SweepErrors',
  ]),
};

/** Which of the three questions an alarm answers; one that nobody placed stands with what is up. */
export function questionOf(id: string): Question {
  if (questions.right.has(id)) return 'right';
  return questions.late.has(id) ? 'late' : 'up';
}

/** Every alarm of these stacks that rings by itself, by its name alone: see {@link alarmName}. */
export function alarmPlaces(scope: Construct, stacks: readonly Stack[]): readonly AlarmPlace[] {
  const found = stacks
    .flatMap((stack) => stack.node.findAll())
    .filter((one) => one instanceof AlarmBase)
    .map((alarm) => ({ alarm, ...placeOf(alarm) }));
  const composites = found.filter(({ alarm }) => alarm instanceof CompositeAlarm);
  // The two windows of an alarm on a promise ring nowhere.
  const windows = new Set(composites.flatMap(({ id }) => [`${id}Long`, `${id}Short`]));
  return found
    .filter(({ id }) => !windows.has(id))
    .map(({ id, name }) => ({
      id,
      alarm: Alarm.fromAlarmArn(scope, `${id}OnDashboard`, arnOf(scope, name)),
    }));
}

function placeOf({ node }: AlarmBase): { readonly id: string; readonly name: string } {
  const { scope } = node;
  if (!scope) throw new Error('An alarm stands in no stack.');
  return { id: alarmSubject(scope, node.id), name: alarmName(scope, node.id) };
}

function arnOf(scope: Construct, name: string): string {
  return Stack.of(scope).formatArn({
    service: 'cloudwatch',
    resource: 'alarm',
    resourceName: name,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
}
