import { type Problem, problems } from '../contracts/problem.ts';
import { metricNames } from '../metric-names.ts';
import type { Observer } from '../ports.ts';

const ofSignatures: ReadonlySet<Problem['code']> = new Set([
  'signature-missing',
  'signature-invalid',
  'timestamp-out-of-window',
]);

/** Counts why a screening was refused: its signature, what a sender who is known sent, or that too much goes on at once. */
export function countRefusal(
  observer: Pick<Observer, 'count'>,
  { code, signed }: { readonly code: Problem['code']; readonly signed: boolean },
): void {
  if (ofSignatures.has(code)) observer.count(metricNames.refusedSignatures);
  if (signed && problems[code].status === 422) observer.count(metricNames.refusedContents);
  if (code === 'overloaded') observer.count(metricNames.unavailable);
}
