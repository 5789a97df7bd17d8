/** Rejected with where the deadline passed first. */
export class TooLate extends Error {}

export interface Deadline {
  /** What the work answers, or a rejection with {@link TooLate} once the deadline has passed. The work itself goes on. */
  readonly inTime: <T>(work: Promise<T>) => Promise<T>;
  /** Aborted when a fifth of the time is left: too little to begin anew. */
  readonly lastCall: AbortSignal;
  /** Ends the timers. */
  readonly end: () => void;
}

/** A deadline `ms` from now, for all steps of one request together. */
export function deadlineIn(ms: number): Deadline {
  const late = Promise.withResolvers<never>();
  // It may pass between two steps, when nobody waits for it.
  late.promise.catch(() => undefined);
  const call = new AbortController();
  const timers = [
    setTimeout(() => call.abort(), ms * 0.8),
    setTimeout(() => late.reject(new TooLate('The deadline passed.')), ms),
  ];
  return {
    inTime: (work) => Promise.race([work, late.promise]),
    lastCall: call.signal,
    end: () => {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
