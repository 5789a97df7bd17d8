import type { CleanIdentifier } from '../../contracts/flag.ts';
import type { FlagHead } from '../../contracts/flag-head.ts';
import type { Clearance } from '../../contracts/stored-merchant.ts';
import type { Strength } from '../../contracts/vocabulary.ts';
import { clearanceMark } from './clearance-mark.ts';
import type { Keyring } from './lookup-key.ts';

/** A match as a clearance must have known it. */
export interface Met {
  readonly head: Pick<FlagHead, 'flagId' | 'seq'>;
  readonly strength: Strength;
  /** The applicant's identifiers on which it meets the flag. */
  readonly identifiers: readonly CleanIdentifier[];
}

/**
 * True where the clearance judged this very match: the same flag at the same `seq`, a match as strong or stronger,
 * and every identifier that meets the flag now met it then. Any change of the flag ends a clearance, an identifier
 * of the merchant that was not looked at suspends it, and so does a lookup secret that is gone.
 */
export function isCleared(
  { head, strength, identifiers }: Met,
  by: {
    readonly clearance: Clearance | undefined;
    readonly keyring: Keyring | undefined;
    /** RFC 3339, UTC. */
    readonly now: string;
  },
): boolean {
  const { clearance, keyring, now } = by;
  if (!clearance || !keyring) return false;
  if (clearance.flagId !== head.flagId || clearance.seq !== head.seq) return false;
  if (Date.parse(now) >= Date.parse(clearance.expiresAt)) return false;
  if (strength === 'strong' && clearance.strength === 'possible') return false;
  const judged = new Set(clearance.matchedOn);
  const secrets = [...keyring.active, ...keyring.retired];
  return identifiers.every((identifier) =>
    secrets.some((secret) => judged.has(clearanceMark(identifier, secret))),
  );
}
