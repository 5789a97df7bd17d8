import type { DecisionId } from '../contracts/ids.ts';
import type { StoredDecision } from '../contracts/stored-decision.ts';
import type { Standing } from '../contracts/stored-merchant.ts';
import { cleanApplication, type FieldIdentifier } from '../domain/clean/clean-application.ts';
import { type Lookup, lookupOf } from '../domain/match/candidate-flags.ts';
import type { Keyring } from '../domain/match/lookup-key.ts';
import { merchantMark } from '../domain/merchant-mark.ts';
import { isMatchedNoMore } from '../domain/offboarding.ts';
import type { MerchantIndex } from '../index-ports.ts';
import type { MerchantStore, Page } from '../ports.ts';
import { type RaiseActPorts, raiseAct } from './hooks/raise-act.ts';
import { type RaisePorts, raiseNotices } from './notices/raise-notices.ts';
import { type ClosingPorts, closingCheck } from './rescreen/closing-check.ts';

export interface IndexPorts extends ClosingPorts, RaisePorts, Omit<RaiseActPorts, 'index' | 'merchants'> {
  readonly index: Pick<
    MerchantIndex,
    'readDecision' | 'endApplication' | 'noteAsked' | 'addEntries' | 'listApplications' | 'settle'
  >;
  readonly merchants: MerchantStore;
  readonly keyring: Keyring;
  /** RFC 3339, UTC. */
  readonly now: string;
}

/** What became of a decision that was to be indexed. */
export type Indexed =
  /** Flags find the merchant by all that it applied with, under so many keys. */
  | { readonly kind: 'indexed'; readonly decision: StoredDecision; readonly keys: number }
  /** A flag changed while it was decided, so it was decided again: that decision is indexed in its turn. */
  | { readonly kind: 'decided-again'; readonly decision: StoredDecision }
  /** Another decision on the merchant came after this one: that one is indexed in its turn. */
  | { readonly kind: 'moved-on'; readonly decision: StoredDecision }
  /** The merchant was offboarded: all by which flags find it has its end now. */
  | { readonly kind: 'offboarded'; readonly decision: StoredDecision }
  /** There is no such decision, or the application it judged is gone, which must not be while it is current. */
  | { readonly kind: 'missing'; readonly what: 'decision' | 'application' };

/** How long the application of a decision, and the entries by it, are kept after another decision followed it. */
const keptDays = 360;

/**
 * Makes a merchant findable by the identifiers that a decision was made on: under every key that a flag could have for
 * one of them, and every active secret; a merchant that was offboarded, findable no longer than it is matched for alerts. Notes
 * who asked; ends what stands by the decision before; then looks at the flags once more (see {@link closingCheck}); last,
 * ends the wait of the standing. Everything is read anew and strongly, and every write may be repeated, so this may run twice, at
 * once with itself, late, or be cut off anywhere and run again: the result is the same.
 */
export async function indexMerchant(ports: IndexPorts, decisionId: DecisionId): Promise<Indexed> {
  const decision = await ports.index.readDecision(decisionId);
  if (!decision) return { kind: 'missing', what: 'decision' };
  const { provider, merchant } = decision;
  const [application, standing] = await Promise.all([
    ports.merchants.readApplication(provider, merchant, decisionId),
    ports.merchants.readStanding(provider, merchant),
  ]);
  await endPrevious(ports, { decision, standing });
  const identifiers = application ? cleanApplication(application.application).identifiers : null;
  const lookup = identifiers && lookupOf(identifiers, ports.keyring);
  // Whoever asked did ask, even where the merchant was decided on again since.
  if (lookup && asks(decision)) await noteAsked(ports, { decision, lookup });
  if (standing?.decisionId !== decisionId) {
    // Who was cut off here may have added entries while it was the current one.
    if (lookup) await endFollowed(ports, { decision, lookup });
    await raise(ports, { decision, standing });
    return { kind: 'moved-on', decision };
  }
  if (!lookup || !identifiers) {
    if (!isMatchedNoMore(standing, ports.now)) return { kind: 'missing', what: 'application' };
    await endAll(ports, standing);
    await ports.index.settle(standing);
    return { kind: 'offboarded', decision };
  }
  return await settleIndexed(ports, { decision, standing, lookup, identifiers });
}

interface Found {
  readonly decision: StoredDecision;
  readonly standing: Standing;
  readonly lookup: Lookup;
  readonly identifiers: readonly FieldIdentifier[];
}

/**
 * Entries first, the end of the wait last: from the first on, every flag that changes finds the merchant, and until the
 * last, a sweep comes back to it. Between the two the flags are read anew: one that changed before the entries stood is
 * seen by nobody else.
 */
async function settleIndexed(
  ports: IndexPorts,
  { decision, standing, lookup, identifiers }: Found,
): Promise<Indexed> {
  const { index, now } = ports;
  const { provider, merchant, decisionId } = decision;
  const boarded = standing.state === 'active';
  const entries = lookup.keys.map((key) => ({ key, provider, merchant, decisionId }));
  await index.addEntries(entries, boarded ? undefined : endOf(now, standing));
  if (!boarded) await endAll(ports, standing);
  const check = await closingCheck(ports, { decision, identifiers, lookup, now });
  // Before the wait ends, so that whoever comes back to the merchant comes back to its notices and to its act.
  await raise(ports, { decision, standing });
  if (check !== 'stands' && check.kind === 'decided') {
    await endFollowed(ports, { decision, lookup });
    return { kind: 'decided-again', decision: check.decision };
  }
  if ((await index.settle(standing)) === 'moved-on')
    return await overtaken(ports, { decision, standing, lookup, identifiers });
  return boarded ? { kind: 'indexed', decision, keys: lookup.keys.length } : { kind: 'offboarded', decision };
}

/**
 * The notices of a decision, and what is done at the source that told of the merchant, if anything. By then flags find the merchant: what
 * fails here leaves it waiting, and is done again with the rest.
 */
async function raise(
  ports: IndexPorts,
  { decision, standing }: { readonly decision: StoredDecision; readonly standing: Standing | null },
): Promise<void> {
  await raiseNotices(ports, decision);
  if (standing?.told) await raiseAct(ports, decision);
}

/**
 * Whoever came between may have ended what stands by this decision before it was added: then that is ended once more. An
 * offboarding leaves the decision as it is, so the merchant is looked at again as what it is now.
 */
async function overtaken(ports: IndexPorts, found: Found): Promise<Indexed> {
  const { decision, standing } = found;
  const { provider, merchant, decisionId } = decision;
  const now = await ports.merchants.readStanding(provider, merchant);
  if (now?.decisionId === decisionId && now.version > standing.version)
    return await settleIndexed(ports, { ...found, standing: now });
  await endFollowed(ports, found);
  return { kind: 'moved-on', decision };
}

/**
 * Ends what stands by a decision that others followed. They may have done so before it was added, and the application, by which it
 * would be known, may be over by now.
 */
async function endFollowed(
  { merchants, index }: IndexPorts,
  { decision, lookup }: Pick<Found, 'decision' | 'lookup'>,
): Promise<void> {
  const { provider, merchant, decisionId } = decision;
  const standing = await merchants.readStanding(provider, merchant);
  if (!standing || standing.decisionId === decisionId) return;
  const at = endOf(standing.decidedAt, standing);
  const entries = lookup.keys.map((key) => ({ key, provider, merchant, decisionId }));
  await index.addEntries(entries, at);
  await index.endApplication({ provider, merchant, decisionId, at });
}

/** Each decision ends what stands by the one before it, so that all but the current one's has its end. */
async function endPrevious(
  ports: IndexPorts,
  { decision, standing }: { decision: StoredDecision; standing: Standing | null },
): Promise<void> {
  const { provider, merchant, previous, decidedAt } = decision;
  if (previous === null) return;
  await endBy(ports, { provider, merchant, decisionId: previous, at: endOf(decidedAt, standing) });
}

/** When something that was followed at an instant is over: no later than the merchant is matched at all. */
function endOf(followed: string, standing: Standing | null): string {
  const at = new Date(Date.parse(followed) + keptDays * 86_400_000).toISOString();
  const until = standing?.state === 'offboarded' ? standing.offboarding?.until : undefined;
  return until !== undefined && Date.parse(until) < Date.parse(at) ? until : at;
}

/** What a page of a merchant's applications holds at most: each has up to 400 entries. */
const applicationsAtOnce = 25;

/**
 * Nothing by which an offboarded merchant is found outlives the time for which it is matched. A page is ended where the standing
 * is as it was after the page was read: of a merchant that is boarded anew meanwhile nothing may be.
 */
async function endAll(ports: IndexPorts, standing: Standing): Promise<void> {
  const { provider, merchant, version } = standing;
  const at = standing.offboarding?.until ?? ports.now;
  let cursor: string | null = null;
  do {
    const page: Page<DecisionId> | 'bad-cursor' = await ports.index.listApplications(standing, {
      limit: applicationsAtOnce,
      cursor,
    });
    if (page === 'bad-cursor') throw new Error('A list of applications refused its own cursor.');
    if ((await ports.merchants.readStanding(provider, merchant))?.version !== version) return;
    for (const decisionId of page.items) await endBy(ports, { provider, merchant, decisionId, at });
    cursor = page.nextCursor;
  } while (cursor !== null);
}

/** Entries first: once an application is gone, nobody knows them. */
async function endBy(
  { index, merchants, keyring }: IndexPorts,
  { provider, merchant, decisionId, at }: Parameters<MerchantIndex['endApplication']>[0],
): Promise<void> {
  const kept = await merchants.readApplication(provider, merchant, decisionId);
  if (!kept) return;
  const { keys } = lookupOf(cleanApplication(kept.application).identifiers, keyring);
  await index.addEntries(
    keys.map((key) => ({ key, provider, merchant, decisionId })),
    at,
  );
  await index.endApplication({ provider, merchant, decisionId, at });
}

/** A provider asked where it sent the application; a rehearsal asks about nobody. */
function asks({ source, facts }: StoredDecision): boolean {
  return source !== 'rescreen' && source !== 'backbook' && !facts.merchant.sandbox;
}

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
