import * as z from 'zod';
import { decideDisputeSchema } from '../../../shared/contracts/flag-moves.ts';
import { flagPath, flagStep, governing } from './flag-step.ts';

const disputeNumber = z
  .string()
  .regex(/^[1-9][0-9]{0,5}$/)
  .transform(Number);

/** `POST /v1/flags/{id}/disputes/{n}`: an operator upholds the flag, or overturns it. */
export const decideDispute = flagStep({
  need: governing,
  path: flagPath.extend({ n: disputeNumber }),
  body: decideDisputeSchema,
  move: ({ outcome, rationale }, { n }) => ({ kind: 'decide-dispute', n, outcome, rationale }),
});
