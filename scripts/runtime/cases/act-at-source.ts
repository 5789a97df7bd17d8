import { randomUUID } from 'node:crypto';
import { actAtSourceEnv } from '../../../shared/env.ts';
import { fail, ok } from '../../../shared/result.ts';
import { anAct } from '../../../tests/support/an-act.ts';
import { durableAnswer } from '../durable-answer.ts';
import { durableEvent } from '../durable-event.ts';
import type { RuntimeCase } from '../runtime-case.ts';

/** An act at a source where its provider does not let Flagstop act: it is refused and written down, and nothing is asked of the source. */
export const actAtSource: RuntimeCase = {
  folder: 'act-at-source',
  schema: actAtSourceEnv,
  ask: async ({ provider, stores }) => {
    const act = anAct(provider, randomUUID());
    await stores.acts.putAct(act);
    const { decisionId, decidedAt } = act;
    return {
      what: 'an act that waits and is not allowed',
      event: durableEvent({ provider, decisionId, decidedAt, run: 0 }),
      check: async (answer) => {
        const output = durableAnswer(answer);
        if (!output.ok) return output;
        const { Status, Result = '' } = output.value;
        const failure = (await stores.acts.readAct(act))?.attempts.at(-1)?.failure;
        return Status === 'SUCCEEDED' && failure === 'switched-off'
          ? ok(`${Status} ${Result}: ${failure}`)
          : fail(`it answered ${Status} ${Result}, and wrote down ${failure}`);
      },
    };
  },
  unshown: 'an act that is done: it asks the source itself',
};
