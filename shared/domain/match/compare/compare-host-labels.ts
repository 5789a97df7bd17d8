import { homoglyphSkeleton } from './host/homoglyph-skeleton.ts';
import { tellingLabel } from './host/host-label-key.ts';
import type { NameComparison } from './name-comparison.ts';

/**
 * How two canonical hosts of different domains look alike, symmetric, or null where they do not: the same registrable label
 * under another suffix, or a label that reads the same (`examp1e`). Labels under four letters, and common words
 * that many strangers register (`shop`, `online`), tell nothing. Never more than a hint: another party may own it.
 */
export function compareHostLabels(applied: string, flagged: string): NameComparison | null {
  const [one, other] = [tellingLabel(applied), tellingLabel(flagged)];
  if (applied === flagged || !one || !other) return null;
  if (one === other) return { score: 0.88, explanation: 'the same site name under another domain ending' };
  if (homoglyphSkeleton(one) !== homoglyphSkeleton(other)) return null;
  return { score: 0.86, explanation: 'a site name that looks the same: letters swapped for look-alikes' };
}
