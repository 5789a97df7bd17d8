import type { FlagCategory } from '../../../contracts/vocabulary.ts';

/** What a reader must know besides the file. */
export interface ReadContext {
  readonly feed: string;
  /** Of entries that name none themselves. */
  readonly category: FlagCategory | null;
  /** RFC 3339, UTC: what ended before is not raised. */
  readonly now: string;
}
