import type { ScreeningStore, Stores } from '../../shared/ports.ts';
import { countingPort, newTally, type Tally } from '../../tests/support/counting-port.ts';
import { flaggedWebsite, warmScreener } from './warm-screener.ts';

/** What one screening asked of the stores, in a warm environment. */
export interface ScreeningCount {
  readonly outcome: string;
  readonly matches: number;
  /** Sequential round trips to any store: calls that overlap count as one. */
  readonly roundTrips: number;
  /** Calls by port method. */
  readonly calls: Readonly<Record<string, number>>;
  /** Distinct lookup keys whose postings were asked for. */
  readonly keys: number;
  /** Those of them whose who-asked counters were asked for too. */
  readonly strongKeys: number;
  /** Flags whose heads were asked for. */
  readonly heads: number;
}

/** A clean merchant, and one that meets one flag. */
export interface ScreeningCounts {
  readonly clean: ScreeningCount;
  readonly match: ScreeningCount;
}

/** Counts two screenings on empty stores, once they hold so many invented flags and one that the second merchant meets. */
export async function countScreenings(stores: Stores, invented: number): Promise<ScreeningCounts> {
  const tally = newTally();
  const asked: Asked = { keys: new Set(), strongKeys: new Set(), heads: new Set() };
  const screen = await warmScreener(
    {
      ...stores,
      screening: countingPort(recording(stores.screening, asked), tally),
      decisions: countingPort(stores.decisions, tally),
      merchants: countingPort(stores.merchants, tally),
      coalition: countingPort(stores.coalition, tally),
    },
    invented,
  );
  const count = async (reference: string, websites: readonly string[]): Promise<ScreeningCount> => {
    reset(tally, asked);
    const { outcome, facts } = await screen(reference, websites);
    return { outcome, matches: facts.matches.length, ...read(tally, asked) };
  };
  return { clean: await count('m-clean', []), match: await count('m-match', [flaggedWebsite]) };
}

interface Asked {
  readonly keys: Set<string>;
  readonly strongKeys: Set<string>;
  readonly heads: Set<string>;
}

/** The store, noting what is asked of it. */
function recording(store: ScreeningStore, asked: Asked): ScreeningStore {
  const note = (into: Set<string>, names: readonly string[]) => {
    for (const name of names) into.add(name);
  };
  return {
    readFirst(read) {
      note(asked.keys, read.keys);
      note(asked.strongKeys, read.strongKeys);
      return store.readFirst(read);
    },
    readSecond(read) {
      note(asked.heads, read.flags);
      return store.readSecond(read);
    },
    commit: (commit) => store.commit(commit),
  };
}

function reset(tally: Tally, asked: Asked): void {
  tally.calls.clear();
  tally.roundTrips = 0;
  for (const names of Object.values(asked)) names.clear();
}

function read(tally: Tally, asked: Asked) {
  return {
    roundTrips: tally.roundTrips,
    calls: Object.fromEntries(tally.calls),
    keys: asked.keys.size,
    strongKeys: asked.strongKeys.size,
    heads: asked.heads.size,
  };
}
