import { opinionSchema } from '../../../shared/contracts/flag-moves.ts';
import { flagPath, flagStep, speaking } from './flag-step.ts';

/** `POST /v1/flags/{id}/opinions`: a member agrees, has seen the same party too, or doubts. */
export const postOpinion = flagStep({
  need: speaking,
  path: flagPath,
  body: opinionSchema,
  move: ({ says, seq, rationale }) =>
    says === 'dispute'
      ? { kind: 'dispute', onBehalfOf: 'member', seq, rationale }
      : { kind: says, seq, rationale },
});
