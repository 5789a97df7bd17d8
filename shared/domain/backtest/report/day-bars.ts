import type { Backtest } from '../../../contracts/backtest.ts';
import { counted, percent } from './figures.ts';
import { html, type Markup } from './markup.ts';

const size = { width: 720, height: 220, left: 56, top: 14, bottom: 26 };
const dayMs = 86_400_000;

type Day = Backtest['tally']['days'][number];

/** A picture of how many decisions would become more careful, and less, by day; and the same as a table. */
export function dayBars(backtest: Pick<Backtest, 'from' | 'to' | 'tally'>): Markup {
  const days = everyDay(backtest);
  return html`<figure>
${drawing(days)}
<figcaption><span class="key stricter"></span> more careful, upwards <span class="key laxer"></span> less careful, downwards. Days are UTC.</figcaption>
</figure>
${table(days)}`;
}

/** A day without decisions stands in no tally, but in the picture. */
function everyDay({ from, to, tally }: Pick<Backtest, 'from' | 'to' | 'tally'>): Day[] {
  const known = new Map(tally.days.map((day) => [day.day, day]));
  const length = Math.round((Date.parse(to) - Date.parse(from)) / dayMs) + 1;
  return Array.from({ length }, (_, at) => {
    const day = new Date(Date.parse(from) + at * dayMs).toISOString().slice(0, 'YYYY-MM-DD'.length);
    return known.get(day) ?? { day, decisions: 0, stricter: 0, laxer: 0 };
  });
}

function drawing(days: readonly Day[]): Markup {
  const up = Math.max(0, ...days.map(({ stricter }) => stricter));
  const down = Math.max(0, ...days.map(({ laxer }) => laxer));
  const room = size.height - size.top - size.bottom;
  const unit = up + down === 0 ? 0 : room / (up + down);
  const zero = up + down === 0 ? size.top + room / 2 : size.top + up * unit;
  const step = (size.width - size.left) / days.length;
  const bars = days.map((day, at) => bar(day, { at, step, unit, zero }));
  return html`<svg viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="Decisions that would become more, and less, careful, by day. The table below has the figures.">
${bars}
<line class="axis" x1="${size.left}" x2="${size.width}" y1="${zero.toFixed(1)}" y2="${zero.toFixed(1)}"/>
${up > 0 ? label({ y: size.top + 4, text: counted(up) }) : html``}
${label({ y: zero + 4, text: '0' })}
${down > 0 ? label({ y: zero + down * unit + 4, text: counted(down) }) : html``}
<text class="soft" x="${size.left}" y="${size.height - 4}">${days.at(0)?.day ?? ''}</text>
<text class="soft" x="${size.width}" y="${size.height - 4}" text-anchor="end">${days.at(-1)?.day ?? ''}</text>
</svg>`;
}

const label = ({ y, text }: { y: number; text: string }): Markup =>
  html`<text class="soft" x="${size.left - 8}" y="${y.toFixed(1)}" text-anchor="end">${text}</text>`;

function bar(
  { day, stricter, laxer }: Day,
  { at, step, unit, zero }: { at: number; step: number; unit: number; zero: number },
): Markup {
  const width = Math.min(Math.max(step * 0.72, 1), 40);
  const x = (size.left + at * step + (step - width) / 2).toFixed(1);
  const [up, down] = [stricter * unit, laxer * unit];
  return html`<g><title>${day}: ${counted(stricter)} more careful, ${counted(laxer)} less</title>
<rect class="stricter" x="${x}" y="${(zero - up).toFixed(1)}" width="${width.toFixed(1)}" height="${up.toFixed(1)}"/>
<rect class="laxer" x="${x}" y="${zero.toFixed(1)}" width="${width.toFixed(1)}" height="${down.toFixed(1)}"/></g>`;
}

function table(days: readonly Day[]): Markup {
  const row = ({ day, decisions, stricter, laxer }: Day) =>
    html`<tr><th scope="row">${day}</th><td>${counted(decisions)}</td><td>${counted(stricter)}</td><td>${counted(laxer)}</td><td>${percent(stricter + laxer, decisions)}</td></tr>`;
  return html`<div class="long" tabindex="0" role="region" aria-label="Days"><table>
<caption>By day</caption>
<thead><tr><th scope="col">Day (UTC)</th><th scope="col">Decisions</th><th scope="col">More careful</th><th scope="col">Less careful</th><th scope="col">Moved</th></tr></thead>
<tbody>${days.map(row)}</tbody>
</table></div>`;
}
