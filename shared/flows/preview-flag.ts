import type { RaiseFlag } from '../contracts/flag.ts';
import type { FlagHead } from '../contracts/flag-head.ts';
import { type FlagPreview, smallestCount } from '../contracts/flag-preview.ts';
import type { Problem } from '../contracts/problem.ts';
import type { Outcome } from '../contracts/vocabulary.ts';
import type { FlagActor } from '../domain/flag/flag-actor.ts';
import { newFlag } from '../domain/flag/new-flag.ts';
import { touchLimit } from '../domain/flag/touch-limit.ts';
import { flagIdFrom } from '../domain/flag-id.ts';
import { judge } from '../domain/judge.ts';
import { matchFlags } from '../domain/match/match-flags.ts';
import { loadPolicy, type Policy } from '../domain/policy/load-policy.ts';
import type { MerchantIndex } from '../index-ports.ts';
import { type CoalitionStore, Unavailable } from '../ports.ts';
import { fail, ok, type Result } from '../result.ts';
import type { MemberDays } from '../safeguard-ports.ts';
import { findTouched, type Touched } from './safeguards/find-touched.ts';
import type { SafeguardPorts } from './safeguards/safeguard-ports.ts';
import { spendQuota } from './safeguards/spend-quota.ts';
import { vetIdentifiers } from './safeguards/vet-identifiers.ts';

export interface PreviewPorts extends SafeguardPorts {
  readonly index: Pick<MerchantIndex, 'countBoarded' | 'keysWithMerchants' | 'listByKey' | 'readDecision'>;
  readonly coalition: Pick<CoalitionStore, 'listMembers' | 'readDeployment'>;
  readonly memberDays: MemberDays;
}

export interface PreviewRequest {
  readonly flag: RaiseFlag;
  readonly actor: FlagActor;
  readonly flagsPerDay: number | null;
  /** RFC 3339, UTC. */
  readonly now: string;
}

export type Preview = Omit<FlagPreview, 'livemode'>;

/** Decisions read at a time. */
const atOnce = 25;

/**
 * How many boarded merchants a flag would touch were it raised now, by the outcome they have and the one they would
 * have. Nothing is written but that somebody looked. Whoever is no operator learns of no single merchant: only
 * identifiers that {@link smallestCount} or more merchants have are counted for it, so that no list of identifiers, however
 * it is put together, counts one more for the one it is about.
 */
export async function previewFlag(
  ports: PreviewPorts,
  { flag, actor, flagsPerDay, now }: PreviewRequest,
): Promise<Result<Preview, Problem>> {
  const spent = await spendQuota(ports.memberDays, { what: 'previewed', actor, flagsPerDay, now });
  if (spent) return fail(spent);
  const vetting = { inputs: flag.identifiers, pointer: '/identifiers', now };
  const { identifiers, unusable } = await vetIdentifiers(ports, vetting);
  if (identifiers.length === 0)
    return fail({
      code: 'schema',
      detail: 'None of the identifiers can be flagged.',
      errors: unusable.map(({ pointer, why }) => ({ pointer, code: why })),
    });
  const { head } = newFlag({ flag, flagId: nobody, identifiers, actor, evidence: 'reported', now });
  const [boarded, found] = await Promise.all([ports.index.countBoarded(), findTouched(ports, { head, now })]);
  const all = actor.roles.includes('operator');
  const counted = all ? found.touched : amongMany(found.touched, head, now);
  const limit = touchLimit(boarded);
  const told = (count: number) => (all || count >= smallestCount ? count : tooFew);
  const few = !all && counted.length < smallestCount;
  return ok({
    merchants: told(counted.length),
    atLeast: !found.complete,
    outcomes: few ? [] : await outcomesOf(ports, { counted, head, now, told }),
    held: !found.complete || counted.length > limit,
    limit,
    unusable: [...unusable],
  });
}

const tooFew = `fewer than ${smallestCount}` as const;

/** The flag that is not raised has an id that no raised flag has. */
const nobody = flagIdFrom(Buffer.alloc(16));

/** Those that meet the flag on an identifier which many merchants have. */
function amongMany(touched: readonly Touched[], head: FlagHead, now: string): readonly Touched[] {
  const alone = head.identifiers.map((identifier, at) => ({
    ...head,
    flagId: flagIdFrom(Buffer.from(String(at).padStart(16, '0'))),
    identifiers: [identifier],
  }));
  const metOn = touched.map(({ identifiers }) =>
    matchFlags({ identifiers, heads: alone, clearances: new Map(), now: startOf(head, now) }).map(
      ({ flagId }) => flagId,
    ),
  );
  const counts = Map.groupBy(metOn.flat(), (flagId) => flagId);
  return touched.filter((_, at) =>
    metOn[at]?.some((flagId) => (counts.get(flagId)?.length ?? 0) >= smallestCount),
  );
}

interface Counted {
  readonly counted: readonly Touched[];
  readonly head: FlagHead;
  readonly now: string;
  readonly told: (count: number) => Preview['merchants'];
}

async function outcomesOf(
  ports: PreviewPorts,
  { counted, head, now, told }: Counted,
): Promise<Preview['outcomes']> {
  const policy = await policyOf(ports);
  const moves: { from: Outcome; to: Outcome }[] = [];
  for (let start = 0; start < counted.length; start += atOnce) {
    const some = counted.slice(start, start + atOnce);
    moves.push(...(await Promise.all(some.map((one) => moveOf(ports, { one, head, now, policy })))));
  }
  return [...Map.groupBy(moves, ({ from, to }) => `${from} ${to}`).values()]
    .flatMap((same) => (same[0] ? [{ ...same[0], merchants: told(same.length) }] : []))
    .toSorted((a, b) => (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1));
}

async function policyOf({ coalition }: PreviewPorts): Promise<Policy> {
  const { policy: stored } = await coalition.readDeployment();
  const policy = stored && loadPolicy(stored);
  if (!policy?.ok) throw new Unavailable('The coalition has no active policy that can be loaded.');
  return policy.value;
}

/** The policy of today on the facts of then and one match more. */
async function moveOf(
  { index }: PreviewPorts,
  { one, head, now, policy }: { one: Touched; head: FlagHead; now: string; policy: Policy },
): Promise<{ from: Outcome; to: Outcome }> {
  const { outcome, decisionId } = one.standing;
  const decision = await index.readDecision(decisionId);
  if (!decision) throw new Unavailable('A standing names a decision that is not there.');
  const at = startOf(head, now);
  const more = matchFlags({ identifiers: one.identifiers, heads: [head], clearances: new Map(), now: at });
  const facts = { ...decision.facts, matches: [...decision.facts.matches, ...more] };
  return { from: outcome, to: judge(policy, facts).outcome };
}

const startOf = ({ validFrom }: FlagHead, now: string): string =>
  Date.parse(validFrom) > Date.parse(now) ? validFrom : now;
