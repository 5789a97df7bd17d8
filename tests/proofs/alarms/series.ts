/** What was sent of one metric, minute by minute. */
export interface Series {
  /** A value sent so many times in a minute. */
  add(minute: number, value: number, times?: number): void;
  /** Takes away what was sent in a minute, and answers how many values that were. */
  take(minute: number): number;
  /** The statistic over minutes `from` to, not including, `until`; null where nothing was sent. */
  statistic(name: string, window: Window): number | null;
  /** How many values were sent in a window. */
  count(window: Window): number;
  /** The same values, to which others can be added. */
  copy(): Series;
}

export interface Window {
  readonly from: number;
  readonly until: number;
}

/** Values are told apart by 7.5 %, as CloudWatch too computes percentiles from a summary. */
const step = Math.log(1.075);
const buckets = 140;

interface Minutes {
  readonly sum: Float64Array;
  readonly count: Float64Array;
  readonly max: Float64Array;
  /** Only of a metric of which percentiles are asked: how many values fell into each bucket, by minute. */
  readonly histogram: Uint32Array | null;
}

/** A metric of so many minutes, of which nothing was sent yet. */
export function createSeries(minutes: number, { percentiles = false } = {}): Series {
  return seriesOf({
    sum: new Float64Array(minutes),
    count: new Float64Array(minutes),
    max: new Float64Array(minutes).fill(-Infinity),
    histogram: percentiles ? new Uint32Array(minutes * buckets) : null,
  });
}

/** What there was before each minute. */
type Running = Pick<Minutes, 'sum' | 'count'> & { readonly histogram: Uint32Array | null };

function seriesOf(kept: Minutes): Series {
  const { sum, count, max, histogram } = kept;
  let sums: Running | null = null;
  const running = () => {
    sums ??= {
      sum: runningSum(sum),
      count: runningSum(count),
      histogram: histogram && runningHistogram(histogram),
    };
    return sums;
  };
  const counted = (window: Window) => between(running().count, window);
  return {
    add(minute, value, times = 1) {
      if (minute < 0 || minute >= sum.length || times <= 0) return;
      sum[minute] = (sum[minute] ?? 0) + value * times;
      count[minute] = (count[minute] ?? 0) + times;
      max[minute] = Math.max(max[minute] ?? -Infinity, value);
      if (histogram) {
        const at = minute * buckets + bucketOf(value);
        histogram[at] = (histogram[at] ?? 0) + times;
      }
      sums = null;
    },
    take(minute) {
      const taken = count[minute] ?? 0;
      sum[minute] = 0;
      count[minute] = 0;
      max[minute] = -Infinity;
      histogram?.fill(0, minute * buckets, (minute + 1) * buckets);
      sums = null;
      return taken;
    },
    statistic(name, window) {
      if (counted(window) === 0) return null;
      if (name === 'Sum') return between(running().sum, window);
      if (name === 'Maximum') return greatest(max, window);
      const [, percent] = /^p(\d+(?:\.\d+)?)$/.exec(name) ?? [];
      const counts = running().histogram;
      if (percent === undefined || !counts) throw new Error(`The statistic ${name} is not known here.`);
      return percentile(counts, { ...window, share: Number(percent) / 100 });
    },
    count: counted,
    copy: () =>
      seriesOf({
        sum: sum.slice(),
        count: count.slice(),
        max: max.slice(),
        histogram: histogram?.slice() ?? null,
      }),
  };
}

function runningSum(values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let at = 0; at < values.length; at += 1) sums[at + 1] = (sums[at] ?? 0) + (values[at] ?? 0);
  return sums;
}

function between(sums: Float64Array, { from, until }: Window): number {
  const last = sums.length - 1;
  return (sums[Math.min(Math.max(until, 0), last)] ?? 0) - (sums[Math.min(Math.max(from, 0), last)] ?? 0);
}

function greatest(max: Float64Array, { from, until }: Window): number {
  let found = -Infinity;
  for (let at = Math.max(from, 0); at < until; at += 1) found = Math.max(found, max[at] ?? -Infinity);
  return found;
}

const bucketOf = (value: number) => Math.min(Math.floor(Math.log(Math.max(value, 1)) / step), buckets - 1);

function runningHistogram(histogram: Uint32Array): Uint32Array {
  const running = new Uint32Array(histogram.length + buckets);
  for (let at = 0; at < histogram.length; at += 1)
    running[at + buckets] = (running[at] ?? 0) + (histogram[at] ?? 0);
  return running;
}

function percentile(
  running: Uint32Array,
  { from, until, share }: Window & { readonly share: number },
): number {
  const last = running.length / buckets - 1;
  const [first, end] = [Math.max(from, 0) * buckets, Math.min(until, last) * buckets];
  const counts = Array.from(
    { length: buckets },
    (_, bucket) => (running[end + bucket] ?? 0) - (running[first + bucket] ?? 0),
  );
  let left = share * counts.reduce((sum, one) => sum + one, 0);
  for (const [bucket, count] of counts.entries()) {
    left -= count;
    if (left <= 0) return Math.exp((bucket + 0.5) * step);
  }
  return Math.exp(buckets * step);
}
