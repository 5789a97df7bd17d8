import type { RaiseFlag } from '../../contracts/flag.ts';

/** What reading one row of a list gave. `line` counts from 1: where the row begins in its file. */
export type FeedRow =
  /** `leftOut`: identifiers of the row that cannot be cleaned. The flag has a `source`, so that its entry has a name. */
  | { readonly kind: 'flag'; readonly line: number; readonly flag: SourcedFlag; readonly leftOut: number }
  /** Well-formed, and not for us: it is counted and passed over. */
  | { readonly kind: 'passed-over'; readonly line: number; readonly why: string }
  /** `why` never repeats what the row holds. `file` is named where the list has several. */
  | { readonly kind: 'bad'; readonly line: number; readonly why: string; readonly file?: string };

export type SourcedFlag = RaiseFlag & { readonly source: NonNullable<RaiseFlag['source']> };

/** A file as it arrives, in parts of any size. */
export type Bytes = AsyncIterable<Uint8Array>;
