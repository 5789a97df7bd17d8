import { type Html, html } from './html.ts';

/** A word that stands out. The colour says nothing that the word does not. */
export function badge(word: string, look: 'approve' | 'review' | 'decline' | 'calm' = 'calm'): Html {
  return html`<span class="fs-badge ${look}">${word}</span>`;
}
