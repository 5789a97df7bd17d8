import type { FlagHead } from '../../../shared/contracts/flag-head.ts';
import { flagActorOf } from '../../../shared/domain/flag/flag-actor.ts';
import { legalMoves } from '../../../shared/domain/flag/legal-moves.ts';
import type { Keyring } from '../../../shared/domain/match/lookup-key.ts';
import { actionButton } from '../html/action-button.ts';
import { type Html, html } from '../html/html.ts';
import { pageToken } from '../page-token.ts';
import type { Looking } from '../widget-deps.ts';

const presses = {
  release: {
    label: 'Release',
    question: (id: string) => `Release ${id}? It acts again with all its evidence.`,
  },
  hold: { label: 'Hold', question: (id: string) => `Hold ${id}? Until released it leads to review at most.` },
} as const;

/** Holding and releasing, as far as the flag's life and the rules on who may allow it to whoever looks. */
export function flagSteps(looking: Looking, { head, keyring }: { head: FlagHead; keyring: Keyring }): Html {
  const { actor, alias, call, endpoint, now, nowMs } = looking;
  if (actor.kind !== 'person') return html`<h3>What may be done</h3><p class="fs-message">${actor.why}</p>`;
  const legal = new Set<string>(legalMoves(head, { actor: flagActorOf(actor.member, actor.subject), now }));
  const allowed = (['release', 'hold'] as const).filter((move) => legal.has(move));
  const none =
    head.state === 'held'
      ? 'Who raised or held it cannot release it: another operator can.'
      : 'It is neither held nor can it be.';
  if (allowed.length === 0) return html`<h3>What may be done</h3><p class="fs-message">${none}</p>`;
  const { flagId, seq } = head;
  const token = pageToken({ alias, widget: 'flag-explorer', about: flagId, state: seq }, { keyring, nowMs });
  const buttons = allowed.map((step) =>
    actionButton({
      label: presses[step].label,
      endpoint,
      look: 'primary',
      asks: { widget: 'flag-explorer', step, flagId, token },
      confirmation: presses[step].question(flagId),
    }),
  );
  return html`<h3>What may be done</h3><form><label for="fs-rationale">Why <span class="fs-quiet">It stands in the flag’s history; name no person in it.</span></label><textarea id="fs-rationale" name="rationale" required maxlength="4096">${call.typed.get('rationale') ?? ''}</textarea><p>${buttons}</p></form>`;
}
