/** The report's style: light or dark as the reader has it, and light on paper. All pairs of text and ground are above 4.5 to 1 (WCAG 2.2, 1.4.3). */
export const reportStyle = `
:root { color-scheme: light dark; --ground: #fff; --card: #f5f6f8; --ink: #16191d; --soft: #545b66; --line: #d5d9df;
  --approve: #2a6fb0; --review: #b26a00; --decline: #a3264f; --stays: #aeb6c1; --stricter: #b26a00; --laxer: #2a6fb0; --before: #8a93a0; --after: #5a3fa0; }
@media (prefers-color-scheme: dark) { :root { --ground: #14171b; --card: #1e2228; --ink: #eceff3; --soft: #a9b1bc; --line: #3a414b;
  --approve: #6fb1ee; --review: #f0a93b; --decline: #f07a9f; --stays: #59626e; --stricter: #f0a93b; --laxer: #6fb1ee; --before: #8a93a0; --after: #b6a0f5; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 54rem; background: var(--ground); color: var(--ink); font: 16px/1.55 system-ui, sans-serif; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 .4rem; } h2 { font-size: 1.2rem; margin: 2.6rem 0 .6rem; } h3 { font-size: 1rem; margin: 1.6rem 0 .2rem; }
p { margin: .4rem 0; } .soft, figcaption, caption, small, dt { color: var(--soft); } code { font: .86em ui-monospace, monospace; overflow-wrap: anywhere; }
.notice { border-left: 4px solid var(--review); background: var(--card); padding: .7rem 1rem; margin: 1rem 0; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: .75rem; margin: 1.4rem 0 0; padding: 0; list-style: none; }
.tiles li { background: var(--card); border-radius: .5rem; padding: .8rem 1rem; } .tiles strong { display: block; font-size: 1.55rem; line-height: 1.2; }
figure { margin: .6rem 0 1rem; } figcaption { font-size: .85rem; } svg { display: block; width: 100%; height: auto; }
svg text { fill: var(--ink); font: 14px system-ui, sans-serif; } svg .soft { fill: var(--soft); font-size: 13px; } svg .small { fill: var(--soft); font-size: 11px; } svg .code { font: 12px ui-monospace, monospace; }
svg .axis { stroke: var(--soft); } svg .stays { fill: var(--stays); opacity: .45; } svg .moves { opacity: .8; }
.approve { fill: var(--approve); } .review { fill: var(--review); } .decline { fill: var(--decline); }
.stricter { fill: var(--stricter); background: var(--stricter); } .laxer { fill: var(--laxer); background: var(--laxer); }
.before { fill: var(--before); background: var(--before); } .after { fill: var(--after); background: var(--after); }
.key { display: inline-block; width: .8em; height: .8em; margin: 0 .2em 0 .6em; border-radius: 2px; print-color-adjust: exact; }
table { border-collapse: collapse; width: 100%; font-size: .88rem; font-variant-numeric: tabular-nums; } caption { text-align: left; padding: .3rem 0; font-size: .85rem; }
th, td { text-align: right; padding: .3rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; font-weight: 400; } thead th { color: var(--soft); }
th:first-child, td:first-child { text-align: left; padding-left: 0; } .wide th, .wide td { text-align: left; } .wide td code { display: block; }
.matrix .changes { font-weight: 700; } .matrix .none { color: var(--soft); } small { font-weight: 400; }
.long { max-height: 15rem; overflow: auto; } .wide { overflow-x: auto; } .long:focus-visible { outline: 2px solid var(--approve); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .3rem 1.2rem; margin: .6rem 0; } dd { margin: 0; } ul { padding-left: 1.2rem; } li { margin: .3rem 0; }
@media (max-width: 34rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .5rem; } }
@media print { :root { color-scheme: light; --ground: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb; --approve: #2a6fb0; --review: #b26a00; --decline: #a3264f; --stays: #aeb6c1; --stricter: #b26a00; --laxer: #2a6fb0; --before: #8a93a0; --after: #5a3fa0; }
  body { max-width: none; padding: 0; font-size: 11pt; } svg { print-color-adjust: exact; } .long { max-height: none; overflow: visible; } figure, tr, .tiles { break-inside: avoid; } h2, h3 { break-after: avoid; } .tiles li { border: 1px solid var(--line); } }
`;
