import { type Checked, type MovedPorts, movedFlags } from './moved-flags.ts';
import { type Rescreened, type RescreenPorts, rescreenMerchant } from './rescreen-merchant.ts';

export interface ClosingPorts extends RescreenPorts {
  readonly flagIndex: MovedPorts['flagIndex'];
}

/**
 * The last look at a merchant before its wait ends: flags are read anew, with all pages of their postings, after the
 * merchant became findable. Whatever flag changed before that is seen here, whatever changes after finds the merchant. Where
 * one that concerns the merchant is not as the decision rested on it, or the decision could not see everything, the
 * merchant is judged again. `stands` where the decision holds.
 */
export async function closingCheck(ports: ClosingPorts, checked: Checked): Promise<Rescreened | 'stands'> {
  const { decision, now } = checked;
  const met = new Set(decision.facts.matches.map(({ flagId }) => flagId));
  const moved = (await movedFlags(ports, checked)).filter(
    ({ state, flagId }) => state !== 'held' || met.has(flagId) || decision.source !== 'rescreen',
  );
  const [first] = moved;
  if (!first && decision.facts.coverage.complete) return 'stands';
  return await rescreenMerchant(ports, {
    provider: decision.provider,
    merchant: decision.merchant,
    trigger: first ? { flagId: first.flagId, seq: first.seq } : { task: 'closing-check' },
    also: moved.map(({ flagId }) => flagId),
    now,
  });
}
