import type { FigureTable, Report } from './report.ts';

/** A report as plain text: title, how it was measured, tables with a column aligned each, notes. */
export function formatReport({ title, how, tables, notes }: Report): string {
  const parts = [`== ${title}`, how, ...tables.map(formatTable), notes.join('\n')];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** The first column, or as many as there are, names what was measured and is set left; figures are set right. */
function formatTable({ columns, rows, words = 1 }: FigureTable): string {
  const widths = columns.map((name, at) => Math.max(name.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => (at < words ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd();
  return [line(columns), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}
