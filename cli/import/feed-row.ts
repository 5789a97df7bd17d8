import type { RaiseFlag } from '../../shared/contracts/flag.ts';

/** What reading one row of a list gave. `line` counts from 1; for the SDN list it is the line of sdn.csv or of the file named. */
export type FeedRow =
  | { readonly kind: 'flag'; readonly line: number; readonly flag: RaiseFlag; readonly leftOut: number }
  /** Well-formed, and not for us: it is counted and passed over. */
  | { readonly kind: 'passed-over'; readonly line: number; readonly why: string }
  | { readonly kind: 'bad'; readonly line: number; readonly file: string; readonly why: string };
