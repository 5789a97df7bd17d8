import { drawGraph, shortFigure } from './draw-graph.ts';
import { escaped } from './escaped.ts';
import type { DashboardWidget } from './read-dashboard.ts';
import { type Hours, ringing, tables } from './sample-levels.ts';
import { sampleLines } from './sample-series.ts';
import { style } from './style.ts';

/** CSS pixels of a unit of the dashboard's grid, and how wide and high a page of widgets is. */
const unit = { width: 62, height: 40 };
export const pageWidth = 24 * unit.width + 16;
export const heightOf = (widgets: readonly DashboardWidget[]): number =>
  Math.max(...widgets.map(({ y, height }) => (y + height) * unit.height)) + 44;

/** A page that shows widgets as CloudWatch places them, with invented figures and nothing from elsewhere. */
export function renderDashboard(widgets: readonly DashboardWidget[], hours: Hours): string {
  const placed = widgets.map((widget) => {
    const { x, y, width, height, type } = widget;
    const box = `left:${x * unit.width}px;top:${y * unit.height}px;width:${width * unit.width - 8}px;height:${height * unit.height - 8}px`;
    return `<section class="${type}" style="${box}">${contentOf(widget, hours)}</section>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Dashboard</title><style>${style}</style><body><p class="invented">Layout of the dashboard as it is deployed. Every figure is invented.</p><main>${placed.join('')}</main></body></html>`;
}

function contentOf(widget: DashboardWidget, hours: Hours): string {
  const { type, properties } = widget;
  const title = `<h3>${escaped(properties.title)}</h3>`;
  if (type === 'text') return markdown(properties.markdown);
  if (type === 'alarm') return `${title}<div class="alarms">${alarms(properties.alarms, hours)}</div>`;
  if (type === 'log') return `${title}${table(tables[properties.title] ?? [])}`;
  if (type === 'custom') return `${title}<p class="place">Answered by functions/ops-widget</p>`;
  return properties.view === 'singleValue' ? figures(widget, hours) : `${title}${graph(widget, hours)}`;
}

function graph({ properties, width, height }: DashboardWidget, hours: Hours): string {
  return drawGraph({
    lines: sampleLines(properties.metrics, hours),
    stacked: properties.stacked,
    marks: properties.annotations?.horizontal ?? [],
    width: width * unit.width - 28,
    height: height * unit.height - 84,
  });
}

function figures({ properties }: DashboardWidget, hours: Hours): string {
  const cells = sampleLines(properties.metrics, hours).map(({ label, values }) => {
    const most = Math.max(1e-9, ...values);
    const spark = values.map((value, at) => `${at * 4},${30 - (value / most) * 28}`).join(' ');
    const now = values.at(-1) ?? 0;
    return `<div><span>${escaped(label)}</span><strong>${shortFigure(now)}</strong><svg viewBox="0 0 140 32" preserveAspectRatio="none"><polyline points="${spark}"/></svg></div>`;
  });
  return `<div class="figures">${cells.join('')}</div>`;
}

function alarms(arns: readonly string[], hours: Hours): string {
  const names = arns.map((arn) => arn.split(':alarm:').at(-1) ?? arn);
  const rings = (name: string) => hours === 'troubled' && ringing.has(name.split('-')[0] ?? '');
  return names
    .toSorted((a, b) => Number(rings(b)) - Number(rings(a)) || a.localeCompare(b))
    .map((name) => `<span class="${rings(name) ? 'rings' : 'ok'}">${escaped(name)}</span>`)
    .join('');
}

function table([head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
  return `<table>${line(head, 'th')}${rows.map((row) => line(row, 'td')).join('')}</table>`;
}

/** What the dashboard's texts use of Markdown: two headings, bold, code. */
function markdown(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const said = escaped(line)
        .split('**')
        .map((part, at) => (at % 2 === 1 ? `<b>${part}</b>` : part))
        .join('')
        .split('`')
        .map((part, at) => (at % 2 === 1 ? `<code>${part}</code>` : part))
        .join('');
      if (said.startsWith('## ')) return `<h2>${said.slice(3)}</h2>`;
      return said.startsWith('# ') ? `<h1>${said.slice(2)}</h1>` : `<p>${said}</p>`;
    })
    .join('');
}
