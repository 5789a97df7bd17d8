import * as fc from 'fast-check';
import {
  evidenceLevels,
  flagCategories,
  identifierTypes,
  strengthSchema,
} from '../../shared/contracts/vocabulary.ts';

const quoted = (words: readonly string[]) => fc.constantFrom(...words).map((word) => JSON.stringify(word));
const either = (...texts: readonly string[]) => fc.constantFrom(...texts);

/** Most, or all, of what a match has to be to carry a decline. */
const nearlyDeclining = fc
  .shuffledSubarray(
    ['m.strength == "strong"', '!m.disputed', '!m.cleared', 'm.evidence in ["corroborated", "verified"]'],
    { minLength: 3 },
  )
  .map((parts) => parts.join(' && '));

/** What can be asked of a match `m`. */
const ofMatch: fc.Arbitrary<string> = fc.letrec<{ whole: string; atom: string }>((tie) => ({
  atom: fc.oneof(
    either(
      'm.cleared',
      'm.disputed',
      '!m.cleared',
      '!m.disputed',
      'm.disputed == m.cleared',
      'm.cleared == false',
    ),
    quoted(strengthSchema.options).map((word) => `m.strength == ${word}`),
    quoted(evidenceLevels).map((word) => `m.evidence == ${word}`),
    quoted(evidenceLevels).map((word) => `m.evidence != ${word}`),
    either(
      'm.evidence in ["corroborated", "verified"]',
      '!(m.evidence in ["reported"])',
      'm.evidence.startsWith("ver")',
    ),
    quoted(flagCategories).map((word) => `m.category == ${word}`),
    quoted(flagCategories).map((word) => `m.category != ${word}`),
    quoted(identifierTypes).map((word) => `m.on.exists(o, o.type == ${word} && o.score > 0.5)`),
    { weight: 4, arbitrary: nearlyDeclining },
    either('m.on.all(o, o.method == "exact")', 'size(m.on) > 0', 'merchant.sandbox'),
  ),
  whole: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    tie('atom'),
    fc.tuple(tie('whole'), either('&&', '&&', '||'), tie('whole')).map(([a, op, b]) => `(${a} ${op} ${b})`),
    tie('whole').map((a) => `!(${a})`),
  ),
})).whole;

/**
 * Conditions over facts, mostly about matches. All load; what they ask of scores stays between 0 and 1, and what they
 * calculate cannot fail.
 */
export const conditionArbitrary: fc.Arbitrary<string> = fc
  .letrec<{ whole: string; atom: string }>((tie) => ({
    atom: fc.oneof(
      {
        weight: 6,
        arbitrary: fc
          .tuple(either('exists', 'all', 'exists_one'), ofMatch)
          .map(([loop, of]) => `matches.${loop}(m, ${of})`),
      },
      fc
        .tuple(ofMatch, either('> 0', '== 0', '>= 2', '< 1', '!= 1', '<= 0'))
        .map(([of, is]) => `size(matches.filter(m, ${of})) ${is}`),
      fc.tuple(ofMatch, ofMatch).map(([a, b]) => `matches.filter(m, ${a}).exists(m, ${b})`),
      fc
        .tuple(ofMatch, ofMatch)
        .map(([a, b]) => `matches.filter(m, ${a}).all(n, ${b.replaceAll('m.', 'n.')})`),
      { weight: 4, arbitrary: nearlyDeclining.map((of) => `matches.exists(m, ${of})`) },
      either('size(matches) > 0', 'size(matches) == 0', 'matches.size() < 2', 'size(matches) >= 3'),
      either(
        'merchant.mcc == "5967"',
        'merchant.mcc != "5967"',
        'merchant.mcc in ["5967", "5815"]',
        'merchant.mcc == ""',
      ),
      either(
        'coverage.unread > 0',
        'coverage.unread < 1',
        'coverage.unread + coverage.unusableWeak >= 2',
        'coverage.unread == 3',
      ),
      either(
        'coverage.unread - 1 > coverage.unusableWeak',
        'history.askedByOthers30d in [0, 3, 4]',
        '-coverage.unread <= -2',
      ),
      either(
        'merchant.sandbox',
        'coverage.complete == merchant.sandbox',
        '"/merchant/taxIds" in coverage.missing',
      ),
      either(
        'size(feeds.stale) > 1',
        'coverage.missing.exists(p, p.endsWith("Name"))',
        'checks.termsReport == "fail"',
      ),
      either(
        'merchant.sandbox ? matches.exists(m, m.cleared) : coverage.complete',
        'merchant.entityType.contains("c")',
      ),
      either(
        '(merchant.sandbox ? 1 : coverage.unread) > 2',
        'merchant.country == merchant.registrationCountry',
        'true',
        'false',
      ),
    ),
    whole: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      tie('atom'),
      fc.tuple(tie('whole'), either('&&', '&&', '||'), tie('whole')).map(([a, op, b]) => `(${a} ${op} ${b})`),
      tie('whole').map((a) => `!(${a})`),
    ),
  }))
  .whole.filter((text) => text.length <= 2_000);
