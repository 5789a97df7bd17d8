import type { PolicyEventView, PolicyView, ShadowView } from '../../shared/contracts/policy-view.ts';

/** A version of a policy as a person reads it. */
export function describePolicy(policy: PolicyView): string {
  const { line, version, title, rules, sha256, warnings, proposedBy, proposedAt, backtests, allowed } =
    policy;
  return [
    `${line} ${version}  ${title}: ${standing(policy)}`,
    `  ${rules} ${rules === 1 ? 'rule' : 'rules'}, SHA-256 ${sha256}`,
    `  Proposed by ${person(proposedBy)}, ${proposedAt}.`,
    ...backtests.map(({ id, at }) => `  Backtest ${id} ended ${at}.`),
    ...(policy.decidedBy && policy.decidedAt
      ? [
          `  ${policy.state === 'approved' ? 'Approved' : 'Rejected'} by ${person(policy.decidedBy)}, ${policy.decidedAt}.`,
        ]
      : []),
    ...warnings.map((warning) => `  Warning: ${warning}`),
    `  You may: ${allowed.join(', ') || 'nothing'}.`,
    ...(policy.note === undefined ? [] : [policy.note]),
  ].join('\n');
}

/** One line of a list. */
export function policyRow(policy: PolicyView, width: number): string {
  return `${policy.version.padEnd(width)}  ${standing(policy).padEnd(24)}  ${policy.title}`;
}

function standing({ state, active, shadow }: PolicyView): string {
  return [state, ...(active ? ['active'] : []), ...(shadow ? ['in shadow'] : [])].join(', ');
}

const person = ({ member, subject }: PolicyView['proposedBy']): string =>
  subject === undefined ? `somebody of ${member}` : `${subject} of ${member}`;

/** The steps of a version's life, a line each. */
export function describePolicyHistory(events: readonly PolicyEventView[]): string {
  return ['History:', ...events.map(eventLine)].join('\n');
}

function eventLine({ n, at, kind, version, actor, before, backtest, reason }: PolicyEventView): string {
  const more = [
    ...(backtest === null ? [] : [backtest]),
    ...(before === null ? [] : [`before it ${before}`]),
    ...(reason === null ? [] : [reason]),
  ];
  const what = `${version} ${kind} by ${person(actor)}`;
  return `  ${String(n).padStart(3)}  ${at}  ${what}${more.length > 0 ? `: ${more.join('; ')}` : ''}`;
}

/** What a version found in shadow: how many decisions of each day, and those that differ, newest first. */
export function describeShadow({ counts, items, nextCursor }: ShadowView): string {
  if (counts.length === 0) return 'Nothing was judged in shadow yet.';
  return [
    'Judged in shadow:',
    ...counts.map(
      ({ day, from, to, decisions, differing }) =>
        `  ${day}  ${`${from} → ${to}`.padEnd(17)}  ${decisions} ${decisions === 1 ? 'decision' : 'decisions'}, ${differing} of them with another outcome or other reasons`,
    ),
    ...(items.length > 0 ? ['Differing, newest first:'] : []),
    ...items.map(
      ({ decidedAt, decisionId, provider, from, to, reasonsBefore, reasonsAfter }) =>
        `  ${decidedAt}  ${decisionId ?? 'a decision'} of ${provider ?? 'a provider'}: ${from} → ${to}; ${reasonsBefore.join(' ') || 'no reason'} → ${reasonsAfter.join(' ') || 'no reason'}`,
    ),
    ...(nextCursor === null ? [] : ['  … and more']),
  ].join('\n');
}
