import { html } from './html.ts';

/** How widgets look. Each colour on its ground has a contrast of 4.5 : 1 or more in both themes (WCAG 2.2, 1.4.3). */
export const widgetStyle = html`<style>
.flagstop { --ink: #16191f; --ground: #ffffff; --soft: #545b64; --line: #d5dbdb; --band: #f4f6f6; --link: #0059a8; --edge: #687078;
  --approve: #08673d; --approve-ground: #e6f5ec; --review: #7a4a00; --review-ground: #fff3dd; --decline: #a5230f; --decline-ground: #fdecea; --calm: #37475a; --calm-ground: #e9eef3;
  position: relative; color: var(--ink); background: var(--ground); font: 14px/1.45 "Amazon Ember", "Helvetica Neue", Roboto, Arial, sans-serif; padding: 12px 14px; box-sizing: border-box; min-height: 100%; }
.flagstop.dark { --ink: #e9ebed; --ground: #0f1b2a; --soft: #aab7b8; --line: #354150; --band: #192534; --link: #6cb8ff; --edge: #8793a0;
  --approve: #7fdcae; --approve-ground: #10301f; --review: #ffc66b; --review-ground: #38290b; --decline: #ff9d8e; --decline-ground: #421812; --calm: #c3d0dd; --calm-ground: #233246; }
.flagstop h2 { font-size: 18px; line-height: 1.3; margin: 0 0 6px; }
.flagstop .fs-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; margin: 0; }
.flagstop h3 { font-size: 14px; margin: 16px 0 6px; }
.flagstop p { margin: 4px 0 8px; max-width: 110ch; }
.flagstop .fs-quiet, .flagstop .fs-foot, .flagstop caption { color: var(--soft); }
.flagstop .fs-foot { border-top: 1px solid var(--line); margin: 14px 0 0; padding-top: 8px; font-size: 13px; max-width: none; }
.flagstop table { border-collapse: collapse; width: 100%; margin: 4px 0 10px; }
.flagstop caption { text-align: left; font-size: 13px; padding-bottom: 4px; }
.flagstop th, .flagstop td { text-align: left; vertical-align: top; padding: 6px 10px 6px 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
.flagstop thead th { color: var(--soft); font-weight: 600; font-size: 13px; white-space: nowrap; }
.flagstop tbody th { font-weight: 600; }
.flagstop code, .flagstop .fs-id { font: 12.5px/1.4 Menlo, Consolas, "DejaVu Sans Mono", monospace; }
.flagstop .fs-text { white-space: pre-wrap; overflow-wrap: anywhere; }
.flagstop .fs-badge { display: inline-block; border-radius: 10px; padding: 1px 9px; font-size: 12.5px; font-weight: 600; white-space: nowrap; color: var(--calm); background: var(--calm-ground); }
.flagstop .fs-badge.approve { color: var(--approve); background: var(--approve-ground); }
.flagstop .fs-badge.review { color: var(--review); background: var(--review-ground); }
.flagstop .fs-badge.decline { color: var(--decline); background: var(--decline-ground); }
.flagstop .fs-message { background: var(--band); border-left: 4px solid var(--link); padding: 8px 12px; }
.flagstop .fs-message.grave { border-left-color: var(--decline); }
.flagstop .fs-message.good { border-left-color: var(--approve); }
.flagstop .fs-button { font: inherit; font-weight: 600; color: var(--link); background: var(--ground); border: 1px solid var(--link); border-radius: 4px; padding: 4px 12px; margin: 2px 6px 2px 0; cursor: pointer; white-space: nowrap; }
.flagstop .fs-button:hover { background: var(--band); }
.flagstop .fs-button.primary { color: var(--ground); background: var(--link); }
.flagstop .fs-button.grave { color: var(--decline); border-color: var(--decline); }
.flagstop :is(button, input, select, textarea, summary, a):focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.flagstop label { display: block; font-weight: 600; margin: 8px 0 2px; }
.flagstop label .fs-quiet { font-weight: 400; }
.flagstop :is(input, select, textarea) { font: inherit; color: var(--ink); background: var(--ground); border: 1px solid var(--edge); border-radius: 4px; padding: 4px 8px; max-width: 100%; box-sizing: border-box; }
.flagstop textarea { width: 100%; max-width: 90ch; min-height: 74px; }
.flagstop .fs-fields { display: flex; flex-wrap: wrap; gap: 4px 14px; align-items: end; margin: 4px 0 10px; }
.flagstop :is(th, td) code { overflow-wrap: normal; white-space: nowrap; }
.flagstop dl { display: grid; grid-template-columns: max-content 1fr; gap: 3px 14px; margin: 4px 0 10px; }
.flagstop dt { color: var(--soft); }
.flagstop dd { margin: 0; overflow-wrap: anywhere; }
.flagstop ol, .flagstop ul { margin: 4px 0 10px; padding-left: 20px; }
</style>`;
