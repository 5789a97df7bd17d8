import { styleText } from 'node:util';
import type { SampleReport } from './describe-sample.ts';

interface TableStyle {
  /** Colours the outcome. */
  readonly colour: boolean;
  /** Characters in a line of the terminal. */
  readonly width: number;
}

const headings = ['sample', 'outcome', 'reasons', 'matches', 'note'];

/** The samples' decisions as a table for people: a line each, or two where the terminal is too narrow for one. */
export function sampleTable(reports: readonly SampleReport[], { colour, width }: TableStyle): string {
  const rows = [headings, ...reports.map(cellsOf)];
  const widths = headings.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const padded = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)));
  const whole = widths.reduce((sum, one) => sum + one + gap.length, 0);
  const outcomes = [null, ...reports.map(({ outcome }) => outcome)];
  return padded
    .map(([sample = '', outcome = '', reasons = '', matches = '', note = ''], index) => {
      const shown = outcomes[index];
      const word = colour && shown ? styleText(colours[shown], outcome, { validateStream: false }) : outcome;
      if (whole <= width) return [sample, word, reasons, matches, note].join(gap).trimEnd();
      const about = [matches, note].map((cell) => cell.trimEnd()).filter((cell) => cell !== '–');
      return `${[sample, word, reasons].join(gap).trimEnd()}\n${' '.repeat(4)}${about.join(' · ')}`;
    })
    .join('\n');
}

const gap = '  ';

function cellsOf({ sample, outcome, reasons, matches, note, replayed, trigger }: SampleReport): string[] {
  const met = matches.map(({ on, strength, evidence }) => `${on.join(' + ')}: ${strength}, ${evidence}`);
  return [
    sample,
    outcome,
    reasons.join(', ') || '–',
    met.join('; ') || '–',
    [note, ...(replayed ? ['(replayed)'] : []), ...becauseOf(trigger)].join(' '),
  ];
}

/** Which flag; its `seq` differs from run to run, as several steps of a flag may be looked at together. */
function becauseOf(trigger: SampleReport['trigger']): string[] {
  return trigger && 'flagId' in trigger ? [`(because of ${trigger.flagId})`] : [];
}

const colours = {
  approve: 'green',
  review: 'yellow',
  decline: 'red',
  refused: 'magenta',
  failed: 'redBright',
} as const;
