import type { Tally } from '../../../contracts/backtest.ts';
import { type Outcome, outcomes } from '../../../contracts/vocabulary.ts';
import { counted, countOf, percent } from './figures.ts';
import { html, type Markup } from './markup.ts';

const size = { width: 720, height: 300, gap: 20, bar: 14, left: 150, right: 570 };
/** However few decisions go a way, its band can be seen. */
const thinnest = 1.5;

interface Band {
  readonly from: Outcome;
  readonly to: Outcome;
  readonly thickness: number;
  readonly y0: number;
  readonly y1: number;
}

/** A picture of which outcomes become which, as bands between what is and what would be, and the same as a table. */
export function outcomeFlow(tally: Tally): Markup {
  return html`<figure>
${drawing(tally)}
<figcaption>Left: as the active policy has it. Right: as the draft would. A band that changes its outcome has the colour of where it goes; one that stays is grey. Bands of few decisions are drawn a little thicker than they are.</figcaption>
</figure>
${table(tally)}`;
}

function drawing(tally: Tally): Markup {
  const bands = bandsOf(tally);
  return html`<svg viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="Outcomes under the active policy, and under the draft. The table below has the figures.">
${bands.filter(isStaying).map(band)}
${bands.filter((one) => !isStaying(one)).map(band)}
${column(tally, { bands, side: 'from' })}
${column(tally, { bands, side: 'to' })}
</svg>`;
}

const isStaying = ({ from, to }: Band) => from === to;

/** Bands begin under one another in the order of where they go, and end in the order of where they come from. */
function bandsOf(tally: Tally): Band[] {
  const room = size.height - size.gap * (outcomes.length - 1);
  const scale = tally.decisions === 0 ? 0 : (room - 6 * thinnest) / tally.decisions;
  const thick = (from: Outcome, to: Outcome) => {
    const count = countOf(tally, { from, to });
    return count === 0 ? 0 : Math.max(thinnest, count * scale);
  };
  const pairs = outcomes.flatMap((from) => outcomes.map((to) => ({ from, to, thickness: thick(from, to) })));
  const above = (of: (pair: (typeof pairs)[number]) => readonly [number, number]) => {
    const order = pairs.toSorted((a, b) => of(a)[0] - of(b)[0] || of(a)[1] - of(b)[1]);
    let y = 0;
    let last = 0;
    return new Map(
      order.map((pair) => {
        if (of(pair)[0] !== last) y += size.gap;
        last = of(pair)[0];
        const top = y;
        y += pair.thickness;
        return [pair, top] as const;
      }),
    );
  };
  const begin = above(({ from, to }) => [outcomes.indexOf(from), outcomes.indexOf(to)]);
  const end = above(({ from, to }) => [outcomes.indexOf(to), outcomes.indexOf(from)]);
  return pairs.map((pair) => ({ ...pair, y0: begin.get(pair) ?? 0, y1: end.get(pair) ?? 0 }));
}

function band({ from, to, thickness, y0, y1 }: Band): Markup {
  if (thickness === 0) return html``;
  const [x0, x1] = [size.left + size.bar, size.right - size.bar];
  const middle = (x0 + x1) / 2;
  const at = (y: number) => y.toFixed(1);
  const [a, b] = [y0 + thickness, y1 + thickness];
  const path = `M${x0} ${at(y0)} C${middle} ${at(y0)} ${middle} ${at(y1)} ${x1} ${at(y1)} L${x1} ${at(b)} C${middle} ${at(b)} ${middle} ${at(a)} ${x0} ${at(a)} Z`;
  return html`<path class="${from === to ? 'stays' : `moves ${to}`}" d="${path}"/>`;
}

interface Column {
  readonly bands: readonly Band[];
  readonly side: 'from' | 'to';
}

/** The three outcomes of one side, each with its name and count; names keep apart however thin their bars are. */
function column(tally: Tally, { bands, side }: Column): Markup {
  const bars = outcomes.map((outcome) => {
    const own = bands.filter((one) => one[side] === outcome);
    const top = Math.min(...own.map((one) => (side === 'from' ? one.y0 : one.y1)));
    const height = own.reduce((sum, { thickness }) => sum + thickness, 0);
    const moves = tally.moves.filter((move) => move[side] === outcome);
    return { outcome, top, height, count: moves.reduce((sum, { count }) => sum + count, 0) };
  });
  const names = keptApart(bars.map(({ top, height }) => top + height / 2));
  const isLeft = side === 'from';
  const x = isLeft ? size.left : size.right - size.bar;
  const text = isLeft ? size.left - 10 : size.right + 10;
  return html`${bars.map(
    ({ outcome, top, height, count }, at) =>
      html`<rect class="${outcome}" x="${x}" y="${top.toFixed(1)}" width="${size.bar}" height="${Math.max(height, 1).toFixed(1)}"/>
<text x="${text}" y="${((names[at] ?? 0) + 5).toFixed(1)}" text-anchor="${isLeft ? 'end' : 'start'}">${outcome} <tspan class="soft">${counted(count)}</tspan></text>`,
  )}`;
}

/** Heights in this order, moved as little as keeps each a line below the one before, and all in the picture. */
function keptApart(wanted: readonly number[]): number[] {
  const line = 22;
  const down: number[] = [];
  for (const y of wanted) down.push(Math.max(y, (down.at(-1) ?? -line) + line, 10));
  const up: number[] = [];
  for (const y of down.toReversed()) up.unshift(Math.min(y, (up[0] ?? size.height - 10 + line) - line));
  return up;
}

function table(tally: Tally): Markup {
  const row = (from: Outcome) =>
    html`<tr><th scope="row">${from}</th>${outcomes.map((to) => cell(tally, { from, to }))}</tr>`;
  return html`<table class="matrix">
<caption>Decisions by outcome: rows as the active policy has it, columns as the draft would</caption>
<thead><tr><td></td>${outcomes.map((to) => html`<th scope="col">${to}</th>`)}</tr></thead>
<tbody>${outcomes.map(row)}</tbody>
</table>`;
}

function cell(tally: Tally, pair: { from: Outcome; to: Outcome }): Markup {
  const count = countOf(tally, pair);
  const kind = pair.from === pair.to ? 'stays' : count === 0 ? 'none' : 'changes';
  const share = count === 0 ? '' : percent(count, tally.decisions);
  return html`<td class="${kind}">${counted(count)} <small>${share}</small></td>`;
}
