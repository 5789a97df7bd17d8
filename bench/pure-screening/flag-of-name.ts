import type { FlagHead } from '../../shared/contracts/flag-head.ts';
import { type FlagId, memberIdSchema } from '../../shared/contracts/ids.ts';
import { newFlag } from '../../shared/domain/flag/new-flag.ts';
import type { CleanName } from '../../shared/domain/match/name-keys/name-index-forms.ts';

/** A flag in force of one name and nothing else. */
export function flagOfName(flagId: FlagId, { type, value }: CleanName): FlagHead {
  const member = memberIdSchema.parse('bench-member');
  const actor = { member, owner: member, subject: 'bench', roles: [], probation: false };
  return newFlag({
    flag: { category: 'sale-site', identifiers: [] },
    flagId,
    identifiers: [{ type, value, forms: [{ type, value }] }],
    actor,
    evidence: 'reported',
    now: '2026-01-01T00:00:00.000Z',
  }).head;
}
