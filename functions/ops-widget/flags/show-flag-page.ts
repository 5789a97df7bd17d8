import type { FlagHead } from '../../../shared/contracts/flag-head.ts';
import { flagIdSchema } from '../../../shared/contracts/ids.ts';
import type { Problem } from '../../../shared/contracts/problem.ts';
import { actionButton } from '../html/action-button.ts';
import { type Html, html } from '../html/html.ts';
import { problemMessage } from '../html/problem-message.ts';
import type { Looking, Shown } from '../widget-deps.ts';
import { flagCard, flagHistory } from './flag-card.ts';
import { flagImpact } from './flag-impact.ts';
import { flagSteps } from './flag-steps.ts';

interface Wanted {
  readonly flagId: string;
  readonly problem?: Problem;
  readonly done?: string;
}

/** One flag: its state and evidence, what reviews made of it, its history, whom it touches if asked, and what may be done. */
export async function showFlagPage(
  looking: Looking,
  { flagId: typed, problem, done }: Wanted,
): Promise<Shown> {
  const { deps, endpoint, call } = looking;
  const title = 'Flag explorer';
  const back = actionButton({
    label: 'Back to the flags',
    endpoint,
    asks: { widget: 'flag-explorer', step: 'list' },
  });
  const flagId = flagIdSchema.safeParse(typed);
  const head = flagId.success ? await deps.stores.flags.readHead(flagId.data) : null;
  if (!head) return { title, body: html`<p>${back}</p><p class="fs-message">There is no such flag.</p>` };
  const [opinions, events, keyring] = await Promise.all([
    deps.stores.flags.readOpinions(head.flagId),
    deps.stores.flags.readEvents(head.flagId, { limit: 50, cursor: null }),
    deps.keyring(),
  ]);
  if (events === 'bad-cursor') throw new Error('A flag’s history refused its own cursor.');
  const impact =
    call.step === 'impact' ? await flagImpact(looking, { head, keyring }) : impactButton(looking, head);
  const told = done !== undefined && html`<p class="fs-message good" role="status">${done}</p>`;
  return {
    title: 'Flag',
    body: html`<p>${back}</p>${problem && problemMessage(problem)}${told}${flagCard(head, opinions)}<h3>Whom it touches</h3>${impact}${flagSteps(looking, { head, keyring })}${flagHistory(events.items)}`,
    about: { flagId: head.flagId },
  };
}

/** Counting reads two items for each merchant that comes near, so somebody has to want it. */
function impactButton({ endpoint }: Looking, { flagId, hold }: FlagHead): Html {
  const counted =
    hold?.touches !== null &&
    hold !== null &&
    html`<p>${hold.touches} boarded merchants when it was held.</p>`;
  return html`${counted}<p>${actionButton({ label: 'Count them now', endpoint, asks: { widget: 'flag-explorer', step: 'impact', open: flagId } })}</p>`;
}
