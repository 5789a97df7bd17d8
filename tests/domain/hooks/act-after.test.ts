import { describe, expect, it } from 'vitest';
import type { ActAttempt } from '../../../shared/contracts/source-act.ts';
import { actAfter, actSchedule } from '../../../shared/domain/hooks/act-after.ts';
import { actingMode, isActedOn } from '../../../shared/domain/hooks/act-of.ts';
import { restartedAct } from '../../../shared/domain/hooks/restarted-act.ts';
import { aHook } from '../../support/a-hook.ts';
import { anAct } from '../../support/an-act.ts';
import { sampleId } from '../../support/stored-samples.ts';

const provider = sampleId.member('harbour-pay');
const at = '2026-11-22T12:10:00.000Z';
const came = (status: number | null, failure: ActAttempt['failure']): ActAttempt => ({ at, status, failure });

describe('an act after an attempt', () => {
  it('is done by an answer that says so, and waits no more', () => {
    expect(actAfter(anAct(provider, 'a', { dueAt: at }), came(200, null))).toEqual({
      ...anAct(provider, 'a'),
      version: 2,
      state: 'done',
      waitingSince: null,
      attempts: [came(200, null)],
    });
  });

  it.each([400, 401, 403, 404, 410, 422])('has failed by %i, at once', (status) => {
    const after = actAfter(anAct(provider, 'a'), came(status, 'not-2xx'));
    expect(after).toMatchObject({ state: 'failed', waitingSince: null });
    expect(after).not.toHaveProperty('dueAt');
  });

  it.each([
    [302, 'not-2xx'],
    [408, 'not-2xx'],
    [409, 'not-2xx'],
    [429, 'not-2xx'],
    [500, 'not-2xx'],
    [503, 'not-2xx'],
    [null, 'timeout'],
    [null, 'connection'],
  ] as const)('is tried again after %s (%s), half a minute later', (status, failure) => {
    expect(actAfter(anAct(provider, 'a'), came(status, failure))).toMatchObject({
      state: 'waiting',
      waitingSince: anAct(provider, 'a').waitingSince,
      dueAt: '2026-11-22T12:10:30.000Z',
    });
  });

  it('has failed after as many attempts as the schedule has', () => {
    let act = anAct(provider, 'a');
    for (let n = 1; n < actSchedule.length; n += 1) {
      act = actAfter(act, came(500, 'not-2xx'));
      expect(act.state).toBe('waiting');
      expect(Date.parse(act.dueAt ?? '') - Date.parse(at)).toBe((actSchedule[n] ?? 0) * 1_000);
    }
    expect(actAfter(act, came(500, 'not-2xx'))).toMatchObject({ state: 'failed', waitingSince: null });
  });
});

describe('what is acted on', () => {
  it.each([
    ['stripe', 'acct_1032D82eZvKYlo2C', true],
    ['stripe', 'acct_', false],
    ['stripe', 'acct_1/../x', false],
    ['stripe', 'AH00000000000000000000001', false],
    ['adyen', 'AH00000000000000000000001', true],
    ['adyen', 'LE00000000000000000000001', false],
    ['adyen', 'AH.1', false],
  ] as const)('at %s: %s, %s', (source, reference, is) => {
    expect(isActedOn(source, sampleId.merchant(reference.replace(/\//g, '.')))).toBe(is);
  });
});

describe('whether a provider lets Flagstop act', () => {
  const live = { mode: 'live', on: ['decline'] } as const;
  it.each([
    ['nothing was ever said', null, 'decline', 'off'],
    ['it was put and nothing said of it', aHook(provider), 'decline', 'off'],
    [
      'it is live for this outcome',
      aHook(provider, { acting: { ...live, on: ['decline'] } }),
      'decline',
      'live',
    ],
    ['it is live for another', aHook(provider, { acting: { ...live, on: ['decline'] } }), 'review', 'off'],
    [
      'it is a dry run',
      aHook(provider, { acting: { mode: 'dry-run', on: ['review'] } }),
      'review',
      'dry-run',
    ],
    [
      'it is live and the source is off',
      aHook(provider, { state: 'off', acting: { ...live, on: ['decline'] } }),
      'decline',
      'off',
    ],
    [
      'it is live for all there are, and this is an approval',
      aHook(provider, { acting: { mode: 'live', on: ['review', 'decline'] } }),
      'approve',
      'off',
    ],
  ] as const)('%s', (_, record, outcome, mode) => {
    expect(actingMode(record, outcome)).toBe(mode);
  });
});

describe('an act that waits', () => {
  it.each([
    ['2026-11-22T12:10:01.000Z', {}, false],
    ['2026-11-22T12:10:01.001Z', {}, true],
    ['2026-11-22T13:00:00.000Z', { dueAt: '2026-11-22T12:55:00.000Z' }, false],
    ['2026-11-22T13:05:00.001Z', { dueAt: '2026-11-22T12:55:00.000Z' }, true],
    ['2026-11-23T13:00:00.000Z', { state: 'done', waitingSince: null }, false],
  ] as const)('at %s, with %j, is begun anew: %s', (now, over, is) => {
    const next = restartedAct(anAct(provider, 'a', over), now);
    expect(next).toEqual(is ? { ...anAct(provider, 'a', over), version: 2, restarts: 1, dueAt: now } : null);
  });
});
