import type { Facts } from '../contracts/facts.ts';
import type { Trigger } from '../contracts/rescreen.ts';
import type { TermsReport } from '../contracts/terms-report.ts';
import { askedHistory } from '../domain/asked-history.ts';
import { runChecks } from '../domain/checks/run-checks.ts';
import { type Decided, decide } from '../domain/decide.ts';
import { decisionIdOf } from '../domain/decision-id.ts';
import { deriveFacts } from '../domain/derive-facts.ts';
import { fingerprintOf } from '../domain/fingerprint.ts';
import { toldMark } from '../domain/hooks/told-mark.ts';
import { schemeInForce } from '../domain/match/lookup-key.ts';
import { matchFlags } from '../domain/match/match-flags.ts';
import { sandboxOutcome } from '../domain/sandbox.ts';
import { sandboxMatch } from '../domain/sandbox-match.ts';
import type { FirstWave } from '../ports.ts';
import type { FoundFlags } from './read-flags.ts';
import { bodyOf } from './replay.ts';
import type { Screening } from './screening.ts';

interface Judged {
  readonly first: FirstWave;
  readonly found: FoundFlags;
  /** What the terms of service were read to say; null where none were given. */
  readonly terms: TermsReport | null;
  /** What made us decide again; absent where a provider asked. */
  readonly trigger?: Trigger;
}

/** The decision on what both waves read, and the standing it makes: pure, with nothing left to ask. */
export function judgeScreening(screening: Screening, { first, found, terms, trigger }: Judged): Decided {
  const { request, application, clean, keyring, rules, jurisdictions } = screening;
  const { heads, clearances, unread, crowded } = found;
  const checks = runChecks(application, { clean, terms, now: request.now });
  const facts = deriveFacts({
    application,
    clean,
    matches: matchesOf(screening, { heads, clearances }),
    checks,
    jurisdictions,
    unread: unread.postings + unread.flags + unread.names.length,
    history: historyOf(screening, first.asked),
    feeds: rules.feeds,
    switches: rules.switches,
    now: request.now,
  });
  const [newest] = keyring.active;
  if (!newest) throw new Error('The keyring has no active lookup secret.');
  const { told, ...asked } = request;
  return decide({
    ...asked,
    decisionId: decisionIdOf(request),
    merchant: application.merchant.reference,
    facts,
    checks,
    coverage: {
      complete: facts.coverage.complete,
      unread: [
        ...(unread.postings > 0 ? ['postings'] : []),
        ...(unread.flags > 0 ? ['flags'] : []),
        ...unread.names,
      ],
      unusable: clean.unusable.map(({ pointer, why }) => ({ pointer, why })),
      missing: [...clean.missing],
      ...(crowded.length > 0 ? { crowded: [...crowded] } : {}),
    },
    heads,
    policy: rules.policy,
    jurisdictions,
    keyScheme: schemeInForce(keyring),
    fingerprint: fingerprintOf(bodyOf(request), newest),
    before: first.standing,
    ...(trigger && { trigger }),
    ...(told && { told: { source: told.source, at: told.at, mark: toldMark(application, newest) } }),
  });
}

function matchesOf(screening: Screening, found: Pick<FoundFlags, 'heads' | 'clearances'>): Facts['matches'] {
  const { application, clean, keyring, request } = screening;
  const rehearsed = sandboxOutcome(application.merchant.legalName);
  const matches = matchFlags({ ...found, identifiers: clean.identifiers, keyring, now: request.now });
  return rehearsed === null ? matches : [...sandboxMatch(rehearsed), ...matches];
}

function historyOf({ request, application }: Screening, asked: FirstWave['asked']): Facts['history'] {
  const { provider, now } = request;
  return askedHistory([...asked.values()], { provider, merchant: application.merchant.reference, now });
}
