import { LogQueryVisualizationType, LogQueryWidget } from 'aws-cdk-lib/aws-cloudwatch';
import type { DashboardPart } from './sections.ts';

/** Log groups that the tables read. */
export interface ReadLogs {
  readonly screening: string;
  readonly providerHooks: string;
  readonly sweep: string;
}

/**
 * New decisions, whoever had them made: how Insights compares what is true or false is not written down, so the line itself is looked
 * at. A webhook that was not decided on says nothing of repeats.
 */
const decided = 'filter message in ["screening.answered", "hook.taken"] and @message like /"replayed":false/';
const decisions = ['screening', 'providerHooks'] as const;

/**
 * What has too many values to be counted by as a metric (each provider, each rule would be a series of its own, for ever),
 * asked of log lines instead: it is read, and paid, only while somebody looks.
 */
const queries = [
  {
    part: 'decisions',
    logs: decisions,
    title: 'Decisions by provider',
    lines: [
      decided,
      'stats count() as decisions, sum(strcontains(outcome, "decline")) as declined, sum(strcontains(outcome, "review")) as reviewed by provider',
      'sort decisions desc',
      'limit 20',
    ],
  },
  {
    part: 'decisions',
    logs: decisions,
    title: 'Rules that held',
    lines: [
      decided,
      'fields jsonParse(@message) as line',
      'unnest line.rules into rule',
      'stats count() as decisions by rule, outcome',
      'sort decisions desc',
      'limit 20',
    ],
  },
  {
    part: 'callers',
    logs: decisions,
    title: 'Refused, by provider and problem',
    lines: [
      'filter message in ["screening.refused", "hook.refused"]',
      'stats count() as requests by provider, source, problem',
      'sort requests desc',
      'limit 20',
    ],
  },
  {
    part: 'policy',
    logs: ['sweep'],
    title: 'Policy in force, newest first',
    lines: [
      'filter message = "policy.in-force"',
      'stats max(@timestamp) as lastSeen by policyVersion',
      'sort lastSeen desc',
      'limit 5',
    ],
  },
  {
    part: 'policy',
    logs: decisions,
    title: 'Decisions by policy version',
    lines: [
      decided,
      'stats count() as decisions by policyVersion, outcome',
      'sort decisions desc',
      'limit 20',
    ],
  },
] as const satisfies readonly {
  part: DashboardPart;
  logs: readonly (keyof ReadLogs)[];
  title: string;
  lines: readonly string[];
}[];

/** The tables of a part of the dashboard, each to be given its place and width. */
export function logTables(part: DashboardPart, logs: ReadLogs) {
  return queries
    .filter((query) => query.part === part)
    .map(
      ({ logs: read, title, lines }) =>
        (width: number) =>
          new LogQueryWidget({
            title,
            logGroupNames: read.map((log) => logs[log]),
            queryLines: [...lines],
            view: LogQueryVisualizationType.TABLE,
            width,
            height: 5,
          }),
    );
}
