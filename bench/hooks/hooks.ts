import { readdirSync, readFileSync } from 'node:fs';
import { hookSigners } from '../../functions/provider-hooks/hook-signers.ts';
import type { HookSource } from '../../functions/provider-hooks/hook-source.ts';
import { hookSources } from '../../functions/provider-hooks/sources.ts';
import { type HookSourceName, hookSourceNames } from '../../shared/contracts/hook-source-name.ts';
import { merchantReferenceSchema } from '../../shared/contracts/ids.ts';
import { readJson } from '../../shared/contracts/read-json.ts';
import { readTold } from '../../shared/contracts/read-told.ts';
import { bundleFunction } from '../bundle/bundle-function.ts';
import type { Report } from '../report/report.ts';

/** Most bytes the bundle of the function that takes webhooks may have, SDK included. */
export const maxHookBundleBytes = 1_300_000;

const rounds = 11;
const times = 200;
const nowMs = 1_795_348_800_000;
const notificationUrl = 'https://stop.example/v1/providers/harbour-pay/hooks/square';
const secrets: Partial<Record<HookSourceName, string>> = {
  stripe: `whsec_${'a1'.repeat(16)}`,
  adyen: 'A1'.repeat(32),
};

/** What verifying and translating an event takes, over the documented events that the tests hold, and how large the function is. */
export async function hooks(): Promise<Report> {
  const { bytes } = await bundleFunction('functions/provider-hooks/handler.ts');
  const rows: (string | number)[][] = [];
  for (const name of hookSourceNames) {
    if (!hookSigners[name]) continue;
    const events = recorded(name);
    const perEvent = await microseconds(name, events);
    rows.push([hookSources[name].title, events.length, perEvent.toFixed(1)]);
  }
  return {
    title: 'hooks: verifying and translating webhooks of sources',
    how: `Signature, JSON, contract, translation and the application's schema, of every documented event in the tests. Median of ${rounds} rounds of ${times} passes after one that is not counted, in µs per event.`,
    tables: [{ columns: ['source', 'events', 'µs per event'], rows: rows.map((row) => row.map(String)) }],
    notes: [
      'PayPal is not in it: nobody else can sign as it does; its RSA verification is one public-key operation.',
      `Bundle of the function: ${(bytes / 1_000).toFixed(1)} KB; limit ${(maxHookBundleBytes / 1_000).toFixed(1)} KB: ${bytes <= maxHookBundleBytes ? 'held' : 'EXCEEDED'}.`,
    ],
  };
}

function recorded(name: HookSourceName): Uint8Array[] {
  const folder = new URL(`../../tests/functions/provider-hooks/${name}/events/`, import.meta.url);
  return readdirSync(folder).map((file) => readFileSync(new URL(file, folder)));
}

async function microseconds(name: HookSourceName, events: readonly Uint8Array[]): Promise<number> {
  const secret = secrets[name] ?? 'a-secret-of-its-own-1';
  const signed = events.map((body) => ({
    body,
    headers: hookSigners[name]?.(body, { secret, nowMs, notificationUrl }) ?? {},
  }));
  const medians: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const began = process.hrtime.bigint();
    for (let time = 0; time < times; time += 1)
      for (const one of signed) await take(hookSources[name], { ...one, secret });
    const spent = Number(process.hrtime.bigint() - began) / 1_000;
    if (round > 0) medians.push(spent / (times * signed.length));
  }
  return medians.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
}

async function take(
  source: HookSource,
  { body, headers, secret }: { body: Uint8Array; headers: Readonly<Record<string, string>>; secret: string },
): Promise<void> {
  const delivery = { header: (name: string) => headers[name] ?? null, body, nowMs };
  const keys = [{ keyId: 'k', secret, notBeforeMs: 0, notAfterMs: null }];
  const signed = await source.verify(delivery, {
    keys,
    settings: { notificationUrl },
    certificate: async () => null,
  });
  if (!signed.ok) throw new Error(`${source.name}: ${signed.error.code}`);
  const json = readJson(body);
  const event = json.ok ? source.read(json.value, delivery) : json;
  if (event.ok && event.value.merchant !== null)
    readTold(merchantReferenceSchema.parse(event.value.merchant), event.value);
}
