import { pauseAfterFault } from '../../domain/delivery/pause-after-fault.ts';

/** What a step leaves behind, and all that is kept of it. `fault`: the attempt could not be made, or not be written down. */
export type StepTaken =
  | { readonly kind: 'ended'; readonly state: string }
  | { readonly kind: 'again'; readonly afterSeconds: number }
  | { readonly kind: 'fault' };

/** What of a durable execution's context is used. */
export interface DurableSteps {
  step(
    name: string,
    work: () => Promise<StepTaken>,
    config: { readonly retryStrategy: () => { readonly shouldRetry: false } },
  ): PromiseLike<StepTaken>;
  wait(name: string, duration: { readonly seconds: number }): PromiseLike<void>;
  readonly lambdaContext: { readonly awsRequestId: string };
}

/**
 * Makes attempts until they end, and answers how: each a step that is not tried again by itself, each pause a wait that costs nothing.
 * Whatever decides is read inside the step, and so are clock and chance: between steps the code must do the same each time it is
 * replayed. A step that was not written down is taken again. `take` throws nothing: what is thrown in a step is kept with its
 * message, which may quote what was stored.
 */
export async function durableAttempts(
  context: DurableSteps,
  take: () => Promise<StepTaken>,
): Promise<{ readonly state: string }> {
  let faults = 0;
  for (let step = 1; ; step += 1) {
    const taken = await context.step(`attempt-${step}`, take, {
      retryStrategy: () => ({ shouldRetry: false }),
    });
    if (taken.kind === 'ended') return { state: taken.state };
    faults = taken.kind === 'fault' ? faults + 1 : 0;
    const seconds = taken.kind === 'again' ? taken.afterSeconds : pauseAfterFault(faults);
    await context.wait(`pause-${step}`, { seconds });
  }
}
