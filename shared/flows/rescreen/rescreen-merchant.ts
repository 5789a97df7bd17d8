import type { FlagId, MemberId, MerchantReference } from '../../contracts/ids.ts';
import type { Trigger } from '../../contracts/rescreen.ts';
import type { StoredDecision } from '../../contracts/stored-decision.ts';
import type { Decided } from '../../domain/decide.ts';
import { decisionIdOf } from '../../domain/decision-id.ts';
import { isMatchedNoMore } from '../../domain/offboarding.ts';
import { heededHeads } from '../../domain/rescreen/heeded-heads.ts';
import { isChanged } from '../../domain/rescreen/is-changed.ts';
import type { MerchantIndex } from '../../index-ports.ts';
import { type FirstWave, type MerchantStore, type ScreeningStore, Unavailable } from '../../ports.ts';
import type { CoalitionView } from '../../view-ports.ts';
import { judgeScreening } from '../judge-screening.ts';
import { type FoundFlags, readFlags } from '../read-flags.ts';
import type { Screening } from '../screening.ts';
import { screeningOf } from '../screening-of.ts';
import { rescreeningOf, type Standpoint } from './rescreening.ts';

export interface RescreenPorts {
  readonly store: ScreeningStore;
  readonly merchants: MerchantStore;
  readonly index: Pick<MerchantIndex, 'readDecision'>;
  readonly view: CoalitionView;
  /** Resolves after so many ms; between attempts that met another commit. */
  readonly pause: (ms: number) => Promise<void>;
  /** 0 to 1, for jitter. */
  readonly random: () => number;
}

export interface Rescreen {
  readonly provider: MemberId;
  readonly merchant: MerchantReference;
  readonly trigger: Trigger;
  /** Flags that are judged besides those that lookup finds, held ones too. */
  readonly also?: readonly FlagId[];
  /** RFC 3339, UTC. */
  readonly now: string;
}

export type Rescreened =
  /** Outcome or matches changed: this decision was made, now or when the same was asked before. */
  | { readonly kind: 'decided'; readonly decision: StoredDecision }
  /** Judged again, and nothing came out otherwise. */
  | { readonly kind: 'unchanged'; readonly decision: StoredDecision }
  /** There is no such merchant, or what it applied with is gone by now, as it should be some time after offboarding. */
  | { readonly kind: 'gone' };

/** Attempts before we say that too much goes on at once around one merchant. */
const maxAttempts = 12;
/** Attempts before what cannot be read whole is taken as it is: some keys have more flags than are read. */
const patience = 3;

/**
 * What became of a merchant that was judged again because a flag changed: on the application it stands on, by the flags as
 * they are now, under the policy as it is now. A new decision is committed only where outcome or matches change, and
 * only on the standing that was read; where that moved on, all is read again. Doing it twice decides once. Rejects with
 * `Unavailable` where something was not read or written: then it is to be asked again.
 */
export async function rescreenMerchant(ports: RescreenPorts, asked: Rescreen): Promise<Rescreened> {
  for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
    const result = await rescreenOnce(ports, { ...asked, patient: attempt < patience });
    if (result !== 'read-again') return result;
    await ports.pause(ports.random() * Math.min(1_000, 20 * 2 ** attempt));
  }
  throw new Unavailable('A merchant kept changing while it was judged again.');
}

interface Attempt extends Rescreen {
  /** False once what could not be read whole is taken as it is. */
  readonly patient: boolean;
}

async function rescreenOnce(ports: RescreenPorts, asked: Attempt): Promise<Rescreened | 'read-again'> {
  const at = await standpoint(ports, asked);
  if (at === 'gone') return { kind: 'gone' };
  const keyring = await ports.view.keyring();
  const screening = await screeningOf(ports.view, rescreeningOf(at, { ...asked, keyring }));
  const first = await readFirst(ports.store, screening);
  if (first.decision) return { kind: 'decided', decision: first.decision };
  if (first.standing?.version !== at.standing.version) return 'read-again';
  const found = await flagsAround(ports.store, { screening, first, at, asked });
  if (asked.patient && wasCut(found) && at.before.facts.coverage.complete) return 'read-again';
  const decided = judgeScreening(screening, {
    first,
    found,
    trigger: asked.trigger,
    terms: at.kept.terms?.report ?? null,
  });
  if (!isChanged(at.before, decided.decision)) return { kind: 'unchanged', decision: at.before };
  return await commit(ports.store, { at, decided });
}

async function standpoint(
  { merchants, index }: RescreenPorts,
  { provider, merchant, now }: Rescreen,
): Promise<Standpoint | 'gone'> {
  const standing = await merchants.readStanding(provider, merchant);
  if (!standing || isMatchedNoMore(standing, now)) return 'gone';
  const [kept, before] = await Promise.all([
    merchants.readApplication(provider, merchant, standing.decisionId),
    index.readDecision(standing.decisionId),
  ]);
  if (!before) throw new Unavailable('A standing names a decision that is not there.');
  if (kept) return { standing, kept, before };
  if (standing.state === 'offboarded') return 'gone';
  throw new Unavailable('The application that a boarded merchant stands on is not there.');
}

async function readFirst(
  store: ScreeningStore,
  { request, lookup, application }: Screening,
): Promise<FirstWave> {
  return await store.readFirst({
    provider: request.provider,
    decisionId: decisionIdOf(request),
    merchant: application.merchant.reference,
    keys: lookup.keys,
    strongKeys: lookup.strongKeys,
  });
}

interface Around {
  readonly screening: Screening;
  readonly first: FirstWave;
  readonly at: Standpoint;
  readonly asked: Rescreen;
}

/**
 * The flags that lookup finds, and besides them the one that changed and those that met the merchant before: whatever of
 * full postings stays unread, these are judged.
 */
async function flagsAround(
  store: ScreeningStore,
  { screening, first, at, asked }: Around,
): Promise<FoundFlags> {
  const found = await readFlags(store, { screening, first });
  const { trigger, also = [] } = asked;
  const known = new Set([...at.before.facts.matches.map(({ flagId }) => flagId), ...also]);
  const changed = 'task' in trigger ? [] : [trigger.flagId];
  const read = new Set(found.heads.map(({ flagId }) => flagId));
  const others = [...new Set([...changed, ...known])].filter((flagId) => !read.has(flagId));
  const more = others.length === 0 ? nothing : await readHeads(store, { screening, flags: others });
  return {
    ...found,
    heads: heededHeads([...found.heads, ...more.heads.values()], known),
    clearances: new Map([...found.clearances, ...more.clearances]),
    unread: { ...found.unread, flags: found.unread.flags + more.unread.length },
  };
}

const nothing = { heads: new Map(), clearances: new Map(), unread: [] } as const;

async function readHeads(
  store: ScreeningStore,
  { screening, flags }: { screening: Screening; flags: readonly FlagId[] },
) {
  const { request, application } = screening;
  const merchant = application.merchant.reference;
  return await store.readSecond({ provider: request.provider, merchant, flags, overflowing: [] });
}

function wasCut({ unread }: FoundFlags): boolean {
  return unread.postings + unread.flags + unread.names.length > 0;
}

async function commit(
  store: ScreeningStore,
  { at, decided }: { at: Standpoint; decided: Decided },
): Promise<Rescreened | 'read-again'> {
  const { decision, standing } = decided;
  const outcome = await store.commit({
    decision,
    // It may be offboarded: being judged again boards nobody.
    standing: { ...standing, state: at.standing.state },
    application: { ...at.kept, decisionId: decision.decisionId },
    expectedVersion: at.standing.version,
  });
  switch (outcome.kind) {
    case 'committed':
      return { kind: 'decided', decision };
    case 'decided-already':
      return { kind: 'decided', decision: outcome.decision };
    case 'read-again':
      return 'read-again';
  }
}
