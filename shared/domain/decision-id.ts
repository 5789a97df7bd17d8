import { createHash } from 'node:crypto';
import { type DecisionId, decisionIdSchema, type MemberId } from '../contracts/ids.ts';
import type { DecisionSource } from '../contracts/vocabulary.ts';

/**
 * The id of the decision that answers a request: a function of who asked, by which way and under which id, so
 * that a repeat finds its answer and one provider's ids can never meet another's.
 */
export function decisionIdOf(request: {
  provider: MemberId;
  source: DecisionSource;
  sourceId: string;
}): DecisionId {
  const parts = [request.provider, request.source, request.sourceId];
  const content = parts.map((part) => `${part.length}:${part}`).join('');
  return decisionIdSchema.parse(
    `dec_${createHash('sha256').update(content).digest('base64url').slice(0, 22)}`,
  );
}
