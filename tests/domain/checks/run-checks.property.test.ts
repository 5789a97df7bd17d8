import { test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import type { MerchantApplication } from '../../../shared/contracts/application.ts';
import { type CheckFinding, checkFindingSchema, checkNames } from '../../../shared/contracts/checks.ts';
import { storedApplicationSchema } from '../../../shared/contracts/stored-merchant.ts';
import { checkCatalogue } from '../../../shared/domain/checks/check-catalogue.ts';
import { runChecks } from '../../../shared/domain/checks/run-checks.ts';
import { cleanApplication } from '../../../shared/domain/clean/clean-application.ts';
import { keptApplication } from '../../../shared/domain/kept-application.ts';
import { readTerms } from '../../../shared/domain/read-terms.ts';
import { snapshotOf } from '../../../shared/domain/snapshot.ts';
import { applicationArbitrary } from '../../support/application-arbitrary.ts';
import { aCommit, sampleId } from '../../support/stored-samples.ts';

const now = '2026-11-21T12:00:00.000Z';

function checkAll(application: MerchantApplication): CheckFinding[] {
  const clean = cleanApplication(application);
  return runChecks(application, { clean, terms: readTerms(application)?.report ?? null, now });
}

/** What stands at a pointer (RFC 6901), or undefined. */
function at(whole: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (value, part) =>
        typeof value === 'object' && value !== null
          ? Object.entries(value).find(([name]) => name === part)?.[1]
          : undefined,
      whole,
    );
}

const isGiven = (value: unknown): boolean =>
  value !== undefined && !(Array.isArray(value) && value.length === 0);

describe('on any application that the schema allows', () => {
  property.prop([applicationArbitrary])('every check says what findings may say, once', (application) => {
    const findings = checkAll(application);
    for (const finding of findings) expect(checkFindingSchema.safeParse(finding).success).toBe(true);
    const said = findings.map(({ check }) => check);
    expect(new Set(said).size).toBe(said.length);
    const expected = application.merchant.termsOfService ? checkNames : checkNames.slice(3);
    expect(said.toSorted()).toEqual([...expected].sort());
  });

  property.prop([applicationArbitrary])(
    'evidence stands where the application has something, or lacks it',
    (application) => {
      for (const { evidence } of checkAll(application))
        for (const { pointer, note } of evidence)
          expect(isGiven(at(application, pointer)), `${pointer} ${note}`).toBe(note !== 'not-given');
    },
  );

  property.prop([applicationArbitrary])(
    'a check that fails says where, by notes that the page explains',
    (application) => {
      for (const { check, result, evidence } of checkAll(application)) {
        if (result === 'fail') expect(evidence).not.toEqual([]);
        for (const { note } of evidence) expect(Object.keys(checkCatalogue[check].notes)).toContain(note);
      }
    },
  );

  property.prop([applicationArbitrary])(
    'the same application is found the same, and nothing of it is repeated',
    (application) => {
      const findings = checkAll(application);
      expect(checkAll(structuredClone(application))).toEqual(findings);
      const told = JSON.stringify(findings);
      for (const value of secrets(application)) expect(told).not.toContain(value);
    },
  );

  property.prop([applicationArbitrary])(
    'what is kept of it, read back from the store, is found the same',
    (application) => {
      const { decision } = aCommit({
        provider: sampleId.member('p'),
        merchant: application.merchant.reference,
        decisionId: sampleId.decision('d'),
      });
      const terms = readTerms(application);
      const stored = snapshotOf(application, { decision, terms, receivedAt: now });
      expect(stored.application.merchant.termsOfService).toBeUndefined();
      const kept = keptApplication(storedApplicationSchema.parse(JSON.parse(JSON.stringify(stored))));
      expect(kept.clean).toEqual(cleanApplication(application));
      expect(runChecks(kept.application, { ...kept, now })).toEqual(checkAll(application));
    },
  );
});

/** Texts of an application that are long enough not to stand in a note by chance. */
function secrets({ merchant }: MerchantApplication): string[] {
  const { legalName = '', websites = [], emails = [], phones = [], principals = [] } = merchant;
  const all = [legalName, ...websites, ...emails, ...phones, ...principals.map(({ name = '' }) => name)];
  return all.filter((text) => text.length > 5);
}

test('an application kept before its terms were read has given them, and nobody knows what they say', () => {
  const { application: stored } = aCommit({
    provider: sampleId.member('p'),
    merchant: sampleId.merchant('m'),
    decisionId: sampleId.decision('d'),
  });
  const old = storedApplicationSchema.parse({ ...stored, terms: { sha256: 'ab', bytes: 12 } });
  const { clean, terms, application } = keptApplication(old);
  expect(clean.missing).not.toContain('/merchant/termsOfService');
  expect(runChecks(application, { clean, terms, now }).map(({ check }) => check)).not.toContain(
    'termsReport',
  );
  const none = keptApplication({ ...old, terms: null });
  expect(none.clean.missing).toContain('/merchant/termsOfService');
});

describe('the largest applications', () => {
  const many = (text: string, count: number) => Array.from({ length: count }, (_, n) => `${text}${n}`);
  const long = (letter: string) => `${letter.repeat(60)} `.repeat(16).trim();
  test('are checked field by field, the first twenty of each told', () => {
    const merchant = {
      legalName: long('q'),
      tradingNames: many(long('r').slice(0, 900), 11),
      websites: many('https://zorbel-fentle-mirrow-quandt-hobble.example/', 20),
      emails: many('a@zorbel.example', 20),
      phones: many('+491234567', 10),
      statementDescriptors: many('ZORBEL FENTLE MIRROW QUANDT HOBBLE ', 10),
      principals: many('Zorbel', 20).map((name) => ({ name })),
      businessDescription: 'porn casino en ligne '.repeat(40),
      mcc: '5411',
    };
    const whole = { merchant: { reference: sampleId.merchant('m'), country: 'GB' as const, ...merchant } };
    const findings = checkAll(whole);
    expect(Math.max(...findings.map(({ evidence }) => evidence.length))).toBe(20);
  });
});
