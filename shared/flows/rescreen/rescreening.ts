import type { Trigger } from '../../contracts/rescreen.ts';
import type { StoredDecision } from '../../contracts/stored-decision.ts';
import type { Standing, StoredApplication } from '../../contracts/stored-merchant.ts';
import { keptApplication } from '../../domain/kept-application.ts';
import { lookupOf } from '../../domain/match/candidate-flags.ts';
import type { Keyring } from '../../domain/match/lookup-key.ts';
import { ok } from '../../result.ts';
import type { Screening } from '../screening.ts';

export interface Standpoint {
  readonly standing: Standing;
  /** The application that the merchant stands on, and the decision on it. */
  readonly kept: StoredApplication;
  readonly before: StoredDecision;
}

interface By {
  readonly trigger: Trigger;
  readonly keyring: Keyring;
  /** RFC 3339, UTC. */
  readonly now: string;
}

/**
 * The screening that judges a merchant again on the application it stands on. Its id is a function of what made us look,
 * the merchant and the standing's version: whoever does the same again finds the decision made.
 */
export function rescreeningOf(
  { standing, kept, before }: Standpoint,
  { trigger, keyring, now }: By,
): Omit<Screening, 'rules' | 'jurisdictions'> {
  const { provider, merchant, version } = standing;
  const asked = { trigger, merchant, version };
  const { application, clean } = keptApplication(kept);
  return {
    request: {
      provider,
      source: 'rescreen',
      sourceId: `${nameOf(trigger)}:${merchant}:${version}`,
      raw: Buffer.from(JSON.stringify(asked)),
      json: ok(asked),
      livemode: before.livemode,
      now,
    },
    application,
    clean,
    lookup: lookupOf(clean.identifiers, keyring),
    keyring,
  };
}

const nameOf = (trigger: Trigger): string =>
  'task' in trigger ? trigger.task : `${trigger.flagId}:${trigger.seq}`;
