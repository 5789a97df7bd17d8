import type { CheckFinding, CheckName } from '../../../contracts/checks.ts';
import type { TermsItem, TermsReport } from '../../../contracts/terms-report.ts';

/** A finding for each item of a report on terms of service; the evidence points at the text and never repeats it. */
export function termsFindings({ items, language }: TermsReport): CheckFinding[] {
  return items.map(({ item, result }) => ({
    check: checks[item],
    result,
    evidence: [{ pointer: '/merchant/termsOfService/text', note: notes[result](item, language === null) }],
  }));
}

const checks: Readonly<Record<TermsItem, CheckName>> = {
  prohibit: 'termsProhibit',
  remove: 'termsRemove',
  report: 'termsReport',
};

type Note = (item: TermsItem, unread: boolean) => string;

const notes: Readonly<Record<'pass' | 'fail' | 'unknown', Note>> = {
  pass: (item) => `says-${item}`,
  fail: (item) => `no-sentence-says-${item}`,
  unknown: (_, unread) => (unread ? 'language-not-read' : 'too-short'),
};
