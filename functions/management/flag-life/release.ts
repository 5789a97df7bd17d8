import { reasonSchema } from '../../../shared/contracts/flag-moves.ts';
import { flagPath, flagStep, governing } from './flag-step.ts';

/** `POST /v1/flags/{id}/release`: an operator lets a held flag act again. */
export const releaseFlag = flagStep({
  need: governing,
  path: flagPath,
  body: reasonSchema,
  move: ({ rationale }) => ({ kind: 'release', rationale }),
});
