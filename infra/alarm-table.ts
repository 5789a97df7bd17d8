import type { ImpactAlarmProps } from './constructs/impact-alarm.ts';

/** Alarms by the ids of their constructs, before it is said where they ring. */
export type AlarmTable = Readonly<Record<string, Omit<ImpactAlarmProps, 'topics'>>>;
