/** What was asked of one or more ports. */
export interface Tally {
  /** Calls by method. */
  readonly calls: Map<string, number>;
  /** Sequential round trips: calls that overlap count as one. */
  roundTrips: number;
  inFlight: number;
}

/** A tally of nothing yet; several ports may share one. */
export function newTally(): Tally {
  return { calls: new Map(), roundTrips: 0, inFlight: 0 };
}

/** The port, counting each call into `tally`. */
export function countingPort<P extends object>(port: P, tally: Tally): P {
  return new Proxy(port, {
    get(target, property) {
      const method: unknown = Reflect.get(target, property);
      if (typeof method !== 'function') return method;
      return async (...args: unknown[]) => {
        const name = String(property);
        tally.calls.set(name, (tally.calls.get(name) ?? 0) + 1);
        if (tally.inFlight === 0) tally.roundTrips += 1;
        tally.inFlight += 1;
        try {
          return await Reflect.apply(method, target, args);
        } finally {
          tally.inFlight -= 1;
        }
      };
    },
  });
}
