/** A source of numbers that is the same for the same seed (mulberry32): benches must be repeatable. */
export interface Random {
  /** From 0 up to but not including `below`. */
  integer(below: number): number;
  pick<T>(from: readonly T[]): T;
}

/** A repeatable source of numbers. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (below: number) => Math.floor(next() * below);
  const pick = <T>(from: readonly T[]): T => {
    const picked = from[integer(from.length)];
    if (picked === undefined) throw new Error('Nothing to pick from.');
    return picked;
  };
  return { integer, pick };
}
