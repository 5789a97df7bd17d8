import { defaultFlagsPerDay, type Member } from '../../contracts/coalition.ts';

/** How many flags a member may raise in a day; null for operators that have no quota of their own: they import lists. */
export function flagsPerDay({ roles, quotas }: Pick<Member, 'roles' | 'quotas'>): number | null {
  return quotas?.flagsPerDay ?? (roles.includes('operator') ? null : defaultFlagsPerDay);
}
