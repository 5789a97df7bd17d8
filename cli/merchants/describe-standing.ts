import type { StandingView } from '../../shared/contracts/stored-merchant.ts';
import { describeTrigger } from '../describe-trigger.ts';

/** A standing in a few lines: where the merchant is, by which decision, and whether flags are still matched to it. */
export function describeStanding(standing: StandingView): string {
  const { merchant, state, outcome, decisionId, decidedAt, trigger, resolution, version } = standing;
  return [
    `Merchant ${merchant.reference}: ${state}, ${outcome}.`,
    `Decision ${decisionId}, made ${decidedAt}${trigger ? `, ${describeTrigger(trigger)}` : ''}. Version ${version} of the standing.`,
    ...(resolution === null
      ? []
      : [`Its review: ${resolution.status} (${resolution.outcome}), ${resolution.at}.`]),
    ...lifeOf(standing),
  ].join('\n');
}

function lifeOf({ state, offboarding }: StandingView): string[] {
  if (!offboarding) return [];
  const { at, reason, until } = offboarding;
  const left = `ffboarded ${at}${reason === undefined ? '' : ` (${reason})`}`;
  return state === 'active'
    ? [`It was o${left}, and boarded again since.`]
    : [`O${left}. Flags are matched to it for alerts until ${until}.`];
}
