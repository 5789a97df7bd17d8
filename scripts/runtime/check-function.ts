import { fail, type Result } from '../../shared/result.ts';
import type { RuntimeClient } from './find-client.ts';
import type { PreparedBundle } from './prepare-bundle.ts';
import type { Ask, RuntimeCase } from './runtime-case.ts';
import { type Asked, type StartedFunction, startFunction } from './start-function.ts';
import type { World } from './world.ts';

/** What one function was asked, and what came of it. */
export interface AskedOnce {
  readonly what: string;
  readonly result: Result<string, string>;
  readonly answered: Asked | null;
}

export interface CheckedFunction {
  readonly folder: string;
  readonly unshown: string;
  readonly bytes: number;
  readonly initMs: number;
  readonly first: AskedOnce;
  /** Another of the same, in the same process. */
  readonly second: AskedOnce;
  readonly also: readonly AskedOnce[];
}

interface Checking {
  readonly world: World;
  readonly client: RuntimeClient;
  readonly bundle: PreparedBundle;
}

/** What a function answers to all that its case asks, in one process. Rejects where the process ends on its own. */
export async function checkFunction(
  { folder, schema, ask, also, unshown }: RuntimeCase,
  { world, client, bundle }: Checking,
): Promise<CheckedFunction> {
  const environment = world.environmentOf(schema);
  const started = await startFunction({ client, folder: bundle.folder, environment });
  try {
    const { ready, initMs } = started;
    if (ready.kind === 'init-error') throw new Error(`${folder} cannot be: ${ready.text}`);
    const first = await askOnce(started, await ask(world));
    const second = await askOnce(started, await ask(world));
    const more: AskedOnce[] = [];
    for (const one of (await also?.(world)) ?? []) more.push(await askOnce(started, one));
    return { folder, unshown, bytes: bundle.bytes, initMs, first, second, also: more };
  } finally {
    await started.stop();
  }
}

/** An answer, held to what it should be. What a check throws is a wrong answer. */
export async function askOnce(started: StartedFunction, ask: Ask): Promise<AskedOnce> {
  const answered = await started.ask(ask.event, ask.alias ?? 'live');
  try {
    return { what: ask.what, answered, result: await ask.check(answered) };
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unknown';
    return { what: ask.what, answered, result: fail(`${answered.text.slice(0, 300)} (${why})`) };
  }
}
