import { type Html, html } from './html.ts';

/** An instant as everybody in the coalition reads it: UTC, to the minute. */
export function moment(instant: string): Html {
  return html`<time datetime="${instant}">${instant.slice(0, 16).replace('T', ' ')}</time>`;
}

/** How long ago, in the greatest unit of which there is one: `3 d`, `5 h`, `12 min`. */
export function ago(instant: string, nowMs: number): string {
  const minutes = Math.max(0, Math.floor((nowMs - Date.parse(instant)) / 60_000));
  if (minutes < 60) return `${minutes} min`;
  return minutes < 48 * 60 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 1_440)} d`;
}
