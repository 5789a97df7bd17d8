import type { Actor } from '../acting-person.ts';
import { type Html, html } from './html.ts';
import { widgetStyle } from './widget-style.ts';

interface Page {
  readonly title: string;
  readonly body: Html;
  readonly theme: 'light' | 'dark';
  readonly actor: Actor | null;
}

/** A whole widget: what it shows, under a heading, in the dashboard's colours, with who acts from here at its foot. */
export function page({ title, body, theme, actor }: Page): Html {
  return html`<div class="cwdb-no-default-styles"></div>${widgetStyle}<section class="flagstop ${theme}" aria-label="${title}"><h2${isNamedAbove(title) && html` class="fs-hidden"`}>${title}</h2>${body}${actor && foot(actor)}</section>`;
}

/** A dashboard writes the widget's title above it: what would say the same twice is left to screen readers. */
const isNamedAbove = (title: string): boolean => namedAbove.has(title);
const namedAbove = new Set(['Review queue', 'Flag explorer', 'Decision viewer']);

function foot(actor: Actor): Html {
  return actor.kind === 'person'
    ? html`<p class="fs-foot">You act as <b><bdi>${actor.subject}</bdi></b> for ${actor.member.memberId}. What you do is recorded under that name.</p>`
    : html`<p class="fs-foot">${actor.why}</p>`;
}
