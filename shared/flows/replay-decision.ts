import type { PolicyName } from '../contracts/answer.ts';
import type { DecisionReplay } from '../contracts/decision-replay.ts';
import type { DecisionId, MemberId } from '../contracts/ids.ts';
import type { StoredDecision } from '../contracts/stored-decision.ts';
import { cleanApplication } from '../domain/clean/clean-application.ts';
import { judge } from '../domain/judge.ts';
import { matcherVersion, matchFlags } from '../domain/match/match-flags.ts';
import { loadOverlay } from '../domain/policy/load-overlay.ts';
import { loadPolicy, type Policy } from '../domain/policy/load-policy.ts';
import { withOverlay } from '../domain/policy/with-overlay.ts';
import type { CoalitionStore, DecisionLog, FlagStore, MerchantStore } from '../ports.ts';
import { fail, ok, type Result } from '../result.ts';

export interface ReplayPorts {
  readonly log: Pick<DecisionLog, 'read'>;
  readonly merchants: Pick<MerchantStore, 'readApplication'>;
  readonly flags: Pick<FlagStore, 'readHead'>;
  readonly coalition: Pick<CoalitionStore, 'readPolicy'>;
}

/**
 * A logged decision run again, part by part, or null for a decision this provider does not have. Nothing is
 * written. `same` says whether the part came out as it did then.
 */
export async function replayDecision(
  ports: ReplayPorts,
  of: { readonly provider: MemberId; readonly decisionId: DecisionId },
): Promise<DecisionReplay | null> {
  const decision = await ports.log.read(of.provider, of.decisionId);
  if (!decision) return null;
  const [policy, matching] = await Promise.all([
    replayPolicy(ports, decision),
    replayMatching(ports, decision),
  ]);
  return { decisionId: decision.decisionId, outcome: decision.outcome, policy, matching };
}

async function replayPolicy(ports: ReplayPorts, decision: StoredDecision): Promise<DecisionReplay['policy']> {
  const policy = await asThen(ports, { named: decision.policy, load: loadPolicy });
  if (!policy.ok) return { ran: false, why: policy.error };
  const { overlay: own } = decision.policy;
  const overlay = own ? await asThen(ports, { named: own, load: loadOverlay }) : ok(null);
  if (!overlay.ok) return { ran: false, why: overlay.error };
  const judgement = judge(withOverlay(policy.value, overlay.value), decision.facts);
  const reasonCodes = judgement.reasons.map(({ code }) => code);
  const before = decision.reasons.map(({ code }) => code);
  const same =
    judgement.outcome === decision.outcome &&
    reasonCodes.join() === before.join() &&
    judgement.obligations.join() === decision.obligations.join();
  return { ran: true, same, outcome: judgement.outcome, reasonCodes };
}

/** The very document that a decision names, loaded. */
async function asThen(
  { coalition }: ReplayPorts,
  { named, load }: { named: PolicyName; load: typeof loadPolicy },
): Promise<Result<Policy, 'policy-not-found' | 'policy-not-loadable'>> {
  const stored = await coalition.readPolicy(named.id, named.version);
  if (stored?.sha256 !== named.sha256) return fail('policy-not-found');
  const loaded = load(stored);
  return loaded.ok ? loaded : fail('policy-not-loadable');
}

async function replayMatching(
  ports: ReplayPorts,
  decision: StoredDecision,
): Promise<DecisionReplay['matching']> {
  if (decision.engine.matcher !== matcherVersion) return { ran: false, why: 'matcher-changed' };
  const kept = await ports.merchants.readApplication(
    decision.provider,
    decision.merchant,
    decision.decisionId,
  );
  if (!kept) return { ran: false, why: 'application-not-kept' };
  const heads = await Promise.all(decision.flags.map(({ flagId }) => ports.flags.readHead(flagId)));
  const asThen = heads.filter((head, index) => head !== null && head.seq === decision.flags[index]?.seq);
  const { identifiers } = cleanApplication(kept.application);
  const matches = matchFlags({
    identifiers,
    heads: asThen.filter((head) => head !== null),
    clearances: new Map(),
    now: decision.decidedAt,
  });
  const compared = new Set(asThen.map((head) => head?.flagId));
  const then = decision.facts.matches.filter(({ flagId }) => compared.has(flagId));
  const shape = (all: typeof matches) =>
    JSON.stringify(
      all
        .map(({ flagId, strength, on }) => ({ flagId, strength, on }))
        .toSorted((a, b) => (a.flagId < b.flagId ? -1 : 1)),
    );
  const same = shape(matches) === shape(then);
  return { ran: true, same, compared: asThen.length, movedOn: heads.length - asThen.length };
}
