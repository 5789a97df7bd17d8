import { reasonSchema } from '../../../shared/contracts/flag-moves.ts';
import { flagPath, flagStep, governing } from './flag-step.ts';

/** `POST /v1/flags/{id}/hold`: an operator holds a flag back; it acts as reported until it is released. */
export const holdFlag = flagStep({
  need: governing,
  path: flagPath,
  body: reasonSchema,
  move: ({ rationale }) => ({ kind: 'hold', reason: 'operator', touches: null, rationale }),
});
