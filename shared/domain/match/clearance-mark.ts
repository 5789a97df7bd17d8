import type { CleanIdentifier } from '../../contracts/flag.ts';
import type { LookupKey } from '../../contracts/ids.ts';
import { type LookupSecret, lookupKey } from './lookup-key.ts';

/**
 * The mark by which a clearance knows an identifier again: a keyed hash of all that was compared, so that another
 * date of birth or country under the same name is another identifier. It is no lookup key of the index: who reads
 * clearances cannot look up what they are about.
 */
export function clearanceMark(identifier: CleanIdentifier, secret: LookupSecret): LookupKey {
  const { type, value, dateOfBirth = '', country = '' } = identifier;
  return lookupKey({ type: `cleared ${type}`, value: [value, dateOfBirth, country].join('\0') }, secret);
}
