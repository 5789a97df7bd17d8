import { styleText } from 'node:util';
import type { SampleReport } from './describe-sample.ts';

const headings = ['sample', 'outcome', 'reasons', 'matches', 'note'] as const;

/** The samples' decisions as a table for people, one line of text each; the outcome coloured where `colour` says so. */
export function sampleTable(reports: readonly SampleReport[], { colour }: { colour: boolean }): string {
  const rows = reports.map((report) => [
    report.sample,
    report.outcome,
    report.reasons.join(', ') || '–',
    report.matches
      .map((match) => `${match.on.join(' + ')}: ${match.strength}, ${match.evidence}`)
      .join('; ') || '–',
    report.replayed ? `${report.note} (replayed)` : report.note,
  ]);
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    cells.map((cell, column) =>
      padded(cell, { width: widths[column] ?? 0, last: column === headings.length - 1 }),
    );
  const body = rows.map((row, index) => {
    const [sample = '', outcome = '', ...rest] = line(row);
    const report = reports[index];
    return [sample, colour && report ? coloured(report, outcome) : outcome, ...rest].join('  ');
  });
  return [line(headings).join('  '), widths.map((width) => '─'.repeat(width)).join('──'), ...body].join('\n');
}

function padded(cell: string, { width, last }: { width: number; last: boolean }): string {
  return last ? cell : cell.padEnd(width);
}

const colours = {
  approve: 'green',
  review: 'yellow',
  decline: 'red',
  refused: 'magenta',
  failed: 'redBright',
} as const;

function coloured({ outcome }: SampleReport, cell: string): string {
  return styleText(colours[outcome], cell, { validateStream: false });
}
