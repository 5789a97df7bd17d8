import { decisionIdOf } from '../domain/decision-id.ts';
import { passedOver } from '../domain/hooks/passed-over.ts';
import { readTerms } from '../domain/read-terms.ts';
import { snapshotOf } from '../domain/snapshot.ts';
import type { ScreeningStore } from '../ports.ts';
import { judgeScreening } from './judge-screening.ts';
import { readFlags } from './read-flags.ts';
import { bodyOf, replay } from './replay.ts';
import type { Screening } from './screening.ts';
import type { PassedOver, ScreeningResult } from './screening-request.ts';

/**
 * The outcome of one attempt: first wave, second wave only if a posting survived, judge, commit. `read-again`
 * where another commit came between our reading and ours: nothing was written, and the flags must be read anew.
 * What a webhook tells that is older than what is known, or nothing new, is passed over.
 */
export async function decideOnce(
  store: ScreeningStore,
  screening: Screening,
): Promise<ScreeningResult | PassedOver | 'read-again'> {
  const { request, application, lookup, keyring } = screening;
  const decisionId = decisionIdOf(request);
  const first = await store.readFirst({
    provider: request.provider,
    decisionId,
    merchant: application.merchant.reference,
    keys: lookup.keys,
    strongKeys: lookup.strongKeys,
  });
  if (first.decision) return replay(first.decision, { body: bodyOf(request), keyring });
  const { standing } = first;
  const why = request.told && passedOver(standing, { ...request.told, application, keyring });
  if (why) return { kind: 'passed-over', why, standing };
  const found = await readFlags(store, { screening, first });
  const terms = readTerms(application);
  const decided = judgeScreening(screening, { first, found, terms: terms?.report ?? null });
  const outcome = await store.commit({
    decision: decided.decision,
    standing: decided.standing,
    application: snapshotOf(application, { decision: decided.decision, terms, receivedAt: request.now }),
    expectedVersion: first.standing?.version ?? null,
  });
  switch (outcome.kind) {
    case 'committed':
      return { kind: 'answered', decision: decided.decision, replayed: false };
    case 'decided-already':
      return replay(outcome.decision, { body: bodyOf(request), keyring });
    case 'read-again':
      return 'read-again';
  }
}
