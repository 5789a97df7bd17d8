import { labelSkeleton, tellingLabel } from './host/host-label-key.ts';
import type { NameComparison } from './name-comparison.ts';

/**
 * How two canonical hosts of different domains look alike, symmetric, or null where they do not: the same registrable label
 * under another suffix, with hyphens or without, or a label that reads the same (`examp1e`). Labels under four letters, and common words
 * that many strangers register (`shop`, `online`), tell nothing. Never more than a hint: another party may own it.
 */
export function compareHostLabels(applied: string, flagged: string): NameComparison | null {
  const [one, other] = [tellingLabel(applied), tellingLabel(flagged)];
  if (applied === flagged || !one || !other) return null;
  if (one === other) return { score: 0.88, explanation: 'the same site name under another domain ending' };
  if (labelSkeleton(one) !== labelSkeleton(other)) return null;
  if (one.replaceAll('-', '') === other.replaceAll('-', ''))
    return { score: 0.87, explanation: 'the same site name but for hyphens' };
  return { score: 0.86, explanation: 'a site name that looks the same: letters swapped for look-alikes' };
}
