import { longestSilence } from '../../shared/flows/audit/longest-silence.ts';
import { unapprovedPolicies } from '../../shared/flows/audit/unapproved-policies.ts';
import { metricNames } from '../../shared/metric-names.ts';
import type { SweepDeps } from './sweep.ts';

/**
 * Measures what no fault shows by itself: a provider that used to screen every day and does not, policies in force that no second
 * person approved. Nothing too. Answers how many such things there are.
 */
export async function audit(
  { stores, observer, nowMs }: SweepDeps,
  { requestId }: { readonly requestId: string },
): Promise<number> {
  const began = nowMs();
  const unapproved = await unapprovedPolicies(stores);
  for (const { version, provider } of unapproved)
    observer.log('policy.unapproved', { requestId, policyVersion: version, ...(provider && { provider }) });
  observer.measure(metricNames.unapprovedPolicies, unapproved.length);

  const silence = await longestSilence(stores, began);
  const isLong = silence !== null && silence.hours >= silentHours;
  if (isLong) observer.log('provider.silent', { requestId, provider: silence.provider });
  observer.measure(metricNames.hoursProviderIsSilent, silence?.hours ?? 0);
  return unapproved.length + (isLong ? 1 : 0);
}

/** An alarm rings from here. */
const silentHours = 24;
