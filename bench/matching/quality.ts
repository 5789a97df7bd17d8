import { closeEnough } from '../../shared/domain/match/compare/name-comparison.ts';
import type { FigureTable } from '../report/report.ts';
import type { LabelledPair } from './labelled-pair.ts';
import { scorePair } from './score-pair.ts';

/** Precision, recall and F1 at the threshold in use, by kind and by what the label says. */
export function qualityTable(pairs: readonly LabelledPair[], from: string): FigureTable {
  const scored = pairs.map((pair) => ({ ...pair, found: scorePair(pair) >= closeEnough }));
  const groups = Map.groupBy(scored, ({ kind, truth_level }) => `${kind}, ${truth_level}`);
  const byKind = Map.groupBy(scored, ({ kind }) => `${kind}, all`);
  const byLevel = Map.groupBy(scored, ({ truth_level }) => `all, ${truth_level}`);
  const all = [...groups, ...byKind, ...byLevel, ['all', scored] as const].toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return {
    columns: [`${from}, at ${closeEnough}`, 'pairs', 'alike', 'precision', 'recall', 'F1'],
    rows: all.map(([name, rows]) => [name, ...figures(rows)]),
  };
}

function figures(rows: readonly { match: boolean; found: boolean }[]): string[] {
  const count = (match: boolean, found: boolean) =>
    rows.filter((row) => row.match === match && row.found === found).length;
  const [right, wrong, missed] = [count(true, true), count(false, true), count(true, false)];
  const precision = right / (right + wrong);
  const recall = right / (right + missed);
  const f1 = (2 * right) / (2 * right + wrong + missed);
  return [String(rows.length), String(right + missed), ...[precision, recall, f1].map(shown)];
}

/** A rate of nothing is not a rate. */
const shown = (rate: number): string => (Number.isNaN(rate) ? '–' : rate.toFixed(3));
