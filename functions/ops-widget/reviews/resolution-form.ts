import type { AskedResolution, ResolutionStep } from '../../../shared/contracts/resolution.ts';
import type { StoredDecision } from '../../../shared/contracts/stored-decision.ts';
import type { Keyring } from '../../../shared/domain/match/lookup-key.ts';
import { needsTwoPeople } from '../../../shared/domain/resolve/needs-two-people.ts';
import { actionButton } from '../html/action-button.ts';
import { type Html, html } from '../html/html.ts';
import { pageToken } from '../page-token.ts';
import type { Looking } from '../widget-deps.ts';

interface Resolvable {
  readonly decision: StoredDecision;
  readonly steps: readonly ResolutionStep[];
  readonly keyring: Keyring;
}

/** Most flags that are asked about one by one. */
export const maxAsked = 10;

/** What a person may say of a review, and the buttons that say it, each with a question first. */
export function resolutionForm(looking: Looking, { decision, steps, keyring }: Resolvable): Html {
  const proposal = steps.at(-1)?.step === 'proposed' ? (steps.at(-1) ?? null) : null;
  const own = looking.actor.kind === 'person' && proposal?.by.subject === looking.actor.subject;
  const typed = looking.call.typed.get('rationale') ?? '';
  const token = pageToken(
    { alias: looking.alias, widget: 'review-queue', about: decision.decisionId, state: steps.length },
    { keyring, nowMs: looking.nowMs },
  );
  const press = buttons(looking, { decision, token, own });
  return html`<h3>End this review</h3>${proposal && proposed(proposal, own)}<form>${!own && flagsAsked(decision, { proposal, typed: looking.call.typed })}<label for="fs-rationale">Why <span class="fs-quiet">Kept as long as the decision; name no person in it.</span></label><textarea id="fs-rationale" name="rationale" required maxlength="4096">${typed}</textarea><p>${press}</p></form>${hint(decision)}`;
}

function buttons(
  { endpoint }: Looking,
  { decision, token, own }: { decision: StoredDecision; token: string; own: boolean },
): readonly Html[] {
  const { merchant, provider, decisionId } = decision;
  const asks = { widget: 'review-queue', step: 'resolve', provider, decisionId, token };
  const press = (outcome: AskedResolution['outcome'], label: string, look: 'primary' | 'grave' | 'plain') =>
    actionButton({
      label,
      endpoint,
      look,
      asks: { ...asks, outcome },
      confirmation: questions[outcome](merchant),
    });
  if (own) return [press('escalate', 'Take the proposal back', 'plain')];
  return [press('approve', 'Approve', 'primary'), press('decline', 'Decline', 'grave')];
}

const questions: Readonly<Record<AskedResolution['outcome'], (merchant: string) => string>> = {
  approve: (merchant) => `Approve ${merchant}? It is recorded under your name and cannot be taken back.`,
  decline: (merchant) => `Decline ${merchant}? It is recorded under your name and cannot be taken back.`,
  escalate: (merchant) => `Take back what was proposed for ${merchant}?`,
};

function proposed({ by, asked }: ResolutionStep, own: boolean): Html {
  return own
    ? html`<p class="fs-message">You proposed ${asked.outcome}. Another person has to ask for the same.</p>`
    : html`<p class="fs-message"><bdi>${by.subject}</bdi> proposed ${asked.outcome}. Ask for the same, with reasons of your own, and it is done; the flags below are set as proposed.</p>`;
}

function flagsAsked(
  { facts }: StoredDecision,
  { proposal, typed }: { proposal: ResolutionStep | null; typed: ReadonlyMap<string, string> },
): readonly Html[] {
  return facts.matches.slice(0, maxAsked).map(({ flagId, strength, evidence }) => {
    const said = typed.get(`says-${flagId}`) ?? proposedFor(proposal, flagId);
    const option = (value: string, label: string) =>
      html`<option value="${value}"${said === value && html` selected`}>${label}</option>`;
    return html`<label for="fs-${flagId}">Flag <code>${flagId}</code> <span class="fs-quiet">${strength}, ${evidence}</span></label><select id="fs-${flagId}" name="says-${flagId}">${option('', 'say nothing of it')}${option('clear', 'this merchant is another party')}${option('confirm', 'this merchant is its very subject (with decline)')}</select>`;
  });
}

function proposedFor(proposal: ResolutionStep | null, flagId: string): string {
  if (proposal?.asked.clearances.some((one) => one.flagId === flagId)) return 'clear';
  return proposal?.asked.confirms.some((one) => one === flagId) ? 'confirm' : '';
}

/** Told before anybody presses, so that nobody wonders why nothing ended. */
function hint(decision: StoredDecision): Html | null {
  const clearances = decision.facts.matches.map(({ flagId }) => ({ flagId, expiresAt: null }));
  const asked = { outcome: 'approve', rationale: '', clearances, confirms: [] } as const;
  return needsTwoPeople(decision, { ...asked, confirms: [] })
    ? html`<p class="fs-quiet">Approving it where it was declined, or clearing a match that may decline, takes two people: the first proposes, the second asks for the same.</p>`
    : null;
}
