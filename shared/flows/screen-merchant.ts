import type { MerchantApplication } from '../contracts/application.ts';
import type { Problem } from '../contracts/problem.ts';
import { readApplication } from '../contracts/read-application.ts';
import { cleanApplication } from '../domain/clean/clean-application.ts';
import { decisionIdOf } from '../domain/decision-id.ts';
import { lookupOf } from '../domain/match/candidate-flags.ts';
import { maxKeys } from '../domain/match/key-forms.ts';
import type { Keyring } from '../domain/match/lookup-key.ts';
import { sandboxOutcome } from '../domain/sandbox.ts';
import type { DecisionLog, ScreeningStore } from '../ports.ts';
import type { Result } from '../result.ts';
import type { CoalitionView } from '../view-ports.ts';
import { decideOnce } from './decide-once.ts';
import { bodyOf, replay } from './replay.ts';
import { screeningOf } from './screening-of.ts';
import type { PassedOver, ScreeningRequest, ScreeningResult } from './screening-request.ts';

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
  const result = await screenApplication(ports, { request, application: application.value, keyring });
  if (result.kind === 'passed-over') throw new Error('What a provider asks is passed over.');
  return result;
}

/** The same of an application that was read already; what a webhook of a source tells may be passed over. */
export async function screenApplication(
  ports: ScreenPorts,
  asked: {
    readonly request: ScreeningRequest;
    readonly application: MerchantApplication;
    readonly keyring: Keyring;
  },
): Promise<ScreeningResult | PassedOver> {
  const { request, application, keyring } = asked;
  const clean = cleanApplication(application);
  const lookup = lookupOf(clean.identifiers, keyring);
  if (lookup.forms > maxKeys) return refuseOrReplay(ports, { request, problem: tooManyKeys, keyring });
  const screening = await screeningOf(ports.coalition, { ...asked, clean, lookup });
  for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
    const result = await decideOnce(ports.store, screening);
    if (result !== 'read-again') return result;
    if (request.lastCall?.aborted) break;
    await ports.pause(ports.random() * Math.min(1_000, 20 * 2 ** attempt));
  }
  return { kind: 'refused', problem: { code: 'overloaded', detail: 'Send the same request again.' } };
}

const tooManyKeys: Problem = {
  code: 'too-many-items',
  detail: `An application may need at most ${maxKeys} lookup keys; this one needs more. Leave out what repeats.`,
};

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
