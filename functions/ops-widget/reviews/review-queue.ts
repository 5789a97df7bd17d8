import { type MemberId, memberIdSchema } from '../../../shared/contracts/ids.ts';
import { listWaitingReviews, type WaitingReview } from '../../../shared/flows/list-waiting-reviews.ts';
import { actionButton } from '../html/action-button.ts';
import { badge } from '../html/badge.ts';
import { type Html, html } from '../html/html.ts';
import { ago, moment } from '../html/moment.ts';
import type { Looking, Shown } from '../widget-deps.ts';
import { resolveReview } from './resolve-review.ts';
import { showReview } from './show-review.ts';

const limit = 25;
const maxRead = 2_000;
const maxDays = 31;
const usualDays = 7;
const dayMs = 86_400_000;

/** Decisions that wait for people, oldest first, and from there each review with the buttons that end it. */
export async function reviewQueue(looking: Looking): Promise<Shown> {
  if (looking.call.step === 'resolve') return resolveReview(looking);
  if (looking.call.step === 'show') return showReview(looking);
  const { deps, call } = looking;
  const which = call.typed.get('which') ?? call.named.get('which') ?? 'all';
  const chosen = (call.typed.get('provider') ?? call.named.get('provider') ?? '').trim();
  const all = await providersOf(looking);
  const providers = chosen === '' ? all : all.filter((id) => id === chosen);
  const { decisions, merchants, resolutions } = deps.stores;
  const days = daysOf(looking);
  const found = await listWaitingReviews(
    { decisions, merchants, resolutions },
    { providers, days, onlyEscalated: which === 'escalated', limit, maxRead },
  );
  const filter = filterForm(looking, { all, chosen, which });
  const span = html`<p class="fs-quiet">${found.waiting.length} waiting, oldest first, of ${found.read} decisions from ${days.at(0) ?? ''} to ${days.at(-1) ?? ''} (UTC; the dashboard’s range, at most ${maxDays} days).${!found.complete && ' There may be more: choose a provider or a shorter range.'}</p>`;
  return {
    title: 'Review queue',
    body: html`${filter}${span}${queue(looking, found.waiting)}`,
    about: { count: found.waiting.length },
  };
}

function queue(looking: Looking, waiting: readonly WaitingReview[]): Html {
  if (waiting.length === 0) return html`<p class="fs-message good">Nothing waits for people here.</p>`;
  return html`<table><thead><tr><th scope="col">Waits</th><th scope="col">Merchant</th><th scope="col">Outcome</th><th scope="col">Why</th><th scope="col">For whom</th><th scope="col">Look</th></tr></thead><tbody>${waiting.map((one) => row(looking, one))}</tbody></table>`;
}

const forWhom = {
  provider: 'its provider',
  operator: 'an operator',
  'second-person': 'a second person',
} as const;

function row({ endpoint, nowMs }: Looking, { provider, decision, waitsFor, values }: WaitingReview): Html {
  const { decisionId, merchant, outcome, reasonCodes, decidedAt } = decision;
  const masked = values?.map(
    ({ type, masked: shown }) => html`<div class="fs-quiet">${type}: <bdi>${shown}</bdi></div>`,
  );
  const look = actionButton({
    label: 'Open',
    name: `Open the review of ${merchant.reference} of ${provider}`,
    endpoint,
    asks: { widget: 'review-queue', step: 'show', provider, decisionId },
  });
  return html`<tr><td>${ago(decidedAt, nowMs)}<div class="fs-quiet">${moment(decidedAt)}</div></td><th scope="row"><code>${merchant.reference}</code><div class="fs-quiet">${provider}</div></th><td>${badge(outcome, outcome)}</td><td>${reasonCodes.map((code) => html`<div><code>${code}</code></div>`)}${masked}</td><td>${badge(forWhom[waitsFor], waitsFor === 'provider' ? 'calm' : 'review')}</td><td>${look}</td></tr>`;
}

interface Filter {
  readonly all: readonly MemberId[];
  readonly chosen: string;
  readonly which: string;
}

function filterForm({ endpoint }: Looking, { all, chosen, which }: Filter): Html {
  const option = (value: string, label: string, selected: boolean) =>
    html`<option value="${value}"${selected && html` selected`}>${label}</option>`;
  return html`<form class="fs-fields"><div><label for="fs-which">Show</label><select id="fs-which" name="which">${option('all', 'all that wait', which !== 'escalated')}${option('escalated', 'handed to the coalition', which === 'escalated')}</select></div><div><label for="fs-of">Of provider</label><select id="fs-of" name="provider">${option('', 'every provider', chosen === '')}${all.map((id) => option(id, id, id === chosen))}</select></div><div>${actionButton({ label: 'Show', name: 'Show the queue', endpoint, asks: { widget: 'review-queue', step: 'list' } })}</div></form>`;
}

/** The providers of the coalition, by id. A page of members is enough for a select; a longer list is cut at 500. */
async function providersOf({ deps }: Looking): Promise<MemberId[]> {
  const found: MemberId[] = [];
  let cursor: string | null = null;
  for (let pages = 0; pages < 5; pages += 1) {
    const members = await deps.stores.coalition.listMembers({ limit: 100, cursor });
    if (members === 'bad-cursor') throw new Error('The list of members refused its own cursor.');
    found.push(
      ...members.items
        .filter(({ roles }) => roles.includes('provider'))
        .map(({ memberId }) => memberIdSchema.parse(memberId)),
    );
    cursor = members.nextCursor;
    if (cursor === null) break;
  }
  return found;
}

/** The days of the dashboard's range, oldest first: at least a week, so that a range of hours hides nobody. */
function daysOf({ call, nowMs }: Looking): string[] {
  const end = Math.min(nowMs, call.range?.end ?? nowMs);
  const asked = Math.ceil((end - (call.range?.start ?? end)) / dayMs) + 1;
  const count = Math.min(maxDays, Math.max(usualDays, asked));
  return Array.from({ length: count }, (_, at) =>
    new Date(end - (count - 1 - at) * dayMs).toISOString().slice(0, 10),
  );
}
