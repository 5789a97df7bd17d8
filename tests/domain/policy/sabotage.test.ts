import { describe, expect, test } from 'vitest';
import type { FactMatch } from '../../../shared/contracts/facts.ts';
import type { PolicyRule } from '../../../shared/contracts/policy-document.ts';
import { readPolicyFile } from '../../../shared/contracts/read-policy-file.ts';
import { judge } from '../../../shared/domain/judge.ts';
import { loadPolicy } from '../../../shared/domain/policy/load-policy.ts';
import { policySha256 } from '../../../shared/domain/policy/policy-sha256.ts';
import { policyWarnings } from '../../../shared/domain/policy/policy-warnings.ts';
import { ordinaryFacts } from '../../support/ordinary-facts.ts';
import {
  aPolicyDocument,
  faultsOf,
  loaded,
  policyCases,
  policyTextOfBefore,
} from '../../support/policies.ts';

interface Sabotage {
  readonly name: string;
  readonly when: string;
  /** What the fault says. */
  readonly what: RegExp;
  /** The character it points at, from 1. */
  readonly character?: number;
}

const conditions: readonly Sabotage[] = [
  { name: 'an unknown fact', when: 'merchant.colour == "red"', what: /No such key: colour/, character: 10 },
  { name: 'an unknown group', when: 'customer.mcc == "1"', what: /Unknown variable: customer/, character: 1 },
  { name: 'an unknown field of a match', when: 'matches.exists(m, m.cleard)', what: /cleard/, character: 21 },
  { name: 'which flag it is', when: 'matches.exists(m, m.flagId == "flg_1")', what: /flagId/ },
  { name: 'prose', when: 'matches.exists(m, m.on.exists(o, o.explanation != ""))', what: /explanation/ },
  { name: 'a text compared with a number', when: 'merchant.mcc > 5', what: /string > int/ },
  { name: 'a number compared with a text', when: 'coverage.unread == "none"', what: /int == string/ },
  { name: 'not of a number', when: '!coverage.unread', what: /!int/ },
  { name: 'a number as condition', when: 'coverage.unread', what: /of type int, not true or false/ },
  { name: 'a text as condition', when: '"true"', what: /of type string/ },
  {
    name: 'a list as condition',
    when: 'matches.filter(m, m.cleared)',
    what: /list<Match>, not true or false/,
  },
  { name: 'a quantifier over texts', when: 'matches.exists(m, m.category)', what: /must return bool/ },
  {
    name: 'arithmetic inside a quantifier, whose errors would be swallowed one by one',
    when: 'matches.all(m, coverage.unread / 0 == 1 || m.cleared)',
    what: /calculates inside/,
    character: 16,
  },
  {
    name: 'negation of a number inside a quantifier',
    when: 'matches.exists(m, -coverage.unread < 0)',
    what: /calculates inside/,
  },
  {
    name: 'a regular expression',
    when: 'merchant.entityType.matches("^(a+)+$")',
    what: /matches\(\)/,
    character: 1,
  },
  { name: 'a function of the same name', when: 'matches("a", "b")', what: /matches\(\)/ },
  {
    name: 'three quantifiers in one another',
    when: 'matches.exists(m, m.on.exists(o, coverage.missing.all(x, x == o.pointer)))',
    what: /nests more than 2/,
  },
  {
    name: 'a look through matches inside another',
    when: 'matches.exists(m, matches.exists(n, n.category == m.category))',
    what: /can take [0-9]+ steps/,
  },
  {
    name: 'a loop over a list it builds',
    when: '[1, 2, 3].exists(x, x == coverage.unread)',
    what: /not a declared list/,
  },
  {
    name: 'a loop over parts of a text',
    when: 'merchant.mcc.split("").exists(c, c == "5")',
    what: /not a declared list|split/,
  },
  { name: 'map()', when: 'matches.map(m, m.category).exists(c, c == "advertising")', what: /map/ },
  { name: 'cel.bind()', when: 'cel.bind(x, coverage.unread, x > 0)', what: /bind\(\)/ },
  { name: 'has() on a misspelt fact', when: '!has(merchant.sandbocks)', what: /has\(\)/ },
  { name: 'dyn()', when: 'dyn(merchant).anything == 1', what: /dyn\(\)/ },
  {
    name: 'a clock',
    when: 'timestamp("2026-01-01T00:00:00Z") < timestamp("2027-01-01T00:00:00Z")',
    what: /timestamp\(\)/,
  },
  { name: 'the first match', when: 'matches[0].cleared', what: /one position/ },
  { name: 'a field by text', when: 'merchant["mcc"] == "5967"', what: /one position/ },
  { name: 'a map', when: '{"a": 1} == {"a": 1}', what: /uses map/ },
  { name: 'null', when: 'merchant.mcc == null', what: /writes null|null/ },
  { name: 'bytes', when: 'b"a" == b"a"', what: /bytes/ },
  { name: 'the prototype', when: 'merchant.__proto__.polluted == "x"', what: /__proto__/ },
  { name: 'the constructor', when: 'merchant.constructor.name == "Object"', what: /constructor/ },
  {
    name: 'the prototype as a variable',
    when: 'matches.exists(__proto__, true)',
    what: /Reserved identifier/,
  },
  { name: 'a method of JavaScript', when: 'merchant.hasOwnProperty("mcc")', what: /hasOwnProperty\(\)/ },
  {
    name: 'a fact given a second meaning',
    when: 'matches.exists(coverage, coverage.cleared)',
    what: /second meaning/,
    character: 16,
  },
  {
    name: 'a variable given a second meaning',
    when: 'matches.exists(m, m.on.exists(m, m.score > 0.5))',
    what: /second meaning/,
  },
  { name: 'lists compared whole', when: 'matches == matches', what: /whole list/ },
  {
    name: 'a strength that does not exist',
    when: 'matches.exists(m, m.strength == "strogn")',
    what: /"strogn"/,
    character: 33,
  },
  {
    name: 'an evidence level that does not exist',
    when: 'matches.exists(m, m.evidence in ["verified", "proven"])',
    what: /"proven"/,
  },
  { name: 'a category that does not exist', when: 'matches.exists(m, "sale" == m.category)', what: /"sale"/ },
  { name: 'a country by its name', when: 'merchant.country == "Germany"', what: /"Germany"/ },
  { name: 'a category code of three digits', when: 'merchant.mcc in ["5967", "763"]', what: /"763"/ },
  { name: 'a pointer without its root', when: '"taxIds" in coverage.missing', what: /"taxIds"/ },
  { name: 'computed items in a list', when: 'merchant.mcc in [merchant.entityType]', what: /plain values/ },
  { name: 'an unfinished condition', when: 'matches.exists(m, m.cleared', what: /./ },
  { name: 'nothing but a comment', when: '// true', what: /./ },
  { name: 'two conditions', when: 'true; true', what: /./ },
  {
    name: 'a giant expression',
    when: Array.from({ length: 180 }, () => 'true').join(' || '),
    what: /[Nn]odes|Exceeded/,
  },
  { name: 'a deep expression', when: `${'('.repeat(200)}true${')'.repeat(200)}`, what: /depth|Exceeded/ },
  { name: 'many negations', when: `${'!'.repeat(1_001)}true`, what: /depth|nodes|Exceeded/i },
  {
    name: 'a giant list',
    when: `coverage.unread in [${Array.from({ length: 100 }, (_, index) => index).join(', ')}]`,
    what: /elements|Exceeded/,
  },
  { name: 'a hidden character', when: 'merchant.mcc == "59\u200b67"', what: /cannot be seen/ },
  { name: 'text turned round', when: 'merchant.sandbox /* \u202e } */', what: /cannot be seen/ },
];

describe('a condition is refused, by rule and place, that holds', () => {
  test.each(conditions)('$name', ({ when, what, character }) => {
    const faults = faultsOf(aPolicyDocument([{}, { id: 'sabotaged', when }]));
    expect(faults.length).toBeGreaterThan(0);
    for (const fault of faults) {
      expect(fault.rule).toBe('sabotaged');
      expect(fault.where).toMatch(/^\/rules\/1\/when/);
      expect(fault.remedy).not.toBe('');
    }
    expect(faults.map((fault) => fault.what).join('\n')).toMatch(what);
    if (character) expect(faults[0]?.where).toBe(`/rules/1/when, character ${character}`);
  });
});

describe('a document is refused', () => {
  const twice = (changes: Partial<PolicyRule>) => aPolicyDocument([changes, changes]);

  test('with two rules of one id', () => {
    expect(faultsOf(twice({ id: 'same' }))).toMatchObject([{ rule: 'same', where: '/rules/1/id' }]);
  });

  test('with two rules of one code', () => {
    expect(faultsOf(twice({ code: 'SAME' }))).toMatchObject([{ rule: 'rule-1', where: '/rules/1/code' }]);
  });

  test("with a rule that gives the engine's own reason", () => {
    const document = aPolicyDocument([{ code: 'REVIEW_ALL' }]);
    expect(faultsOf(document)).toMatchObject([{ rule: 'rule-0', where: '/rules/0/code' }]);
  });

  test('written for another fact set', () => {
    const document = aPolicyDocument([{}], { facts: 'facts-9' });
    expect(faultsOf(document)).toMatchObject([
      { rule: null, where: '/facts', remedy: expect.stringContaining('facts-2') },
    ]);
  });

  test.each([
    'merchant.country == "DE"',
    'matches.exists(m, merchant.registrationCountry == "DE" && !m.cleared)',
    'merchant.country == "DE" && matches.exists(m, m.strength == "strong" && m.evidence == "verified")',
  ])('that declines on a country: %s', (when) => {
    expect(faultsOf(aPolicyDocument([{ when, outcome: 'decline' }]))).toMatchObject([
      { rule: 'rule-0', where: '/rules/0/when', what: expect.stringContaining('declines on merchant.') },
    ]);
    expect(faultsOf(aPolicyDocument([{ when, outcome: 'review' }]))).toEqual([]);
  });

  test.each([
    'jurisdiction.criteriaMet < 3',
    'jurisdiction.punishesPossession == "no" || matches.exists(m, m.evidence == "verified")',
    'size(matches) > jurisdiction.criteriaKnown',
  ])('that declines on the law of a country: %s', (when) => {
    const document = aPolicyDocument([{ when, outcome: 'decline' }], { facts: 'facts-2' });
    expect(faultsOf(document)).toMatchObject([
      { rule: 'rule-0', where: '/rules/0/when', what: 'declines on jurisdiction' },
    ]);
  });

  test.each([
    ['checks.termsReport == "fail"', 'checks.termsReport', 1],
    ['matches.exists(m, m.cleared) || jurisdiction.hotline', 'jurisdiction', 33],
    ['coverage.unread > history.ownMerchantsSharing', 'history.ownMerchantsSharing', 19],
    ['checks.inconsistencies > 2', 'checks.inconsistencies', 1],
  ])('of the first fact set that speaks of a later fact: %s', (when, fact, character) => {
    expect(faultsOf(aPolicyDocument([{ when }], { facts: 'facts-1' }))).toEqual([
      {
        rule: 'rule-0',
        where: `/rules/0/when, character ${character}`,
        what: `speaks of ${fact}, which facts-1 does not have`,
        remedy: 'Write `facts: facts-2` at the head of the document.',
      },
    ]);
    expect(faultsOf(aPolicyDocument([{ when }], { facts: 'facts-2' }))).toEqual([]);
  });

  test('with an obligation that nobody has said what it is', () => {
    const document = aPolicyDocument([{ obligations: ['manual-review', 'manual-reveiw'] }], {
      facts: 'facts-2',
    });
    expect(faultsOf(document)).toMatchObject([
      {
        rule: 'rule-0',
        where: '/rules/0/obligations/1',
        what: expect.stringContaining('manual-reveiw'),
        remedy: expect.stringContaining('manual-review'),
      },
    ]);
  });

  test.each(['text', 'merchantText'] as const)('with a %s that says nothing', (field) => {
    for (const wordless of [' ', '…', '123.'])
      expect(faultsOf(aPolicyDocument([{ [field]: wordless }], { facts: 'facts-2' }))).toMatchObject([
        { rule: 'rule-0', where: `/rules/0/${field}`, what: 'says nothing' },
      ]);
  });

  test('whose rules together cost too much, though none does alone', () => {
    const when = 'matches.exists(m, m.on.exists(o, o.type == "host" && o.score > 0.9))';
    const rules = (count: number) =>
      aPolicyDocument(
        Array.from({ length: count }, (_, index) => ({ id: `r${index}`, code: `R_${index}`, when })),
      );
    expect(faultsOf(rules(2))).toEqual([]);
    expect(faultsOf(rules(40))).toMatchObject([
      { rule: null, where: '/rules', what: expect.stringMatching(/can take \d+ steps/) },
    ]);
  });

  test('with hidden characters in what people read, though joiners that scripts need may stand there', () => {
    const rule = (merchantText: string) => aPolicyDocument([{ merchantText }]);
    expect(faultsOf(rule('a\u202eb'))).toMatchObject([{ rule: 'rule-0', where: '/rules/0/merchantText' }]);
    expect(faultsOf(rule('می\u200cخواهیم'))).toEqual([]);
    expect(faultsOf(aPolicyDocument([{}], { title: 'a\u0000' }))).toMatchObject([
      { rule: null, where: '/title' },
    ]);
    expect(faultsOf(aPolicyDocument([{ references: ['ok', 'not\u00adok'] }]))).toHaveLength(1);
  });

  test('that is not the one its hash names', () => {
    const document = aPolicyDocument([{}]);
    const sha256 = policySha256(aPolicyDocument([{ when: 'false' }]));
    expect(loadPolicy({ document, sha256 })).toMatchObject({ ok: false, error: [{ rule: null, where: '' }] });
    expect(loadPolicy({ document, sha256: policySha256(document).toUpperCase() }).ok).toBe(false);
  });

  test('with text that is not well-formed Unicode, which no hash can name', () => {
    const document = aPolicyDocument([{ when: 'merchant.mcc == "\ud800"' }]);
    expect(loadPolicy({ document, sha256: '0'.repeat(64) })).toMatchObject({
      ok: false,
      error: [{ rule: 'rule-0', where: '/rules/0/when' }],
    });
  });

  test('with every fault of every rule named at once', () => {
    const faults = faultsOf(aPolicyDocument([{ when: 'nothing' }, {}, { when: 'merchant.none' }]));
    expect(faults.map(({ rule }) => rule)).toEqual(['rule-0', 'rule-2']);
  });
});

describe('a policy file is refused, by line', () => {
  const edited = (from: string | RegExp, to: string) => {
    const text = policyTextOfBefore.replace(from, to);
    expect(text).not.toBe(policyTextOfBefore);
    return text;
  };
  const anchorBomb = Array.from({ length: 9 }, (_, level) =>
    level === 0
      ? 'l0: &l0 [x, x, x, x, x, x, x, x, x]'
      : `l${level}: &l${level} [${`*l${level - 1}, `.repeat(9)}x]`,
  ).join('\n');

  test.each([
    { name: 'an alias', text: edited('[do-not-onboard,', '[*x,'), fault: /line 26.*(alias|Alias)/s },
    { name: 'an anchor', text: edited('id: coalition', 'id: &x coalition'), fault: /line 7: uses an anchor/ },
    { name: 'a bomb of aliases', text: anchorBomb, fault: /line 1: uses an anchor/ },
    {
      name: 'a key given twice',
      text: edited('outcome: decline', 'outcome: decline\n    outcome: approve'),
      fault: /line 20: gives a key twice/,
    },
    {
      name: 'a tag of JavaScript',
      text: edited('id: coalition', 'id: !!js/function coalition'),
      fault: /line 7: Unresolved tag/,
    },
    {
      name: 'a tag of its own',
      text: edited('id: coalition', 'id: !policy coalition'),
      fault: /line 7: Unresolved tag/,
    },
    {
      name: 'a plain tag',
      text: edited('id: coalition', 'id: !!str coalition'),
      fault: /line 7: uses a tag/,
    },
    {
      name: 'a merge key',
      text: edited('id: coalition', '<<: {title: x}\nid: coalition'),
      fault: /does not know "<<"/,
    },
    {
      name: 'a prototype key',
      text: edited('id: coalition', '__proto__: {x: 1}\nid: coalition'),
      fault: /does not know "__proto__"/,
    },
    { name: 'an older YAML', text: `%YAML 1.1\n---\n${policyTextOfBefore}`, fault: /directive/ },
    { name: 'two documents', text: `${policyTextOfBefore}\n---\nid: other\n`, fault: /multiple documents/ },
    { name: 'deep flow nesting', text: `id: ${'['.repeat(100_000)}`, fault: /line 1: nests too deep/ },
    { name: 'deep compact nesting', text: `${'- '.repeat(100_000)}x`, fault: /line 1: nests too deep/ },
    { name: 'a tab for indentation', text: 'rules:\n\t- id: x', fault: /line 2: Tabs/ },
    { name: 'too much', text: `# ${'x'.repeat(256 * 1_024)}`, fault: /line 1: is larger than/ },
    { name: 'nothing', text: '', fault: /line 1: must be object/ },
    {
      name: 'a missing text',
      text: edited(/ {4}text: An identifier that names one party meets a flag that is disputed.*\n/, ''),
      fault: /line \d+, rule 5 \(disputed-match\) \/ text: is missing/,
    },
    {
      name: 'an empty merchant text',
      text: edited(/merchantText: We need more time.*\n/, "merchantText: ''\n"),
      fault: /\(coverage-incomplete\) \/ merchantText: must not be empty/,
    },
    {
      name: 'an unknown outcome',
      text: edited('outcome: review', 'outcome: block'),
      fault: /\/ outcome: must be one of approve, review, decline/,
    },
    {
      name: 'a misspelt field',
      text: edited('merchantText:', 'merchanttext:'),
      fault: /does not know "merchanttext"/,
    },
    {
      name: 'a condition that YAML reads as a boolean',
      text: edited('when: checks.suspiciousUnicode', 'when: true'),
      fault: /\(suspicious-unicode\) \/ when: must be string/,
    },
    {
      name: 'a condition of 2,001 characters',
      text: edited('when: checks.suspiciousUnicode', `when: ${'x'.repeat(2_001)}`),
      fault: /\/ when: is longer than 2000/,
    },
    {
      name: 'a code in lower case',
      text: edited('code: FEED_STALE', 'code: feed_stale'),
      fault: /\(feed-stale\) \/ code: must look like/,
    },
    {
      name: 'a day that does not exist',
      text: edited('reviewBy: "2027-05-31"', 'reviewBy: "2027-02-30"'),
      fault: /\/ reviewBy: /,
    },
    {
      name: 'a threshold without a sentence',
      text: edited('rules:', 'thresholds: {few: {value: 3}}\nrules:'),
      fault: /line 12, thresholds \/ few \/ says: is missing/,
    },
    {
      name: 'a threshold that is a text',
      text: edited('rules:', 'thresholds: {few: {value: "3", says: A few.}}\nrules:'),
      fault: /thresholds \/ few \/ value: must be number/,
    },
    {
      name: 'a threshold that is no number',
      text: edited('rules:', 'thresholds: {few: {value: .nan, says: A few.}}\nrules:'),
      fault: /thresholds \/ few \/ value: must be number/,
    },
    {
      name: 'a threshold beyond all counts',
      text: edited('rules:', 'thresholds: {few: {value: 1e300, says: A few.}}\nrules:'),
      fault: /thresholds \/ few \/ value: is longer than 1000000000/,
    },
    {
      name: 'a threshold called as no word is',
      text: edited('rules:', 'thresholds: {"a few": {value: 3, says: A few.}}\nrules:'),
      fault: /thresholds \/ a few: /,
    },
    {
      name: '51 thresholds',
      text: edited(
        'rules:',
        `thresholds:\n${Array.from({ length: 51 }, (_, n) => `  n${n}: {value: 1, says: One.}\n`).join('')}rules:`,
      ),
      fault: /thresholds: must be at most 50/,
    },
    {
      name: 'no rules',
      text: "id: x\nversion: '1'\nfacts: facts-1\ntitle: x\nrules: []\n",
      fault: /line 5, rules: must have at least 1/,
    },
  ])('$name', ({ text, fault }) => {
    const read = readPolicyFile(text);
    expect(read.ok).toBe(false);
    const said = read.ok ? [] : read.error.map(({ where, what }) => `${where}: ${what}`);
    expect(said.join('\n')).toMatch(fault);
    for (const line of said) expect(line).toMatch(/^line [0-9]+/);
  });

  test('with an answer no longer than it helps', () => {
    const read = readPolicyFile('a: *b\n'.repeat(40_000));
    expect(read.ok ? 0 : read.error.length).toBeLessThanOrEqual(50);
  });
});

describe('a policy that loads and would stop whom it may not is warned of, by rule and place, and capped', () => {
  const possible: Partial<FactMatch> = { strength: 'possible', evidence: 'reported' };
  test.each<[name: string, when: string, match: Partial<FactMatch> | null]>([
    ['everybody', 'true', null],
    ['a line of business', 'merchant.mcc == "5943"', null],
    ['whoever others declined', 'history.askedByOthers30d == 0', null],
    ['whoever gave no terms', 'checks.termsProhibit != "pass"', null],
    ['whoever no flag meets', 'size(matches) == 0', null],
    [
      'a kind of legal entity',
      'merchant.entityType == "company" && matches.all(m, m.strength == "strong")',
      null,
    ],
    ['whoever has a name like somebody', 'matches.exists(m, m.on.exists(o, o.score > 0.5))', possible],
    ["on one member's word", 'matches.exists(m, m.strength == "strong")', { evidence: 'reported' }],
    [
      'on a flag that is disputed',
      'matches.exists(m, m.evidence == "verified" && !m.cleared)',
      { disputed: true },
    ],
    [
      'whom the provider has cleared',
      'matches.exists(m, m.evidence == "verified" && !m.disputed)',
      { cleared: true },
    ],
    ['by counting', 'size(matches.filter(m, !m.disputed && !m.cleared)) > 0', possible],
    ['by a double negation', '!matches.all(m, !(m.category == "sale-site"))', possible],
    ['by a choice', 'merchant.sandbox ? false : matches.exists(m, m.evidence != "verified")', possible],
    [
      'by a comparison of truths',
      'coverage.complete == matches.exists(m, m.strength == "possible")',
      possible,
    ],
  ])('%s', (_name, when, match) => {
    const policy = loaded(aPolicyDocument([{ id: 'sabotaged', when, outcome: 'decline' }]));
    const { base } = policyCases();
    expect(policyWarnings(policy)).toContainEqual({
      rule: 'sabotaged',
      where: '/rules/0/when',
      what: expect.stringContaining('DECLINE_CAPPED'),
      remedy: expect.stringContaining('let it review'),
    });
    const facts = { ...ordinaryFacts, matches: match ? [{ ...base.match, ...match }] : [] };
    expect(judge(policy, facts)).toMatchObject({
      outcome: 'review',
      reasons: [
        { rule: 'sabotaged', merchantText: 'Your application needs a manual review.' },
        { code: 'DECLINE_CAPPED', text: expect.stringContaining('Rule: sabotaged.') },
      ],
    });
  });
});
