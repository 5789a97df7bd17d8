import { Unavailable } from '../../shared/ports.ts';

/** The methods of a port, by name. */
export type MethodOf<P> = { [K in keyof P]: P[K] extends (...args: never[]) => unknown ? K : never }[keyof P];

type AnswerOf<P, M extends keyof P> = P[M] extends (...args: never[]) => infer R ? Awaited<R> : never;

/** What befalls one call. */
export type Fault<A> =
  /** Throttled, timed out or refused before anything happened. */
  | { readonly kind: 'unavailable' }
  /** Never settles: the caller's own deadline has to end it. */
  | { readonly kind: 'hang' }
  /** Happens once `until` has settled. */
  | { readonly kind: 'delay'; readonly until: () => Promise<unknown> }
  /** Does not happen, and answers this instead: a conflict is `{ kind: 'read-again' }` or `'seq-moved'`. */
  | { readonly kind: 'answers'; readonly answer: A }
  /** Happens, and the answer is changed on its way: parts of a read are lost. */
  | { readonly kind: 'partial'; readonly lose: (answer: A) => A }
  /** Happens, and then the answer is lost. */
  | { readonly kind: 'answer-lost' };

/** Which call it befalls: the `call`-th one of the method, from 1, or every one. */
export type ScheduledFault<P> = {
  [M in MethodOf<P>]: {
    readonly method: M;
    readonly call: number | 'every';
    readonly fault: Fault<AnswerOf<P, M>>;
  };
}[MethodOf<P>];

/** The port with faults at the scheduled calls and untouched everywhere else. */
export function faultPort<P extends object>(port: P, schedule: readonly ScheduledFault<P>[]): P {
  const calls = new Map<PropertyKey, number>();
  return new Proxy(port, {
    get(target, property) {
      const method: unknown = Reflect.get(target, property);
      if (typeof method !== 'function') return method;
      return (...args: unknown[]) => {
        const call = (calls.get(property) ?? 0) + 1;
        calls.set(property, call);
        const due = schedule.find(
          (fault) => fault.method === property && (fault.call === 'every' || fault.call === call),
        );
        const happen = async (): Promise<unknown> => await Reflect.apply(method, target, args);
        return due ? befall(due.fault, happen) : happen();
      };
    },
  });
}

async function befall<A>(fault: Fault<A>, happen: () => Promise<unknown>): Promise<unknown> {
  switch (fault.kind) {
    case 'unavailable':
      throw new Unavailable('A fault was injected');
    case 'hang':
      return await new Promise(() => undefined);
    case 'delay':
      await fault.until();
      return await happen();
    case 'answers':
      return fault.answer;
    case 'partial':
      return Reflect.apply(fault.lose, undefined, [await happen()]);
    case 'answer-lost':
      await happen();
      throw new Unavailable('The answer was lost');
  }
}
