import { describe, expect, it } from 'vitest';
import type { FlagHead } from '../../shared/contracts/flag-head.ts';
import { flagViewSchema } from '../../shared/contracts/flag-view.ts';
import { memberIdSchema } from '../../shared/contracts/ids.ts';
import { type MemberRole, shareLevels } from '../../shared/contracts/vocabulary.ts';
import { mayReadFlag } from '../../shared/domain/may-read-flag.ts';
import { showFlag } from '../../shared/domain/show-flag.ts';
import { aFlagHead, anActor } from '../support/a-flag-head.ts';

const reader = (memberId: string, roles: MemberRole[]) => ({
  memberId: memberIdSchema.parse(memberId),
  roles,
});

/** Every confidential part of it is marked. */
const head = (change: Partial<FlagHead> = {}): FlagHead =>
  aFlagHead([{ type: 'host', value: 'one.example' }], {
    evidence: 'verified',
    narrative: 'marked-narrative',
    evidenceReferences: ['marked-reference'],
    disputes: [
      {
        n: 1,
        by: { member: anActor('marked-doubter').member, owner: 'marked-owner', subject: 'marked-subject' },
        onBehalfOf: 'merchant',
        rationale: 'marked-rationale',
        openedAt: '2026-11-21T12:00:00.000Z',
        dueAt: '2026-12-01T12:00:00.000Z',
        decision: null,
      },
    ],
    ...change,
  });

describe('a flag', () => {
  it.each(shareLevels)('that is shared with %s is read by more members the wider that is', (shareLevel) => {
    const may = (memberId: string, roles: MemberRole[]) =>
      mayReadFlag(head({ shareLevel }), reader(memberId, roles));
    expect([may('hotline', ['contributor']), may('a', ['operator']), may('a', ['auditor'])]).toEqual([
      true,
      true,
      true,
    ]);
    expect(may('a', ['contributor'])).toBe(shareLevel !== 'operators');
    expect(may('a', ['provider', 'contributor'])).toBe(shareLevel !== 'operators');
    expect(may('a', ['provider'])).toBe(shareLevel === 'members');
  });

  it.each<[string, string, MemberRole[], boolean]>([
    ['its author', 'hotline', ['contributor'], true],
    ['an operator', 'a', ['operator'], true],
    ['an auditor', 'a', ['auditor'], true],
    ['a contributor', 'a', ['contributor'], false],
    ['a provider', 'a', ['provider'], false],
  ])('tells %s no more than it is entitled to', (_, memberId, roles, all) => {
    const { roles: given, memberId: id } = reader(memberId, roles);
    const member = { memberId: id, roles: given, name: id, owner: id, status: 'active' as const };
    const opinions = { notTheSubject: 3, subject: 4 };
    const view = showFlag(head(), { member, livemode: false, opinions });
    const text = JSON.stringify(flagViewSchema.parse(view));
    for (const mark of ['marked-narrative', 'marked-reference', 'case 1', 'hotline', 'notTheSubject'])
      expect([mark, text.includes(mark)]).toEqual([mark, all]);
    // Who doubts and why, and who speaks, are never part of it.
    for (const mark of ['marked-doubter', 'marked-subject', 'marked-owner', 'marked-rationale', 'hotline-1'])
      expect([mark, text.includes(mark)]).toEqual([mark, false]);
    const screensOnly = roles.every((role) => role === 'provider');
    expect([view.voices === undefined, view.disputes === undefined]).toEqual([screensOnly, screensOnly]);
  });
});
