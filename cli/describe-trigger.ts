import type { Trigger } from '../shared/contracts/rescreen.ts';

/** Why we decided on a merchant without being asked, as the rest of a sentence. */
export function describeTrigger(trigger: Trigger): string {
  return 'task' in trigger ? looks[trigger.task] : `because ${trigger.flagId} changed, at seq ${trigger.seq}`;
}

const looks = {
  'closing-check': 'because not all could be read the first time',
  reconciliation: 'because the daily walk over all merchants found it otherwise',
  policy: 'because all boarded merchants were judged by another policy',
} as const;
