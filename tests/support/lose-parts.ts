import type { FlagId, LookupKey } from '../../shared/contracts/ids.ts';
import type { FirstWave, SecondWave } from '../../shared/ports.ts';

/** The first wave as if these keys' postings and counters had not been read. */
export function loseKeys(wave: FirstWave, lost: readonly LookupKey[]): FirstWave {
  return {
    ...wave,
    postings: without(wave.postings, lost),
    asked: without(wave.asked, lost),
    unread: [...wave.unread, ...lost],
  };
}

/** The second wave as if these flags' heads and clearances had not been read, and no further page were complete. */
export function loseFlags(wave: SecondWave, lost: readonly FlagId[]): SecondWave {
  const further = [...wave.further].map(([key, pages]) => [key, { ...pages, complete: false }] as const);
  return {
    heads: without(wave.heads, lost),
    clearances: without(wave.clearances, lost),
    further: new Map(further),
    unread: [...wave.unread, ...lost],
  };
}

function without<K, V>(map: ReadonlyMap<K, V>, lost: readonly K[]): Map<K, V> {
  return new Map([...map].filter(([key]) => !lost.includes(key)));
}
