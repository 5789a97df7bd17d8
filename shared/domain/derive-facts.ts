import type { MerchantApplication } from '../contracts/application.ts';
import type { CheckFinding, CheckName } from '../contracts/checks.ts';
import type { Switches } from '../contracts/coalition.ts';
import { type FactMatch, type Facts, factsVersion } from '../contracts/facts.ts';
import type { FeedStatus } from '../contracts/feeds/feed-registration.ts';
import { checkFacts } from './checks/check-facts.ts';
import type { CleanApplication } from './clean/clean-application.ts';
import { isStrong } from './clean/identifier-strength.ts';
import { type Jurisdictions, jurisdictionFacts } from './jurisdiction-facts.ts';
import { sandboxOutcome } from './sandbox.ts';
import { staleFeeds } from './stale-feeds.ts';

export interface FactSources {
  readonly application: MerchantApplication;
  readonly clean: CleanApplication;
  readonly matches: readonly FactMatch[];
  /** What was checked on the application; a check that is not among them is unknown. */
  readonly checks: readonly CheckFinding[];
  readonly jurisdictions: Jurisdictions;
  /** Lookup keys, names and flags that stayed unread. */
  readonly unread: number;
  readonly history: Facts['history'];
  readonly feeds: readonly FeedStatus[];
  readonly switches: Switches;
  /** RFC 3339, UTC. */
  readonly now: string;
}

/** The facts that policy may speak of, without personal data: what is stored with the decision and can be judged again. */
export function deriveFacts(sources: FactSources): Facts {
  const { merchant, event } = sources.application;
  return {
    version: factsVersion,
    merchant: {
      event: event ?? 'onboarding',
      entityType: merchant.entityType ?? '',
      country: merchant.country ?? '',
      registrationCountry: merchant.registrationCountry ?? '',
      mcc: merchant.mcc ?? '',
      websites: merchant.websites?.length ?? 0,
      principals: merchant.principals?.length ?? 0,
      termsOfService: !sources.clean.missing.includes('/merchant/termsOfService'),
      sandbox: sandboxOutcome(merchant.legalName) !== null,
    },
    matches: [...sources.matches],
    checks: {
      suspiciousUnicode: sources.clean.suspiciousUnicode,
      strongIdentifiers: sources.clean.identifiers.filter(({ identifier }) => isStrong(identifier.type))
        .length,
      ...checkFacts(sources.checks),
      inconsistencies: sources.checks.filter(
        ({ check, result }) => result === 'fail' && consistency.has(check),
      ).length,
    },
    jurisdiction: jurisdictionFacts(sources.jurisdictions),
    history: sources.history,
    coverage: {
      complete: sources.unread === 0,
      unread: sources.unread,
      unusableStrong: sources.clean.unusable.filter(({ strong }) => strong).length,
      unusableWeak: sources.clean.unusable.filter(({ strong }) => !strong).length,
      missing: [...sources.clean.missing],
      unseen: sources.clean.unseen.length,
    },
    feeds: { stale: staleFeeds(sources.feeds, sources.now) },
    switches: { reviewAll: sources.switches.reviewAll },
  };
}

/** Checks that hold two statements of an application against each other: one that fails is a coincidence, several are a picture. */
const consistency: ReadonlySet<CheckName> = new Set([
  'emailDomain',
  'phoneCountry',
  'bankCountry',
  'ipCountry',
  'descriptor',
  'hostLabel',
  'category',
]);
