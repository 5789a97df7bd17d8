import type { LogCode, LogFields } from './log-lines.ts';

/*
 * Every line that our functions log: what it says, who writes it, with which fields. docs/ops/logs.md comes from it. It is for
 * stacks and tests: functions carry the codes and levels only.
 */

export type LogField = Exclude<keyof LogFields, 'requestId'>;

export interface LogEntry {
  /** One sentence: what happened where a line of it stands. */
  readonly meaning: string;
  /** The functions that write it, by their folder. */
  readonly services: readonly string[];
  /** What it may carry besides `requestId`, which every line has. */
  readonly fields: readonly LogField[];
  /** True of the one line that every request leaves: who asked what, when, about whom, with what result. It is kept as evidence. */
  readonly audit: boolean;
}

const caller = ['member', 'subject', 'route', 'status'] as const;
const concerned = [
  'provider',
  'merchant',
  'decisionId',
  'flagId',
  'concerns',
  'policyVersion',
  'backtest',
  'backBook',
] as const;
const management = { services: ['management'], audit: true };
const screening = { services: ['screening'], audit: true };
const hooks = { services: ['provider-hooks'], audit: true };
const work = { audit: false };
const act = ['provider', 'decisionId'] as const;
const merchant = ['provider', 'merchant', 'decisionId'] as const;
const widget = { services: ['ops-widget'], audit: true };
const looked = [
  'route',
  'task',
  'subject',
  'member',
  'provider',
  'decisionId',
  'merchant',
  'flagId',
] as const;
const indexers = ['watch-decisions', 'sweep'];

export const logCatalogue: Readonly<Record<LogCode, LogEntry>> = {
  'screening.answered': {
    ...screening,
    meaning: 'A provider’s application was decided, or its repeat answered with the stored decision.',
    fields: [
      ...(['provider', 'keyId', 'replayed', 'ms', 'decisionId', 'outcome', 'source', 'rules'] as const),
      ...(['policyVersion', 'matchCount'] as const),
    ],
  },
  'screening.refused': {
    ...screening,
    meaning: 'A request to screen was refused; without a key where its signature did not hold.',
    fields: ['provider', 'keyId', 'problem', 'ms'],
  },
  'screening.unavailable': {
    ...screening,
    meaning:
      'A request to screen was answered 503 or 500: something that we rely on failed, or was too late.',
    fields: ['provider', 'error', 'ms'],
  },
  'hook.taken': {
    ...hooks,
    meaning: 'A webhook of a source was acknowledged: screened, passed over, offboarded or ignored.',
    fields: [
      ...(['provider', 'source', 'keyId', 'task', 'problem', 'ms', 'merchant', 'replayed'] as const),
      ...(['decisionId', 'outcome', 'rules', 'policyVersion', 'matchCount'] as const),
    ],
  },
  'hook.refused': {
    ...hooks,
    meaning: 'A webhook of a source was refused; without a key where its signature did not hold.',
    fields: ['provider', 'source', 'keyId', 'problem', 'ms'],
  },
  'hook.unavailable': {
    ...hooks,
    meaning: 'A webhook of a source was answered 503 or 500: the source sends it again.',
    fields: ['provider', 'source', 'keyId', 'error', 'ms'],
  },
  'hook.not-enriched': {
    ...work,
    services: ['provider-hooks'],
    meaning: 'Something of a merchant stayed unseen though the source’s API was asked.',
    fields: ['provider', 'source', 'keyId', 'problem'],
  },
  'management.answered': {
    ...management,
    meaning:
      'A call was answered: each read of a decision, each step on a flag, a review, a policy or a member.',
    fields: [
      ...caller,
      ...concerned,
      ...(['outcome', 'resolution', 'replayed', 'keyId', 'count', 'matchCount'] as const),
    ],
  },
  'management.refused': {
    ...management,
    meaning: 'A call was refused; without a member where its token opened nothing.',
    fields: [...caller, ...concerned, 'problem'],
  },
  'management.unavailable': {
    ...management,
    meaning: 'A call was answered 503: something that we rely on did not answer.',
    fields: [...caller, ...concerned, 'error'],
  },
  'request.failed': {
    ...management,
    meaning: 'A call was answered 500: a fault of ours.',
    fields: [...caller, ...concerned, 'error'],
  },
  'import.complete': {
    ...work,
    services: ['import-feed'],
    meaning: 'A list that arrived was imported to its end.',
    fields: ['feed'],
  },
  'import.unchanged': {
    ...work,
    services: ['import-feed'],
    meaning: 'A list arrived again as it was.',
    fields: ['feed'],
  },
  'import.unfinished': {
    ...work,
    services: ['import-feed'],
    meaning: 'The time of one run was up; the next goes on with the list.',
    fields: ['feed'],
  },
  'import.held': {
    ...work,
    services: ['import-feed'],
    meaning: 'A list would change so much that an operator has to release it first.',
    fields: ['feed'],
  },
  'import.refused': {
    ...work,
    services: ['import-feed'],
    meaning: 'A file arrived for a list that nobody registered, or whose owner is suspended.',
    fields: ['feed', 'problem'],
  },
  'import.failed': {
    ...work,
    services: ['import-feed'],
    meaning: 'A list could not be read or imported at that attempt.',
    fields: ['feed', 'error'],
  },
  'decision.rewritten': {
    ...work,
    services: ['watch-decisions'],
    meaning: 'Something of the decision log was replaced or deleted, which nothing of ours does.',
    fields: ['decisionId', 'problem'],
  },
  'merchant.indexed': {
    ...work,
    services: indexers,
    meaning: 'A decided merchant can be found by flags that come later.',
    fields: [...merchant, 'outcome', 'ms', 'count'],
  },
  'merchant.not-indexed': {
    ...work,
    services: indexers,
    meaning: 'A decided merchant could not be made findable at that attempt.',
    fields: [...merchant, 'problem', 'error'],
  },
  'flag.enumerated': {
    ...work,
    services: ['watch-flags'],
    meaning: 'The merchants that a change of a flag may concern were queued to be judged again.',
    fields: ['flagId', 'outcome', 'count', 'ms'],
  },
  'flag.not-enumerated': {
    ...work,
    services: ['watch-flags'],
    meaning: 'Whom a change of a flag may concern could not be found or queued at that attempt.',
    fields: ['flagId', 'problem', 'error'],
  },
  'merchant.rescreened': {
    ...work,
    services: ['rescreen'],
    meaning: 'A merchant was judged again, for a flag or for another policy.',
    fields: [...merchant, 'flagId', 'task', 'outcome', 'ms'],
  },
  'merchant.not-rescreened': {
    ...work,
    services: ['rescreen'],
    meaning: 'A merchant could not be judged again at that attempt.',
    fields: ['provider', 'merchant', 'flagId', 'task', 'problem', 'error'],
  },
  'merchant.reconciled': {
    ...work,
    services: ['sweep'],
    meaning: 'The daily walk found something wrong with a merchant, and put it right.',
    fields: [...merchant, 'problem'],
  },
  'merchant.not-reconciled': {
    ...work,
    services: ['sweep'],
    meaning: 'The daily walk could not look at a merchant.',
    fields: [...merchant, 'error'],
  },
  'notice.attempted': {
    ...work,
    services: ['deliver-notice'],
    meaning: 'A notice was sent, or tried to be; how its delivery stands since.',
    fields: ['provider', 'noticeId', 'outcome', 'ms'],
  },
  'notice.not-attempted': {
    ...work,
    services: ['deliver-notice'],
    meaning: 'An attempt could not be made, or not be written down.',
    fields: ['provider', 'noticeId', 'error'],
  },
  'act.would': {
    ...work,
    services: ['watch-decisions', 'sweep'],
    meaning: 'What would be done at a source, were acting there not rehearsed.',
    fields: [...act, 'source', 'merchant', 'outcome', 'task'],
  },
  'act.done': {
    ...work,
    services: ['act-at-source'],
    meaning: 'A source took what was to be done there.',
    fields: [...act, 'ms'],
  },
  'act.failed': {
    ...work,
    services: ['act-at-source', 'watch-decisions', 'sweep'],
    meaning: 'What was to be done at a source was given up, or could not be begun.',
    fields: [...act, 'source', 'merchant', 'outcome', 'task', 'problem', 'ms'],
  },
  'act.attempted': {
    ...work,
    services: ['act-at-source'],
    meaning: 'An attempt at a source was made; how the act stands since.',
    fields: [...act, 'outcome', 'ms'],
  },
  'act.not-attempted': {
    ...work,
    services: ['act-at-source'],
    meaning: 'An attempt could not be made, or not be written down.',
    fields: [...act, 'error'],
  },
  'act.restarted': {
    ...work,
    services: ['sweep'],
    meaning: 'An act that nobody attempted any more was begun anew.',
    fields: act,
  },
  'act.not-restarted': {
    ...work,
    services: ['sweep'],
    meaning: 'An act that nobody attempted any more could not be begun anew.',
    fields: [...act, 'error'],
  },
  'people.not-told': {
    ...work,
    services: ['deliver-notice'],
    meaning: 'Of a notice that did not arrive a provider’s people could not be told either.',
    fields: ['provider', 'noticeId', 'task', 'error'],
  },
  'notice.restarted': {
    ...work,
    services: ['sweep'],
    meaning: 'The delivery of a notice that nobody attempted any more was started again.',
    fields: ['provider', 'noticeId'],
  },
  'notice.not-restarted': {
    ...work,
    services: ['sweep'],
    meaning: 'The delivery of a notice that nobody attempts could not be started.',
    fields: ['provider', 'noticeId', 'error'],
  },
  'shadow.differs': {
    ...work,
    services: ['watch-decisions'],
    meaning: 'The policy in shadow would have decided otherwise: `outcome` is its own.',
    fields: ['decisionId', 'provider', 'outcome', 'policyVersion'],
  },
  'shadow.not-judged': {
    ...work,
    services: ['watch-decisions'],
    meaning: 'The policy in shadow could not be run on a decision.',
    fields: ['decisionId', 'provider', 'error'],
  },
  'flag.began': {
    ...work,
    services: ['sweep'],
    meaning: 'A flag came into force because its day came.',
    fields: ['flagId'],
  },
  'flag.expired': {
    ...work,
    services: ['sweep'],
    meaning: 'A flag went out of force because its day came.',
    fields: ['flagId'],
  },
  'flag.not-tended': {
    ...work,
    services: ['sweep'],
    meaning: 'A flag whose day came could not be moved on.',
    fields: ['error'],
  },
  'provider.silent': {
    ...work,
    services: ['sweep'],
    meaning: 'A provider has asked nothing for longer than it ever does.',
    fields: ['provider'],
  },
  'policy.unapproved': {
    ...work,
    services: ['sweep'],
    meaning: 'A policy is in force that the record of approvals does not bear out.',
    fields: ['provider', 'policyVersion'],
  },
  'sweep.ended': {
    ...work,
    services: ['sweep'],
    meaning: 'A task of the sweep came to its end, and how many things it took on.',
    fields: ['task', 'count', 'ms'],
  },
  'policy.in-force': {
    ...work,
    services: ['sweep'],
    meaning: 'The policy that decides at this moment, told again and again.',
    fields: ['policyVersion'],
  },
  'policy.not-read': {
    ...work,
    services: ['sweep'],
    meaning: 'Which policy decides, and which lists are stale, could not be read.',
    fields: ['error'],
  },
  'feed.stale': {
    ...work,
    services: ['sweep'],
    meaning: 'A list was not imported for longer than its operator allows.',
    fields: ['feed'],
  },
  'backtest.step': {
    ...work,
    services: ['run-backtest'],
    meaning: 'A step of a backtest was taken.',
    fields: ['task', 'backtest', 'outcome', 'ms'],
  },
  'backbook.step': {
    ...work,
    services: ['screen-backbook'],
    meaning: 'A step of a back book was taken.',
    fields: ['task', 'provider', 'backBook', 'outcome', 'ms'],
  },
  'widget.answered': {
    ...widget,
    meaning: 'A widget of a dashboard was looked at; whoever looks without acting has no subject.',
    fields: [...looked, 'count', 'problem'],
  },
  'widget.acted': {
    ...widget,
    meaning:
      'A person moved on a review or a flag from a dashboard; CloudTrail has the identity under the same request id.',
    fields: [...looked, 'resolution', 'outcome'],
  },
  'widget.refused': {
    ...widget,
    meaning: 'The widgets’ function was called with what is no event of a widget.',
    fields: ['problem'],
  },
  'widget.unavailable': {
    ...widget,
    meaning: 'A widget could not be shown: something that we rely on failed.',
    fields: ['route', 'error'],
  },
};
