import type { MerchantApplication } from '../contracts/application.ts';
import type { Member } from '../contracts/coalition.ts';
import type { Problem } from '../contracts/problem.ts';
import { readApplication } from '../contracts/read-application.ts';
import { cleanApplication } from '../domain/clean/clean-application.ts';
import { decisionIdOf } from '../domain/decision-id.ts';
import type { Jurisdictions } from '../domain/jurisdiction-facts.ts';
import { lookupOf } from '../domain/match/candidate-flags.ts';
import { maxKeys } from '../domain/match/key-forms.ts';
import type { Keyring } from '../domain/match/lookup-key.ts';
import { withOverlay } from '../domain/policy/with-overlay.ts';
import { sandboxOutcome } from '../domain/sandbox.ts';
import type { DecisionLog, ScreeningStore } from '../ports.ts';
import type { Result } from '../result.ts';
import type { CoalitionView, Rules } from '../view-ports.ts';
import { decideOnce } from './decide-once.ts';
import { bodyOf, replay } from './replay.ts';
import type { Screening } from './screening.ts';
import type { ScreeningRequest, ScreeningResult } from './screening-request.ts';

export interface ScreenPorts {
  readonly store: ScreeningStore;
  readonly log: Pick<DecisionLog, 'read'>;
  readonly coalition: CoalitionView;
  /** Resolves after so many ms; between attempts that met another commit. */
  readonly pause: (ms: number) => Promise<void>;
  /** 0 to 1, for jitter. */
  readonly random: () => number;
}

/** Attempts before we say that too much goes on at once around one merchant. */
const maxAttempts = 12;

/**
 * The decision on a merchant application, committed before it is answered; or why the request is refused.
 * A repeat of a request (same id, same body) is answered with the stored bytes for ever, even where today's
 * parser would refuse the body. Rejects with `Unavailable` where nothing may be said.
 */
export async function screenMerchant(
  ports: ScreenPorts,
  request: ScreeningRequest,
): Promise<ScreeningResult> {
  const keyring = await ports.coalition.keyring();
  const application = readable(request);
  if (!application.ok) return refuseOrReplay(ports, { request, problem: application.error, keyring });
  const clean = cleanApplication(application.value);
  const lookup = lookupOf(clean.identifiers, keyring);
  if (lookup.forms > maxKeys) {
    const problem: Problem = {
      code: 'too-many-items',
      detail: `An application may need at most ${maxKeys} lookup keys; this one needs more. Leave out what repeats.`,
    };
    return refuseOrReplay(ports, { request, problem, keyring });
  }
  const [rules, known] = await Promise.all([
    ports.coalition.rules(),
    ports.coalition.provider(request.provider),
  ]);
  const jurisdictions = jurisdictionsOf(application.value, {
    table: rules.jurisdictions,
    provider: known?.member,
  });
  const screening: Screening = {
    request,
    application: application.value,
    clean,
    lookup,
    keyring,
    rules: { ...rules, policy: withOverlay(rules.policy, known?.overlay ?? null) },
    jurisdictions,
  };
  for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
    const result = await decideOnce(ports.store, screening);
    if (result !== 'read-again') return result;
    if (request.lastCall?.aborted) break;
    await ports.pause(ports.random() * Math.min(1_000, 20 * 2 ** attempt));
  }
  return { kind: 'refused', problem: { code: 'overloaded', detail: 'Send the same request again.' } };
}

function readable({ json, livemode }: ScreeningRequest): Result<MerchantApplication, Problem> {
  if (!json.ok) return json;
  const application = readApplication(json.value);
  if (application.ok && livemode && sandboxOutcome(application.value.merchant.legalName) !== null)
    return {
      ok: false,
      error: { code: 'sandbox-name', errors: [{ pointer: '/merchant/legalName', code: 'sandbox-name' }] },
    };
  return application;
}

function jurisdictionsOf(
  { merchant }: MerchantApplication,
  known: { table: Rules['jurisdictions']; provider: Member | undefined },
): Jurisdictions {
  const rowOf = (country: string) => known.table.get(country) ?? null;
  const home = known.provider?.country;
  return { merchant: rowOf(merchant.country), provider: home === undefined ? undefined : rowOf(home) };
}

/** What we would refuse today may have been answered before: then the answer stands. */
async function refuseOrReplay(
  ports: ScreenPorts,
  refused: { request: ScreeningRequest; problem: Problem; keyring: Keyring },
): Promise<ScreeningResult> {
  const { request, keyring } = refused;
  const decision = await ports.log.read(request.provider, decisionIdOf(request));
  return decision
    ? replay(decision, { body: bodyOf(request), keyring })
    : { kind: 'refused', problem: refused.problem };
}
