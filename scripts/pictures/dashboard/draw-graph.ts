import { escaped } from './escaped.ts';
import { points, type SampleLine } from './sample-series.ts';

/** Colours that stay apart for people who see few of them (Okabe and Ito). */
const palette = [
  '#0072b2',
  '#e69f00',
  '#009e73',
  '#cc79a7',
  '#56b4e9',
  '#d55e00',
  '#999999',
  '#8a6d00',
  '#5b4ea8',
];

export interface GraphSize {
  readonly width: number;
  readonly height: number;
}

export interface GraphDrawn extends GraphSize {
  readonly lines: readonly SampleLine[];
  readonly stacked: boolean;
  readonly marks: readonly { readonly value: number; readonly label: string }[];
}

const margin = { left: 44, right: 8, top: 6, bottom: 18 };

/** A graph as SVG, with its legend as HTML beneath. */
export function drawGraph({ lines, stacked, marks, width, height }: GraphDrawn): string {
  const drawn = lines.map((line, at) => ({
    ...line,
    colour: line.colour ?? palette[at % palette.length] ?? '#000',
    tops: stacked ? line.values.map((_, point) => sumUpTo(lines, { at, point })) : line.values,
  }));
  const most = Math.max(1, ...drawn.flatMap(({ tops }) => tops), ...marks.map(({ value }) => value));
  const top = niceAbove(most);
  const x = (point: number) => margin.left + (point / (points - 1)) * (width - margin.left - margin.right);
  const y = (value: number) => height - margin.bottom - (value / top) * (height - margin.bottom - margin.top);
  const paths = drawn.toReversed().map(({ tops, colour }) => {
    const d = tops.map((value, at) => `${at === 0 ? 'M' : 'L'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`);
    const area = `${d.join('')}L${x(points - 1).toFixed(1)} ${y(0)}L${x(0).toFixed(1)} ${y(0)}Z`;
    return stacked
      ? `<path d="${area}" fill="${colour}" fill-opacity="0.85"/>`
      : `<path d="${d.join('')}" fill="none" stroke="${colour}" stroke-width="1.6"/>`;
  });
  const legend = drawn.map(
    ({ label, colour }) => `<span><i style="background:${colour}"></i>${escaped(label)}</span>`,
  );
  return `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${axes({ x, y, top, width })}${paths.join('')}${marked(marks, { y, width })}</svg><div class="legend">${legend.join('')}</div>`;
}

function sumUpTo(lines: readonly SampleLine[], { at, point }: { at: number; point: number }): number {
  return lines.slice(0, at + 1).reduce((sum, { values }) => sum + (values[point] ?? 0), 0);
}

interface Scales {
  readonly x: (point: number) => number;
  readonly y: (value: number) => number;
  readonly top: number;
  readonly width: number;
}

function axes({ x, y, top, width }: Scales): string {
  const across = [0, top / 2, top].map(
    (value) =>
      `<line class="grid" x1="${margin.left}" x2="${width - margin.right}" y1="${y(value)}" y2="${y(value)}"/><text x="${margin.left - 6}" y="${y(value) + 4}" text-anchor="end">${shortFigure(value)}</text>`,
  );
  const times = ['12:00', '13:00', '14:00'].map(
    (time, at) => `<text x="${x(at * 12)}" y="${y(0) + 14}">${time}</text>`,
  );
  return [...across, ...times].join('');
}

function marked(marks: GraphDrawn['marks'], { y, width }: Pick<Scales, 'y' | 'width'>): string {
  return marks
    .map(
      ({ value, label }) =>
        `<line class="mark" x1="${margin.left}" x2="${width - margin.right}" y1="${y(value)}" y2="${y(value)}"/><text x="${width - margin.right - 2}" y="${y(value) + 12}" text-anchor="end">${escaped(label)}</text>`,
    )
    .join('');
}

/** The least of 1, 2, 5, 10, 20 … that is as much. */
function niceAbove(value: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 5, 10].find((one) => one * magnitude >= value) ?? 10;
  return step * magnitude;
}

/** With as many places as tell something. */
export function shortFigure(value: number): string {
  const places = value >= 10 || Number.isInteger(value) ? 0 : 1;
  return value.toLocaleString('en', { maximumFractionDigits: places });
}
