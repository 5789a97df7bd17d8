import type { Outcome } from '../../shared/contracts/vocabulary.ts';

/** One sample application, and what it is there to show. */
export interface Sample {
  readonly name: string;
  /** Under `applications/`, without `.json`. */
  readonly file: string;
  /** The webhook-id it is sent under: the same in every run, so that a run on kept data meets its own decisions. */
  readonly webhookId: string;
  readonly note: string;
  /** What it comes to under the default policy: an outcome, or the problem it is refused with. */
  readonly expected: Outcome | 'idempotency-key-reused';
  /** True where the id was sent before with the same body, so that the stored answer comes back. */
  readonly replays?: true;
  /** The sample whose review is ended first, its matches judged to be another party. */
  readonly resolves?: string;
}

/** The samples in the order they are sent. The last two send an id again: with its body, and with another. */
export const samples: readonly Sample[] = [
  sample('clean-shop', { expected: 'approve', note: 'nothing known' }),
  sample('clean-shop-abroad', { expected: 'approve', note: 'nothing known, names in other scripts' }),
  sample('flagged-site', { expected: 'decline', note: 'site of a verified flag' }),
  sample('flagged-account', {
    expected: 'decline',
    note: 'bank account of a verified flag, written otherwise',
  }),
  sample('flagged-wallet', { expected: 'decline', note: 'wallet of one flag and handle of another' }),
  sample('flagged-tax-number', { expected: 'decline', note: 'tax number of a verified flag' }),
  sample('reported-phone', { expected: 'review', note: 'one member’s word never declines' }),
  sample('same-business-name', { expected: 'review', note: 'a name alone never declines' }),
  sample('same-person-name', { expected: 'review', note: 'a namesake in Cyrillic, in capitals' }),
  sample('disputed-site', { expected: 'review', note: 'the flag is verified but disputed' }),
  sample('held-site', { expected: 'review', note: 'the flag is held while it is checked' }),
  sample('neighbour-site', { expected: 'review', note: 'another site of a flagged site’s domain' }),
  sample('unreadable-account', {
    expected: 'review',
    note: 'an account whose checksum fails never approves',
  }),
  sample('flags-of-the-past', { expected: 'approve', note: 'its flags expired or were withdrawn' }),
  sample('boarded-shop', { expected: 'approve', note: 'nothing known: it is boarded' }),
  sample('sandbox-approve', { expected: 'approve', note: 'sandbox name' }),
  sample('sandbox-review', { expected: 'review', note: 'sandbox name' }),
  sample('sandbox-decline', { expected: 'decline', note: 'sandbox name' }),
  {
    ...sample('same-business-name', {
      expected: 'approve',
      note: 'again, after an analyst judged the name to be another party’s',
    }),
    name: 'name-cleared',
    webhookId: 'demo_name-cleared',
    resolves: 'same-business-name',
  },
  {
    ...sample('flagged-site', { expected: 'decline', note: 'the same id and body again: the stored answer' }),
    name: 'replay',
    replays: true,
  },
  {
    ...sample('clean-shop', { expected: 'idempotency-key-reused', note: 'a used id with another body' }),
    name: 'conflict',
    webhookId: 'demo_flagged-site',
  },
];

function sample(file: string, about: Pick<Sample, 'expected' | 'note'>): Sample {
  return { name: file, file, webhookId: `demo_${file}`, ...about };
}
