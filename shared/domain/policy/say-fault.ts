import type { PolicyFault } from './load-policy.ts';

/** One line that says of a fault, or a warning, which rule it is in and where, what is wrong, and what to do. */
export function sayFault({ rule, where, what, remedy }: PolicyFault): string {
  return `${rule === null ? '' : `rule ${rule}, `}${where} ${what}. ${remedy}`.trimStart();
}
