import { setTimeout as sleep } from 'node:timers/promises';
import type { MemberId } from '../../shared/contracts/ids.ts';
import { pauseAfterFault } from '../../shared/domain/delivery/pause-after-fault.ts';
import { inTurns } from './in-turns.ts';
import type { Pump } from './start-pump.ts';

/** Attempts at once: for one provider, so that what stalls holds up nobody else, and in all. */
const limits = { each: 2, all: 16 };

/** Resolves after so many ms, or rejects once the signal is aborted. */
export type PauseHere = (ms: number, signal: AbortSignal) => Promise<unknown>;

/** What is attempted until it ends. Nothing of one name is begun while it is under way. */
export interface Attempting {
  readonly name: string;
  readonly provider: MemberId;
  readonly attempt: () => Promise<
    { readonly kind: 'ended' | 'fault' } | { readonly kind: 'again'; readonly afterSeconds: number }
  >;
}

/**
 * Makes attempts in this process, as durable functions do in AWS. What is on its way when the process ends is not lost: it waits in the
 * store, and the sweep starts it again. Closing lets the attempts at hand end, and makes no other. Default pause: this machine's timers.
 */
export function attemptHere(
  pause: PauseHere = (ms, signal) => sleep(ms, undefined, { signal }),
): Pump & { readonly begin: (attempting: Attempting) => void } {
  const closing = new AbortController();
  const turns = inTurns<MemberId>(limits);
  const underway = new Map<string, Promise<void>>();
  const { signal } = closing;
  const run = async ({ name, provider, attempt }: Attempting): Promise<void> => {
    let faults = 0;
    while (!signal.aborted) {
      const taken = await turns(provider, async () =>
        signal.aborted ? null : await attempt().catch((error: unknown) => fault(name, error)),
      );
      if (taken === null || taken.kind === 'ended') return;
      faults = taken.kind === 'fault' ? faults + 1 : 0;
      const seconds = taken.kind === 'again' ? taken.afterSeconds : pauseAfterFault(faults);
      await pause(seconds * 1_000, signal).catch(() => undefined);
    }
  };
  return {
    begin: (attempting) => {
      const { name } = attempting;
      if (underway.has(name) || signal.aborted) return;
      underway.set(
        name,
        run(attempting).finally(() => underway.delete(name)),
      );
    },
    close: async () => {
      closing.abort();
      await Promise.all(underway.values());
    },
  };
}

function fault(name: string, error: unknown) {
  console.error(`${name}: ${error instanceof Error ? error.name : 'an error'}. It is tried again.`);
  return { kind: 'fault' } as const;
}
