import type { MerchantApplication } from '../../contracts/application.ts';
import type { ResolutionStep } from '../../contracts/resolution.ts';
import type { StoredDecision } from '../../contracts/stored-decision.ts';
import type { Clearance } from '../../contracts/stored-merchant.ts';
import { cleanApplication } from '../clean/clean-application.ts';
import { clearanceMark } from '../match/clearance-mark.ts';
import type { Keyring } from '../match/lookup-key.ts';

/**
 * The clearances that a resolved step brings into force: each knows by marks which identifiers of the merchant met
 * the flag, read from the application that the decision judged.
 */
export function clearancesOf(
  step: ResolutionStep,
  judged: {
    readonly decision: StoredDecision;
    readonly application: Pick<MerchantApplication, 'merchant'>;
    readonly keyring: Keyring;
  },
): Clearance[] {
  const [secret] = judged.keyring.active;
  if (!secret) throw new Error('The keyring has no active lookup secret.');
  const { identifiers } = cleanApplication(judged.application);
  const matches = new Map(judged.decision.facts.matches.map((match) => [match.flagId, match]));
  return step.clearances.flatMap(({ flagId, seq, expiresAt }) => {
    const match = matches.get(flagId);
    if (!match) return [];
    const fields = new Set(match.on.map(({ pointer, type }) => `${pointer}\0${type}`));
    const met = identifiers.filter(({ pointer, identifier }) => fields.has(`${pointer}\0${identifier.type}`));
    return [
      {
        provider: step.provider,
        merchant: step.merchant,
        flagId,
        seq,
        strength: match.strength,
        matchedOn: [...new Set(met.map(({ identifier }) => clearanceMark(identifier, secret)))],
        decisionId: step.decisionId,
        rationale: step.asked.rationale,
        by: step.by.subject,
        at: step.at,
        expiresAt,
      },
    ];
  });
}
