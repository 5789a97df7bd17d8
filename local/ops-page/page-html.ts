import type { widgetNames } from '../../shared/contracts/widget-event.ts';

export interface PageOptions {
  /** The aliases one may come through, first the one that is chosen at first. */
  readonly aliases: readonly string[];
  readonly theme: 'light' | 'dark';
  /** The widgets that are on it. */
  readonly widgets: readonly (typeof widgetNames)[number][];
}

const titles = {
  'review-queue': 'Review queue',
  'flag-explorer': 'Flag explorer',
  'decision-viewer': 'Decision viewer',
} as const;

/** The page at `/ops`: a dashboard of nothing but our widgets, with a switch for its theme and one for who looks. */
export function pageHtml({ aliases, theme, widgets }: PageOptions): string {
  const frames = widgets.map(
    (name) =>
      `<article aria-label="${titles[name]}"><div class="bar">${titles[name]}</div><div class="frame" data-widget="${name}"></div></article>`,
  );
  const option = (value: string, selected: boolean) =>
    `<option value="${value}"${selected ? ' selected' : ''}>${value}</option>`;
  return `<!doctype html>
<html lang="en" data-theme="${theme}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Flagstop operations, at home</title><style>${style}</style></head>
<body>
<header><h1>Flagstop operations</h1>
<label>Theme <select id="theme">${['light', 'dark'].map((one) => option(one, one === theme)).join('')}</select></label>
<label>Who looks <select id="person">${aliases.map((one, at) => option(one, at === 0)).join('')}</select></label>
<button type="button" id="refresh">Refresh</button></header>
<main>${frames.join('')}</main>
<template id="confirm"><dialog aria-label="Please confirm"><form method="dialog"><p></p><button value="no">Cancel</button> <button value="yes">Confirm</button></form></dialog></template>
<dialog id="popup" aria-label="More"><form method="dialog"><button value="no">Close</button></form><div></div></dialog>
<script type="module" src="/ops/client.js"></script>
</body></html>`;
}

const style = `
:root { color-scheme: light; --page: #eaeded; --box: #ffffff; --ink: #16191f; --line: #d5dbdb; }
:root[data-theme="dark"] { color-scheme: dark; --page: #061121; --box: #0f1b2a; --ink: #e9ebed; --line: #354150; }
body { margin: 0; background: var(--page); color: var(--ink); font: 14px/1.45 "Helvetica Neue", Roboto, Arial, sans-serif; }
header { display: flex; flex-wrap: wrap; gap: 6px 18px; align-items: center; padding: 10px 16px; }
h1 { font-size: 18px; margin: 0 auto 0 0; }
header :is(select, button), dialog button { font: inherit; padding: 3px 10px; }
main { display: grid; gap: 14px; padding: 0 16px 16px; }
article { background: var(--box); border: 1px solid var(--line); border-radius: 4px; overflow: hidden; }
.bar { font-weight: 700; padding: 6px 14px; border-bottom: 1px solid var(--line); }
.frame { min-height: 80px; overflow-x: auto; }
dialog { max-width: 560px; border: 1px solid var(--line); border-radius: 6px; background: var(--box); color: var(--ink); }
`;
