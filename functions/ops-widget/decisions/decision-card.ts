import type { DecisionReplay } from '../../../shared/contracts/decision-replay.ts';
import type { MaskedValue } from '../../../shared/contracts/decision-view.ts';
import type { StoredDecision } from '../../../shared/contracts/stored-decision.ts';
import { badge } from '../html/badge.ts';
import { type Html, html } from '../html/html.ts';
import { moment } from '../html/moment.ts';

/** A decision and all that it rested on: why, on which matches, under which rules. No personal data but what is masked. */
export function decisionCard(decision: StoredDecision, values: readonly MaskedValue[] | null): Html {
  const { provider, merchant, outcome, decidedAt, source, policy, engine, previous } = decision;
  const own = policy.overlay;
  return html`<dl>
<dt>Outcome</dt><dd>${badge(outcome, outcome)} at ${moment(decidedAt)} UTC, asked through ${source}</dd>
<dt>Merchant</dt><dd><code>${merchant}</code> of <code>${provider}</code></dd>
<dt>Rules</dt><dd><code>${policy.id} ${policy.version}</code>${own && html`, with the provider’s own <code>${own.id} ${own.version}</code>`}; matcher <code>${engine.matcher}</code>, facts <code>${engine.facts}</code></dd>
${previous && html`<dt>Before it</dt><dd><code>${previous}</code></dd>`}
</dl>${reasons(decision)}${matches(decision)}${values && masked(values)}${coverage(decision)}`;
}

function reasons({ reasons: all, obligations }: StoredDecision): Html {
  const rows = all.map(
    ({ code, rule, text, flags }) =>
      html`<tr><th scope="row"><code>${code}</code></th><td>${text}</td><td><code>${rule}</code></td><td>${flags.map((flag) => html`<code>${flag}</code> `)}</td></tr>`,
  );
  const duties = obligations.length > 0 && html`<p>Duties: ${obligations.join(', ')}.</p>`;
  if (rows.length === 0) return html`<p>No rule held against this merchant.</p>${duties}`;
  return html`<table><caption>Why</caption><thead><tr><th scope="col">Reason</th><th scope="col">In words</th><th scope="col">Rule</th><th scope="col">Flags</th></tr></thead><tbody>${rows}</tbody></table>${duties}`;
}

const maxShown = 20;

function matches({ facts }: StoredDecision): Html {
  const all = facts.matches;
  if (all.length === 0) return html`<p>No flag was met.</p>`;
  const rows = all
    .slice(0, maxShown)
    .map(
      ({ flagId, seq, category, evidence, disputed, strength, cleared, on }) =>
        html`<tr><th scope="row"><code>${flagId}</code> <span class="fs-quiet">seq ${seq}</span></th><td>${category}</td><td>${strength}, ${evidence}${disputed && ', disputed'}${cleared && ', cleared by its provider'}</td><td>${on.map(
          ({ pointer, method, score, explanation }) =>
            html`<div><code>${pointer}</code> ${method} ${score.toFixed(2)}: ${explanation}</div>`,
        )}</td></tr>`,
    );
  const rest = all.length > maxShown && html`<p>${all.length - maxShown} more are not shown.</p>`;
  return html`<table><caption>Flags it met</caption><thead><tr><th scope="col">Flag, as it was</th><th scope="col">Category</th><th scope="col">Force</th><th scope="col">On</th></tr></thead><tbody>${rows}</tbody></table>${rest}`;
}

function masked(values: readonly MaskedValue[]): Html {
  const rows = values.map(
    ({ pointer, type, masked: shown }) =>
      html`<tr><th scope="row"><code>${pointer}</code></th><td>${type}</td><td><bdi>${shown}</bdi></td></tr>`,
  );
  return html`<table><caption>What the application says there, masked</caption><thead><tr><th scope="col">Field</th><th scope="col">Type</th><th scope="col">Value</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function coverage({ facts }: StoredDecision): Html {
  const { complete, unread, missing } = facts.coverage;
  const lacks = missing.length > 0 && html` Not given: ${missing.join(', ')}.`;
  return html`<p class="fs-quiet">${complete ? 'Every flag that could concern it was read.' : `${unread} parts stayed unread.`}${lacks}</p>`;
}

/** Whether the decision comes out again as it did, part by part, and what was not run and why. */
export function replayCard({ outcome, policy, matching }: DecisionReplay): Html {
  const rules = policy.ran
    ? html`${equal(policy.same)} The rules of then on the facts of then say ${policy.outcome}; decided was ${outcome}.`
    : html`${badge('not run')} ${why[policy.why]}`;
  const matched = matching.ran
    ? html`${equal(matching.same)} Flags that are as they were then, and were matched again: ${matching.compared}; changed since, and left out: ${matching.movedOn}.`
    : html`${badge('not run')} ${why[matching.why]}`;
  return html`<h3>Run again just now</h3><dl><dt>Rules</dt><dd>${rules}</dd><dt>Matching</dt><dd>${matched}</dd></dl>`;
}

const equal = (same: boolean): Html => (same ? badge('equal', 'approve') : badge('differs', 'decline'));

const why = {
  'policy-not-found': 'The policy that it names is not stored under that fingerprint.',
  'policy-not-loadable': 'The policy that it names cannot be loaded any more.',
  'matcher-changed': 'The matcher has another version by now.',
  'application-not-kept': 'The application is no longer kept.',
} as const;
