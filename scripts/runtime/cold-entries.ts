import { screeningEnv } from '../../shared/env.ts';
import { ok } from '../../shared/result.ts';
import { beside, type ColdEntry } from './cold-starts.ts';
import { type PreparedBundle, prepareBundle } from './prepare-bundle.ts';
import type { Ask } from './runtime-case.ts';
import { runtimeCases } from './runtime-cases.ts';
import type { World } from './world.ts';

const folder = 'scripts/runtime/beside';
const others = [
  { name: beside.bare, entry: `${folder}/bare.ts` },
  { name: beside.alone, entry: `${folder}/dynamo-alone.ts` },
  { name: beside.requests, entry: `${folder}/same-requests.ts` },
] as const;

const anything: Ask = {
  what: 'anything',
  event: {},
  check: async ({ text }) => ok(text),
};

/** Every function, after what they are held against. */
export async function coldEntries(
  world: World,
  bundles: ReadonlyMap<string, PreparedBundle>,
): Promise<readonly ColdEntry[]> {
  const { BENCH_SEALED: sealed = '' } = world.environment;
  const environment = { ...world.environmentOf(screeningEnv), BENCH_SEALED: sealed };
  const held: ColdEntry[] = [];
  for (const [at, { name, entry }] of others.entries()) {
    const bundle = await prepareBundle(world.folder, { name: `beside-${at}`, entry });
    held.push({ name, bundle, environment, ask: async () => anything });
  }
  const functions = runtimeCases.flatMap(({ folder: name, schema, ask }): ColdEntry[] => {
    const bundle = bundles.get(name);
    return bundle ? [{ name, bundle, environment: world.environmentOf(schema), ask }] : [];
  });
  return [...held, ...functions];
}
