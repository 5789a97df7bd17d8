import type { Stores } from '../../shared/ports.ts';
import { Unavailable } from '../../shared/ports.ts';
import { mark } from './marks.ts';

/** Which of the next calls fails, and how; null: none. */
export interface Turn {
  failing: { readonly call: number; readonly how: 'unavailable' | 'broken' } | null;
  calls: number;
}

/**
 * Stores of which one call fails when its turn comes, whichever of their methods it is of, with an error that quotes all it was
 * called with, as those of parsers and clients do.
 */
export function failingStores(stores: Stores, turn: Turn): Stores {
  const failing = <P extends object>(port: P): P =>
    new Proxy(port, {
      get(target, property) {
        const method: unknown = Reflect.get(target, property);
        if (typeof method !== 'function') return method;
        return (...args: unknown[]) => {
          turn.calls += 1;
          if (turn.failing?.call === turn.calls) return fails(turn.failing.how, args);
          return Reflect.apply(method, target, args);
        };
      },
    });
  return new Proxy(stores, {
    get(target, property) {
      const port: unknown = Reflect.get(target, property);
      return typeof port === 'object' && port !== null ? failing(port) : port;
    },
  });
}

async function fails(how: 'unavailable' | 'broken', args: unknown[]): Promise<never> {
  const quoted = `${mark} ${JSON.stringify(args, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))}`;
  const cause = new Error(quoted);
  throw how === 'unavailable' ? new Unavailable(quoted, { cause }) : new TypeError(quoted, { cause });
}
