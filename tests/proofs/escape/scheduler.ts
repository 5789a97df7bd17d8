import type { Random } from '../../../bench/matching/random.ts';

/** Somebody whose calls of ports are put in order with everybody else's. */
export interface Actor {
  /** The port with its calls in order: each happens, and is answered, when its turn comes. */
  wrap<P extends object>(port: P): P;
}

export interface Scheduler {
  /** Runs something as an actor of its own, to its end or until it crashes. Rejects never: what was thrown is `failed`. */
  run<T>(work: (actor: Actor) => Promise<T>): Promise<Ended<T>>;
  /** Resolves after so many turns of others. */
  pause(turns: number): Promise<void>;
  /** Gives turns, chosen by the seed, until nobody waits. */
  drain(): Promise<void>;
  /** How many turns were given. */
  readonly turns: () => number;
}

export type Ended<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'crashed' };

export interface Manner {
  /** Of a turn's being an actor's last, in a thousand. */
  readonly crash: number;
  /** Of a call's failing before it happens, or losing its answer after, in a thousand each. */
  readonly fault: number;
  /** Who is held up, and where. */
  readonly hold: Hold;
}

/**
 * `everywhere`: before any call or answer, often. `before-writes`: seldom, for very long, and nobody else meanwhile: what was read
 * before a write is as old as can be when that happens.
 */
export type Hold = 'everywhere' | 'before-writes';

interface Waiting {
  readonly go: () => void;
  readonly crash: () => void;
  /** Turns of the whole run before which it does not go on. Where all are held up, turns are passed over. */
  readonly notBefore: number;
}

/** What befalls a call that the scheduler lets fail. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** How many turns of others an actor may have to wait for: mostly none, and now and then so many that others are done. */
const stalls = [0, 0, 0, 0, 0, 0, 0, 0, 10, 40, 300, 300];
const longStalls = [0, 0, 0, 0, 0, 0, 400, 2_000];
const none = [0];

/** A port's calls that only ask. */
const isRead = (method: string): boolean => /^(?:read|list|keys|count)/.test(method);

/**
 * One thread of turns over all actors: before every call of a port and before every answer the actor waits, and the seed
 * says whose turn is next, who is held up for long, whose call fails, and who is never heard of again. The same seed gives
 * the same run. Actors are held up because two that go on evenly hardly ever overtake each other where it matters.
 */
export function scheduler(random: Random, manner: Manner): Scheduler {
  const waiting: Waiting[] = [];
  let given = 0;
  /** The turns given, and those passed over because everybody was held up. */
  let at = 0;
  const turn = (crash: () => void, stall: readonly number[]) =>
    new Promise<void>((go) => void waiting.push({ go, crash, notBefore: at + random.pick(stall) }));
  const everywhere = manner.hold === 'everywhere';
  const stallsBefore = (method: string) => (everywhere ? stalls : isRead(method) ? none : longStalls);
  const strikes = (chance: number) => chance > 0 && random.integer(1_000) < chance;
  const actorOf = (crash: () => void): Actor => ({
    wrap: (port) =>
      new Proxy(port, {
        get(target, property) {
          const method: unknown = Reflect.get(target, property);
          if (typeof method !== 'function') return method;
          const call = (args: unknown[]): unknown => Reflect.apply(method, target, args);
          if (property === 'furtherPostings') return (...args: unknown[]) => call(args);
          return async (...args: unknown[]) => {
            await turn(crash, stallsBefore(String(property)));
            if (strikes(manner.fault)) throw new Interrupted('before');
            const answer = await call(args);
            await turn(crash, everywhere ? stalls : none);
            if (strikes(manner.fault)) throw new Interrupted('after');
            return answer;
          };
        },
      }),
  });
  const next = (): Waiting | undefined => {
    at = Math.max(at, Math.min(...waiting.map(({ notBefore }) => notBefore)));
    const chosen = random.pick(waiting.filter(({ notBefore }) => notBefore <= at));
    waiting.splice(waiting.indexOf(chosen), 1);
    return chosen;
  };
  return {
    run: (work) =>
      new Promise((resolve) => {
        const actor = actorOf(() => resolve({ kind: 'crashed' }));
        work(actor).then(
          (value) => resolve({ kind: 'done', value }),
          (error: unknown) => resolve({ kind: 'failed', error }),
        );
      }),
    pause: (turns) => new Promise((go) => void waiting.push({ go, crash: go, notBefore: at + turns })),
    drain: async () => {
      await settled();
      while (waiting.length > 0) {
        const chosen = next();
        given += 1;
        at += 1;
        if (chosen && strikes(manner.crash)) chosen.crash();
        else chosen?.go();
        await settled();
      }
    },
    turns: () => given,
  };
}

/** Everything that can go on without a turn has gone on. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));
