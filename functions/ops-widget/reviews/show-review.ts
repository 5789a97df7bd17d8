import { decisionIdSchema, memberIdSchema } from '../../../shared/contracts/ids.ts';
import type { Problem } from '../../../shared/contracts/problem.ts';
import type { ResolutionStep } from '../../../shared/contracts/resolution.ts';
import type { StoredDecision } from '../../../shared/contracts/stored-decision.ts';
import { isEscalated, waitsFor } from '../../../shared/domain/resolve/waits-for.ts';
import { readMaskedValues } from '../../../shared/flows/read-masked-values.ts';
import { decisionCard } from '../decisions/decision-card.ts';
import { reviewSteps } from '../decisions/review-steps.ts';
import { actionButton } from '../html/action-button.ts';
import { html } from '../html/html.ts';
import { problemMessage } from '../html/problem-message.ts';
import type { Looking, Shown } from '../widget-deps.ts';
import { resolutionForm } from './resolution-form.ts';

/** One review: the decision, what people made of it, and what may be done now by whoever looks. */
export async function showReview(
  looking: Looking,
  told: { problem?: Problem; done?: string } = {},
): Promise<Shown> {
  const { deps, call, endpoint } = looking;
  const title = 'Review';
  const provider = memberIdSchema.safeParse(call.named.get('provider'));
  const decisionId = decisionIdSchema.safeParse(call.named.get('decisionId'));
  const back = actionButton({
    label: 'Back to the queue',
    endpoint,
    asks: { widget: 'review-queue', step: 'list' },
  });
  if (!provider.success || !decisionId.success)
    return { title, body: html`${back}<p>There is no such review.</p>` };
  const { decisions, merchants, resolutions } = deps.stores;
  const [decision, steps] = await Promise.all([
    decisions.read(provider.data, decisionId.data),
    resolutions.read(provider.data, decisionId.data),
  ]);
  if (!decision)
    return { title, body: html`${back}<p>There is no such review.</p>`, about: { problem: 'not-found' } };
  const values = isEscalated(steps) ? await readMaskedValues(merchants, decision) : null;
  const standing = await merchants.readStanding(decision.provider, decision.merchant);
  const isNewest = standing?.decisionId === decision.decisionId;
  const keyring = await deps.keyring();
  const may = whatMayBeDone({ decision, steps, isNewest, looking });
  const form =
    may === null
      ? resolutionForm(looking, { decision, steps, keyring })
      : html`<p class="fs-message">${may}</p>`;
  return {
    title: `Review of ${decision.merchant}`,
    body: html`<p>${back}</p>${told.problem && problemMessage(told.problem)}${told.done !== undefined && html`<p class="fs-message good" role="status">${told.done}</p>`}${decisionCard(decision, values)}${reviewSteps(steps)}${form}`,
    about: { provider: decision.provider, decisionId: decision.decisionId, merchant: decision.merchant },
  };
}

interface Standing {
  readonly decision: StoredDecision;
  readonly steps: readonly ResolutionStep[];
  readonly isNewest: boolean;
  readonly looking: Looking;
}

/** Why nothing can be done from here; null where something can. What is done is judged again by the flow. */
function whatMayBeDone({ decision, steps, isNewest, looking: { actor } }: Standing): string | null {
  const whom = waitsFor(decision, steps);
  if (whom === null) return 'Nothing waits for people here.';
  if (!isNewest) return 'The merchant has a newer decision: this one can no longer be resolved.';
  if (!isEscalated(steps))
    return 'It is its provider’s to end. Operators can once the provider has handed it to the coalition; until then its values are not shown.';
  return actor.kind === 'person' ? null : actor.why;
}
