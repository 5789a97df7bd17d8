import type { FlagEvent, FlagHead } from '../../../shared/contracts/flag-head.ts';
import type { Opinions } from '../../../shared/contracts/resolution.ts';
import { identifierEvidence } from '../../../shared/domain/flag/evidence-of.ts';
import { maskValue } from '../../../shared/domain/mask-value.ts';
import { badge } from '../html/badge.ts';
import { type Html, html } from '../html/html.ts';
import { moment } from '../html/moment.ts';

const maxShown = 20;

/** A flag as it may hang on a wall: its identifiers masked, and nothing of what was told in confidence. */
export function flagCard(head: FlagHead, opinions: Opinions): Html {
  const { flagId, seq, state, evidence, disputed, category, hold, raisedBy, feed, voices, disputes } = head;
  const open = disputes.filter(({ decision }) => decision === null);
  const support = voices.filter(({ says }) => says !== 'raised').length;
  return html`<dl>
<dt>Flag</dt><dd><code>${flagId}</code> seq ${seq}</dd>
<dt>State</dt><dd>${badge(state, state === 'held' ? 'review' : 'calm')}${disputed && badge('disputed: caps at review', 'review')}</dd>
${hold && html`<dt>Held</dt><dd>${holds[hold.reason]}, since ${moment(hold.since)} UTC. On new screenings it acts as reported: at most review.</dd>`}
<dt>Category</dt><dd>${category}</dd>
<dt>Evidence</dt><dd>${badge(evidence)} raised by ${raisedBy}${feed !== undefined && html` from the list <code>${feed}</code>`}; ${support} others speak for it</dd>
<dt>Disputes</dt><dd>${open.length} open of ${disputes.length}${open.map(({ n, dueAt }) => html`; no. ${n} due ${moment(dueAt)}`)}</dd>
<dt>Opinions</dt><dd>Reviews that ended with “another party”: ${opinions.notTheSubject}; with “this very party”: ${opinions.subject}</dd>
<dt>In force</dt><dd>${moment(head.validFrom)} to ${moment(head.validUntil)} UTC; to be looked at again ${moment(head.reviewAt)}</dd>
</dl>${identifiers(head)}`;
}

const holds = {
  'touches-many': 'it would touch many boarded merchants',
  'feed-change': 'its list changed more than lists do',
  operator: 'by an operator',
} as const;

function identifiers(head: FlagHead): Html {
  const rows = head.identifiers
    .slice(0, maxShown)
    .map(
      (one) =>
        html`<tr><th scope="row">${one.type}</th><td><bdi>${maskValue(one.type, one.value)}</bdi></td><td>${identifierEvidence(head, one)}</td></tr>`,
    );
  const rest =
    head.identifiers.length > maxShown &&
    html`<p>${head.identifiers.length - maxShown} more are not shown.</p>`;
  return html`<table><caption>Identifiers, masked</caption><thead><tr><th scope="col">Type</th><th scope="col">Value</th><th scope="col">Evidence</th></tr></thead><tbody>${rows}</tbody></table>${rest}`;
}

/** The steps of its life, oldest first, as far as a page of them goes: what and when. Who doubted it is not told here. */
export function flagHistory(events: readonly FlagEvent[]): Html {
  const items = events.map(
    ({ seq, kind, at, actor }) =>
      html`<li value="${seq}">${moment(at)} UTC: ${kind}${kind !== 'disputed' && html` by ${actor.member}`}</li>`,
  );
  return html`<h3>History</h3><ol>${items}</ol>`;
}
