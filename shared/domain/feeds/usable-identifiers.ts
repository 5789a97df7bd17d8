import { type FlagIdentifier, flagIdentifierSchema, maxFlagIdentifiers } from '../../contracts/flag.ts';
import { cleanFlagIdentifier } from '../clean/clean-flag-identifier.ts';

/**
 * Those identifiers of an entry that can be matched on, each once and at most as many as a flag may list, and how many
 * were left out because they cannot be cleaned or are too many.
 */
export function usableIdentifiers(identifiers: readonly FlagIdentifier[]): {
  kept: FlagIdentifier[];
  leftOut: number;
} {
  const seen = new Set<string>();
  const kept: FlagIdentifier[] = [];
  let leftOut = 0;
  for (const identifier of identifiers) {
    const parsed = flagIdentifierSchema.safeParse(identifier);
    const clean = parsed.success ? cleanFlagIdentifier(parsed.data) : null;
    const same = clean?.ok ? `${clean.value.type}\0${clean.value.value}` : null;
    if (same === null || (!seen.has(same) && kept.length === maxFlagIdentifiers)) leftOut += 1;
    else if (!seen.has(same)) kept.push(identifier);
    if (same !== null) seen.add(same);
  }
  return { kept, leftOut };
}
