import { createSign } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { hookSigners } from '../../../functions/provider-hooks/hook-signers.ts';
import type { HookDeps } from '../../../functions/provider-hooks/observe-hook.ts';
import { paypalTrusting } from '../../../functions/provider-hooks/paypal/paypal.ts';
import { hooksApp } from '../../../functions/provider-hooks/receive-hook.ts';
import { hookSources } from '../../../functions/provider-hooks/sources.ts';
import { lambdaHandler } from '../../../shared/adapters/http/lambda-handler.ts';
import type { HookSourceName } from '../../../shared/contracts/hook-source-name.ts';
import type { ViewedHook } from '../../../shared/hook-ports.ts';
import type { LogFields } from '../../../shared/log-lines.ts';
import { type aCoalition, noon, provider } from '../../support/a-coalition.ts';
import { screenPorts } from '../../support/a-screening.ts';
import { gatewayEvent } from '../../support/gateway-event.ts';
import { chainOf, pemOf } from './paypal/certificates.ts';

export const notificationUrl = 'https://stop.example/v1/providers/harbourpay/hooks/square';
export const webhookId = '1JE4291016473214C';
const secrets: Partial<Record<HookSourceName, string>> = {
  stripe: `whsec_${'a1'.repeat(16)}`,
  adyen: 'A1'.repeat(32),
};
/** What a source signs with for the provider. */
export const secretOf = (name: HookSourceName): string => secrets[name] ?? 'a-secret-of-its-own-1';

/** The sources, with PayPal under the tests' own root certificate: nobody else has the key that PayPal signs with. */
export const sourcesOfTests: HookDeps['sources'] = {
  ...hookSources,
  paypal: paypalTrusting([pemOf('root')]),
};

/** How the provider takes every source: one secret each, no key to an API. */
export function hookOfTests(source: HookSourceName, changes: Partial<ViewedHook> = {}): ViewedHook {
  return {
    keys: [{ keyId: 'k', secret: secretOf(source), notBeforeMs: 0, notAfterMs: null }],
    settings: { notificationUrl, webhookId },
    apiKey: null,
    ...changes,
  };
}

const [live, sandbox] = [chainOf('live'), chainOf('sandbox')];
/** PayPal's certificates as its hosts would serve them. */
export const certificateOfTests: HookDeps['certificate'] = async (url) =>
  url.includes('sandbox') ? sandbox : live;

/** What a source sends beside a body. Of PayPal the certificate's host says which mode it is. */
export function signedBy(
  source: HookSourceName,
  body: Uint8Array,
  { secret = secretOf(source), nowMs = noon, livemode = false } = {},
): Readonly<Record<string, string>> {
  if (source !== 'paypal') return hookSigners[source]?.(body, { secret, nowMs, notificationUrl }) ?? {};
  const [id, time] = ['103e3700-8b0c-11e6-8695-6b62a8a99ac4', new Date(nowMs).toISOString()];
  const host = `api${livemode ? '' : '.sandbox'}.paypal.com`;
  return {
    'paypal-transmission-id': id,
    'paypal-transmission-time': time,
    'paypal-transmission-sig': createSign('sha256')
      .update(`${id}|${time}|${secret === secretOf('paypal') ? webhookId : secret}|${crc32(body)}`)
      .sign(pemOf('signer-of-tests.key'), 'base64'),
    'paypal-cert-url': `https://${host}/v1/notifications/certs/CERT-360caa42-fca2a594-a5cafa77`,
    'paypal-auth-algo': 'SHA256withRSA',
  };
}

export interface Delivery {
  readonly to?: string;
  readonly secret?: string;
  /** The source's clock. */
  readonly nowMs?: number;
  readonly livemode?: boolean;
  /** Put in place of those of the source. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** The whole function over a coalition's stores, as the gateway calls it; with what it told operators. */
export function aHookFunction(
  coalition: Awaited<ReturnType<typeof aCoalition>>,
  { hook = {}, ...changes }: { hook?: Partial<ViewedHook> } & Partial<HookDeps> = {},
) {
  const { stores, view, clock } = coalition;
  const lines: { code: string; fields: LogFields }[] = [];
  const counts: string[] = [];
  const records: Record<string, number | string>[] = [];
  const handler = lambdaHandler(
    hooksApp({
      ...screenPorts(coalition),
      ...stores,
      coalition: view,
      hooks: { hook: async (member, source) => (member === provider ? hookOfTests(source, hook) : null) },
      sources: sourcesOfTests,
      certificate: certificateOfTests,
      seeMore: () => async (event) => event,
      observer: {
        log: (code, fields) => lines.push({ code, fields }),
        count: (metric, dimensions) => counts.push([metric, ...Object.values(dimensions ?? {})].join(' ')),
        measure: () => {},
        record: (values, dimensions) => records.push({ ...values, ...dimensions }),
      },
      livemode: false,
      nowMs: () => clock.ms,
      deadlineMs: 5_000,
      ...changes,
    }),
  );
  const take = async (source: HookSourceName, body: string, { to = provider, ...signing }: Delivery = {}) => {
    const bytes = Buffer.from(body);
    const headers = {
      'content-type': 'application/json',
      ...signedBy(source, bytes, signing),
      ...signing.headers,
    };
    const reply = await handler(
      gatewayEvent({ path: `/v1/providers/${to}/hooks/${source}`, method: 'POST', headers, body: bytes }),
    );
    const text = Buffer.from(reply.body, reply.isBase64Encoded ? 'base64' : 'utf8').toString('utf8');
    return { status: reply.statusCode, text, json: JSON.parse(text) };
  };
  return { take, lines, counts, records };
}

/** The events that were recorded of a source, by file. */
export function recorded(source: HookSourceName): [string, string][] {
  const folder = new URL(`${source}/events/`, import.meta.url);
  return readdirSync(folder).map((file) => [file, readFileSync(new URL(file, folder), 'utf8')]);
}

/** One of them. */
export function recordedEvent(source: HookSourceName, name: string): string {
  return readFileSync(new URL(`${source}/events/${name}.json`, import.meta.url), 'utf8');
}

/** A clock at which what was recorded is neither old nor to come. */
export const recordedAtMs = 1_795_348_800_000;
