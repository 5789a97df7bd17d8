import { CfnQueryDefinition } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { findingsGroupName } from './log-protection.ts';
import type { Stage } from './stages.ts';

export interface SavedQuery {
  readonly name: string;
  /** The question that it answers. */
  readonly asks: string;
  /** The groups that it reads, behind `/flagstop/<stage>/`. */
  readonly groups: readonly string[];
  readonly lines: readonly string[];
}

const all = [
  'screening',
  'provider-hooks',
  'management',
  'watch-decisions',
  'watch-flags',
  'rescreen',
  'sweep',
  'deliver-notice',
  'act-at-source',
  'import-feed',
  'screen-backbook',
  'run-backtest',
  'ops-widget',
];
const work = ['watch-decisions', 'rescreen', 'sweep', 'act-at-source'];
const screeners = ['screening', 'provider-hooks'];
const callers = [...screeners, 'management'];
const day = [...callers, 'deliver-notice', 'act-at-source'];

/** What an operator asks of the log again and again. An id in quotation marks is to be put in by whoever asks. */
export const savedQueries: readonly SavedQuery[] = [
  {
    name: 'request',
    asks: 'What happened to one request: its `instance` or `request-id`.',
    groups: [...all, 'access'],
    lines: [
      'filter requestId = "put the request id here"',
      'sort @timestamp asc',
      'limit 100',
      'display @timestamp, @log, message, route, provider, member, status, problem, error, decisionId, outcome, ms',
    ],
  },
  {
    name: 'refusals',
    asks: 'What is refused, by code, and of whom.',
    groups: callers,
    lines: [
      'filter message like /refused$/',
      'stats count(*) as requests, max(@timestamp) as newest by problem, provider, source, member, route',
      'sort requests desc',
      'limit 50',
    ],
  },
  {
    name: 'faults',
    asks: 'What failed, by function and by class of error.',
    groups: all,
    lines: [
      'filter level = "ERROR"',
      'stats count(*) as lines, min(@timestamp) as oldest, max(@timestamp) as newest by service, message, error',
      'sort lines desc',
      'limit 50',
    ],
  },
  {
    name: 'slowest-screenings',
    asks: 'Which screenings took longest; with the request id comes the trace.',
    groups: screeners,
    lines: [
      'filter message = "screening.answered" or message = "hook.taken"',
      'sort ms desc',
      'limit 25',
      'display @timestamp, ms, provider, source, decisionId, outcome, matchCount, replayed, requestId, xray_trace_id',
    ],
  },
  {
    name: 'merchant',
    asks: 'The life of a provider’s merchant: decided, indexed, judged again, told of, read, resolved.',
    groups: [...callers, ...work],
    lines: [
      'filter provider = "put the provider here" and merchant = "put its reference here"',
      'sort @timestamp asc',
      'limit 500',
      'display @timestamp, message, decisionId, outcome, resolution, flagId, task, problem, member, subject, route',
    ],
  },
  {
    name: 'decision',
    asks: 'Everything about one decision: how it came about, and every person and machine that read or resolved it.',
    groups: [...callers, ...work],
    lines: [
      'filter decisionId = "put the decision here"',
      'sort @timestamp asc',
      'limit 500',
      'display @timestamp, message, provider, merchant, outcome, rules, resolution, member, subject, route, status',
    ],
  },
  {
    name: 'provider-day',
    asks: 'A provider’s day: what it asked, how it was answered, what it was told.',
    groups: day,
    lines: [
      'filter provider = "put the provider here"',
      'stats count(*) as lines, avg(ms) as averageMs, max(ms) as slowestMs by bin(1h) as hour, message, outcome, problem',
      'sort hour asc',
      'limit 500',
    ],
  },
  {
    name: 'rules',
    asks: 'Which rules held, by outcome.',
    groups: screeners,
    lines: [
      'filter (message = "screening.answered" or message = "hook.taken") and replayed = 0',
      'fields jsonParse(@message) as line',
      'unnest line.rules into rule',
      'stats count(*) as decisions by rule, outcome',
      'sort decisions desc',
      'limit 50',
    ],
  },
  {
    name: 'flag',
    asks: 'What was done with a flag, by whom, and whom it touched.',
    groups: ['management', 'watch-flags', 'rescreen', 'sweep'],
    lines: [
      'filter flagId = "put the flag here"',
      'sort @timestamp asc',
      'limit 500',
      'display @timestamp, message, route, member, subject, status, problem, provider, merchant, outcome, count',
    ],
  },
  {
    name: 'acts-of-a-person',
    asks: 'What one person or machine did: the `subject` of its token.',
    groups: ['management'],
    lines: [
      'filter subject = "put the subject here"',
      'sort @timestamp desc',
      'limit 500',
      'display @timestamp, route, status, problem, provider, decisionId, flagId, concerns, policyVersion, resolution',
    ],
  },
  {
    name: 'changes-of-rules-and-members',
    asks: 'Every step on a policy, a member, a key, a list or a country’s law that was taken.',
    groups: ['management'],
    lines: [
      'filter message = "management.answered" and ispresent(member)',
      'filter route like /policies|members|secrets|clients|negative-list|feeds|jurisdictions|endpoint/',
      'stats count(*) as calls, max(@timestamp) as newest by route, member, subject, concerns, policyVersion',
      'sort newest desc',
      'limit 100',
    ],
  },
  {
    name: 'personal-data-found',
    asks: 'Where CloudWatch found something personal in a log, and of which kind. It should find nothing.',
    groups: ['findings'],
    lines: ['sort @timestamp desc', 'limit 100'],
  },
];

/** The queries in Logs Insights, under the stage’s own folder. */
export function addLogQueries(scope: Construct, stage: Stage): void {
  for (const { name, groups, lines } of savedQueries)
    new CfnQueryDefinition(scope, `Query-${name}`, {
      name: `flagstop/${stage.name}/${name}`,
      queryString: lines.join('\n| '),
      logGroupNames: groups.map((group) =>
        group === 'findings' ? findingsGroupName(stage) : `/flagstop/${stage.name}/${group}`,
      ),
    });
}
