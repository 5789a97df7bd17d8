import { decisionIdSchema, memberIdSchema } from '../../../shared/contracts/ids.ts';
import { isEscalated } from '../../../shared/domain/resolve/waits-for.ts';
import { readMaskedValues } from '../../../shared/flows/read-masked-values.ts';
import { replayDecision } from '../../../shared/flows/replay-decision.ts';
import { actionButton } from '../html/action-button.ts';
import { type Html, html } from '../html/html.ts';
import type { Looking, Shown } from '../widget-deps.ts';
import { decisionCard, replayCard } from './decision-card.ts';
import { reviewSteps } from './review-steps.ts';

/** The proof of one decision: rules, matches with their explanation, what people made of it, and whether it comes out again. */
export async function decisionViewer(looking: Looking): Promise<Shown> {
  const { call, deps } = looking;
  const wanted = {
    provider: call.typed.get('provider') ?? call.named.get('provider') ?? '',
    decisionId: call.typed.get('decisionId') ?? call.named.get('decisionId') ?? '',
  };
  const form = askForm(looking, wanted);
  const title = 'Decision viewer';
  if (wanted.decisionId === '') return { title, body: form };
  const provider = memberIdSchema.safeParse(wanted.provider.trim());
  const decisionId = decisionIdSchema.safeParse(wanted.decisionId.trim());
  if (!provider.success || !decisionId.success)
    return {
      title,
      body: html`${form}${message('A provider’s id and a decision’s id (dec_ and 22 signs) are needed.')}`,
    };
  const { decisions, merchants, resolutions, flags, coalition } = deps.stores;
  const of = { provider: provider.data, decisionId: decisionId.data };
  const [decision, steps, replayed] = await Promise.all([
    decisions.read(of.provider, of.decisionId),
    resolutions.read(of.provider, of.decisionId),
    replayDecision({ log: decisions, merchants, flags, coalition }, of),
  ]);
  if (!decision || !replayed)
    return {
      title,
      body: html`${form}${message('This provider has no such decision.')}`,
      about: { problem: 'not-found' },
    };
  const values = isEscalated(steps) ? await readMaskedValues(merchants, decision) : null;
  return {
    title,
    body: html`${form}<h3><code>${of.decisionId}</code></h3>${replayCard(replayed)}${decisionCard(decision, values)}${reviewSteps(steps)}`,
    about: of,
  };
}

function askForm(
  { endpoint }: Looking,
  { provider, decisionId }: { provider: string; decisionId: string },
): Html {
  return html`<form class="fs-fields"><div><label for="fs-provider">Provider</label><input id="fs-provider" name="provider" value="${provider}" size="20" maxlength="40" autocomplete="off"></div><div><label for="fs-decision">Decision</label><input id="fs-decision" name="decisionId" value="${decisionId}" size="30" maxlength="40" autocomplete="off"></div><div>${actionButton({ label: 'Show', name: 'Show the decision', endpoint, asks: { widget: 'decision-viewer', step: 'show' }, look: 'primary' })}</div></form>`;
}

const message = (text: string): Html => html`<p class="fs-message" role="status">${text}</p>`;
