import type { MerchantApplication } from '../contracts/application.ts';
import type { Facts } from '../contracts/facts.ts';
import type { FlagHead } from '../contracts/flag.ts';
import type { Asked } from '../contracts/stored-merchant.ts';
import { askedHistory } from '../domain/asked-history.ts';
import type { CleanApplication } from '../domain/clean/clean-application.ts';
import { type Decided, decide } from '../domain/decide.ts';
import { decisionIdOf } from '../domain/decision-id.ts';
import { deriveFacts } from '../domain/derive-facts.ts';
import { fingerprintOf } from '../domain/fingerprint.ts';
import { candidateFlags, type Lookup } from '../domain/match/candidate-flags.ts';
import type { Keyring } from '../domain/match/lookup-key.ts';
import { matchFlags } from '../domain/match/match-flags.ts';
import { sandboxOutcome } from '../domain/sandbox.ts';
import { sandboxMatch } from '../domain/sandbox-match.ts';
import { snapshotOf } from '../domain/snapshot.ts';
import type { FirstWave, Rules, ScreeningStore, SecondWave } from '../ports.ts';
import { bodyOf, replay } from './replay.ts';
import type { ScreeningRequest, ScreeningResult } from './screen-merchant.ts';

/** A screening once its application is parsed, cleaned and turned into lookup keys. */
export interface Screening {
  readonly request: ScreeningRequest;
  readonly application: MerchantApplication;
  readonly clean: CleanApplication;
  readonly lookup: Lookup;
  readonly keyring: Keyring;
  readonly rules: Rules;
}

/**
 * The outcome of one attempt: first wave, second wave only if a posting survived, judge, commit. `read-again`
 * where another commit came between our reading and ours: nothing was written, and the flags must be read anew.
 */
export async function decideOnce(
  store: ScreeningStore,
  screening: Screening,
): Promise<ScreeningResult | 'read-again'> {
  const { request, application, lookup, keyring } = screening;
  const decisionId = decisionIdOf(request);
  const first = await store.readFirst({
    provider: request.provider,
    decisionId,
    merchant: application.merchant.reference,
    keys: lookup.keys,
    strongKeys: lookup.strongKeys,
  });
  if (first.decision) return replay(first.decision, { body: bodyOf(request), keyring });
  const found = await readFlags(store, { screening, first });
  const decided = judgeRead(screening, { first, found });
  const outcome = await store.commit({
    decision: decided.decision,
    standing: decided.standing,
    application: snapshotOf(application, { decision: decided.decision, receivedAt: request.now }),
    expectedVersion: first.standing?.version ?? null,
  });
  switch (outcome.kind) {
    case 'committed':
      return { kind: 'answered', decision: decided.decision, replayed: false };
    case 'decided-already':
      return replay(outcome.decision, { body: bodyOf(request), keyring });
    case 'read-again':
      return 'read-again';
  }
}

/** What the flags said: their heads and clearances, and what of them stayed unread. */
interface FoundFlags {
  readonly heads: readonly FlagHead[];
  readonly clearances: SecondWave['clearances'];
  readonly unread: { readonly postings: number; readonly flags: number };
}

async function readFlags(
  store: ScreeningStore,
  { screening, first }: { screening: Screening; first: FirstWave },
): Promise<FoundFlags> {
  const { lookup, request, application } = screening;
  const overflowing = [...first.postings].filter(([, page]) => page.overflows).map(([key]) => key);
  const pages = [...first.postings].map(([key, page]) => [key, page.postings] as const);
  const hinted = candidateFlags(lookup, pages);
  const none = { heads: [], clearances: new Map(), unread: { postings: first.unread.length, flags: 0 } };
  if (hinted.flags.length === 0 && overflowing.length === 0) return none;
  const merchant = application.merchant.reference;
  const second = await store.readSecond({
    provider: request.provider,
    merchant,
    flags: hinted.flags,
    overflowing,
  });
  const further = candidateFlags(
    lookup,
    [...second.further].map(([key, page]) => [key, page.postings] as const),
  );
  const late = further.flags.filter((flag) => !hinted.flags.includes(flag));
  // Flags that only a further page named cost one more read; names of thousands are rare enough for that.
  const third =
    late.length === 0
      ? null
      : await store.readSecond({ provider: request.provider, merchant, flags: late, overflowing: [] });
  const incomplete = [...second.further.values()].filter(({ complete }) => !complete).length;
  const missing = overflowing.filter((key) => !second.further.has(key)).length;
  const cut = Number(hinted.cut) + Number(further.cut);
  return {
    heads: [...second.heads.values(), ...(third?.heads.values() ?? [])],
    clearances: new Map([...second.clearances, ...(third?.clearances ?? [])]),
    unread: {
      postings: first.unread.length + incomplete + missing,
      flags: second.unread.length + (third?.unread.length ?? 0) + cut,
    },
  };
}

function judgeRead(screening: Screening, { first, found }: { first: FirstWave; found: FoundFlags }): Decided {
  const { request, application, clean, keyring, rules } = screening;
  const { heads, clearances, unread } = found;
  const facts = deriveFacts({
    application,
    clean,
    matches: matchesOf(screening, { heads, clearances }),
    unread: unread.postings + unread.flags,
    history: historyOf(request, first.asked),
    feeds: rules.feeds,
    switches: rules.switches,
    now: request.now,
  });
  const [newest] = keyring.active;
  if (!newest) throw new Error('The keyring has no active lookup secret.');
  return decide({
    ...request,
    decisionId: decisionIdOf(request),
    merchant: application.merchant.reference,
    facts,
    coverage: {
      complete: facts.coverage.complete,
      unread: [...(unread.postings > 0 ? ['postings'] : []), ...(unread.flags > 0 ? ['flags'] : [])],
      unusable: clean.unusable.map(({ pointer, why }) => ({ pointer, why })),
      missing: [...clean.missing],
    },
    heads,
    policy: rules.policy,
    fingerprint: fingerprintOf(bodyOf(request), newest),
    before: first.standing,
  });
}

function matchesOf(screening: Screening, found: Pick<FoundFlags, 'heads' | 'clearances'>): Facts['matches'] {
  const { application, clean, request } = screening;
  const rehearsed = sandboxOutcome(application.merchant.legalName);
  const matches = matchFlags({ ...found, identifiers: clean.identifiers, now: request.now });
  return rehearsed === null ? matches : [...sandboxMatch(rehearsed), ...matches];
}

function historyOf({ provider, now }: ScreeningRequest, asked: ReadonlyMap<string, Asked>): Facts['history'] {
  return askedHistory([...asked.values()], { provider, now });
}
