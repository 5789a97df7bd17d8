/** Where samples lie. Of an even number of samples the median is the mean of the middle two. */
export interface Spread {
  readonly samples: number;
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** The spread of at least one sample. */
export function spreadOf(samples: readonly number[]): Spread {
  if (samples.length === 0) throw new RangeError('Nothing was measured.');
  const sorted = samples.toSorted((a, b) => a - b);
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
  const median = middle.reduce((sum, sample) => sum + sample, 0) / middle.length;
  return { samples: samples.length, median, min: sorted.at(0) ?? median, max: sorted.at(-1) ?? median };
}
