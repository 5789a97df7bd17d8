/** The page's whole appearance: system fonts, light and dark, nothing fetched. */
export const docsStyle = `
:root{color-scheme:light dark;--ink:#1b1f24;--soft:#59636e;--line:#d5dae0;--ground:#fff;--well:#f5f7f9;--accent:#0b5cad}
@media (prefers-color-scheme:dark){:root{--ink:#e8ecf1;--soft:#9aa5b1;--line:#39424c;--ground:#14181d;--well:#1d232a;--accent:#7db8f5}}
*{box-sizing:border-box}
body{margin:0;display:grid;grid-template-columns:17rem minmax(0,1fr);font:16px/1.55 system-ui,sans-serif;color:var(--ink);background:var(--ground)}
nav{position:sticky;top:0;height:100vh;overflow:auto;padding:1.5rem 1rem;border-right:1px solid var(--line);background:var(--well);font-size:.9rem}
nav ul{list-style:none;margin:.2rem 0 1rem;padding:0}nav li a{display:block;padding:.15rem 0}
main{padding:1.5rem 2.5rem 6rem;max-width:70rem}
a{color:var(--accent);text-decoration:none}a:hover{text-decoration:underline}
h1{margin:0 0 .3rem}h2{margin:3rem 0 .5rem;border-bottom:1px solid var(--line)}h3{margin:2.2rem 0 .3rem}h4{margin:1.2rem 0 .3rem;color:var(--soft);font-size:.85rem;text-transform:uppercase;letter-spacing:.04em}
code,pre{font:.875em/1.5 ui-monospace,monospace}
pre{padding:1rem;overflow:auto;background:var(--well);border:1px solid var(--line);border-radius:6px}
table{width:100%;border-collapse:collapse;font-size:.92rem}
th,td{padding:.35rem .6rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
th:nth-child(-n+2){width:28%}
td table{margin-top:.4rem;background:var(--well)}
td p{margin:0}small,.type,.or{color:var(--soft)}
.method{display:inline-block;min-width:3.6rem;padding:.05rem .4rem;border-radius:4px;background:var(--accent);color:var(--ground);font:600 .8rem/1.6 ui-monospace,monospace;text-align:center}
.method-post{background:#2f7d4f;color:#fff}
summary{cursor:pointer;color:var(--accent)}
@media (max-width:50rem){body{display:block}nav{position:static;height:auto;border-right:0;border-bottom:1px solid var(--line)}main{padding:1rem}}
@media print{nav{display:none}body{display:block}}
`;
