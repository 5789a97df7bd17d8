import { type BacktestSample, maxSamples, type Tally } from '../../contracts/backtest.ts';
import { type Outcome, outcomes } from '../../contracts/vocabulary.ts';
import { sampleOrder } from './sample-order.ts';

export type CodeCount = Omit<Tally['codes'][number], 'code'>;
export type DayCount = Omit<Tally['days'][number], 'day'>;

/** One pair of outcomes while it is counted. */
export interface RunningMove {
  readonly from: Outcome;
  readonly to: Outcome;
  count: number;
  /** Lowest order first, at most {@link maxSamples}. */
  readonly samples: { readonly order: string; readonly sample: BacktestSample }[];
}

/**
 * A tally while it is counted, changed in place. Its size depends on codes and days and not on how many decisions
 * there are: two policies have at most 400 codes, a backtest at most 92 days, and 60 samples are kept.
 */
export interface RunningTally {
  decisions: number;
  drifted: number;
  olderFacts: number;
  /** Every pair of outcomes, in the order of the lattice. */
  readonly moves: readonly RunningMove[];
  readonly codes: Map<string, CodeCount>;
  readonly days: Map<string, DayCount>;
}

/** A tally of nothing yet. */
export function startTally(): RunningTally {
  return {
    decisions: 0,
    drifted: 0,
    olderFacts: 0,
    moves: outcomes.flatMap((from) => outcomes.map((to) => ({ from, to, count: 0, samples: [] }))),
    codes: new Map(),
    days: new Map(),
  };
}

/** The pair from one outcome to another. */
export function moveOf(running: RunningTally, { from, to }: { from: Outcome; to: Outcome }): RunningMove {
  const move = running.moves[outcomes.indexOf(from) * outcomes.length + outcomes.indexOf(to)];
  if (move === undefined) throw new Error('There is a pair for every two outcomes.');
  return move;
}

/** What is counted for a code, from nothing. */
export function codeOf({ codes }: RunningTally, code: string): CodeCount {
  const counted = codes.get(code) ?? { before: 0, after: 0, inMoves: 0 };
  codes.set(code, counted);
  return counted;
}

/** What is counted for a day, from nothing. */
export function dayOf({ days }: RunningTally, day: string): DayCount {
  const counted = days.get(day) ?? { decisions: 0, stricter: 0, laxer: 0 };
  days.set(day, counted);
  return counted;
}

/** Keeps a sample where it is among the lowest of its move; `make` is asked only then. */
export function keepSample(
  { samples }: RunningMove,
  { order, make }: { order: string; make: () => BacktestSample },
): void {
  const last = samples.at(-1);
  if (samples.length >= maxSamples && last !== undefined && order >= last.order) return;
  const at = samples.findIndex((kept) => order < kept.order);
  samples.splice(at === -1 ? samples.length : at, 0, { order, sample: make() });
  if (samples.length > maxSamples) samples.pop();
}

/** The tally as it stands, in its one form: all pairs of outcomes, codes and days in the order of their names. */
export function tallySoFar(running: RunningTally): Tally {
  const { decisions, drifted, olderFacts, moves, codes, days } = running;
  return {
    decisions,
    drifted,
    olderFacts,
    moves: moves.map(({ from, to, count, samples }) => ({
      from,
      to,
      count,
      samples: samples.map(({ sample }) => sample),
    })),
    codes: sorted(codes).map(([code, counted]) => ({ code, ...counted })),
    days: sorted(days).map(([day, counted]) => ({ day, ...counted })),
  };
}

/** Adds a whole tally to one that is being counted. */
export function takeTally(running: RunningTally, tally: Tally): void {
  running.decisions += tally.decisions;
  running.drifted += tally.drifted;
  running.olderFacts += tally.olderFacts;
  for (const { count, samples, ...pair } of tally.moves) {
    const move = moveOf(running, pair);
    move.count += count;
    for (const sample of samples) keepSample(move, { order: sampleOrder(sample), make: () => sample });
  }
  for (const { code, before, after, inMoves } of tally.codes) {
    const counted = codeOf(running, code);
    counted.before += before;
    counted.after += after;
    counted.inMoves += inMoves;
  }
  for (const { day, decisions, stricter, laxer } of tally.days) {
    const counted = dayOf(running, day);
    counted.decisions += decisions;
    counted.stricter += stricter;
    counted.laxer += laxer;
  }
}

function sorted<T>(map: ReadonlyMap<string, T>): (readonly [string, T])[] {
  return [...map].toSorted(([a], [b]) => (a < b ? -1 : 1));
}
