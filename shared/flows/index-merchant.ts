import type { DecisionId } from '../contracts/ids.ts';
import type { StoredDecision } from '../contracts/stored-decision.ts';
import type { Standing, StoredApplication } from '../contracts/stored-merchant.ts';
import type { DecisionSource } from '../contracts/vocabulary.ts';
import { cleanApplication } from '../domain/clean/clean-application.ts';
import { type Lookup, lookupOf } from '../domain/match/candidate-flags.ts';
import type { Keyring } from '../domain/match/lookup-key.ts';
import { merchantMark } from '../domain/merchant-mark.ts';
import type { MerchantIndex } from '../index-ports.ts';
import type { MerchantStore } from '../ports.ts';

export interface IndexPorts {
  readonly index: Pick<
    MerchantIndex,
    'readDecision' | 'endApplication' | 'noteAsked' | 'addEntries' | 'settle'
  >;
  readonly merchants: MerchantStore;
  readonly keyring: Keyring;
}

/** What became of a decision that was to be indexed. */
export type Indexed =
  /** Flags find the merchant by all that it applied with, under so many keys. */
  | { readonly kind: 'indexed'; readonly decision: StoredDecision; readonly keys: number }
  /** Another decision on the merchant came after this one: that one is indexed in its turn. */
  | { readonly kind: 'moved-on'; readonly decision: StoredDecision }
  /** The merchant was offboarded: nothing of it is added any more. */
  | { readonly kind: 'offboarded'; readonly decision: StoredDecision }
  /** There is no such decision, or the application it judged is gone, which must not be while it is current. */
  | { readonly kind: 'missing'; readonly what: 'decision' | 'application' };

/** How long the application of a decision is kept after another decision followed it. */
const keptDays = 360;

/**
 * Makes a merchant findable by the identifiers that a decision was made on: under every key that a flag could have for
 * one of them, and every active secret. Notes who asked; ends the application of the decision before; last, ends the
 * wait of the standing. Everything is read anew and strongly, and every write may be repeated, so this may run twice, at
 * once with itself, late, or be cut off anywhere and run again: the result is the same.
 */
export async function indexMerchant(ports: IndexPorts, decisionId: DecisionId): Promise<Indexed> {
  const decision = await ports.index.readDecision(decisionId);
  if (!decision) return { kind: 'missing', what: 'decision' };
  const { provider, merchant } = decision;
  await endPrevious(ports, decision);
  const [application, standing] = await Promise.all([
    ports.merchants.readApplication(provider, merchant, decisionId),
    ports.merchants.readStanding(provider, merchant),
  ]);
  const lookup = application && lookupIn(application, ports.keyring);
  // Whoever asked did ask, even where the merchant was decided on again since.
  if (lookup && asks(decision)) await noteAsked(ports, { decision, lookup });
  if (standing?.decisionId !== decisionId) return { kind: 'moved-on', decision };
  if (!lookup) return { kind: 'missing', what: 'application' };
  return await settleIndexed(ports, { decision, standing, lookup });
}

/**
 * Entries first, the end of the wait last: from the first on, every flag that changes finds the merchant, and until the
 * last, a sweep comes back to it. What must hold before a merchant's wait may end belongs between the two.
 */
async function settleIndexed(
  { index }: IndexPorts,
  { decision, standing, lookup }: { decision: StoredDecision; standing: Standing; lookup: Lookup },
): Promise<Indexed> {
  const { provider, merchant, decisionId } = decision;
  const boarded = standing.state === 'active';
  if (boarded) await index.addEntries(lookup.keys.map((key) => ({ key, provider, merchant, decisionId })));
  if ((await index.settle(standing)) === 'moved-on') return { kind: 'moved-on', decision };
  return boarded ? { kind: 'indexed', decision, keys: lookup.keys.length } : { kind: 'offboarded', decision };
}

/** Each decision ends the one before it, so that every application but the current one has its end. */
async function endPrevious(
  { index }: IndexPorts,
  { provider, merchant, previous, decidedAt }: StoredDecision,
): Promise<void> {
  if (previous === null) return;
  const at = new Date(Date.parse(decidedAt) + keptDays * 86_400_000).toISOString();
  await index.endApplication({ provider, merchant, decisionId: previous, at });
}

function lookupIn({ application }: StoredApplication, keyring: Keyring): Lookup {
  return lookupOf(cleanApplication(application).identifiers, keyring);
}

/** A provider asked where it sent the application; a rehearsal asks about nobody. */
function asks({ source, facts }: StoredDecision): boolean {
  return asking[source] && !facts.merchant.sandbox;
}

const asking: Readonly<Record<DecisionSource, boolean>> = {
  api: true,
  stripe: true,
  adyen: true,
  rescreen: false,
  backbook: false,
};

async function noteAsked(
  { index }: IndexPorts,
  { decision, lookup }: { decision: StoredDecision; lookup: Lookup },
): Promise<void> {
  await index.noteAsked(lookup.strongKeys, {
    provider: decision.provider,
    mark: merchantMark(decision.provider, decision.merchant),
    day: decision.decidedAt.slice(0, 'YYYY-MM-DD'.length),
    declined: decision.outcome === 'decline',
  });
}
