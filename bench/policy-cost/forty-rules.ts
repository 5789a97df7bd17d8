import type { RuleProperties } from 'json-rules-engine';
import { checkNames } from '../../shared/contracts/checks.ts';
import type { PolicyDocument } from '../../shared/contracts/policy-document.ts';
import type { Outcome } from '../../shared/contracts/vocabulary.ts';

/** A rule twice: as a condition of ours, and as json-rules-engine takes it. */
export interface TwinRule {
  readonly id: string;
  readonly outcome: Outcome;
  readonly when: string;
  readonly conditions: RuleProperties['conditions'];
}

const is = (fact: string, value: unknown, operator = 'equal') => ({ fact, operator, value });
const someMatch = (wanted: Readonly<Record<string, unknown>>) => ({
  all: [is('matches', wanted, 'hasMatch')],
});

const thresholds = {
  askedByOthers: { value: 3, says: 'Other providers in 30 days that are many.' },
  declinedByOthers: { value: 1, says: 'Other providers that declined, in 360 days, that are many.' },
  sharing: {
    value: 4,
    says: 'Merchants of the same provider with one of the same identifiers that are many.',
  },
  inconsistencies: { value: 3, says: 'Failed comparisons within an application that are many.' },
  criteria: { value: 3, says: 'Criteria of a country’s law that are few.' },
};

const mccs = ['4829', '5122', '5912', '5966', '5967', '6051', '6211', '7273', '7841', '7995'];
const carriers = ['4816', '5815', '5816', '5817', '5818', '7372', '7375'];
const free = { strength: 'strong', disputed: false, cleared: false };
const strong = 'm.strength == "strong" && !m.disputed && !m.cleared';

const onMatches: TwinRule[] = [
  rule('verified', 'decline', {
    when: `matches.exists(m, ${strong} && m.evidence == "verified")`,
    conditions: someMatch({ ...free, evidence: 'verified' }),
  }),
  rule('corroborated', 'decline', {
    when: `matches.exists(m, ${strong} && m.evidence == "corroborated")`,
    conditions: someMatch({ ...free, evidence: 'corroborated' }),
  }),
  rule('sanctions', 'decline', {
    when: `matches.exists(m, ${strong} && m.evidence == "verified" && m.category == "sanctions-listed")`,
    conditions: someMatch({ ...free, evidence: 'verified', category: 'sanctions-listed' }),
  }),
  rule('reported', 'review', {
    when: `matches.exists(m, ${strong} && m.evidence == "reported")`,
    conditions: someMatch({ ...free, evidence: 'reported' }),
  }),
  rule('disputed', 'review', {
    when: 'matches.exists(m, m.strength == "strong" && m.disputed && !m.cleared)',
    conditions: someMatch({ strength: 'strong', disputed: true, cleared: false }),
  }),
  rule('possible', 'review', {
    when: 'matches.exists(m, m.strength == "possible" && !m.cleared)',
    conditions: someMatch({ strength: 'possible', cleared: false }),
  }),
  rule('possible-sanctions', 'review', {
    when: 'matches.exists(m, m.strength == "possible" && m.category == "sanctions-listed" && !m.cleared)',
    conditions: someMatch({ strength: 'possible', category: 'sanctions-listed', cleared: false }),
  }),
  rule('nothing-found', 'approve', {
    when: 'size(matches) == 0 && coverage.complete',
    conditions: { all: [is('matches', 0, 'hasLength'), is('coverage.complete', true)] },
  }),
  rule('all-cleared', 'approve', {
    when: 'size(matches) > 0 && matches.all(m, m.cleared) && coverage.complete',
    conditions: {
      all: [
        { not: is('matches', 0, 'hasLength') },
        { not: is('matches', { cleared: false }, 'hasMatch') },
        is('coverage.complete', true),
      ],
    },
  }),
];

const onCoverage: TwinRule[] = [
  rule('coverage-incomplete', 'review', {
    when: '!coverage.complete || coverage.unread > 0',
    conditions: { any: [is('coverage.complete', false), is('coverage.unread', 0, 'greaterThan')] },
  }),
  rule('identifier-unusable', 'review', {
    when: 'coverage.unusableStrong > 0',
    conditions: { all: [is('coverage.unusableStrong', 0, 'greaterThan')] },
  }),
  rule('feed-stale', 'review', {
    when: 'size(feeds.stale) > 0',
    conditions: { all: [{ not: is('feeds.stale', 0, 'hasLength') }] },
  }),
  rule('no-tax-number', 'review', {
    when: '"/merchant/taxIds" in coverage.missing && merchant.entityType == "company"',
    conditions: {
      all: [is('coverage.missing', '/merchant/taxIds', 'contains'), is('merchant.entityType', 'company')],
    },
  }),
];

const onApplication: TwinRule[] = [
  rule('insufficient-identifiers', 'review', {
    when: 'checks.strongIdentifiers == 0 && !merchant.sandbox',
    conditions: { all: [is('checks.strongIdentifiers', 0), is('merchant.sandbox', false)] },
  }),
  rule('suspicious-unicode', 'review', {
    when: 'checks.suspiciousUnicode',
    conditions: { all: [is('checks.suspiciousUnicode', true)] },
  }),
  rule('high-risk-category', 'review', {
    when: `merchant.mcc in ${JSON.stringify(mccs)}`,
    conditions: { all: [is('merchant.mcc', mccs, 'in')] },
  }),
  rule('ask-for-terms', 'approve', {
    when: `!merchant.termsOfService && merchant.mcc in ${JSON.stringify(carriers)}`,
    conditions: { all: [is('merchant.termsOfService', false), is('merchant.mcc', carriers, 'in')] },
  }),
  rule('nobody-named', 'review', {
    when: 'merchant.principals == 0 && merchant.entityType != "government"',
    conditions: {
      all: [is('merchant.principals', 0), is('merchant.entityType', 'government', 'notEqual')],
    },
  }),
  ...checkNames.map((name) =>
    rule(`check-${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, 'review', {
      when: `checks.${name} == "fail"`,
      conditions: { all: [is(`checks.${name}`, 'fail')] },
    }),
  ),
];

const onNumbers: TwinRule[] = [
  rule('seen-elsewhere', 'review', {
    when: 'history.askedByOthers30d >= thresholds.askedByOthers && history.declinedByOthers360d >= thresholds.declinedByOthers',
    conditions: {
      all: [
        is('history.askedByOthers30d', thresholds.askedByOthers.value, 'greaterThanInclusive'),
        is('history.declinedByOthers360d', thresholds.declinedByOthers.value, 'greaterThanInclusive'),
      ],
    },
  }),
  rule('shared-identifier', 'review', {
    when: 'history.ownMerchantsSharing >= thresholds.sharing',
    conditions: {
      all: [is('history.ownMerchantsSharing', thresholds.sharing.value, 'greaterThanInclusive')],
    },
  }),
  rule('inconsistent', 'review', {
    when: 'checks.inconsistencies >= thresholds.inconsistencies',
    conditions: {
      all: [is('checks.inconsistencies', thresholds.inconsistencies.value, 'greaterThanInclusive')],
    },
  }),
  rule('law-gap', 'review', {
    when: 'jurisdiction.criteriaKnown == 5 && jurisdiction.criteriaMet < thresholds.criteria',
    conditions: {
      all: [
        is('jurisdiction.criteriaKnown', 5),
        is('jurisdiction.criteriaMet', thresholds.criteria.value, 'lessThan'),
      ],
    },
  }),
  rule('possession-legal', 'review', {
    when: 'jurisdiction.punishesPossession == "no" && jurisdiction.suspicionReporting != "yes"',
    conditions: {
      all: [
        is('jurisdiction.punishesPossession', 'no'),
        is('jurisdiction.suspicionReporting', 'yes', 'notEqual'),
      ],
    },
  }),
];

/** Forty rules about all that a policy can speak of, five of them with thresholds. */
export const fortyRules: readonly TwinRule[] = [...onMatches, ...onCoverage, ...onApplication, ...onNumbers];

/** The document of the forty rules. */
export const fortyRulesDocument: PolicyDocument = {
  id: 'forty-rules',
  version: '1',
  facts: 'facts-2',
  title: 'Forty rules',
  thresholds,
  rules: fortyRules.map(({ id, when, outcome }) => ({
    id,
    when,
    outcome,
    code: id.toUpperCase().replaceAll('-', '_'),
    text: 'For staff.',
    merchantText: 'For the merchant.',
    obligations: [],
    references: [],
  })),
};

function rule(id: string, outcome: Outcome, twins: Pick<TwinRule, 'when' | 'conditions'>): TwinRule {
  return { id, outcome, ...twins };
}
