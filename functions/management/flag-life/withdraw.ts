import { reasonSchema } from '../../../shared/contracts/flag-moves.ts';
import { flagPath, flagStep, speaking } from './flag-step.ts';

/** `POST /v1/flags/{id}/withdraw`: a member takes its own word back. What others said stays. */
export const withdrawFlag = flagStep({
  need: speaking,
  path: flagPath,
  body: reasonSchema,
  move: ({ rationale }) => ({ kind: 'withdraw', rationale }),
});
