import { expect, it } from 'vitest';
import { describeTrigger } from '../../cli/describe-trigger.ts';
import type { Trigger } from '../../shared/contracts/rescreen.ts';
import { sampleId } from '../support/stored-samples.ts';

const flagId = sampleId.flag('told');

it.each<[Trigger, string]>([
  [{ flagId, seq: 3 }, `because ${flagId} changed, at seq 3`],
  [{ task: 'closing-check' }, 'because not all could be read the first time'],
  [{ task: 'reconciliation' }, 'because the daily walk over all merchants found it otherwise'],
  [{ task: 'policy' }, 'because all boarded merchants were judged by another policy'],
])('%j is told as the rest of a sentence', (trigger, told) => {
  expect(describeTrigger(trigger)).toBe(told);
});
