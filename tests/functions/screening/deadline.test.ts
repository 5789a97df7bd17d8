import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { deadlineIn, TooLate } from '../../../shared/deadline.ts';
import { screenMerchant } from '../../../shared/flows/screen-merchant.ts';
import { aCoalition } from '../../support/a-coalition.ts';
import { aScreening, screenPorts } from '../../support/a-screening.ts';

describe('a deadline', () => {
  it('is one for all steps together', async () => {
    const { inTime, end } = deadlineIn(30);
    expect(await inTime(Promise.resolve('first'))).toBe('first');
    await pause(40);
    await expect(inTime(new Promise(() => {}))).rejects.toThrow(TooLate);
    end();
  });

  it('calls for the last time before it passes', async () => {
    const { inTime, lastCall, end } = deadlineIn(100);
    expect(lastCall.aborted).toBe(false);
    const called = new Promise((resolve) => lastCall.addEventListener('abort', resolve));
    expect(await inTime(called)).toBeInstanceOf(Event);
    end();
  });

  it('ends a screening that meets commit after commit, with nothing begun that could still be written', async () => {
    const ports = screenPorts(await aCoalition());
    let commits = 0;
    const commit = async () => {
      commits += 1;
      return { kind: 'read-again' } as const;
    };
    const store = { ...ports.store, commit };
    const request = aScreening({}, { lastCall: AbortSignal.abort() });
    const result = await screenMerchant({ ...ports, store }, request);
    expect(result).toMatchObject({ kind: 'refused', problem: { code: 'overloaded' } });
    expect(commits).toBe(1);
  });
});
