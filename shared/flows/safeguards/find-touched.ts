import type { CleanIdentifier } from '../../contracts/flag.ts';
import type { FlagHead } from '../../contracts/flag-head.ts';
import type { LookupKey } from '../../contracts/ids.ts';
import type { Standing } from '../../contracts/stored-merchant.ts';
import { cleanApplication, type FieldIdentifier } from '../../domain/clean/clean-application.ts';
import { indexForms } from '../../domain/match/key-forms.ts';
import { type Keyring, lookupKey } from '../../domain/match/lookup-key.ts';
import { matchFlags } from '../../domain/match/match-flags.ts';
import type { MerchantEntry } from '../../index-ports.ts';
import type { SafeguardPorts } from './safeguard-ports.ts';

type Ports = Pick<SafeguardPorts, 'index' | 'merchants' | 'keyring'>;

/** A boarded merchant that a flag would meet. */
export interface Touched {
  readonly standing: Standing;
  /** What it applied with. */
  readonly identifiers: readonly FieldIdentifier[];
}

export interface TouchedMerchants {
  readonly touched: readonly Touched[];
  /** False where so many come near the flag that not all were looked at. */
  readonly complete: boolean;
}

/** Most merchants that are looked at for one flag: more is told as `complete: false`. */
export const maxLookedAt = 1_000;
/** Most keys that are read for one flag; two hundred names have fewer under one secret. */
export const maxKeysRead = 8_000;
/** Keys that are asked for at a time: four requests. */
const keysAsked = 400;
const pageSize = 100;
const atOnce = 25;

interface Asking {
  readonly head: FlagHead;
  /** Those whose merchants are sought; all of the flag's where absent. */
  readonly by?: readonly CleanIdentifier[];
  /** RFC 3339, UTC. */
  readonly now: string;
}

/**
 * The boarded merchants that a flag would meet, found through the index under every active secret and matched with what
 * they now stand on: their newest application, whatever the entry named. Strongly consistent; a merchant that is not
 * indexed yet meets the flag when it is. At most {@link maxLookedAt} merchants are read, two requests each.
 */
export async function findTouched(ports: Ports, asking: Asking): Promise<TouchedMerchants> {
  const { candidates, complete } = await candidatesOf(ports, asking);
  const touched: Touched[] = [];
  for (let start = 0; start < candidates.length; start += atOnce) {
    const some = candidates.slice(start, start + atOnce);
    const looked = await Promise.all(some.map((candidate) => look(ports, { candidate, asking })));
    touched.push(...looked.filter((one) => one !== null));
  }
  return { touched, complete };
}

type Candidate = Pick<MerchantEntry, 'provider' | 'merchant'>;

async function candidatesOf(
  { index, keyring }: Ports,
  { head, by = head.identifiers }: Asking,
): Promise<{ candidates: readonly Candidate[]; complete: boolean }> {
  const keys = keysOf(by, keyring);
  const found = new Map<string, Candidate>();
  const asked = keys.slice(0, maxKeysRead);
  // Most keys of most flags are nobody's: what has no merchants is told in batches, and not listed.
  const shared = new Set<LookupKey>();
  for (let start = 0; start < asked.length; start += keysAsked)
    for (const key of await index.keysWithMerchants(asked.slice(start, start + keysAsked))) shared.add(key);
  let open = [...shared].map((key) => ({ key, cursor: null as string | null }));
  let complete = keys.length <= maxKeysRead;
  while (open.length > 0) {
    if (found.size > maxLookedAt)
      return { candidates: [...found.values()].slice(0, maxLookedAt), complete: false };
    const pages = await Promise.all(
      open.slice(0, atOnce).map(async ({ key, cursor }) => {
        const page = await index.listByKey(key, { limit: pageSize, cursor });
        if (page === 'bad-cursor') throw new Error('A list of merchants refused its own cursor.');
        return { key, page };
      }),
    );
    for (const { page } of pages)
      for (const { provider, merchant } of page.items)
        found.set(`${provider}#${merchant}`, { provider, merchant });
    const more = pages.flatMap(({ key, page: { nextCursor } }) =>
      nextCursor === null ? [] : [{ key, cursor: nextCursor }],
    );
    open = [...more, ...open.slice(atOnce)];
  }
  if (found.size > maxLookedAt) complete = false;
  return { candidates: [...found.values()].slice(0, maxLookedAt), complete };
}

function keysOf(identifiers: readonly CleanIdentifier[], { active }: Keyring): LookupKey[] {
  const keys = new Set<LookupKey>();
  for (const secret of active)
    for (const identifier of identifiers)
      for (const form of indexForms(identifier, secret.scheme)) keys.add(lookupKey(form, secret));
  return [...keys];
}

async function look(
  { merchants }: Ports,
  { candidate, asking }: { candidate: Candidate; asking: Asking },
): Promise<Touched | null> {
  const { provider, merchant } = candidate;
  const standing = await merchants.readStanding(provider, merchant);
  if (standing?.state !== 'active') return null;
  const kept = await merchants.readApplication(provider, merchant, standing.decisionId);
  if (!kept) return null;
  const { identifiers } = cleanApplication(kept.application);
  return meets(asking, identifiers) ? { standing, identifiers } : null;
}

/** Whether a flag meets what a merchant applied with, once the flag has begun. */
function meets(
  { head, now }: Pick<Asking, 'head' | 'now'>,
  identifiers: readonly FieldIdentifier[],
): boolean {
  const at = Date.parse(head.validFrom) > Date.parse(now) ? head.validFrom : now;
  return matchFlags({ identifiers, heads: [head], clearances: new Map(), now: at }).length > 0;
}

/** Those of the touched merchants that another state of the flag does not meet. */
export function notMetBy(
  before: FlagHead,
  { touched, now }: { touched: readonly Touched[]; now: string },
): readonly Touched[] {
  return touched.filter(({ identifiers }) => !meets({ head: before, now }, identifiers));
}
