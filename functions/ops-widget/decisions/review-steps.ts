import type { ResolutionStep } from '../../../shared/contracts/resolution.ts';
import { type Html, html } from '../html/html.ts';
import { moment } from '../html/moment.ts';

const words = { escalated: 'handed to the coalition', proposed: 'proposed', resolved: 'ended as' } as const;

/** Every step that was made in a review, oldest first: who, when, what, why. */
export function reviewSteps(steps: readonly ResolutionStep[]): Html | null {
  if (steps.length === 0) return null;
  const items = steps.map(
    ({ step, asked, by, at }) =>
      html`<li>${moment(at)} UTC, <bdi>${by.subject}</bdi> of ${by.member}: ${words[step]}${step !== 'escalated' && html` <b>${asked.outcome}</b>`}${asked.clearances.length > 0 && html`, not the subject of ${asked.clearances.map(({ flagId }) => flagId).join(', ')}`}${asked.confirms.length > 0 && html`, the very subject of ${asked.confirms.join(', ')}`}<div class="fs-text"><bdi>${asked.rationale}</bdi></div></li>`,
  );
  return html`<h3>What people made of it</h3><ol>${items}</ol>`;
}
