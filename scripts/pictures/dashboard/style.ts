/** Near CloudWatch's own looks, in light and in dark. */
export const style = `
:root { color-scheme: light dark; --page: #f2f3f3; --card: #fff; --text: #16191f; --quiet: #5f6b7a; --line: #d5dbdb; --ok: #1d8102; --ring: #d13212; --ringback: #fdf3f1; }
@media (prefers-color-scheme: dark) { :root { --page: #0f1b2a; --card: #192534; --text: #e9ebed; --quiet: #a3b0bf; --line: #3a4858; --ok: #37a32f; --ring: #ff5d64; --ringback: #3c1618; } }
* { box-sizing: border-box; }
body { margin: 0; padding: 8px; background: var(--page); color: var(--text); font: 13px/1.4 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif; }
.invented { margin: 0 0 8px; color: var(--quiet); }
main { position: relative; }
section { position: absolute; overflow: hidden; background: var(--card); border: 1px solid var(--line); border-radius: 6px; padding: 8px 10px; }
section.text { background: none; border-color: transparent; padding: 4px 2px; }
h1 { font-size: 22px; margin: 0 0 4px; } h2 { font-size: 18px; margin: 0 0 2px; } h3 { font-size: 13px; margin: 0 0 4px; }
p { margin: 0; } code { font-family: 'Liberation Mono', monospace; font-size: 12px; }
svg text { fill: var(--quiet); font-size: 10px; } .grid { stroke: var(--line); } .mark { stroke: var(--quiet); stroke-dasharray: 4 3; }
.legend { display: flex; flex-wrap: wrap; gap: 1px 10px; max-height: 36px; overflow: hidden; font-size: 11px; color: var(--quiet); }
.legend i { display: inline-block; width: 9px; height: 9px; margin-right: 4px; border-radius: 2px; }
.figures { display: flex; height: 100%; align-items: center; } .figures div { flex: 1; min-width: 0; padding-right: 6px; }
.figures span { display: block; white-space: nowrap; color: var(--quiet); font-size: 12px; } .figures strong { display: block; font-size: 30px; line-height: 1.3; }
.figures svg { width: 100%; height: 30px; } .figures div { align-self: flex-start; padding-top: 14px; } .figures polyline { fill: none; stroke: #0972d3; stroke-width: 1.5; }
.alarms { display: grid; grid-template-columns: repeat(auto-fill, minmax(132px, 1fr)); gap: 3px 5px; }
.alarms span { border: 1px solid var(--line); border-left: 4px solid var(--ok); border-radius: 3px; padding: 1px 5px; font-size: 10.5px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.alarms .rings { border-color: var(--ring); background: var(--ringback); color: var(--ring); font-weight: bold; }
table { border-collapse: collapse; width: 100%; font-size: 12px; } th, td { text-align: left; padding: 3px 8px 3px 0; border-bottom: 1px solid var(--line); } th { color: var(--quiet); }
.place { color: var(--quiet); padding-top: 40px; text-align: center; }
`;
