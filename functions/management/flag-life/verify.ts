import { verifySchema } from '../../../shared/contracts/flag-moves.ts';
import { flagPath, flagStep, governing } from './flag-step.ts';

/** `POST /v1/flags/{id}/verify`: an operator has checked what others report, and says where that is kept. */
export const verifyFlag = flagStep({
  need: governing,
  path: flagPath,
  body: verifySchema,
  move: ({ seq, reference, rationale }) => ({
    kind: 'verify',
    seq,
    reference,
    ...(rationale && { rationale }),
  }),
});
