import type { FlagHead } from '../../contracts/flag-head.ts';
import type { FlagId, LookupKey } from '../../contracts/ids.ts';
import type { StoredDecision } from '../../contracts/stored-decision.ts';
import type { FieldIdentifier } from '../../domain/clean/clean-application.ts';
import { candidateFlags, type Lookup } from '../../domain/match/candidate-flags.ts';
import { matchFlags } from '../../domain/match/match-flags.ts';
import type { FlagIndex } from '../../index-ports.ts';
import { type Posting, type ScreeningStore, Unavailable } from '../../ports.ts';

export interface MovedPorts {
  readonly store: Pick<ScreeningStore, 'readFirst'>;
  readonly flagIndex: Pick<FlagIndex, 'readHeads' | 'furtherPostings'>;
}

/** A decision, and what its application is looked up by. */
export interface Checked {
  readonly decision: StoredDecision;
  readonly identifiers: readonly FieldIdentifier[];
  readonly lookup: Lookup;
  /** RFC 3339, UTC. */
  readonly now: string;
}

/** Most pages that are read of one key: a name made of the commonest words has more, and is found by its other keys. */
const maxPages = 64;
/** Heads that are read together: one request. */
const headsAtOnce = 100;

/**
 * Flags that concern the merchant, or did, and are not as the decision rested on them, held ones too: read anew, with all
 * pages of their postings. Rejects with `Unavailable` where something was not read.
 */
export async function movedFlags(ports: MovedPorts, checked: Checked): Promise<readonly FlagHead[]> {
  const { decision, identifiers, lookup, now } = checked;
  const restedOn = new Map(decision.flags.map(({ flagId, seq }) => [flagId, seq]));
  const met = new Set(decision.facts.matches.map(({ flagId }) => flagId));
  const hinted = await hintedFlags(ports, lookup, decision);
  const heads = await readHeads(ports, [...new Set([...hinted, ...restedOn.keys()])]);
  const concerns = (head: FlagHead) =>
    met.has(head.flagId) || matchFlags({ identifiers, heads: [head], clearances: new Map(), now }).length > 0;
  return heads.filter(({ flagId, seq }) => restedOn.get(flagId) !== seq).filter(concerns);
}

async function hintedFlags(
  { store, flagIndex }: MovedPorts,
  lookup: Lookup,
  { provider, merchant, decisionId }: StoredDecision,
): Promise<ReadonlySet<FlagId>> {
  const { keys } = lookup;
  const first = await store.readFirst({ provider, merchant, decisionId, keys, strongKeys: [] });
  if (first.unread.length > 0) throw new Unavailable('Not all postings were read.');
  const hinted = new Set<FlagId>();
  const add = (key: LookupKey, postings: readonly Posting[]) => {
    for (const flagId of candidateFlags(lookup, [[key, postings]]).flags) hinted.add(flagId);
  };
  for (const [key, { postings, overflows }] of first.postings) {
    add(key, postings);
    if (!overflows) continue;
    let pages = 0;
    for await (const further of flagIndex.furtherPostings(key)) {
      add(key, further);
      pages += 1;
      if (pages >= maxPages) break;
    }
  }
  return hinted;
}

async function readHeads({ flagIndex }: MovedPorts, flags: readonly FlagId[]): Promise<FlagHead[]> {
  const heads: FlagHead[] = [];
  for (let start = 0; start < flags.length; start += headsAtOnce) {
    const read = await flagIndex.readHeads(flags.slice(start, start + headsAtOnce));
    if (read.unread.length > 0) throw new Unavailable('Not all flags were read.');
    heads.push(...read.heads);
  }
  return heads;
}
