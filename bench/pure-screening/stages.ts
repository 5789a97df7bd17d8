import type { CheckFinding } from '../../shared/contracts/checks.ts';
import type { FactMatch } from '../../shared/contracts/facts.ts';
import type { LookupKey } from '../../shared/contracts/ids.ts';
import { askedHistory } from '../../shared/domain/asked-history.ts';
import { runChecks } from '../../shared/domain/checks/run-checks.ts';
import { type CleanApplication, cleanApplication } from '../../shared/domain/clean/clean-application.ts';
import { type Decided, decide } from '../../shared/domain/decide.ts';
import { decisionIdOf } from '../../shared/domain/decision-id.ts';
import { deriveFacts } from '../../shared/domain/derive-facts.ts';
import { fingerprintOf } from '../../shared/domain/fingerprint.ts';
import { candidateFlags, type Lookup, lookupOf } from '../../shared/domain/match/candidate-flags.ts';
import { schemeInForce, textKey } from '../../shared/domain/match/lookup-key.ts';
import { matchFlags } from '../../shared/domain/match/match-flags.ts';
import { provider } from '../../tests/support/a-coalition.ts';
import type { PreparedScreening } from './prepared-screening.ts';

const request = { provider, source: 'api', sourceId: 'msg_bench', livemode: false } as const;
const now = '2026-11-21T12:00:00.000Z';

interface Made {
  readonly clean: CleanApplication;
  readonly matches: FactMatch[];
  readonly checks: readonly CheckFinding[];
}

/** The pure steps of a screening, as `shared/flows/decide-once.ts` strings them together around its reading. */
export const stages = {
  clean: ({ application }: PreparedScreening): CleanApplication => cleanApplication(application),

  keys: ({ keyring }: PreparedScreening, clean: CleanApplication): Lookup =>
    lookupOf(clean.identifiers, keyring),

  /** Part of the keys: what their forms' texts cost to hash, once they are there. */
  macs: ({ keyring }: PreparedScreening, { wanted }: Lookup): LookupKey[] =>
    keyring.active.flatMap((secret) => Array.from(wanted.values(), ({ text }) => textKey(text, secret))),

  match: (
    { first, heads }: PreparedScreening,
    made: { clean: CleanApplication; lookup: Lookup },
  ): FactMatch[] => {
    const pages = [...first.postings].map(([key, page]) => [key, page.postings] as const);
    const { flags } = candidateFlags(made.lookup, pages);
    const found = flags.flatMap((flagId) => heads.get(flagId) ?? []);
    return matchFlags({ heads: found, clearances: new Map(), identifiers: made.clean.identifiers, now });
  },

  checks: ({ application }: PreparedScreening, clean: CleanApplication): CheckFinding[] =>
    runChecks(application, { clean, terms: null, now }),

  judge: (prepared: PreparedScreening, made: Made): Decided => {
    const { application, rules, keyring, first } = prepared;
    const [newest] = keyring.active;
    if (!newest) throw new Error('The keyring has no active lookup secret.');
    const jurisdictions = {
      merchant: rules.jurisdictions.get(application.merchant.country ?? '') ?? null,
      provider: undefined,
    };
    const facts = deriveFacts({
      ...made,
      application,
      now,
      unread: 0,
      jurisdictions,
      feeds: rules.feeds,
      switches: rules.switches,
      history: askedHistory([...first.asked.values()], {
        provider,
        merchant: application.merchant.reference,
        now,
      }),
    });
    const { unusable, missing } = made.clean;
    return decide({
      ...request,
      now,
      facts,
      checks: made.checks,
      policy: rules.policy,
      jurisdictions,
      keyScheme: schemeInForce(keyring),
      before: null,
      heads: prepared.heads.values(),
      decisionId: decisionIdOf(request),
      merchant: application.merchant.reference,
      coverage: {
        complete: facts.coverage.complete,
        unread: [],
        unusable: [...unusable],
        missing: [...missing],
      },
      fingerprint: fingerprintOf({ raw: prepared.raw, json: prepared.body }, newest),
    });
  },
} as const;

/** A whole pure screening: the stages in their order, to the decision with its answer. */
export function screenPurely(prepared: PreparedScreening): Decided {
  const clean = stages.clean(prepared);
  const lookup = stages.keys(prepared, clean);
  const matches = stages.match(prepared, { clean, lookup });
  const checks = stages.checks(prepared, clean);
  return stages.judge(prepared, { clean, matches, checks });
}
