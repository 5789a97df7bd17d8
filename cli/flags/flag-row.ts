import type { FlagView } from '../../shared/contracts/flag-view.ts';

/** A flag in one line: where it stands, what it is raised for, and the first of what it lists. */
export function flagRow({
  flagId,
  state,
  evidence,
  disputed,
  category,
  identifiers,
  raisedAt,
}: FlagView): string {
  const standing = `${state}, ${evidence}${disputed ? ', disputed' : ''}`;
  const [first] = identifiers;
  const shown = first ? `${first.type} ${first.value}` : 'no identifiers';
  const more = identifiers.length > 1 ? ` and ${identifiers.length - 1} more` : '';
  return `${flagId}  ${raisedAt.slice(0, 10)}  ${standing.padEnd(32)}${category.padEnd(22)}${shown}${more}`;
}
