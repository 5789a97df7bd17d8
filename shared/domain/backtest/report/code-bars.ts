import type { Tally } from '../../../contracts/backtest.ts';
import { counted, signed } from './figures.ts';
import { html, type Markup } from './markup.ts';

type Code = Tally['codes'][number];

/** So many reasons are drawn, those that most moves are due to; the table has all. */
const drawn = 12;
const size = { width: 720, row: 42, bar: 9, right: 90 };

/** A picture of how often each reason is given, before and after, and all of them as a table. */
export function codeBars({ codes }: Tally): Markup {
  const byChange = codes.toSorted((a, b) => b.inMoves - a.inMoves || changeOf(b) - changeOf(a));
  const shown = byChange.filter((code) => code.inMoves + changeOf(code) > 0).slice(0, drawn);
  return html`${shown.length === 0 ? html`<p>Every reason is given as often as before.</p>` : figure(shown)}
${table(byChange)}`;
}

const changeOf = ({ before, after }: Code) => Math.abs(after - before);

function figure(shown: readonly Code[]): Markup {
  const most = Math.max(1, ...shown.flatMap(({ before, after }) => [before, after]));
  const height = shown.length * size.row;
  return html`<figure>
<svg viewBox="0 0 ${size.width} ${height}" role="img" aria-label="How often each reason is given, under the active policy and under the draft. The table below has the figures.">
${shown.map((code, at) => bars(code, { at, most }))}
</svg>
<figcaption><span class="key before"></span> as the active policy has it <span class="key after"></span> as the draft would. The reasons that most moves are due to.</figcaption>
</figure>`;
}

function bars({ code, before, after }: Code, { at, most }: { at: number; most: number }): Markup {
  const y = at * size.row;
  const width = (count: number) => (((size.width - size.right) * count) / most).toFixed(1);
  const end = (count: number) => (Number(width(count)) + 6).toFixed(1);
  return html`<text class="code" x="0" y="${y + 12}">${code}</text>
<rect class="before" x="0" y="${y + 17}" width="${width(before)}" height="${size.bar}"/>
<text class="small" x="${end(before)}" y="${y + 25}">${counted(before)}</text>
<rect class="after" x="0" y="${y + 27}" width="${width(after)}" height="${size.bar}"/>
<text class="small" x="${end(after)}" y="${y + 36}">${counted(after)}</text>`;
}

function table(codes: readonly Code[]): Markup {
  const row = ({ code, before, after, inMoves }: Code) =>
    html`<tr><th scope="row"><code>${code}</code></th><td>${counted(before)}</td><td>${counted(after)}</td><td>${signed(after - before)}</td><td>${counted(inMoves)}</td></tr>`;
  return html`<div class="long" tabindex="0" role="region" aria-label="Reasons"><table>
<caption>By reason: how many decisions have it. <em>In moves</em>: the outcome is another, and this reason is new, gone, or asks for another outcome</caption>
<thead><tr><th scope="col">Reason</th><th scope="col">Active</th><th scope="col">Draft</th><th scope="col">Change</th><th scope="col">In moves</th></tr></thead>
<tbody>${codes.map(row)}</tbody>
</table></div>`;
}
