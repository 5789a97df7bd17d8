import type { ShadowCount, ShadowJudgement } from './contracts/shadow.ts';
import type { Page, PageRequest } from './ports.ts';

/** How long what a shadow run found is kept, in days after the decision. */
export const shadowKeptDays = 30;

/** What policies in shadow make of live traffic, each version apart. */
export interface ShadowLog {
  /** Counts a judgement, and lists it where it differs, in one transaction. A judgement that was noted before changes nothing. */
  noteShadow(judgement: ShadowJudgement): Promise<'noted' | 'noted-before'>;
  /** By day, then by outcome before and after; strongly consistent. */
  countShadow(version: string): Promise<readonly ShadowCount[]>;
  /** Judgements that differ, newest decision first; strongly consistent. `bad-cursor` where the cursor is not one of this list's. */
  listShadow(version: string, page: PageRequest): Promise<Page<ShadowJudgement> | 'bad-cursor'>;
}
