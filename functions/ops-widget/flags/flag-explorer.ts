import type { FlagHead } from '../../../shared/contracts/flag-head.ts';
import { memberIdSchema } from '../../../shared/contracts/ids.ts';
import { listFlags } from '../../../shared/flows/list-flags.ts';
import { Unavailable } from '../../../shared/ports.ts';
import { actionButton } from '../html/action-button.ts';
import { badge } from '../html/badge.ts';
import { type Html, html } from '../html/html.ts';
import { moment } from '../html/moment.ts';
import type { Looking, Shown } from '../widget-deps.ts';
import { changeFlagHere } from './change-flag-here.ts';
import { showFlagPage } from './show-flag-page.ts';

const limit = 50;
const dayMs = 86_400_000;

/** Flags that wait for an operator, or those of a member, and from there each flag with what may be done with it. */
export async function flagExplorer(looking: Looking): Promise<Shown> {
  const { step, typed, named } = looking.call;
  if (step === 'hold' || step === 'release') return changeFlagHere(looking);
  const wanted = named.get('open') ?? (step === 'show' ? typed.get('flagId')?.trim() : '');
  const flagId = wanted || (named.get('flagId') ?? '');
  if (flagId !== '') return showFlagPage(looking, { flagId });
  const member = (typed.get('member') ?? '').trim();
  const found = member === '' ? await waiting(looking) : await ofMember(looking, member);
  return { title: 'Flag explorer', body: html`${findForm(looking, member)}${found}` };
}

/** What nobody but an operator moves on: flags that are held, and disputes to be decided within a day. */
async function waiting(looking: Looking): Promise<Html> {
  const { deps, nowMs } = looking;
  const before = new Date(nowMs + dayMs).toISOString();
  const due = await deps.stores.flagLists.listDue(before, { limit: 100, cursor: null });
  if (due === 'bad-cursor') throw new Error('The list of flags refused its own cursor.');
  const { heads, unread } = await deps.stores.flagIndex.readHeads(due.items);
  if (unread.length > 0) throw new Unavailable('Flags of a list were not read.');
  const held = heads.filter(({ hold, disputed }) => hold !== null || disputed).slice(0, limit);
  const none = html`<p class="fs-message good">No flag waits for an operator.</p>`;
  const more = due.nextCursor !== null && html`<p>More flags are due than were looked at (100).</p>`;
  return html`${held.length === 0 ? none : table(looking, { heads: held, caption: 'They wait for an operator: held, or a dispute due within a day' })}${more}`;
}

async function ofMember(looking: Looking, typed: string): Promise<Html> {
  const member = memberIdSchema.safeParse(typed);
  if (!member.success) return html`<p class="fs-message">That is no member’s id.</p>`;
  const page = await listFlags(looking.deps.stores, { member: member.data, page: { limit, cursor: null } });
  if (page === 'bad-cursor') throw new Error('The list of flags refused its own cursor.');
  if (page.items.length === 0) return html`<p class="fs-message">This member has raised no flag.</p>`;
  const more = page.nextCursor !== null && html`<p>Only the first ${limit} are shown.</p>`;
  return html`${table(looking, { heads: page.items, caption: `Raised by ${member.data}, oldest first` })}${more}`;
}

function table(
  { endpoint }: Looking,
  { heads, caption }: { heads: readonly FlagHead[]; caption: string },
): Html {
  const rows = heads.map(({ flagId, state, category, evidence, disputed, hold, changedAt, identifiers }) => {
    const open = actionButton({
      label: 'Open',
      name: `Open flag ${flagId}`,
      endpoint,
      asks: { widget: 'flag-explorer', step: 'show', open: flagId },
    });
    return html`<tr><th scope="row"><code>${flagId}</code></th><td>${badge(state, state === 'held' ? 'review' : 'calm')}${disputed && badge('disputed', 'review')}</td><td>${category}</td><td>${evidence}, ${identifiers.length} identifiers</td><td>${hold ? html`${hold.reason}, since ${moment(hold.since)}` : moment(changedAt)}</td><td>${open}</td></tr>`;
  });
  return html`<table><caption>${caption}</caption><thead><tr><th scope="col">Flag</th><th scope="col">State</th><th scope="col">Category</th><th scope="col">Evidence</th><th scope="col">Held, or changed</th><th scope="col">Look</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function findForm({ endpoint }: Looking, member: string): Html {
  const press = (label: string, step: string) =>
    actionButton({ label, endpoint, asks: { widget: 'flag-explorer', step } });
  return html`<form class="fs-fields"><div><label for="fs-flag">Flag</label><input id="fs-flag" name="flagId" size="32" maxlength="40" autocomplete="off"></div><div>${press('Show flag', 'show')}</div><div><label for="fs-member">Flags of member</label><input id="fs-member" name="member" value="${member}" size="20" maxlength="40" autocomplete="off"></div><div>${press('List flags', 'list')}</div></form>`;
}
