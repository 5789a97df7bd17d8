import { randomBytes } from 'node:crypto';
import { createLocalJWKSet } from 'jose';
import { managementApp } from '../../functions/management/management-app.ts';
import { screeningApp } from '../../functions/screening/screen.ts';
import { startGateway } from '../../local/gateway/start-gateway.ts';
import { endpointKeys } from '../../shared/adapters/endpoint-keys.ts';
import { hookSeals } from '../../shared/adapters/hook-seals.ts';
import { lambdaHandler } from '../../shared/adapters/http/lambda-handler.ts';
import { signingSecrets } from '../../shared/adapters/signing-secrets.ts';
import { joseTokenVerifier } from '../../shared/adapters/tokens/jose-token-verifier.ts';
import { type MerchantReference, merchantReferenceSchema } from '../../shared/contracts/ids.ts';
import { flagIdFrom } from '../../shared/domain/flag-id.ts';
import type { LogFields } from '../../shared/log-lines.ts';
import type { Stores } from '../../shared/ports.ts';
import { aCoalition, provider } from '../support/a-coalition.ts';
import { screenPorts } from '../support/a-screening.ts';
import { aWorkObserver } from '../support/a-work-observer.ts';
import { heldFile } from '../support/held-file.ts';
import { hookForms } from '../support/hook-forms.ts';
import { leaveWaiting } from '../support/leave-waiting.ts';

export type Server = Awaited<ReturnType<typeof aServer>>;

interface ServerOptions {
  /** Default: fresh memory twins. */
  readonly stores?: Stores;
  readonly deadlineMs?: number;
}

/** The gateway with both apps behind it on a free port, its clock at noon, and what it logged and stored. */
export async function aServer({ stores, deadlineMs = 5_000 }: ServerOptions = {}) {
  const coalition = await aCoalition(stores ? { stores } : {});
  const lines: { code: string; fields: LogFields }[] = [];
  const shared = {
    observer: {
      ...aWorkObserver().observer,
      log: (code: string, fields: LogFields) => lines.push({ code, fields }),
    },
    livemode: false,
    nowMs: () => coalition.clock.ms,
  };
  const screening = lambdaHandler(
    screeningApp({
      ...screenPorts(coalition),
      ...shared,
      deadlineMs,
      pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      random: Math.random,
    }),
  );
  const management = lambdaHandler(
    managementApp({
      ...shared,
      stores: coalition.stores,
      keyring: () => coalition.view.keyring(),
      tokens: joseTokenVerifier({
        issuer: 'https://tokens.coalition.example',
        keys: createLocalJWKSet({ keys: [] }),
      }),
      signingSecrets: signingSecrets(coalition.box),
      endpointKeys: endpointKeys(coalition.box),
      hookSources: hookForms,
      hookSeals: hookSeals(coalition.box),
      noticeStarter: leaveWaiting,
      endpointProof: {
        sender: { ask: async () => ({ sent: { kind: 'failed', failure: 'connection' }, answer: null }) },
        signer: { sign: async () => ({}) },
        newChallenge: () => '',
        allowLoopback: false,
      },
      newFlagId: () => flagIdFrom(randomBytes(16)),
      backtestEngine: { start: async () => {} },
      backBookFiles: heldFile(null).files,
      backBookEngine: { start: async () => {} },
    }),
  );
  const providerHooks = async () => {
    throw new Error('Nobody posts a webhook of a source here.');
  };
  const started = await startGateway(
    { screening, providerHooks, management },
    { port: 0, arrivalTimeoutMs: 700 },
  );
  if (!started.ok) throw new Error(started.error);
  return { ...coalition, ...started.value, screening, lines, stored: () => storedIn(coalition.stores) };
}

/** What a refusal must leave as it was: the day's decisions, and the standing of each merchant they name. */
async function storedIn({ decisions, merchants }: Stores) {
  const page = await decisions.list(provider, { by: 'day', day: '2026-11-21' }, { limit: 100, cursor: null });
  if (page === 'bad-cursor') throw new Error(page);
  const references = new Set<MerchantReference>(page.items.map((item) => item.merchant.reference));
  references.add(merchantReferenceSchema.parse('m-1'));
  const standings = await Promise.all([...references].map((one) => merchants.readStanding(provider, one)));
  return { decisions: page.items, standings };
}
