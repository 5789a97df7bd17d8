import { describe, expect, it } from 'vitest';
import { sandboxOutcome } from '../../shared/domain/sandbox.ts';

describe('sandboxOutcome', () => {
  it.each([
    ['Flagstop Sandbox Approve', 'approve'],
    ['Flagstop Sandbox Review', 'review'],
    ['Flagstop Sandbox Decline', 'decline'],
    ['  FLAGSTOP SANDBOX DECLINE\u00a0', 'decline'],
    ['flagstop sandbox review', 'review'],
  ])('%j asks for %s', (name, outcome) => {
    expect(sandboxOutcome(name)).toBe(outcome);
  });

  it.each([
    ['Flagstop Sandbox'],
    ['Flagstop Sandbox Approved'],
    ['Flagstop  Sandbox Approve'],
    ['The Flagstop Sandbox Approve Company'],
    ['Flagstop Sandbox Approve Ltd'],
    ['Flagstop Sandbox Constructor'],
    ['constructor'],
    [''],
  ])('%j is a name like any other', (name) => {
    expect(sandboxOutcome(name)).toBeNull();
  });
});
