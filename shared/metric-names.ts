/*
 * The metrics that functions emit and the operations stack draws and watches. Every metric carries the dimensions
 * `service` (Powertools sets it from the service's name) and `stage`; `Screenings` carries `outcome` besides.
 * CloudWatch matches dimensions as a whole set, so one more or one fewer is another metric.
 */

/** The CloudWatch namespace of all our metrics. */
export const metricNamespace = 'Flagstop';

/** The `service` dimension of what `functions/screening` emits. */
export const screeningService = 'screening';

/** Counts, each per request. */
export const metricNames = {
  /** Answered screenings, by dimension `outcome`; repeats are not counted again. */
  screenings: 'Screenings',
  /** Requests refused because their signature or timestamp did not hold (401). */
  refusedSignatures: 'RefusedSignatures',
  /** Repeats answered with the stored decision. */
  replays: 'Replays',
  /** Requests answered 503 because a part we rely on did not answer. */
  unavailable: 'Unavailable',
} as const;

export type MetricName = (typeof metricNames)[keyof typeof metricNames];
