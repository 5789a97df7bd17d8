import type { StoredPolicy } from '../../contracts/coalition.ts';
import type { PolicyDocument } from '../../contracts/policy-document.ts';
import { providerOfLine } from '../../contracts/policy-record.ts';
import { fail, ok, type Result } from '../../result.ts';
import { engineCodes } from '../engine-reasons.ts';
import { loadPolicy, type Policy, type PolicyFault } from './load-policy.ts';

/** Most rules of an overlay, and most steps that all of them may take together: it runs after the coalition's own. */
export const maxOverlayRules = 50;
export const maxOverlaySteps = 1_000_000;

/**
 * A provider's own rules, ready to be judged with the coalition's (`withOverlay`), or every fault found in them. Besides
 * what {@link loadPolicy} refuses: a document that is not called `own-` and its provider, a rule that approves (it could turn
 * NO_RULE_HELD into an approval), and a code that is one of the engine's. Thresholds are its own.
 */
export function loadOverlay(stored: StoredPolicy): Result<Policy, readonly PolicyFault[]> {
  const loaded = loadPolicy(stored);
  const faults = [
    ...(loaded.ok ? [] : loaded.error),
    ...nameFaults(stored.document),
    ...stored.document.rules.flatMap(overlayRuleFaults),
    ...(loaded.ok ? costFaults(loaded.value) : []),
  ];
  return loaded.ok && faults.length === 0 ? ok(loaded.value) : fail(faults);
}

function nameFaults({ id, rules }: PolicyDocument): PolicyFault[] {
  return [
    ...(providerOfLine(id) === null
      ? [
          {
            rule: null,
            where: '/id',
            what: `is called ${id}, which is no provider’s own`,
            remedy: 'Call it `own-` and the provider’s member id.',
          },
        ]
      : []),
    ...(rules.length > maxOverlayRules
      ? [
          {
            rule: null,
            where: '/rules',
            what: `has ${rules.length} rules, more than ${maxOverlayRules}`,
            remedy: 'Leave out what the coalition’s policy says already.',
          },
        ]
      : []),
  ];
}

function overlayRuleFaults({ id, outcome, code }: PolicyDocument['rules'][number], index: number) {
  const faults: PolicyFault[] = [];
  if (outcome === 'approve')
    faults.push({
      rule: id,
      where: `/rules/${index}/outcome`,
      what: 'approves, and a provider’s own rules may only be stricter',
      remedy: 'Let it review or decline.',
    });
  if (engineCodes.has(code))
    faults.push({
      rule: id,
      where: `/rules/${index}/code`,
      what: `uses ${code}, a reason that the engine gives`,
      remedy: 'Choose another code.',
    });
  return faults;
}

function costFaults({ rules }: Policy): PolicyFault[] {
  const steps = rules.reduce((sum, { condition }) => sum + condition.steps, 0);
  if (steps <= maxOverlaySteps) return [];
  const what = `can take ${steps} steps in all, more than ${maxOverlaySteps}`;
  return [
    { rule: null, where: '/rules', what, remedy: 'Have fewer rules look through matches and their fields.' },
  ];
}
