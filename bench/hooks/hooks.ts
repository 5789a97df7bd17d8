import type { HookSource } from '../../functions/provider-hooks/hook-source.ts';
import { type HookSourceName, hookSourceNames } from '../../shared/contracts/hook-source-name.ts';
import { merchantReferenceSchema } from '../../shared/contracts/ids.ts';
import { readJson } from '../../shared/contracts/read-json.ts';
import { readTold } from '../../shared/contracts/read-told.ts';
import {
  certificateOfTests,
  hookOfTests,
  recorded,
  recordedAtMs,
  signedBy,
  sourcesOfTests,
} from '../../tests/functions/provider-hooks/a-hook-function.ts';
import { bundleFunction } from '../bundle/bundle-function.ts';
import type { Report } from '../report/report.ts';

/** Most bytes the bundle of the function that takes webhooks may have, SDK included. */
export const maxHookBundleBytes = 1_300_000;

/** Most that an event may take, in µs. */
const bound = 1_000;
const leastSamples = 12_000;
const warmUps = 200;

/** What verifying and translating an event takes, over the documented events that the tests hold, and how large the function is. */
export async function hooks(): Promise<Report> {
  const { bytes } = await bundleFunction('functions/provider-hooks/handler.ts');
  const rows: string[][] = [];
  const over: string[] = [];
  for (const name of hookSourceNames) {
    const events = recorded(name).map(([, text]) => Buffer.from(text));
    const times = await microseconds(name, events);
    const [p50, p99, most] = [at(times, 0.5), at(times, 0.99), times.at(-1) ?? Number.NaN];
    if (p50 > bound || p99 > bound) over.push(sourcesOfTests[name].title);
    const figures = [p50, p99, most].map((time) => time.toFixed(0));
    rows.push([sourcesOfTests[name].title, String(events.length), String(times.length), ...figures]);
  }
  return {
    title: 'hooks: verifying and translating webhooks of sources',
    how: `Signature, JSON, contract, translation and the application's schema, of every documented event in the tests, each timed by itself and in turn, after ${warmUps} passes that are not counted, in µs. PayPal's events are signed by the tests' own certificate, which is at hand as the function keeps it. The most is what the machine did besides: a collection of garbage, or another process.`,
    tables: [{ columns: ['source', 'events', 'samples', 'p50', 'p99', 'most'], rows }],
    notes: [
      `p50 and p99 within ${bound / 1_000} ms: ${over.length === 0 ? 'held for every source' : `NOT HELD for ${over.join(', ')}`}.`,
      `Bundle of the function: ${(bytes / 1_000).toFixed(1)} KB; limit ${(maxHookBundleBytes / 1_000).toFixed(1)} KB: ${bytes <= maxHookBundleBytes ? 'held' : 'EXCEEDED'}.`,
    ],
  };
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;

/** Each sample, the shortest first. */
async function microseconds(name: HookSourceName, events: readonly Uint8Array[]): Promise<number[]> {
  const signed = events.map((body) => ({ body, headers: signedBy(name, body, { nowMs: recordedAtMs }) }));
  const passes = Math.ceil(leastSamples / signed.length);
  const times: number[] = [];
  for (let pass = -warmUps; pass < passes; pass += 1)
    for (const one of signed) {
      const began = process.hrtime.bigint();
      await take(sourcesOfTests[name], one);
      if (pass >= 0) times.push(Number(process.hrtime.bigint() - began) / 1_000);
    }
  return times.toSorted((a, b) => a - b);
}

async function take(
  source: HookSource,
  { body, headers }: { readonly body: Uint8Array; readonly headers: Readonly<Record<string, string>> },
): Promise<void> {
  const delivery = { header: (name: string) => headers[name] ?? null, body, nowMs: recordedAtMs };
  const certificate = certificateOfTests;
  const signed = await source.verify(delivery, { ...hookOfTests(source.name), certificate });
  if (!signed.ok) throw new Error(`${source.name}: ${signed.error.code}`);
  const json = readJson(body);
  const event = json.ok ? source.read(json.value, delivery) : json;
  if (event.ok && event.value.merchant !== null)
    readTold(merchantReferenceSchema.parse(event.value.merchant), event.value);
}
